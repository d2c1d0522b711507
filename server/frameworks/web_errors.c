/** Errors of the web that libraries and applications define: http-errors, Boom, ApiError and its
 * kin, errors with a status. */
#include "server/frameworks/framework.h"

#define WEB_ERRORS                                                                                 \
    "HttpError|HTTPError|HttpErrorResponse|HttpResponseError|ApiError|APIError|AppError|"          \
    "ApplicationError|HttpException|HTTPException|ApiException|APIException|AppException|"         \
    "ErrorResponse|ErrorWithStatus|ResponseError|StatusError|HttpStatusError|CustomError|"         \
    "CustomAPIError|CustomApiError|CustomHttpError|RequestError|ServerError|ServiceError|"         \
    "WebError|StatusCodeError|ExpressError|RestError|RESTError|ErrorHandler|BaseError|"            \
    "OperationalError|UpstreamError|GraphQLHttpError"
#define ERROR " range=4-5"

/* Names of an application's own errors, known by their ending. */
#define OWN_ERRORS                                                                                 \
    "~ValidationError|~ServiceError|~ApiError|~APIError|~HttpError|~HTTPError|~HttpException|"     \
    "~HTTPException|~ApiException|~APIException|~ServerError|~ClientError|~RequestError|"          \
    "~ResponseError|~StatusError|~AppError|~WebError|~UnauthorizedError|~ForbiddenError|"          \
    "~NotFoundError|~ConflictError|~AuthError|~RouteError|NotFoundError|ForbiddenError|"           \
    "UnauthorizedError|ConflictError|BadRequestError|ValidationError|AuthError|"                   \
    "AuthenticationError"

/* What an application answers with, when it hands its response to it. */
#define RESPONSE "res|resp|response|reply"
#define ANSWERING                                                                                  \
    "~Error|~ErrorHandler|errorHandler|~errorHandler|~Response|~ErrorResponse|~Status|~Json|~"     \
    "JSON|"                                                                                        \
    "~JsonResponse|respond|sendJson|sendJSON|sendResponse|sendError|success|reply|error|"          \
    "sendStatus|json|jsonError|errorResponse|respondWith|respondWithError"

static const char *const ecmascript_shapes[] = {
    "createError|createHttpError|createApiError|createAppError($code, ...)" ERROR,
    "createError|createHttpError|createApiError|createAppError(_, $code, ...)" ERROR,
    "createError|createHttpError|createApiError|createAppError(_, {status: $code})" ERROR,
    "httpError|HttpError|apiError|errorHandler($code, _, ...)" ERROR,
    ("new " WEB_ERRORS "($code, ...)" ERROR),
    ("new " WEB_ERRORS "(_, $code, ...)" ERROR),
    ("new " WEB_ERRORS "(_, _, $code, ...)" ERROR),
    ("new " WEB_ERRORS "({status: $code}, ...)" ERROR),
    ("new " WEB_ERRORS "(_, {status: $code}, ...)" ERROR),
    ("new *." WEB_ERRORS "($code, ...)" ERROR),
    ("new *." WEB_ERRORS "(_, $code, ...)" ERROR),
    "Object.assign(_, {status: $code})" ERROR,
    "next({status: $code}) range=2-5",
    "Promise.reject({status: $code})" ERROR,
    "this.status|statusCode = $code needs=class",
    "status|statusCode = $code needs=class",
    "err|error|e|ex|httpError.status = $code range=3-5",
    "err|error|e|ex.status == $code role=comparison",
    "throw {status: $code}" ERROR,
    ("new " OWN_ERRORS "($code, _, ...) sure=no" ERROR),
    ("new " OWN_ERRORS "(_, $code) sure=no" ERROR),
    ("new " OWN_ERRORS "(_, {status: $code}) sure=no" ERROR),
    "new ~Error|~Exception($code, _, ...) sure=no" ERROR,
    "new *.~Error|~Exception($code, _, ...) sure=no" ERROR,
    "new ~Error|~Exception(_, $code) sure=no" ERROR,
    "new *.~Error|~Exception(_, $code) sure=no" ERROR,
    "new ~Error|~Exception(_, {status: $code}) sure=no" ERROR,
    "new ~Error|~Exception(_, _, {status: $code}) sure=no" ERROR,
    "new *.~Error|~Exception(_, {status: $code}) sure=no" ERROR,
    "new *.~Error|~Exception(_, _, {status: $code}) sure=no" ERROR,
    "~Error($code, _, ...) sure=no" ERROR,
    "*.~Error($code, _, ...) sure=no" ERROR,
    (ANSWERING "(" RESPONSE ", $code, ...) sure=no range=2-5"),
    (ANSWERING "(_, " RESPONSE ", $code, ...) sure=no range=2-5"),
    (ANSWERING "(_, _, " RESPONSE ", $code, ...) sure=no range=2-5"),
    ("*." ANSWERING "(" RESPONSE ", $code, ...) sure=no range=2-5"),
    ("*." ANSWERING "(_, " RESPONSE ", $code, ...) sure=no range=2-5"),
    "super($code, ...) needs=class" ERROR,
    "super(_, $code, ...) needs=class" ERROR,
    "super(_, _, $code, ...) needs=class" ERROR,
    "*.statusCode = $code",
    "{statusCode: $code}",
    NULL,
};

const struct framework framework_ecma_errors = {
    .id = "web-errors",
    .title = "errors with a status",
    .modules = "",
    .shapes = ecmascript_shapes,
};
