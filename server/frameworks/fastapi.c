/** FastAPI and Starlette; aiohttp and Tornado, which are written alike.
 * https://fastapi.tiangolo.com */
#include "server/frameworks/framework.h"

static const char *const fastapi_shapes[] = {
    ("@*.get|post|put|patch|delete|head|options|trace|api_route(..., status_code=$code) "
     "needs=module"),
    "@*.get|post|put|patch|delete|api_route(..., responses={$code: _}) needs=module role=schema",
    "APIRouter(..., responses={$code: _}) needs=import role=schema",
    "HTTPException($code, ...) needs=import body=present",
    "HTTPException(..., status_code=$code) needs=import body=present",
    ("Response|JSONResponse|HTMLResponse|PlainTextResponse|ORJSONResponse|StreamingResponse|"
     "FileResponse($body, $code, ...) needs=import"),
    ("JSONResponse|HTMLResponse|PlainTextResponse|ORJSONResponse|StreamingResponse|FileResponse("
     "..., status_code=$code) needs=import body=present"),
    "Response(content=$body, status_code=$code) needs=import",
    "Response($body, status_code=$code) needs=import",
    "Response(..., status_code=$code) needs=import",
    "RedirectResponse($url, $code) needs=import",
    "RedirectResponse($url, status_code=$code, ...) needs=import",
    "RedirectResponse(url=$url, status_code=$code) needs=import",
    "RedirectResponse($url) needs=import default=307 set=status_code",
    "RedirectResponse(url=$url) needs=import default=307 set=status_code",
    "*.TemplateResponse(..., status_code=$code) needs=module body=present",
    "$response.status_code = $code needs=module",
    "@*.exception_handler($code) needs=module role=route",
    NULL,
};

static const char *const fastapi_routes[] = {
    "@*.get|post|put|patch|delete|head|options|trace($path, ...) methods=name",
    "@*.api_route($path, methods=$methods) methods=any",
    NULL,
};

const struct framework framework_fastapi = {
    .id = "fastapi",
    .title = "FastAPI",
    .modules = "fastapi starlette",
    .receivers = "response resp",
    .shapes = fastapi_shapes,
    .routes = fastapi_routes,
};

static const char *const aiohttp_shapes[] = {
    "web.Response|json_response|StreamResponse|FileResponse(..., status=$code) needs=import",
    "json_response(..., status=$code) needs=import",
    "web.HTTPFound(...) needs=import code=302",
    "web.HTTPSeeOther(...) needs=import code=303",
    "web.HTTPNoContent(...) needs=import code=204",
    "web.HTTPBadRequest(...) needs=import code=400",
    "web.HTTPUnauthorized(...) needs=import code=401",
    "web.HTTPForbidden(...) needs=import code=403",
    "web.HTTPNotFound(...) needs=import code=404",
    "web.HTTPMethodNotAllowed(...) needs=import code=405",
    "web.HTTPConflict(...) needs=import code=409",
    "web.HTTPInternalServerError(...) needs=import code=500",
    NULL,
};

const struct framework framework_aiohttp = {
    .id = "aiohttp",
    .title = "aiohttp",
    .modules = "aiohttp",
    .receivers = "resp response",
    .shapes = aiohttp_shapes,
};

static const char *const tornado_shapes[] = {
    "self.set_status($code, ...) needs=module",
    "self.send_error($code, ...) needs=module",
    "HTTPError($code, ...) needs=import body=present",
    "self.redirect($url, status=$code) needs=module",
    "self.redirect($url, permanent=_) needs=module default=302",
    "self.redirect($url) needs=module default=302 set=status",
    "self.send_response|send_error($code, ...)",
    NULL,
};

const struct framework framework_tornado = {
    .id = "tornado",
    .title = "Tornado",
    .modules = "tornado",
    .receivers = "self",
    .shapes = tornado_shapes,
    .handler_names = "get head post put patch delete options",
    .handler_bases = "RequestHandler BaseHandler APIHandler",
};
