/** Falcon, Pyramid, Sanic, Litestar, web.py and Bottle. */
#include "server/frameworks/framework.h"
#include "server/frameworks/helpers.h"

#define HELPER(identifier, code, ...) identifier "(...) needs=import code=" #code,

static const char *const falcon_shapes[] = {
    "resp|response|res.status = $code needs=module",
    "HTTPError|HTTPStatus($code, ...) needs=import",
#include "catalog/names/falcon-errors.def"
    NULL,
};

const struct framework framework_falcon = {
    .id = "falcon",
    .title = "Falcon",
    .modules = "falcon",
    .receivers = "resp response res",
    .shapes = falcon_shapes,
    .handler_names = "on_get on_head on_post on_put on_patch on_delete on_options",
};

static const char *const pyramid_shapes[] = {
    "*.response.status|status_int|status_code = $code needs=module",
    "exception_response($code, ...) needs=import",
    "Response(..., status=$code) needs=import",
#include "catalog/names/pyramid.def"
    NULL,
};

const struct framework framework_pyramid = {
    .id = "pyramid",
    .title = "Pyramid",
    .modules = "pyramid webob",
    .shapes = pyramid_shapes,
};

static const char *const sanic_shapes[] = {
    "json|text|html|raw|file|HTTPResponse|JSONResponse($body, $code, ...) needs=import",
    "json|text|html|raw|file|HTTPResponse|JSONResponse(..., status=$code) needs=import",
    "empty($code, ...) needs=import",
    "empty(status=$code) needs=import",
    "redirect(..., status=$code) needs=import",
    "redirect($url, ...) needs=import default=302 set=status",
    "SanicException(_, $code, ...) needs=import body=present",
    "SanicException(..., status_code=$code) needs=import body=present",
    "NotFound(...) needs=import code=404 body=present",
    "BadRequest|InvalidUsage(...) needs=import code=400 body=present",
    "Unauthorized(...) needs=import code=401 body=present",
    "Forbidden(...) needs=import code=403 body=present",
    "ServerError(...) needs=import code=500 body=present",
    NULL,
};

const struct framework framework_sanic = {
    .id = "sanic",
    .title = "Sanic",
    .modules = "sanic",
    .shapes = sanic_shapes,
};

static const char *const litestar_shapes[] = {
    "@get|post|put|patch|delete|head|route(..., status_code=$code) needs=import",
    "Response|Redirect|Template|File|Stream(..., status_code=$code) needs=import",
    "HTTPException(..., status_code=$code) needs=import body=present",
    "Redirect($url) needs=import default=302 set=status_code",
    "Redirect(path=$url) needs=import default=302 set=status_code",
    "NotAuthorizedException(...) needs=import code=401 body=present",
    "PermissionDeniedException(...) needs=import code=403 body=present",
    "NotFoundException(...) needs=import code=404 body=present",
    "MethodNotAllowedException(...) needs=import code=405 body=present",
    "TooManyRequestsException(...) needs=import code=429 body=present",
    "InternalServerException(...) needs=import code=500 body=present",
    "ServiceUnavailableException(...) needs=import code=503 body=present",
    NULL,
};

static const char *const litestar_routes[] = {
    "@get|post|put|patch|delete|head($path, ...) methods=name",
    "@get|post|put|patch|delete|head(path=$path, ...) methods=name",
    NULL,
};

const struct framework framework_litestar = {
    .id = "litestar",
    .title = "Litestar",
    .modules = "litestar starlite",
    .shapes = litestar_shapes,
    .routes = litestar_routes,
};

static const char *const web_py_shapes[] = {
    "web.HTTPError($code, ...) needs=import",
    "web.ctx.status = $code needs=import",
    "web.seeother($url, ...) needs=import code=303",
    "web.redirect($url) needs=import default=301 set=last",
    "web.redirect($url, $code) needs=import",
    "web.found($url, ...) needs=import code=302",
    "web.tempredirect($url, ...) needs=import code=307",
    "web.notmodified|NotModified() needs=import code=304 body=empty",
    "web.badrequest|BadRequest(...) needs=import code=400",
    "web.unauthorized|Unauthorized(...) needs=import code=401",
    "web.forbidden|Forbidden(...) needs=import code=403",
    "web.notfound|NotFound(...) needs=import code=404",
    "web.nomethod|NoMethod(...) needs=import code=405",
    "web.notacceptable|NotAcceptable(...) needs=import code=406",
    "web.conflict|Conflict(...) needs=import code=409",
    "web.gone|Gone(...) needs=import code=410",
    "web.preconditionfailed|PreconditionFailed(...) needs=import code=412",
    "web.internalerror|InternalError(...) needs=import code=500",
    NULL,
};

const struct framework framework_web_py = {
    .id = "web.py",
    .title = "web.py",
    .modules = "web",
    .shapes = web_py_shapes,
};

static const char *const bottle_shapes[] = {
    "abort($code, ...) needs=import",
    "HTTPResponse($body, $code, ...) needs=import",
    "HTTPResponse(..., status=$code) needs=import",
    "HTTPError($code, ...) needs=import body=present",
    "response.status = $code needs=import",
    "redirect($url, $code) needs=import",
    "redirect($url) needs=import default=303? set=last",
    "@error($code) needs=import role=route",
    "@*.error($code) needs=module role=route",
    NULL,
};

static const char *const bottle_routes[] = {
    "@*.route($path, method=$methods, ...) methods=GET",
    "@route($path, method=$methods, ...) methods=GET",
    "@route($path, ...) methods=GET",
    NULL,
};

const struct framework framework_bottle = {
    .id = "bottle",
    .title = "Bottle",
    .modules = "bottle",
    .shapes = bottle_shapes,
    .routes = bottle_routes,
};
