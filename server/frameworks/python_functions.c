/** What runs behind a gateway, and older servers: Chalice and Powertools for AWS Lambda, Azure
 * Functions, Twisted, CherryPy; Scrapy's settings. */
#include "server/frameworks/framework.h"

static const char *const functions_shapes[] = {
    "Response(..., status_code=$code) needs=import",
    "Response($code, ...) needs=import",
    "HttpResponse(..., status_code=$code) needs=import",
    "BadRequestError(...) needs=import code=400 body=present",
    "UnauthorizedError(...) needs=import code=401 body=present",
    "ForbiddenError(...) needs=import code=403 body=present",
    "NotFoundError(...) needs=import code=404 body=present",
    "MethodNotAllowedError(...) needs=import code=405 body=present",
    "ConflictError(...) needs=import code=409 body=present",
    "UnprocessableEntityError(...) needs=import code=422 body=present",
    "TooManyRequestsError(...) needs=import code=429 body=present",
    "ChaliceViewError|InternalServerError(...) needs=import code=500 body=present",
    "ServiceError($code, ...) needs=import body=present",
    NULL,
};

static const char *const functions_routes[] = {
    "@*.route($path, methods=$methods, ...) methods=GET",
    NULL,
};

const struct framework framework_functions = {
    .id = "functions",
    .title = "functions of the cloud",
    .modules = "chalice aws_lambda_powertools azure.functions",
    .shapes = functions_shapes,
    .routes = functions_routes,
};

static const char *const older_shapes[] = {
    "*.setResponseCode($code, ...)",
    "HTTPError($code, ...) needs=import body=present",
    "HTTPRedirect($url, $code) needs=import",
    "HTTPRedirect($url) needs=import default=303? set=last",
    "cherrypy.response.status = $code needs=module",
    "handle_httpstatus_list|HTTPERROR_ALLOWED_CODES|RETRY_HTTP_CODES = $codes role=comparison",
    NULL,
};

const struct framework framework_older_servers = {
    .id = "older-servers",
    .title = "Twisted, CherryPy, Scrapy",
    .modules = "twisted cherrypy scrapy",
    .shapes = older_shapes,
};
