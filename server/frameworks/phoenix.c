/** Plug, Phoenix, their tests, and HTTP clients of Elixir. https://hexdocs.pm/plug, phoenix, tesla,
 * httpoison, req, finch. */
#include "server/frameworks/framework.h"

static const char *const test_shapes[] = {
    ("json_response|html_response|text_response|response|redirected_to(_, $code) needs=test "
     "role=expectation"),
    "assert_error_sent($code, ...) role=expectation",
    "redirected_params(_, $code) needs=test role=expectation",
    "assert_status|assert_response_status(_, $code, ...) needs=test role=expectation",
    "new Env(status=$code) needs=test role=expectation",
    "new Response(status|status_code=$code) needs=test role=expectation",
    "new Conn(status=$code) needs=test role=expectation",
    "json|text|html(_, $body, status=$code) needs=test role=expectation",
    "resp|send_resp(_, $code, $body) needs=test role=expectation",
    "*.resp|send_resp(_, $code, $body) needs=test role=expectation",
    "[\"ok\", {status|status_code: $code}] needs=test role=expectation",
    "*.status|status_code == $code needs=test role=expectation",
    NULL,
};

const struct framework framework_phoenix_tests = {
    .id = "phoenix-tests",
    .title = "Phoenix tests",
    .modules = "ExUnit.Case Phoenix.ConnTest Plug.Test Bypass Mox Tesla.Mock",
    .receivers = "conn response resp result res",
    .strangers = "body json data payload order job",
    .shapes = test_shapes,
};

static const char *const shapes[] = {
    "put_status($response, $code)",
    "*.put_status($response, $code)",
    "send_resp|resp($response, $code, []) body=empty",
    "*.send_resp|resp($response, $code, []) body=empty",
    "send_resp|resp($response, $code, $body)",
    "*.send_resp|resp($response, $code, $body)",
    "send_file|send_chunked($response, $code, ...)",
    "*.send_file|send_chunked($response, $code, ...)",
    "inform|inform!($response, $code, ...) informs=yes",
    "*.inform|inform!($response, $code, ...) informs=yes",
    "redirect($response, to|external=$url) needs=program default=302 set=chain",
    "*.Controller.redirect($response, to|external=$url) needs=program default=302 set=chain",
    "defexception(..., plug_status=$code) role=declaration",
    "defexception({plug_status: $code}) role=declaration",
    "new Conn(status=$code) role=comparison",
    "conn.status == $code role=comparison",
    "*(..., responses={$code: _}) role=schema",
    "new Operation(responses={$code: _}) role=schema",
    "response($code, _, ...) role=schema",
    NULL,
};

static const char *const routes[] = {
    "get|post|put|patch|delete|head|options($path, $handler) methods=name",
    "match(_, $handler) methods=any",
    NULL,
};

static const char *const effects[] = {
    "json|text|html($response, $body) sends=body",
    "put_resp_header($response, $header, _)",
    "*.put_resp_header($response, $header, _)",
    "put_resp_content_type($response, ...) header=Content-Type",
    NULL,
};

const struct framework framework_phoenix = {
    .id = "phoenix",
    .title = "Plug and Phoenix",
    .modules = "Plug Phoenix controller",
    .receivers = "conn",
    .strangers = "socket",
    .shapes = shapes,
    .routes = routes,
    .effects = effects,
    .handler_names = "index show new edit create update delete",
    .handler_methods = "update=PUT,PATCH",
};

static const char *const client_shapes[] = {
    "new Response(status|status_code=$code) role=comparison",
    "new Env(status=$code) role=comparison",
    "[\"ok\", {status|status_code: $code}] role=comparison",
    "[\"error\", {status|status_code: $code}] role=comparison",
    "[\"ok\", $code, _, _] role=comparison sure=no",
    "$response.status|status_code == $code needs=receiver role=comparison",
    "status|status_code|http_status == $code role=comparison sure=no",
    NULL,
};

const struct framework framework_elixir_clients = {
    .id = "elixir-clients",
    .title = "Elixir clients",
    .modules = "Tesla HTTPoison Req Finch Mojito HTTPotion",
    .receivers = "response resp res result env error reason",
    .strangers = "body json data payload order job",
    .shapes = client_shapes,
};
