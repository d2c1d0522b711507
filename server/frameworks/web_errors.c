/** Errors of the web that libraries and applications define: http-errors, Boom, ApiError and its
 * kin, errors with a status. */
#include "server/frameworks/framework.h"

static const char *const ecmascript_shapes[] = {
    "createError($code, ...) range=4-5",
    "createHttpError($code, ...) range=4-5",
    ("new HttpError|HTTPError|ApiError|APIError|AppError|HttpException|HTTPException|ErrorResponse|"
     "ResponseError|StatusError|CustomError|RequestError|ServerError|WebError|StatusCodeError("
     "$code, ...) range=4-5"),
    ("new HttpError|HTTPError|ApiError|APIError|AppError|HttpException|HTTPException|ErrorResponse|"
     "ResponseError|StatusError|CustomError|RequestError|ServerError|WebError|StatusCodeError|"
     "ErrorHandler(_, $code, ...) range=4-5"),
    "new *.HttpError|HTTPError|ApiError|APIError|AppError|HttpException($code, ...) range=4-5",
    "new *.HttpError|HTTPError|ApiError|APIError|AppError|HttpException(_, $code, ...) range=4-5",
    "new RequestError|HttpError|HTTPError|ApiError|APIError({status: $code}, ...) range=4-5",
    "this.status|statusCode = $code needs=class",
    "status|statusCode = $code needs=class",
    "err|error|e.status|statusCode = $code",
    "err|error|e.status|statusCode == $code role=comparison",
    "super($code, ...) needs=class range=4-5",
    "super(_, $code, ...) needs=class range=4-5",
    "{statusCode: $code}",
    NULL,
};

const struct framework framework_ecma_errors = {
    .id = "web-errors",
    .title = "errors with a status",
    .modules = "http-errors @hapi/boom boom",
    .shapes = ecmascript_shapes,
};

static const char *const python_shapes[] = {
    ("HttpError|HTTPError|ApiError|APIError|AppError|HttpException|HTTPException|ApiException|"
     "APIException($code, ...) range=4-5"),
    ("HttpError|HTTPError|ApiError|APIError|AppError|ApiException|APIException(_, $code, ...) "
     "range=4-5"),
    ("HttpError|HTTPError|ApiError|APIError|AppError|HttpException|HTTPException|ApiException|"
     "APIException(..., status_code=$code) range=3-5"),
    "status_code|code = $code needs=class",
    NULL,
};

const struct framework framework_python_errors = {
    .id = "web-errors",
    .title = "errors with a status",
    .modules = "",
    .shapes = python_shapes,
};
