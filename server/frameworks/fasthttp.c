/** fasthttp. https://pkg.go.dev/github.com/valyala/fasthttp */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "*.SetStatusCode($code)",
    "*.Error($body, $code) needs=module body=present",
    "*.Redirect|RedirectBytes($url, $code) needs=module",
    "*.NotFound() code=404 needs=receiver body=present",
    "*.NotModified() code=304 needs=receiver body=empty",
    "$response.StatusCode() == $code role=comparison",
    "fasthttp.StatusMessage($code) needs=import role=declaration",
    NULL,
};

static const char *const routes[] = {
    "*.GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ANY($path, $handler) methods=name needs=module",
    NULL,
};

const struct framework framework_fasthttp = {
    .id = "fasthttp",
    .title = "fasthttp",
    .modules = "github.com/valyala/fasthttp github.com/fasthttp/router",
    .receivers = "ctx reqctx requestctx",
    .shapes = shapes,
    .routes = routes,
    .groups = "Group Route PathPrefix Party With",
};
