/** Python's clients: requests, httpx, urllib, aiohttp's; what they compare and what they retry. */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "status == $code range=2-5 sure=no role=comparison",
    "*(..., type=\"http.response.start\", status=$code)",
    "$response.status_code == $code role=comparison",
    "status_code|http_status|http_code|response_code|http_status_code == $code role=comparison",
    "getattr(_, \"status_code\", ...) == $code role=comparison",
    "$response.status == $code needs=receiver role=comparison",
    "*.status_int == $code role=comparison",
    "*.status == $code range=4-5 sure=no role=comparison",
    "r|res|resp|response|reply|channel.code == $code role=comparison",
    "e|err|exc|ex|error|exception|http_error.code == $code needs=module|test role=comparison",
    "$response.response.status_code == $code role=comparison",
    "responses|status_codes|status_messages|STATUS_MESSAGES|STATUS_CODES = {$code: _} role=schema",
    "Retry(..., status_forcelist=$codes) needs=import role=comparison",
    "HTTPError(_, $code, _, _, _) needs=import",
    "HTTPError(..., code=$code) needs=import",
    "ClientResponseError(..., status=$code) needs=import",
    "HTTPStatus($code) needs=import",
    NULL,
};

const struct framework framework_python_clients = {
    .id = "clients",
    .title = "Python clients",
    .modules = "requests httpx urllib3 urllib.request urllib.error urllib2 aiohttp http",
    .receivers = ("history responses r res resp response rv reply result ret e err exc ex error "
                  "exception http_error "
                  "mock_response channel"),
    .shapes = shapes,
};
