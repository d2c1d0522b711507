/** Errors of the web that Python applications define: classes with a status, and what is raised. */
#include "server/frameworks/framework.h"

#define WEB_ERRORS                                                                                 \
    "HttpError|HTTPError|ApiError|APIError|AppError|HttpException|HTTPException|ApiException|"     \
    "APIException|AppException|WebError|WebException|ServiceError|ServerError|RequestError|"       \
    "HTTPStatusError|HttpStatusError|StatusError|ResponseError|BaseAPIException|CustomError"

/* Names of an application's own errors, known by their ending. */
#define OWN_ERRORS                                                                                 \
    "~ServiceError|~ApiError|~APIError|~HttpError|~HTTPError|~HttpException|~HTTPException|"       \
    "~ApiException|~APIException|~ServerError|~ClientError|~RequestError|~ResponseError|"          \
    "~StatusError|~AppError|~WebError|~UnauthorizedError|~ForbiddenError|~NotFoundError"

static const char *const shapes[] = {
    (WEB_ERRORS "($code, ...) range=4-5"),
    (WEB_ERRORS "(_, $code, ...) range=4-5"),
    (WEB_ERRORS "(..., status_code=$code) range=3-5"),
    (WEB_ERRORS "(..., status=$code) range=3-5"),
    (WEB_ERRORS "(..., code=$code) range=3-5"),
    (WEB_ERRORS "(..., http_status=$code) range=3-5"),
    "status_code|http_status|http_code|http_status_code = $code needs=class",
    "code|status = $code needs=class range=3-5",
    "status = $code needs=answers range=2-5 sure=no role=declaration",
    "getattr(_, \"status_code\", $code) range=2-5",
    "getattr(_, \"http_status\", $code) range=2-5",
    "getattr(_, \"status\", $code) range=4-5 sure=no",
    "~Response|~response|~HttpResponse(..., status=$code) sure=no",
    "Response(..., status=$code) sure=no",
    "Response.json|html|text|redirect|error(..., status=$code) sure=no",
    "Response.error(_, $code, ...) range=4-5 sure=no",
    (OWN_ERRORS "(_, $code) range=4-5 sure=no"),
    "abort($code, _, ...) range=4-5 sure=no",
    "abort($code, message|messages|msg|detail|description|error|errors=_) range=4-5 sure=no",
    "*.abort($code, ...) range=4-5 sure=no",
    "redirect($url, $code) range=3-3 sure=no",
    "~Error|~Exception($code, _, ...) range=4-5 sure=no",
    "*.~Error|~Exception($code, _, ...) range=4-5 sure=no",
    "~Error|~Exception(_, $code) range=4-5 sure=no",
    "*.~Error|~Exception(_, $code) range=4-5 sure=no",
    "~Error|~Exception(..., status=$code) range=4-5 sure=no",
    "~Error|~Exception(..., status_code=$code) range=4-5 sure=no",
    "~Error|~Exception(..., http_status=$code) range=4-5 sure=no",
    "~Error|~Exception(..., code=$code) range=4-5 sure=no",
    "self.status_code|http_status|http_code|http_status_code = $code needs=class",
    "self.code|status = $code needs=class range=4-5",
    "*.__init__(..., status_code=$code) needs=class",
    "*.__init__($code, ...) needs=class range=4-5",
    "*.__init__(_, $code, ...) needs=class range=4-5",
    NULL,
};

const struct framework framework_python_errors = {
    .id = "web-errors",
    .title = "errors with a status",
    .modules = "",
    .answers = "request req",
    .strangers = ("context ctx grpc_context servicer_context transaction tx txn session db "
                  "connection conn job task process"),
    .shapes = shapes,
};
