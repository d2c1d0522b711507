/** Responses as JavaScript's clients see them: fetch, axios, ky, got, superagent; and those that
 * the fetch API makes. */
#include "server/frameworks/framework.h"

#define COMPARED " role=comparison"

static const char *const shapes[] = {
    "$response.status == $code needs=receiver" COMPARED,
    "$response.status == $code needs=made" COMPARED,
    "$codes.includes($response.status) needs=made" COMPARED,
    "$response.status() == $code needs=receiver" COMPARED,
    "fetch|axios|got|ky(...).status == $code" COMPARED,
    "*.response.status == $code" COMPARED,
    "*.status == $code range=4-5 sure=no" COMPARED,
    "status == $code range=2-5 sure=no" COMPARED,
    "err|error == $code range=4-5 sure=no" COMPARED,
    "*.statusCode|httpStatus|http_status|responseStatus|status_code == $code" COMPARED,
    "statusCode|httpStatus|responseStatus|httpCode|status_code == $code" COMPARED,
    "$codes.includes|indexOf|has($response.status) needs=receiver" COMPARED,
    "$codes.includes|indexOf|has(*.response.status)" COMPARED,
    "$codes.includes|indexOf|has(*.statusCode|httpStatus|status_code)" COMPARED,
    "$codes.includes|indexOf|has(status|statusCode|httpStatus)" COMPARED,
    "{statusCodes: $codes}" COMPARED,
    "{retryStatusCodes: $codes}" COMPARED,
    "new Response($body, {status: $code}) makes=fetch",
    "Response.json($body, {status: $code}) body=present makes=fetch",
    "Response.redirect($url, $code)",
    "Response.redirect($url) default=302 set=last",
    "new HttpErrorResponse|HttpResponse({status: $code})",
    "{responses: {$code: _}} role=schema",
    "~json|~Json(_, {status: $code}) sure=no",
    "{http: {status: $code}}",
    "{status: $code, headers: _}",
    "{status: $code, body: _}",
    "*.res = {status: $code}",
    "response|init|responseInit = {status: $code}",
    "*.response = {status: $code}",
    "res|response.status = $code",
    NULL,
};

const struct framework framework_ecma_clients = {
    .id = "clients",
    .title = "JavaScript clients",
    .modules = "axios ky got superagent node-fetch undici",
    .receivers =
        "responses res resp response r reply result err error e ex httpResponse request rsp xhr "
        "target req cause "
        "httpError axiosError ctx",
    .makers = "fetch axios got ky superagent goto downloadAsync fetchWithTimeout",
    .strangers = "body data json payload job order row item",
    .shapes = shapes,
};
