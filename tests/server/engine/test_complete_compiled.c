/* Completion in Go, C# and Rust, by tables. */
#include "tests/support/completing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void test_complete__go__offers_what_net_http_calls_it(void **state)
{
    static const char frame[] = "package main\n\nimport \"net/http\"\n\n"
                                "func h(w http.ResponseWriter, r *http.Request) {\n@@\n}\n";
    static const struct row rows[] = {
        {"\tw.WriteHeader(", ")", "", 409, "http.StatusConflict", ALL, NULL},
        {"\tw.WriteHeader(", ")", "4", 409, "409", ALL, NULL},
        {"\tw.WriteHeader(", ")", "http.", 409, "http.StatusConflict", ALL, NULL},
        {"\tw.WriteHeader(", ")", "http.Status", 409, "http.StatusConflict", ALL, NULL},
        {"\tw.WriteHeader(", "", "http.StatusCon", 409, "http.StatusConflict", ALL, NULL},
        {"\tw.WriteHeader(", ")", "http.Con", 409, "http.StatusConflict", VSCODE | EMACS, NULL},
        {"\tw.WriteHeader(", ")", "Con", 409, "http.StatusConflict", VSCODE | EMACS, NULL},
        {"\tw.WriteHeader(", ")", "htt", 409, "http.StatusConflict", ALL, NULL},
        {"\thttp.Error(w, \"x\", ", ")", "4", 409, "409", ALL, NULL},
        {"\tif resp.StatusCode == ", " {}", "4", 409, "409", ALL, NULL},
        {"\tif resp.StatusCode == ", "", "4", 409, "409", ALL, NULL},
    };

    (void)state;
    CHECK("srv/main.go", frame, rows);
}

static void test_complete__gin__imports_net_http_where_gofmt_puts_it(void **state)
{
    static const char frame[] =
        "package main\n\nimport (\n\t\"fmt\"\n\n\t\"github.com/gin-gonic/gin\"\n)\n\n"
        "func h(c *gin.Context) {\n@@\n}\n";
    static const struct row rows[] = {
        {"\tc.JSON(", ", nil)", "4", 409, "409", ALL, NULL},
        {"\tc.JSON(", ", nil)", "http.", 409, "http.StatusConflict", ALL, "\t\"net/http\"\n"},
        {"\tc.JSON(", ", nil)", "Con", 409, "http.StatusConflict", VSCODE | EMACS,
         "\t\"net/http\"\n"},
    };

    (void)state;
    CHECK("srv/main.go", frame, rows);
}

static void test_complete__aspnet__takes_what_a_namespace_brings(void **state)
{
    static const char frame[] = "using System.Net;\nusing Microsoft.AspNetCore.Http;\n"
                                "using Microsoft.AspNetCore.Mvc;\n\n"
                                "public class C : ControllerBase\n{\n    public IActionResult "
                                "A()\n    {\n@@\n    }\n}\n";
    static const struct row rows[] = {
        {"        return StatusCode(", ");", "", 409, "StatusCodes.Status409Conflict", ALL, NULL},
        {"        return StatusCode(", ");", "4", 409, "409", ALL, NULL},
        {"        return StatusCode(", ");", "StatusCodes.", 409, "StatusCodes.Status409Conflict",
         ALL, NULL},
        {"        return StatusCode(", ");", "Con", 409, "StatusCodes.Status409Conflict",
         VSCODE | EMACS, NULL},
        {"        if (response.StatusCode == ", ") {}", "HttpStatusCode.", 409,
         "HttpStatusCode.Conflict", ALL, NULL},
    };

    (void)state;
    CHECK("src/C.cs", frame, rows);
}

static void test_complete__aspnet__imports_the_namespace(void **state)
{
    static const char frame[] =
        "using Microsoft.AspNetCore.Mvc;\n\npublic class C : ControllerBase\n{\n    public "
        "IActionResult A()\n    {\n@@\n    }\n}\n";
    static const struct row rows[] = {
        {"        return StatusCode(", ");", "", 409, "409", ALL, NULL},
        {"        return StatusCode(", ");", "StatusCodes.", 409, "StatusCodes.Status409Conflict",
         ALL, "\nusing Microsoft.AspNetCore.Http;"},
        {"        if (response.StatusCode == ", ") {}", "HttpStatusCode.", 409,
         "HttpStatusCode.Conflict", ALL, "\nusing System.Net;"},
    };

    (void)state;
    CHECK("src/C.cs", frame, rows);
}

static void test_complete__axum__takes_what_is_imported(void **state)
{
    static const char frame[] = "use axum::{http::StatusCode, routing::post, Router};\n\n"
                                "async fn create() -> impl IntoResponse {\n@@\n}\n";
    static const struct row rows[] = {
        {"    let r = Response::builder().status(", ").body(());", "StatusCode::", 409,
         "StatusCode::CONFLICT", ALL, NULL},
        {"    let r = Response::builder().status(", ").body(());", "4", 409, "409", ALL, NULL},
        {"    if response.status() == ", " { retry() }", "StatusCode::", 404,
         "StatusCode::NOT_FOUND", ALL, NULL},
    };

    (void)state;
    CHECK("src/main.rs", frame, rows);
}

static void test_complete__axum__imports_the_type(void **state)
{
    static const char frame[] = "use axum::Router;\nuse axum::routing::post;\n\n"
                                "async fn create() -> impl IntoResponse {\n@@\n}\n";
    static const struct row rows[] = {
        {"    let r = Response::builder().status(", ").body(());", "StatusCode::", 409,
         "StatusCode::CONFLICT", ALL, "\nuse axum::http::StatusCode;"},
    };

    (void)state;
    CHECK("src/main.rs", frame, rows);
}

static void test_complete__byte_order_mark__stays_first(void **state)
{
    static const char frame[] =
        "\xef\xbb\xbfusing Microsoft.AspNetCore.Mvc;\n\npublic class C : ControllerBase\n{\n    "
        "public IActionResult A()\n    {\n@@\n    }\n}\n";
    static const char bare[] = "\xef\xbb\xbfpublic class C\n{\n    public void A()\n    {\n@@\n"
                               "    }\n}\n";
    static const struct row rows[] = {
        {"        if (response.StatusCode == ", ") {}", "HttpStatusCode.", 409,
         "HttpStatusCode.Conflict", ALL, "\nusing System.Net;"},
    };
    static const struct row bare_rows[] = {
        {"        if (response.StatusCode == ", ") {}", "HttpStatusCode.", 409,
         "HttpStatusCode.Conflict", ALL, "using System.Net;\n\n"},
    };
    struct asked asked;

    (void)state;
    CHECK("src/C.cs", frame, rows);
    CHECK("src/C.cs", bare, bare_rows);
    ask(&asked, "src/C.cs",
        "\xef\xbb\xbf"
        "class C { bool A() => response.StatusCode == HttpStatusCode.|; }",
        false);
    assert_non_null(asked.found.import);
    assert_int_equal(asked.found.import->span.start, 3);
    drop(&asked);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_complete__go__offers_what_net_http_calls_it),
        cmocka_unit_test(test_complete__gin__imports_net_http_where_gofmt_puts_it),
        cmocka_unit_test(test_complete__aspnet__takes_what_a_namespace_brings),
        cmocka_unit_test(test_complete__aspnet__imports_the_namespace),
        cmocka_unit_test(test_complete__axum__takes_what_is_imported),
        cmocka_unit_test(test_complete__axum__imports_the_type),
        cmocka_unit_test(test_complete__byte_order_mark__stays_first),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
