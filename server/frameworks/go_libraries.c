/** Go libraries whose errors carry a status: Herodot, the errors of Kratos, Pacman, Go Micro,
 * go-openapi and Google's APIs, PocketBase; and what writes JSON with one, of go-zero. */
#include "server/frameworks/framework.h"
#include "server/frameworks/helpers.h"

#define HELPER(identifier, code, ...) "herodot." identifier "() needs=import code=" #code,

static const char *const herodot_shapes[] = {
#include "catalog/names/herodot-errors.def"
    NULL,
};

#undef HELPER

const struct framework framework_herodot = {
    .id = "herodot",
    .title = "Herodot",
    .modules = "github.com/ory/herodot",
    .shapes = herodot_shapes,
};

static const char *const error_shapes[] = {
    "New|Newf|Errorf($code, ...) needs=import range=4-5",
    "New(_, _, $code) needs=import range=4-5",
    "BadRequest(...) needs=import code=400",
    "Unauthorized|Unauthenticated(...) needs=import code=401",
    "Forbidden(...) needs=import code=403",
    "NotFound(...) needs=import code=404",
    "MethodNotAllowed(...) needs=import code=405",
    "Timeout(...) needs=import code=408",
    "Conflict(...) needs=import code=409",
    "ClientClosed(...) needs=import code=499",
    "InternalServer|InternalServerError(...) needs=import code=500",
    "NotImplemented(...) needs=import code=501",
    "ServiceUnavailable(...) needs=import code=503",
    "GatewayTimeout(...) needs=import code=504",
    NULL,
};

const struct framework framework_go_error_packages = {
    .id = "error-packages",
    .title = "Go packages of errors with a status",
    .modules = ("github.com/go-kratos/kratos/v2/errors github.com/segmentfault/pacman/errors "
                "github.com/go-openapi/errors github.com/micro/go-micro/errors "
                "github.com/micro/go-micro/v2/errors github.com/asim/go-micro/v3/errors "
                "go-micro.dev/v4/errors go-micro.dev/v5/errors"),
    .shapes = error_shapes,
};

static const char *const google_shapes[] = {
    "new googleapi.Error(Code=$code) needs=import",
    "*.Code == $code needs=module range=4-5 sure=no role=comparison",
    NULL,
};

const struct framework framework_google_apis = {
    .id = "google-apis",
    .title = "Google's APIs for Go",
    .modules = "google.golang.org/api/googleapi",
    .shapes = google_shapes,
};

static const char *const library_shapes[] = {
    "middleware.Error($code, ...) needs=import",
    "httpx.WriteJson($response, $code, _) needs=import body=present",
    "httpx.WriteJsonCtx(_, $response, $code, _) needs=import body=present",
    "apis.NewBadRequestError(...) needs=import code=400",
    "apis.NewUnauthorizedError(...) needs=import code=401",
    "apis.NewForbiddenError(...) needs=import code=403",
    "apis.NewNotFoundError(...) needs=import code=404",
    "apis.NewTooManyRequestsError(...) needs=import code=429",
    "apis.NewInternalServerError(...) needs=import code=500",
    NULL,
};

const struct framework framework_go_libraries = {
    .id = "go-libraries",
    .title = "Go libraries that take a status",
    .modules = ("github.com/go-openapi/runtime/middleware "
                "github.com/zeromicro/go-zero/rest/httpx github.com/pocketbase/pocketbase/apis"),
    .shapes = library_shapes,
};
