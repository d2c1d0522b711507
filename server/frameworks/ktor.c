/** Ktor. https://ktor.io/docs/ */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "*.respond|respondNullable($code, ...) needs=module",
    "*.respond(..., status=$code) needs=module",
    ("*.respondText|respondBytes|respondOutputStream|respondTextWriter|respondHtml|respondFile|"
     "respondTemplate(..., status=$code) needs=module"),
    "*.respondText|respondBytes(_, _, $code, ...) needs=module",
    "*.respondHtml($code, ...) needs=module",
    "*.respondRedirect($url, permanent=true) default=301 needs=module ends=response",
    "*.respondRedirect($url, true) default=301 needs=module ends=response",
    "*.respondRedirect($url) default=302 needs=module ends=response",
    "*.respondRedirect($url, permanent=false) default=302 needs=module ends=response",
    "*.response.status($code) needs=module",
    "status($code, ...) needs=module role=route",
    "HttpStatusCode($code, _) needs=import",
    "HttpStatusCode.fromValue($code) needs=import",
    "respond|respondError(..., status=$code) needs=module role=expectation",
    "respondError($code, ...) needs=module role=expectation",
    NULL,
};

static const char *const routes[] = {
    "get|post|put|patch|delete|head|options($path, $handler) methods=name",
    "get|post|put|patch|delete|head|options($handler) methods=name",
    NULL,
};

const struct framework framework_ktor = {
    .id = "ktor",
    .title = "Ktor",
    .modules = "io.ktor",
    .receivers = "call response",
    .shapes = shapes,
    .routes = routes,
    .nests = "route",
};
