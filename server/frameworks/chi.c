/** Routers over net/http and what renders beside them: chi, render, gorilla/mux, httprouter,
 * unrolled/render. https://pkg.go.dev/github.com/go-chi/chi */
#include "server/frameworks/framework.h"

static const char *const chi_shapes[] = {
    "render.Status(_, $code) needs=import",
    "render.NoContent($response, _) needs=import code=204 body=empty",
    "new *.ErrResponse(HTTPStatusCode=$code)",
    "{HTTPStatusCode: $code}",
    NULL,
};

static const char *const chi_routes[] = {
    "*.Get|Post|Put|Patch|Delete|Head|Options($path, $handler) methods=name needs=module",
    "*.Method|MethodFunc($methods, $path, $handler) methods=any needs=module",
    NULL,
};

const struct framework framework_chi = {
    .id = "chi",
    .title = "chi",
    .modules = "github.com/go-chi/chi github.com/go-chi/render",
    .shapes = chi_shapes,
    .routes = chi_routes,
    .groups = "Group Route PathPrefix Party With",
};

static const char *const unrolled_shapes[] = {
    "*.JSON|HTML|Text|XML|Data|JSONP(_, $code, ...) needs=module body=present",
    NULL,
};

const struct framework framework_unrolled = {
    .id = "unrolled-render",
    .title = "unrolled/render",
    .modules = "github.com/unrolled/render",
    .shapes = unrolled_shapes,
};

static const char *const mux_routes[] = {
    "*.HandleFunc|Handle($path, $handler).Methods($methods, ...) methods=any",
    "*.Path($path).HandlerFunc|Handler($handler).Methods($methods, ...) methods=any",
    "*.Methods($methods, ...).Path($path).HandlerFunc|Handler($handler) methods=any",
    "*.HandlerFunc|Handler|Handle($methods, $path, $handler) methods=any",
    "*.GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS($path, $handler) methods=name needs=module",
    NULL,
};

const struct framework framework_mux = {
    .id = "mux",
    .title = "gorilla/mux and httprouter",
    .modules = "github.com/gorilla/mux github.com/julienschmidt/httprouter",
    .routes = mux_routes,
    .groups = "Group Route PathPrefix Party With",
};
