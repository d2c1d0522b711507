/** Errors of the web in Go: types and constructors that are called so, wherever they are defined.
 */
#include "server/frameworks/framework.h"

#define ERROR " range=4-5"
#define GO_ERRORS                                                                                  \
    "HTTPError|HttpError|APIError|ApiError|AppError|WebError|StatusError|ResponseError|"           \
    "ErrorResponse|HTTPErrorResponse|RequestError|StatusCodeError|RESTError|RestError|"            \
    "ServiceError|ServerError|ProblemDetails|ProblemDetail|Problem|httpError|apiError|appError|"   \
    "webError|statusError|responseError|errorResponse|requestError|HTTPStatusError|httpErr|"       \
    "apiErr|appErr|ErrorModel|RequestFailedError|HandlerError|handlerError"
#define GO_MAKERS                                                                                  \
    "NewHTTPError|NewHttpError|NewAPIError|NewApiError|NewAppError|NewWebError|NewStatusError|"    \
    "NewResponseError|NewErrorResponse|NewRequestError|NewHTTPStatusError|NewRESTError|"           \
    "NewRestError|NewHTTPErrorf|NewHandlerError|newHTTPError|newAPIError|newApiError|"             \
    "newAppError|newHttpError|newStatusError|newErrorResponse|newRequestError|HTTPErrorf"
/* What a function calls the error that it looks at. */
#define OWN "err|e|httpErr|httpError|apiErr|apiError|appErr|appError|herr|aerr|hErr|aErr"

static const char *const shapes[] = {
    ("new " GO_ERRORS
     "(Status|StatusCode|Code|HTTPStatus|HTTPCode|HTTPStatusCode|HttpCode=$code)" ERROR),
    ("new *." GO_ERRORS
     "(Status|StatusCode|Code|HTTPStatus|HTTPCode|HTTPStatusCode|HttpCode=$code)" ERROR),
    "new " GO_ERRORS "(status|statusCode|code|httpStatus|httpCode|httpStatusCode=$code)" ERROR,
    "new " GO_ERRORS "($code, ...)" ERROR,
    "new " GO_ERRORS "(_, $code, ...)" ERROR,
    "new *." GO_ERRORS "($code, ...)" ERROR,
    GO_MAKERS "($code, ...)" ERROR,
    GO_MAKERS "(_, $code, ...)" ERROR,
    "*." GO_MAKERS "($code, ...)" ERROR,
    "*." GO_MAKERS "(_, $code, ...)" ERROR,
    "new ~Error|~Err(Code|Status=$code) sure=no" ERROR,
    "new *.~Error|~Err(Code|Status=$code) sure=no" ERROR,
    "~Error($code, _, ...) sure=no" ERROR,
    "*.~Error($code, _, ...) sure=no" ERROR,
    OWN ".Status|StatusCode|HTTPStatus|HTTPStatusCode == $code role=comparison",
    "{StatusCode: $code}",
    "*.StatusCode = $code",
    NULL,
};

const struct framework framework_go_errors = {
    .id = "web-errors",
    .title = "errors with a status",
    .modules = "",
    .strangers = "log logger t tb",
    .shapes = shapes,
};
