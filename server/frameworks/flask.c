/** Flask. https://flask.palletsprojects.com/: return values of views, abort, redirect, Response,
 * routes, MethodView. */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "return $body, $code needs=handler",
    "return $body, $code, $headers needs=handler",
    "abort($code, ...) needs=import",
    "make_response($body, $code, ...) needs=import",
    "Response($body, $code, ...) needs=import",
    "Response(..., status=$code) needs=import",
    "redirect($url, $code) needs=import",
    "redirect($url, code=$code) needs=import",
    "redirect($url) needs=import default=302? set=code",
    "*.status_code = $code needs=module",
    "*.status_code == $code needs=module role=comparison",
    "@*.errorhandler($code) needs=module role=route",
    NULL,
};

static const char *const routes[] = {
    "@*.route($path, methods=$methods, ...) methods=GET",
    "@*.route($path, ...) methods=GET,HEAD,OPTIONS",
    "@*.get|post|put|patch|delete($path, ...) methods=name",
    NULL,
};

const struct framework framework_flask = {
    .id = "flask",
    .title = "Flask",
    .modules = "flask quart werkzeug",
    .receivers = "resp response res rv",
    .shapes = shapes,
    .routes = routes,
    .handler_names = "get head post put patch delete options",
    .handler_bases = "MethodView View Resource",
};
