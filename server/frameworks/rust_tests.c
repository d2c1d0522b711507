/** Tests in Rust: the standard macros, axum-test, actix's and Rocket's own; wiremock, mockito,
 * httpmock. */
#include "server/frameworks/framework.h"

#define EXPECTED " role=expectation"
#define EQUAL                                                                                      \
    "assert_eq|assert_ne|debug_assert_eq|debug_assert_ne|ensure_eq|check_eq|prop_assert_eq"
/** What only a status answers to, and what other things have, too. */
#define SURE "*.status_code|as_u16|response_code|http_status"
#define UNSURE "$response.status|code"
#define EQUALS(status, needs)                                                                      \
    EQUAL "(" status ", $code, ...)" needs EXPECTED,                                               \
        EQUAL "($code, " status ", ...)" needs EXPECTED,                                           \
        "*." EQUAL "(" status ", $code, ...)" needs EXPECTED,                                      \
        "*." EQUAL "($code, " status ", ...)" needs EXPECTED

static const char *const shapes[] = {
    EQUALS(SURE, ""),
    EQUALS(UNSURE, " needs=receiver|test"),
    EQUALS("status|status_code|code", " sure=no"),
    "ResponseTemplate.new($code)" EXPECTED,
    "*.ResponseTemplate.new($code)" EXPECTED,
    "*.with_status($code) needs=module" EXPECTED,
    "*.with_status_code($code) needs=module|test" EXPECTED,
    "*.status($code) needs=module" EXPECTED,
    "status_code($code) needs=module" EXPECTED,
    "*.respond_with(status_code($code), ...)" EXPECTED,
    "*.assert_status|assert_status_code|expect_status|assert_status_eq($code, ...)" EXPECTED,
    "~assert_status|~expect_status(..., $code)" EXPECTED,
    "*.assert_status_ok() code=200" EXPECTED,
    "*.assert_status_bad_request() code=400" EXPECTED,
    "*.assert_status_unauthorized() code=401" EXPECTED,
    "*.assert_status_payment_required() code=402" EXPECTED,
    "*.assert_status_forbidden() code=403" EXPECTED,
    "*.assert_status_not_found() code=404" EXPECTED,
    "*.assert_status_conflict() code=409" EXPECTED,
    "*.assert_status_unprocessable_entity() code=422" EXPECTED,
    "*.assert_status_too_many_requests() code=429" EXPECTED,
    "*.assert_status_internal_server_error() code=500" EXPECTED,
    "*.assert_status_service_unavailable() code=503" EXPECTED,
    NULL,
};

const struct framework framework_rust_tests = {
    .id = "tests",
    .title = "Rust tests",
    .modules = "wiremock mockito httpmock httptest axum_test",
    .receivers = ("response resp res r reply result rsp res res err error e output http_response "
                  "header head parts response_header "
                  "into_response"),
    .strangers = "body json data payload job order row item build task",
    .shapes = shapes,
};
