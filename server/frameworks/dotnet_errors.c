/** Errors of the web that applications in .NET define, known by their names. */
#include "server/frameworks/framework.h"

#define ERROR " range=4-5"
#define WEB_ERRORS                                                                                 \
    "HttpException|ApiException|APIException|HttpStatusException|HttpStatusCodeException|"         \
    "StatusCodeException|HttpResponseException|WebApiException|RestException|ApiError|"            \
    "ErrorResponse|ApiErrorResponse|ApiResponse|HttpError|HttpErrorException|ErrorDetails|"        \
    "BadHttpRequestException|HttpProblemException|ServiceException"

static const char *const shapes[] = {
    ("new " WEB_ERRORS "($code, ...)" ERROR),
    ("new " WEB_ERRORS "(_, $code, ...)" ERROR),
    ("new " WEB_ERRORS "(_, _, $code, ...)" ERROR),
    ("new " WEB_ERRORS "(..., statusCode|status|code|httpStatusCode=$code)" ERROR),
    "this.StatusCode|HttpStatusCode|Status = $code needs=class",
    "Status|HttpStatus = $code needs=class",
    ("base($code, ...) needs=class sure=no" ERROR),
    ("base(_, $code, ...) needs=class sure=no" ERROR),
    ("base(_, _, $code, ...) needs=class sure=no" ERROR),
    ("~Exception($code, ...) needs=class sure=no" ERROR),
    ("~Exception(_, $code, ...) needs=class sure=no" ERROR),
    ("new ~Exception($code, _, ...) sure=no" ERROR),
    ("new ~Exception(_, $code, ...) sure=no" ERROR),
    ("Error|~Error|~Exception($code, _, ...) sure=no" ERROR),
    ("*.~Error|~Exception($code, _, ...) sure=no" ERROR),
    ("new ~Exception(..., status|httpStatus|httpStatusCode=$code) sure=no" ERROR),
    ("new ~ErrorResponse|~ApiResponse|~HttpResponse|~Error(..., Status|HttpStatus=$code) sure=no"),
    "new ~Exception|~Error|~Response(..., statusCode|StatusCode=$code) sure=no",
    NULL,
};

const struct framework framework_dotnet_errors = {
    .id = "web-errors",
    .title = "errors with a status",
    .modules = "",
    .shapes = shapes,
};
