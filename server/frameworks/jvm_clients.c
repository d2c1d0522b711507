/** What HTTP clients of the JVM return: HttpURLConnection, java.net.http, OkHttp, Apache, Spring's
 * RestTemplate and WebClient, Jakarta REST's client. */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    ("*.getStatusCode|getStatusCodeValue|getRawStatusCode|rawStatusCode|statusCode|getResponseCode|"
     "getHttpStatus|getHttpStatusCode|httpStatus|httpStatusCode == $code role=comparison"),
    "status|statusCode.value == $code role=comparison",
    "$response.getStatus|status|code|getCode|responseCode == $code needs=receiver role=comparison",
    "*.getStatusCode|statusCode|getHttpStatus.equals|isSameCodeAs($code) role=comparison",
    "$code.equals|isSameCodeAs(*.getStatusCode|statusCode|getHttpStatus) role=comparison",
    "statusCode|httpStatus|httpStatusCode|responseCode == $code role=comparison sure=no",
    NULL,
};

const struct framework framework_jvm_clients = {
    .id = "clients",
    .title = "JVM clients",
    .modules = ("java.net okhttp3 com.squareup.okhttp org.apache.http org.apache.hc "
                "org.springframework.web jakarta.ws.rs.client javax.ws.rs.client retrofit2 feign"),
    .receivers =
        ("response resp res r result conn connection con urlconnection httpconn "
         "httpresponse rsp reply e ex exception error err entity responseentity getresponse"),
    .shapes = shapes,
};
