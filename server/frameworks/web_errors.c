/** Errors of the web that libraries and applications define: http-errors, Boom, ApiError and its
 * kin, errors with a status. */
#include "server/frameworks/framework.h"

#define WEB_ERRORS                                                                                 \
    "HttpError|HTTPError|HttpErrorResponse|ApiError|APIError|AppError|ApplicationError|"           \
    "HttpException|HTTPException|ApiException|AppException|ErrorResponse|ErrorWithStatus|"         \
    "ResponseError|StatusError|HttpStatusError|CustomError|CustomAPIError|CustomApiError|"         \
    "CustomHttpError|RequestError|ServerError|ServiceError|WebError|StatusCodeError|ExpressError|" \
    "RestError|RESTError|ErrorHandler|BaseError"

static const char *const ecmascript_shapes[] = {
    "createError|createHttpError|createApiError|createAppError($code, ...) range=4-5",
    "createHttpError|createApiError|createAppError(_, $code, ...) range=4-5",
    "httpError|HttpError|apiError|errorHandler($code, _, ...) range=4-5",
    ("new " WEB_ERRORS "($code, ...) range=4-5"),
    ("new " WEB_ERRORS "(_, $code, ...) range=4-5"),
    ("new " WEB_ERRORS "({status: $code}, ...) range=4-5"),
    ("new " WEB_ERRORS "(_, {status: $code}, ...) range=4-5"),
    "new *.HttpError|HTTPError|ApiError|APIError|AppError|HttpException($code, ...) range=4-5",
    "new *.HttpError|HTTPError|ApiError|APIError|AppError|HttpException(_, $code, ...) range=4-5",
    "Object.assign(_, {status: $code}) range=4-5",
    "next({status: $code}) range=4-5",
    "Promise.reject({status: $code}) range=4-5",
    "this.status|statusCode = $code needs=class",
    "status|statusCode = $code needs=class",
    "err|error|e|httpError.status|statusCode = $code",
    "err|error|e.status|statusCode == $code role=comparison",
    "super($code, ...) needs=class range=4-5",
    "super(_, $code, ...) needs=class range=4-5",
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
