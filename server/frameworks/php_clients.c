/** PHP's clients: what Guzzle, Symfony's HttpClient, Laravel's and cURL's answers are compared
 * with. */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "$response.getStatusCode == $code role=comparison",
    "$response.getStatus|status|statusCode|getCode == $code needs=receiver role=comparison",
    "$response.statusCode|status_code == $code needs=receiver role=comparison",
    ("httpCode|http_code|statusCode|status_code|responseCode|response_code|httpStatus|"
     "httpStatusCode == $code role=comparison"),
    "curl_getinfo(_, CURLINFO_HTTP_CODE|CURLINFO_RESPONSE_CODE) == $code role=comparison",
    "http_response_code() == $code role=comparison",
    "in_array($response.getStatusCode, $codes, ...) role=comparison",
    "in_array($response.status|getStatus|getCode, $codes, ...) needs=receiver role=comparison",
    ("in_array(httpCode|http_code|statusCode|status_code|responseCode|httpStatus, $codes, ...) "
     "role=comparison"),
    NULL,
};

const struct framework framework_php_clients = {
    .id = "clients",
    .title = "PHP clients",
    .modules = "GuzzleHttp Symfony\\Contracts\\HttpClient Illuminate\\Http\\Client Psr\\Http",
    .receivers = ("response res resp result r e exception ex guzzleException requestException "
                  "reply apiResponse"),
    .shapes = shapes,
};
