/* Go, as net/http, gin, echo, chi and gorilla write it, through the neutral view. */
#include "tests/support/snippet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

static void test_spike_go__calls__bind(void **state)
{
    static const struct snippet rows[] = {
        {"func f() { w.WriteHeader(http.StatusConflict) }", "*.WriteHeader($code)",
         "code http.StatusConflict"},
        {"func f() { http.Error(w, \"taken\", 409) }", "http.Error(_, $body, $code)",
         "code 409, body \"taken\""},
        {"func f() { http.Redirect(w, r, \"/new\", http.StatusFound) }",
         "http.Redirect(_, _, $url, $code)", "code http.StatusFound, url \"/new\""},
        {"func f() { http.NotFound(w, r) }", "http.NotFound(_, _)", ""},
        {"func f() { c.JSON(409, gin.H{\"error\": \"taken\"}) }", "*.JSON($code, $body)",
         "code 409, body gin.H{\"error\": \"taken\"}"},
        {"func f() { c.AbortWithStatusJSON(http.StatusConflict, e) }",
         "*.AbortWithStatus|AbortWithStatusJSON($code, ...)", "code http.StatusConflict"},
        {"func f() error { return c.NoContent(204) }", "*.NoContent($code)", "code 204"},
        {"func f() error { return echo.NewHTTPError(409, \"x\") }", "echo.NewHTTPError($code, ...)",
         "code 409"},
        {"func f() error { return c.Status(404).SendString(\"x\") }", "*.Status($code)",
         "code 404"},
        {"func f() { render.Status(r, 201) }", "render.Status(_, $code)", "code 201"},
        {"func f() { assert.Equal(t, 200, rec.Code) }", "assert.Equal(_, $code, *.Code)",
         "code 200"},
        {"func f() { (*w).WriteHeader((409)) }", "*.WriteHeader($code)", "code 409"},
        {"func f() { defer w.WriteHeader(int(409)) }", "*.WriteHeader($code)", "code 409"},
        {"func f() { write(codes...) }", "write($code)", NULL},
    };

    (void)state;
    snippets_check("go", rows, COUNT(rows));
}

static void test_spike_go__literals__construct(void **state)
{
    static const struct snippet rows[] = {
        {"var r = http.Response{StatusCode: 409}", "new http.Response(StatusCode=$code)",
         "code 409"},
        {"func f() { r := &http.Response{StatusCode: 409, Body: b} }",
         "new http.Response(StatusCode=$code)", "code 409"},
        {"func f() { render.Render(w, r, &ErrResponse{HTTPStatusCode: 404}) }",
         "new ErrResponse(HTTPStatusCode=$code)", "code 404"},
        {"var m = map[string]int{\"status\": 409}", "{status: $code}", "code 409"},
        {"var xs = []int{404, 410}", "[$code, _]", "code 404"},
        {"var xs = []route{{Method: \"POST\", Path: \"/x\", Handler: create}}",
         "{Method: $methods, Path: $path, Handler: $handler}",
         "path \"/x\", methods \"POST\", handler create"},
    };

    (void)state;
    snippets_check("go", rows, COUNT(rows));
}

static void test_spike_go__values__bind(void **state)
{
    static const struct snippet rows[] = {
        {"func f() (int, error) { return 409, err }", "return $code, _", "code 409"},
        {"func f() int { return 409 }", "return $code", "code 409"},
        {"func f() int { return 409 }", "return $code, _", NULL},
        {"func f() { if resp.StatusCode == http.StatusNotFound { retry() } }",
         "*.StatusCode == $code", "code http.StatusNotFound"},
        {"func f() { c.Response().Status = 404 }", "*.Status = $code", "code 404"},
        {"func f() { ok := 200 <= resp.StatusCode && x }", "*.StatusCode == $code", "code 200"},
        {"func f() { x := http.StatusConflict }", "http.StatusConflict", ""},
    };

    (void)state;
    snippets_check("go", rows, COUNT(rows));
}

static void test_spike_go__routes__bind(void **state)
{
    static const struct snippet rows[] = {
        {"func f() { mux.HandleFunc(\"POST /x\", create) }", "*.HandleFunc($path, $handler)",
         "path \"POST /x\", handler create"},
        {"func f() { mux.HandleFunc(\"POST /x\", func(w http.ResponseWriter, r *http.Request) {}) "
         "}",
         "*.HandleFunc($path, $handler)", "path \"POST /x\", handler function"},
        {"func f() { r.POST(\"/x\", auth, s.create) }", "*.GET|POST($path, _, $handler)",
         "path \"/x\", handler s.create"},
        {"func f() { r.HandleFunc(\"/x\", create).Methods(\"POST\", \"PUT\") }",
         "*.HandleFunc($path, $handler).Methods($methods, ...)",
         "path \"/x\", methods \"POST\", handler create"},
        {"func f() { r.Method(http.MethodPost, \"/x\", h) }", "*.Method($methods, $path, $handler)",
         "path \"/x\", methods http.MethodPost, handler h"},
    };

    (void)state;
    snippets_check("go", rows, COUNT(rows));
}

static void test_spike_go__places__have_their_kind(void **state)
{
    static const struct place rows[] = {
        {"func f() (int, error) { return 409, nil }", "409, nil", KIND_LIST, true},
        {"func f() int { return 409 }", "409", KIND_NUMBER, true},
        {"func f() { switch x { case 404, 410: g() } }", "404, 410", KIND_LIST, false},
        {"func f() { g(404) }", "404", KIND_NUMBER, false},
        {"const Conflict = 409", "Conflict = 409", KIND_DECLARATION, false},
        {"func f() { x := 409 }", "x := 409", KIND_DECLARATION, false},
        {"func (s *S) create(c *gin.Context) {}", "func (s *S) create(c *gin.Context) {}",
         KIND_FUNCTION, false},
        {"import \"net/http\"", "import \"net/http\"", KIND_IMPORT, false},
        {"func f() { if r.Method == \"POST\" { g() } }", "if r.Method == \"POST\" { g() }", KIND_IF,
         false},
        {"func f() { g() }", "g()", KIND_CALL, false},
        {"func f() { for { break } }", "break", KIND_EXIT, false},
    };

    (void)state;
    places_check("go", rows, COUNT(rows));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_spike_go__calls__bind),
        cmocka_unit_test(test_spike_go__literals__construct),
        cmocka_unit_test(test_spike_go__values__bind),
        cmocka_unit_test(test_spike_go__routes__bind),
        cmocka_unit_test(test_spike_go__places__have_their_kind),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
