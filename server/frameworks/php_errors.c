/** Errors of the web that PHP's applications define, known by their names. */
#include "server/frameworks/framework.h"

#define ERROR " range=4-5"
#define WEB_ERRORS                                                                                 \
    "HttpException|ApiException|APIException|AppException|HttpError|ApiError|HTTPException|"       \
    "HttpResponseException|WebException|RestException|ResponseException|ErrorResponse"

static const char *const shapes[] = {
    ("new " WEB_ERRORS "($code, ...)" ERROR),
    ("new " WEB_ERRORS "(_, $code, ...)" ERROR),
    ("new " WEB_ERRORS "(_, _, $code, ...)" ERROR),
    ("new " WEB_ERRORS "(..., statusCode|status|code=$code)" ERROR),
    "this.statusCode|httpCode|httpStatusCode|status = $code needs=class",
    "statusCode|httpCode|httpStatusCode = $code needs=class",
    ("parent.__construct($code, ...) needs=class sure=no" ERROR),
    ("parent.__construct(_, $code, ...) needs=class sure=no" ERROR),
    ("parent.__construct(_, _, $code, ...) needs=class sure=no" ERROR),
    NULL,
};

const struct framework framework_php_errors = {
    .id = "web-errors",
    .title = "errors with a status",
    .modules = "",
    .shapes = shapes,
};
