/* Elixir, as Plug and Phoenix write it, through the neutral view: definitions and control flow are
 * calls, and a pipe moves the first argument in front. */
#include "tests/support/snippet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

static void test_spike_elixir__pipes__shift_the_arguments(void **state)
{
    static const struct snippet rows[] = {
        {"conn |> put_status(:conflict) |> json(%{})", "put_status(_, $code)", "code :conflict"},
        {"conn |> put_status(:conflict) |> json(%{error: e})", "json(_, $body)", "body error: e"},
        {"put_status(conn, :conflict)", "put_status(_, $code)", "code :conflict"},
        {"put_status conn, 409", "put_status(_, $code)", "code 409"},
        {"conn\n|> put_status(404)\n|> put_view(ErrorView)\n|> render(\"404.html\")",
         "put_status(_, $code)", "code 404"},
        {"conn |> Plug.Conn.put_status(409) |> halt()", "*.put_status(_, $code)", "code 409"},
        {"conn |> send_resp(204, \"\")", "send_resp(_, $code, $body)", "code 204, body \"\""},
        {"send_resp(conn, 409, \"taken\")", "send_resp(_, $code, $body)",
         "code 409, body \"taken\""},
        {"send_resp(409, \"taken\")", "send_resp(_, $code, $body)", NULL},
        {"conn |> halt", "halt(_)", ""},
        {"conn |> Plug.Conn.halt", "*.halt(_)", ""},
        {"get(conn, \"/x\") |> json_response(201)", "json_response(_, $code)", "code 201"},
        {"assert json_response(conn, :created)[\"id\"]", "json_response(_, $code)",
         "code :created"},
        {"Enum.map(conns, &put_status(&1, 409))", "put_status(_, $code)", "code 409"},
    };

    (void)state;
    snippets_check("elixir", rows, COUNT(rows));
}

static void test_spike_elixir__keywords_and_maps__bind(void **state)
{
    static const struct snippet rows[] = {
        {"redirect(conn, to: \"/x\")", "redirect(_, to=$url)", "url \"/x\""},
        {"conn |> redirect(external: url, status: 303)", "redirect(_, external=$url)", "url url"},
        {"conn |> put_status(303) |> redirect(to: ~p\"/x\")", "redirect(_, to=_)", ""},
        {"resp = %Response{status: 409, body: \"x\"}", "new Response(status=$code)", "code 409"},
        {"resp = %{\"status\" => 409}", "{status: $code}", "code 409"},
        {"raise MyError, message: \"x\"", "raise(_)", NULL},
        {"{:error, 404}", "[_, $code]", "code 404"},
    };

    (void)state;
    snippets_check("elixir", rows, COUNT(rows));
}

static void test_spike_elixir__members_and_comparisons__bind(void **state)
{
    static const struct snippet rows[] = {
        {"ok = conn.status == 404", "*.status == $code", "code 404"},
        {"lost = resp.status in [404, 410]", "*.status == [$code, _]", "code 404"},
        {"if conn.method == \"POST\", do: go(conn)", "conn.method == \"POST\"", ""},
        {"x = conn.assigns.user", "conn.assigns.user", ""},
        {"assert response.status_code == 200", "*.status_code == $code", "code 200"},
    };

    (void)state;
    snippets_check("elixir", rows, COUNT(rows));
}

static void test_spike_elixir__routes__bind(void **state)
{
    static const struct snippet rows[] = {
        {"post \"/users\", UserController, :create", "get|post($path, _, $handler)",
         "path \"/users\", handler :create"},
        {"post \"/users\" do\n  send_resp(conn, 409, \"\")\nend", "post($path, $handler)",
         "path \"/users\", handler function"},
        {"match \"/users\", via: [:get, :post] do\n  go(conn)\nend",
         "match($path, via=$methods, $handler)",
         "path \"/users\", methods [:get, :post], handler function"},
        {"scope \"/api\", App do\n  pipe_through :api\n  put \"/x\", C, :save\nend",
         "put($path, _, $handler)", "path \"/x\", handler :save"},
        {"match _ do\n  send_resp(conn, 404, \"\")\nend", "match(_, $handler)", "handler function"},
    };

    (void)state;
    snippets_check("elixir", rows, COUNT(rows));
}

static void test_spike_elixir__places__have_their_kind(void **state)
{
    static const struct place rows[] = {
        {"def f(x) do\n  404\nend", "404", KIND_NUMBER, true},
        {"def f(x) do\n  404\n  go()\nend", "404", KIND_NUMBER, false},
        {"def f(x), do: 404", "404", KIND_NUMBER, true},
        {"def f(x) when x > 1, do: 404", "404", KIND_NUMBER, true},
        {"def f(x) do\n  if x do\n    404\n  else\n    200\n  end\nend", "404", KIND_NUMBER, true},
        {"def f(x) do\n  if x do\n    404\n  else\n    200\n  end\nend", "200", KIND_NUMBER, true},
        {"def f(x), do: if(x, do: 404, else: 200)", "200", KIND_NUMBER, true},
        {"def f(x) do\n  case x do\n    {:ok, _} -> 200\n    404 -> go()\n  end\nend", "200",
         KIND_NUMBER, true},
        {"def f(x) do\n  case x do\n    {:ok, _} -> 200\n    404 -> go()\n  end\nend", "404",
         KIND_NUMBER, false},
        {"f = fn x -> 404 end", "404", KIND_NUMBER, true},
        {"def create(conn, params) do\n  go(conn)\nend",
         "def create(conn, params) do\n  go(conn)\nend", KIND_FUNCTION, false},
        {"defmodule A.B do\nend", "defmodule A.B do\nend", KIND_CLASS, false},
        {"import Plug.Conn", "import Plug.Conn", KIND_IMPORT, false},
        {"@conflict 409", "@conflict 409", KIND_DECLARATION, false},
        {"raise NotFound", "raise NotFound", KIND_THROW, false},
        {"case x do\n  1 -> 2\nend", "case x do\n  1 -> 2\nend", KIND_SWITCH, false},
    };

    (void)state;
    places_check("elixir", rows, COUNT(rows));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_spike_elixir__pipes__shift_the_arguments),
        cmocka_unit_test(test_spike_elixir__keywords_and_maps__bind),
        cmocka_unit_test(test_spike_elixir__members_and_comparisons__bind),
        cmocka_unit_test(test_spike_elixir__routes__bind),
        cmocka_unit_test(test_spike_elixir__places__have_their_kind),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
