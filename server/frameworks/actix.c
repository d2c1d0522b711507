/** actix-web and ntex. https://docs.rs/actix-web */
#include "server/frameworks/framework.h"
#include "server/frameworks/helpers.h"

static const char *const shapes[] = {
#define HELPER(identifier, code, ...)                                                              \
    "HttpResponse|HttpResponseBuilder." identifier "(...) code=" #code,                            \
        "Error" identifier "(_) code=" #code, "*.error.Error" identifier "(_) code=" #code,
#include "catalog/names/actix.def"
    "ErrorHttpVersionNotSupported(_) code=505",
    "HttpResponse.build|new($code, ...)",
    "HttpResponseBuilder.new($code)",
    "*.HttpResponse.build|new($code, ...)",
    "*.with_status|set_status|customize($code) needs=module",
    "*.status($code) needs=module",
    "Redirect.to($url) default=307 needs=import",
    "Redirect.new(_, $url) default=307 needs=import",
    "*.using_status_code($code) needs=module",
    "InternalError.new(_, $code)",
    "ErrorHandlers.new().handler($code, ...) role=route",
    "*.handler($code, ...) needs=module role=route",
    NULL,
};

static const char *const routes[] = {
    "@get|post|put|patch|delete|head|options($path) methods=name",
    "@*.get|post|put|patch|delete|head|options($path) methods=name",
    "@route($path, method=$methods, ...) methods=any",
    "*.route($path, web.get|post|put|patch|delete|head().to($handler)) methods=name",
    NULL,
};

static const char *const effects[] = {
    "*.insert_header|append_header([$header, _])",
    "*.body(*.empty|default|new()) sends=empty",
    "*.json|body($body) sends=body",
    "*.finish() sends=empty",
    NULL,
};

const struct framework framework_actix = {
    .id = "actix",
    .title = "actix-web",
    .modules = "actix_web actix_http actix_files ntex paperclip",
    .receivers = "response resp res",
    .shapes = shapes,
    .routes = routes,
    .effects = effects,
    .groups = "scope",
};
