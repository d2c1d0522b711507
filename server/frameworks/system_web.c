/** The older ASP.NET: MVC, Web API and what they stand on, System.Web and HttpListener.
 * https://learn.microsoft.com/aspnet/web-api/ */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "new HttpStatusCodeResult($code, ...)",
    "new HttpStatusCodeWithBodyResult($code, ...)",
    "HttpNotFound(...) code=404",
    "this|base|controller.HttpNotFound(...) code=404",
    "new HttpNotFoundResult(...) code=404",
    "new HttpUnauthorizedResult(...) code=401",
    "InternalServerError(...) code=500 needs=base|module",
    "new InternalServerErrorResult(...) code=500",
    "*.CreateResponse|CreateErrorResponse($code, ...)",
    "Content($code, _, ...) needs=base|module",
    "new NegotiatedContentResult|FormattedContentResult|ResponseMessageResult($code, ...)",
    "new HttpException($code, ...)",
    "new HttpException(..., httpCode=$code)",
    "new HttpResponseException($code, ...)",
    "*.Response.Redirect($url, ...) default=302",
    "Response.Redirect($url, ...) default=302",
    "*.Response.RedirectPermanent($url, ...) code=301",
    "Response.RedirectPermanent($url, ...) code=301",
    "response|resp.Redirect($url, ...) default=302",
    "new HttpResult|HttpError($code, ...) needs=import",
    "new HttpResult|HttpError(_, $code, ...) needs=import",
    "HttpError.NotFound(...) code=404 needs=import",
    "HttpError.Conflict(...) code=409 needs=import",
    "HttpError.Unauthorized(...) code=401 needs=import",
    "HttpError.Forbidden(...) code=403 needs=import",
    "HttpError.BadRequest(...) code=400 needs=import",
    NULL,
};

static const char *const effects[] = {
    "*.RedirectLocation = _ header=Location",
    "*.Headers.Location = _ header=Location",
    NULL,
};

const struct framework framework_system_web = {
    .id = "system-web",
    .title = "ASP.NET",
    .modules = "System.Web System.Net.Http ServiceStack",
    .receivers = "response resp res httpresponse",
    .shapes = shapes,
    .effects = effects,
    .handler_bases = "Controller *Controller ApiController",
};
