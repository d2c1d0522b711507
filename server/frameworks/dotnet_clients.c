/** What HTTP clients of .NET return and throw: HttpClient, HttpWebRequest, Refit, RestSharp, Flurl.
 */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "new HttpResponseMessage($code)",
    "new HttpResponseMessage(..., statusCode|StatusCode=$code)",
    "new HttpRequestException(_, _, $code)",
    "*.StatusCode|HttpStatusCode|ResponseStatusCode == $code role=comparison",
    "*.StatusCode.Value|GetValueOrDefault == $code role=comparison",
    "StatusCode == $code role=comparison",
    "*.StatusCode|HttpStatusCode.Equals|HasFlag($code) role=comparison",
    "$code.Equals(*.StatusCode) role=comparison",
    "$codes.Contains(*.StatusCode) role=comparison",
    "{StatusCode: $code} role=comparison",
    "*.~StatusCodes|~ResponseCodes|StatusCodes.Contains|Add|Remove($code) role=declaration",
    "~StatusCodes|~ResponseCodes.Contains|Add|Remove($code) role=declaration",
    "$response.Status == $code needs=receiver role=comparison",
    "statusCode|httpStatusCode|httpStatus|responseCode == $code role=comparison sure=no",
    NULL,
};

const struct framework framework_dotnet_clients = {
    .id = "clients",
    .title = ".NET clients",
    .modules = "System.Net Refit RestSharp Flurl",
    .receivers = "response resp res r result reply httpresponse e ex exception error err problem "
                 "problemdetails",
    .shapes = shapes,
};
