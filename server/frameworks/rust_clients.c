/** What HTTP clients in Rust answer: reqwest, hyper, ureq, surf, isahc, awc, curl; and errors of
 * the application's own that take a number. */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "*.as_u16|status_code|response_code|http_status == $code role=comparison",
    "$response.status|code == $code needs=receiver role=comparison",
    "matches(*.status|as_u16|status_code, $codes) role=comparison",
    "$codes.contains(*.status|as_u16|status_code) role=comparison",
    "status|status_code|http_status|response_code|code_u16 == $code role=comparison sure=no",
    "matches(status|status_code, $codes) role=comparison sure=no",
    "$codes.contains(status|status_code) role=comparison sure=no",
    "Error.Status(_, $code, ...) needs=module role=comparison", /* of a pattern */
    "*.Error.Status(_, $code, ...) needs=module role=comparison",
    "~Error|~Exception|~Response.new|with_status|from_status($code, ...) range=4-5 sure=no",
    "new ~Response|~Reply(status|status_code|code=$code) sure=no",
    "new ~Error|~ErrorResponse|~Problem(status|status_code|code=$code) range=4-5 sure=no",
    NULL,
};

const struct framework framework_rust_clients = {
    .id = "clients",
    .title = "Rust clients",
    .modules = "reqwest ureq surf isahc attohttpc minreq awc curl hyper http",
    .receivers = "response resp res r reply result rsp err error e http_response header head parts "
                 "response_header",
    .strangers = "body json data payload job order row item build task",
    .shapes = shapes,
};
