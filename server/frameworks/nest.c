/** NestJS: decorators, exceptions, documented responses; routing-controllers and tsoa, whose
 * decorators are alike. https://docs.nestjs.com */
#include "server/frameworks/framework.h"
#include "server/frameworks/helpers.h"

#define HELPER(identifier, code, ...)                                                              \
    "new " identifier "(...) needs=import code=" #code " body=present",

static const char *const shapes[] = {
    "@HttpCode|OnUndefined|OnNull($code) needs=import",
    "@Redirect(_, $code) needs=import",
    "@Redirect(_) needs=import default=302 set=last",
    "@ApiResponse({status: $code}) needs=import role=schema",
    "@ApiResponse(_, $code, ...) sure=no role=schema",
    "@Response|SuccessResponse($code, ...) needs=import role=schema",
    "this.setStatus($code) needs=module",
    "{errorHttpStatusCode: $code}",
    "new HttpException(_, $code, ...) needs=import",
    "new HttpError($code, ...) needs=import",
    "expect(*.getStatus()).toBe|toEqual|toStrictEqual($code) role=expectation",
    "*.getStatus() == $code role=comparison",
#include "catalog/names/nest-exceptions.def"
    "@ApiOkResponse(...) needs=import code=200 role=schema",
    "@ApiCreatedResponse(...) needs=import code=201 role=schema",
    "@ApiAcceptedResponse(...) needs=import code=202 role=schema",
    "@ApiNoContentResponse(...) needs=import code=204 role=schema",
    "@ApiMovedPermanentlyResponse(...) needs=import code=301 role=schema",
    "@ApiFoundResponse(...) needs=import code=302 role=schema",
    "@ApiNotModifiedResponse(...) needs=import code=304 role=schema",
    "@ApiBadRequestResponse(...) needs=import code=400 role=schema",
    "@ApiUnauthorizedResponse(...) needs=import code=401 role=schema",
    "@ApiPaymentRequiredResponse(...) needs=import code=402 role=schema",
    "@ApiForbiddenResponse(...) needs=import code=403 role=schema",
    "@ApiNotFoundResponse(...) needs=import code=404 role=schema",
    "@ApiMethodNotAllowedResponse(...) needs=import code=405 role=schema",
    "@ApiNotAcceptableResponse(...) needs=import code=406 role=schema",
    "@ApiRequestTimeoutResponse(...) needs=import code=408 role=schema",
    "@ApiConflictResponse(...) needs=import code=409 role=schema",
    "@ApiGoneResponse(...) needs=import code=410 role=schema",
    "@ApiPreconditionFailedResponse(...) needs=import code=412 role=schema",
    "@ApiPayloadTooLargeResponse(...) needs=import code=413 role=schema",
    "@ApiUnsupportedMediaTypeResponse(...) needs=import code=415 role=schema",
    "@ApiUnprocessableEntityResponse(...) needs=import code=422 role=schema",
    "@ApiTooManyRequestsResponse(...) needs=import code=429 role=schema",
    "@ApiInternalServerErrorResponse(...) needs=import code=500 role=schema",
    "@ApiNotImplementedResponse(...) needs=import code=501 role=schema",
    "@ApiBadGatewayResponse(...) needs=import code=502 role=schema",
    "@ApiServiceUnavailableResponse(...) needs=import code=503 role=schema",
    "@ApiGatewayTimeoutResponse(...) needs=import code=504 role=schema",
    NULL,
};

static const char *const routes[] = {
    "@Get|Post|Put|Patch|Delete|Head|Options|All($path) methods=name",
    "@Get|Post|Put|Patch|Delete|Head|Options|All(...) methods=name",
    NULL,
};

const struct framework framework_nest = {
    .id = "nest",
    .title = "NestJS",
    .modules = "@nestjs routing-controllers tsoa @tsoa",
    .receivers = "res response",
    .shapes = shapes,
    .routes = routes,
    .prefixes = "Controller JsonController Route",
};
