/** NestJS: decorators, exceptions, documented responses. https://docs.nestjs.com */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "@HttpCode($code) needs=import",
    "@Redirect(_, $code) needs=import",
    "@ApiResponse({status: $code}) needs=module role=schema",
    "new HttpException(_, $code, ...) needs=import",
    "new BadRequestException(...) needs=import code=400 body=present",
    "new UnauthorizedException(...) needs=import code=401 body=present",
    "new ForbiddenException(...) needs=import code=403 body=present",
    "new NotFoundException(...) needs=import code=404 body=present",
    "new MethodNotAllowedException(...) needs=import code=405 body=present",
    "new NotAcceptableException(...) needs=import code=406 body=present",
    "new RequestTimeoutException(...) needs=import code=408 body=present",
    "new ConflictException(...) needs=import code=409 body=present",
    "new GoneException(...) needs=import code=410 body=present",
    "new PreconditionFailedException(...) needs=import code=412 body=present",
    "new PayloadTooLargeException(...) needs=import code=413 body=present",
    "new UnsupportedMediaTypeException(...) needs=import code=415 body=present",
    "new ImATeapotException(...) needs=import code=418 body=present",
    "new MisdirectedException(...) needs=import code=421 body=present",
    "new UnprocessableEntityException(...) needs=import code=422 body=present",
    "new InternalServerErrorException(...) needs=import code=500 body=present",
    "new NotImplementedException(...) needs=import code=501 body=present",
    "new BadGatewayException(...) needs=import code=502 body=present",
    "new ServiceUnavailableException(...) needs=import code=503 body=present",
    "new GatewayTimeoutException(...) needs=import code=504 body=present",
    "new HttpVersionNotSupportedException(...) needs=import code=505 body=present",
    "@ApiOkResponse(...) needs=import code=200 role=schema",
    "@ApiCreatedResponse(...) needs=import code=201 role=schema",
    "@ApiAcceptedResponse(...) needs=import code=202 role=schema",
    "@ApiNoContentResponse(...) needs=import code=204 role=schema",
    "@ApiBadRequestResponse(...) needs=import code=400 role=schema",
    "@ApiUnauthorizedResponse(...) needs=import code=401 role=schema",
    "@ApiForbiddenResponse(...) needs=import code=403 role=schema",
    "@ApiNotFoundResponse(...) needs=import code=404 role=schema",
    "@ApiConflictResponse(...) needs=import code=409 role=schema",
    "@ApiUnprocessableEntityResponse(...) needs=import code=422 role=schema",
    "@ApiTooManyRequestsResponse(...) needs=import code=429 role=schema",
    "@ApiInternalServerErrorResponse(...) needs=import code=500 role=schema",
    NULL,
};

static const char *const routes[] = {
    "@Get|Post|Put|Patch|Delete|Head|Options|All($path) methods=name",
    "@Get|Post|Put|Patch|Delete|Head|Options|All() methods=name",
    NULL,
};

const struct framework framework_nest = {
    .id = "nest",
    .title = "NestJS",
    .modules = "@nestjs",
    .receivers = "res response",
    .shapes = shapes,
    .routes = routes,
};
