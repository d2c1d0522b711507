/** Flask, Quart and their extensions. https://flask.palletsprojects.com: return values of views,
 * abort, redirect, Response, routes, MethodView; Werkzeug's exceptions. */
#include "server/frameworks/framework.h"
#include "server/frameworks/helpers.h"

static const char *const shapes[] = {
    "return $body, $code needs=handler",
    "return $body, $code, $headers needs=handler",
    "return jsonify|make_response|render_template(...), $code needs=module",
    "return jsonify|make_response|render_template(...), $code, $headers needs=module",
    "return {}, $code needs=module range=2-5",
    "return _, $code, {} needs=module range=2-5 sure=no",
    "self.response($code, ...) needs=module",
    "self.response_400(...) needs=module code=400",
    "self.response_401(...) needs=module code=401",
    "self.response_403(...) needs=module code=403",
    "self.response_404(...) needs=module code=404",
    "self.response_422(...) needs=module code=422",
    "self.response_500(...) needs=module code=500",
    "abort($code, ...) needs=import",
    "*.abort($code, ...) needs=import",
    "make_response($body, $code, ...) needs=import",
    "make_response([$body, $code]) needs=import",
    "make_response([$body, $code, $headers]) needs=import",
    "*.make_response($body, $code, ...) needs=module",
    "Response($body, $code, ...) needs=import",
    "Response(..., status=$code) needs=import",
    "*.response_class(..., status=$code) needs=module",
    "redirect($url, $code) needs=import",
    "redirect($url, code=$code) needs=import",
    "redirect($url) needs=import default=302? set=code",
    "*.status_code = $code needs=module",
    "*.status_code == $code needs=module role=comparison",
    "resp|response|res|rv.status = $code needs=module",
    "@*.errorhandler|app_errorhandler($code) role=route",
    "*.register_error_handler($code, _) role=route",
    "*.require|test(..., http_exception=$code)",
    "return dict(..., message|msg|error|errors|detail=_), $code needs=module range=4-5 sure=no",
    "return {message|msg|error|errors|detail: _}, $code needs=module range=4-5 sure=no",
    "@*.response|alt_response($code, ...) needs=module role=schema",
    "@*.doc(..., responses={$code: _}) needs=module role=schema",
    "@*.marshal_with|marshal_list_with(..., code=$code) needs=module role=schema",
    NULL,
};

static const char *const routes[] = {
    "@expose($path, methods=$methods, ...) methods=GET",
    "@expose($path, ...) methods=GET",
    "@*.route($path, methods=$methods, ...) methods=GET",
    "@*.route($path, ...) methods=GET,HEAD,OPTIONS",
    "@*.get|post|put|patch|delete($path, ...) methods=name",
    "*.add_url_rule($path, ..., view_func=$handler, methods=$methods) methods=GET",
    "*.add_url_rule($path, ..., view_func=$handler) methods=GET",
    "*.add_url_rule($path, _, $handler, methods=$methods, ...) methods=GET",
    "@*.errorhandler|app_errorhandler(...) methods=any",
    "@*.unauthorized_handler methods=any",
    NULL,
};

const struct framework framework_flask = {
    .id = "flask",
    .title = "Flask",
    .modules = ("flask quart werkzeug flask_restful flask_restx flask_restplus flask_smorest "
                "flask_openapi3 flask_login apiflask flask_appbuilder"),
    .receivers = "resp response res rv",
    .shapes = shapes,
    .routes = routes,
    .handler_names = "get head post put patch delete options",
    .handler_bases = "View Resource Api *View *Resource",
};

#define HELPER(identifier, code, ...) identifier "(...) needs=import code=" #code " body=present",

static const char *const werkzeug_shapes[] = {
#include "catalog/names/werkzeug-exceptions.def"
    NULL,
};

const struct framework framework_werkzeug = {
    .id = "werkzeug",
    .title = "Werkzeug's exceptions",
    .modules = "werkzeug",
    .shapes = werkzeug_shapes,
};
