/** Django REST framework. https://www.django-rest-framework.org: responses, exceptions, views. And
 * django-ninja, whose operations list their responses. */
#include "server/frameworks/framework.h"

static const char *const drf_shapes[] = {
    "Response($body, $code, ...) needs=import",
    "Response($body, status=$code) needs=import",
    "Response(..., status=$code) needs=import",
    "ParseError|ValidationError(...) needs=import code=400 body=present",
    "NotAuthenticated|AuthenticationFailed(...) needs=import code=401 body=present",
    "PermissionDenied(...) needs=import code=403 body=present",
    "NotFound(...) needs=import code=404 body=present",
    "MethodNotAllowed(...) needs=import code=405 body=present",
    "NotAcceptable(...) needs=import code=406 body=present",
    "UnsupportedMediaType(...) needs=import code=415 body=present",
    "Throttled(...) needs=import code=429 body=present",
    "APIException(...) needs=import code=500 body=present",
    "get_object_or_404(...) needs=import code=404",
    "*(..., responses={$code: _}) role=schema",
    "*(..., responses=*({$code: _}, ...)) role=schema",
    NULL,
};

static const char *const drf_routes[] = {
    "@api_view($methods) methods=any",
    "@api_view methods=GET",
    "@action(..., methods=$methods) methods=any",
    "@action(...) methods=GET",
    NULL,
};

const struct framework framework_drf = {
    .id = "drf",
    .title = "Django REST framework",
    .modules = "rest_framework",
    .receivers = "response resp res",
    .shapes = drf_shapes,
    .routes = drf_routes,
    .handler_names = ("get head post put patch delete options list retrieve create update "
                      "partial_update destroy"),
    .handler_bases = "APIView *APIView *ApiView *ViewSet *Viewset",
};

static const char *const ninja_shapes[] = {
    "@*.get|post|put|patch|delete|api_operation(..., response={$code: _}) needs=module role=schema",
    "return $code, $body needs=module",
    "Status($code, $body) needs=import",
    "HttpError($code, _) needs=import body=present",
    "*.create_response(_, _, status=$code) needs=module",
    NULL,
};

const struct framework framework_ninja = {
    .id = "ninja",
    .title = "Django Ninja",
    .modules = "ninja ninja_extra",
    .shapes = ninja_shapes,
};
