/** FastAPI and Starlette. https://fastapi.tiangolo.com: routes, responses, exceptions. */
#include "server/frameworks/framework.h"

#define RESPONSES                                                                                  \
    "JSONResponse|HTMLResponse|PlainTextResponse|ORJSONResponse|UJSONResponse|StreamingResponse|"  \
    "FileResponse|EventSourceResponse"

static const char *const shapes[] = {
    ("@*.get|post|put|patch|delete|head|options|trace|api_route(..., status_code=$code) "
     "needs=module"),
    ("@*.get|post|put|patch|delete|head|options|trace|api_route(..., responses={$code: _}) "
     "needs=module role=schema"),
    "APIRouter|FastAPI(..., responses={$code: _}) needs=import role=schema",
    "*.include_router(..., responses={$code: _}) role=schema",
    "*.add_api_route(..., status_code=$code) needs=module",
    "*.add_api_route(..., responses={$code: _}) needs=module role=schema",
    "HTTPException($code, ...) needs=import body=present",
    "HTTPException(..., status_code=$code) needs=import body=present",
    "RequestValidationError(...) needs=import code=422 body=present",
    "ResponseValidationError(...) needs=import code=500",
    ("Response|" RESPONSES "($body, $code, ...) needs=import"),
    (RESPONSES "($body, status_code=$code) needs=import body=present"),
    (RESPONSES "(content=$body, status_code=$code) needs=import body=present"),
    (RESPONSES "(..., status_code=$code) needs=import body=present"),
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
    "*.add_exception_handler($code, _) needs=module role=route",
    "FastAPI|Starlette(..., exception_handlers={$code: _}) needs=import role=route",
    NULL,
};

static const char *const routes[] = {
    "@*.get|post|put|patch|delete|head|options|trace($path, ...) methods=name",
    "@*.api_route($path, methods=$methods) methods=any",
    "Route($path, $handler, methods=$methods, ...) methods=GET",
    "Route($path, endpoint=$handler, methods=$methods) methods=GET",
    "*.add_api_route($path, $handler, methods=$methods, ...) methods=GET",
    NULL,
};

const struct framework framework_fastapi = {
    .id = "fastapi",
    .title = "FastAPI",
    .modules = "fastapi starlette sse_starlette",
    .receivers = "response resp",
    .shapes = shapes,
    .routes = routes,
};
