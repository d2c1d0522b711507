/** Frameworks that describe their operations: huma and go-restful.
 * https://pkg.go.dev/github.com/danielgtaylor/huma/v2, github.com/emicklei/go-restful */
#include "server/frameworks/framework.h"

static const char *const huma_shapes[] = {
    "huma.Status304NotModified() code=304 needs=import",
    "huma.Error400BadRequest(...) code=400 needs=import",
    "huma.Error401Unauthorized(...) code=401 needs=import",
    "huma.Error403Forbidden(...) code=403 needs=import",
    "huma.Error404NotFound(...) code=404 needs=import",
    "huma.Error405MethodNotAllowed(...) code=405 needs=import",
    "huma.Error406NotAcceptable(...) code=406 needs=import",
    "huma.Error409Conflict(...) code=409 needs=import",
    "huma.Error410Gone(...) code=410 needs=import",
    "huma.Error412PreconditionFailed(...) code=412 needs=import",
    "huma.Error415UnsupportedMediaType(...) code=415 needs=import",
    "huma.Error422UnprocessableEntity(...) code=422 needs=import",
    "huma.Error429TooManyRequests(...) code=429 needs=import",
    "huma.Error500InternalServerError(...) code=500 needs=import",
    "huma.Error501NotImplemented(...) code=501 needs=import",
    "huma.Error502BadGateway(...) code=502 needs=import",
    "huma.Error503ServiceUnavailable(...) code=503 needs=import",
    "huma.Error504GatewayTimeout(...) code=504 needs=import",
    "huma.NewError($code, ...) needs=import",
    "huma.NewErrorWithContext(_, $code, ...) needs=import",
    "huma.WriteErr(_, _, $code, ...) needs=import",
    "new huma.Operation(DefaultStatus=$code) needs=import role=schema",
    "new huma.Operation(Errors=$codes) needs=import role=schema",
    "new huma.ErrorModel(Status=$code) needs=import",
    "*.SetStatus($code) needs=module",
    NULL,
};

static const char *const huma_routes[] = {
    "huma.Get|Post|Put|Patch|Delete|Head(_, $path, $handler, ...) methods=name needs=import",
    NULL,
};

const struct framework framework_huma = {
    .id = "huma",
    .title = "huma",
    .modules = "github.com/danielgtaylor/huma",
    .receivers = "ctx c context",
    .shapes = huma_shapes,
    .routes = huma_routes,
};

static const char *const restful_shapes[] = {
    ("*.WriteError|WriteErrorString|WriteHeaderAndEntity|WriteHeaderAndJson|WriteHeaderAndXml|"
     "WriteServiceError($code, ...) needs=module body=present"),
    "restful.NewError|NewErrorWithHeader($code, ...) needs=import",
    "*.Returns|ReturnsWithHeaders($code, ...) needs=module role=schema",
    NULL,
};

static const char *const restful_routes[] = {
    "*.GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS($path).To($handler) methods=name needs=module",
    NULL,
};

const struct framework framework_restful = {
    .id = "go-restful",
    .title = "go-restful",
    .modules = "github.com/emicklei/go-restful",
    .shapes = restful_shapes,
    .routes = restful_routes,
};
