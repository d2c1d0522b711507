/** Jakarta REST as Jersey, RESTEasy and Quarkus have it.
 * https://jakarta.ee/specifications/restful-ws/
 */
#include "server/frameworks/framework.h"

#define REPLY "Response|RestResponse|ResponseBuilder"

static const char *const shapes[] = {
    REPLY ".status($code, ...) needs=import",
    REPLY ".ok(...) code=200 needs=import",
    REPLY ".created(...) code=201 needs=import",
    REPLY ".accepted(...) code=202 needs=import",
    REPLY ".noContent() code=204 needs=import",
    REPLY ".seeOther($url) code=303 needs=import",
    REPLY ".notModified(...) code=304 needs=import",
    REPLY ".temporaryRedirect($url) code=307 needs=import",
    REPLY ".notFound() code=404 needs=import",
    REPLY ".notAcceptable(...) code=406 needs=import",
    REPLY ".serverError() code=500 needs=import",
    "RestResponse|ResponseBuilder.create($code, ...) needs=import",
    "@ResponseStatus($code) needs=import",
    ("new WebApplicationException|ClientErrorException|ServerErrorException|RedirectionException("
     "$code, ...) needs=import"),
    ("new WebApplicationException|ClientErrorException|ServerErrorException(_, $code, ...) "
     "needs=import"),
    "WebApplicationException|ClientErrorException|ServerErrorException($code, ...) needs=import",
    "WebApplicationException|ClientErrorException|ServerErrorException(_, $code, ...) needs=import",
    "new BadRequestException(...) code=400 needs=import",
    "new NotAuthorizedException(...) code=401 needs=import",
    "new ForbiddenException(...) code=403 needs=import",
    "new NotFoundException(...) code=404 needs=import",
    "new NotAllowedException(...) code=405 needs=import",
    "new NotAcceptableException(...) code=406 needs=import",
    "new NotSupportedException(...) code=415 needs=import",
    "new InternalServerErrorException(...) code=500 needs=import",
    "new ServiceUnavailableException(...) code=503 needs=import",
    "Response.Status|Status.fromStatusCode($code) needs=import",
    "*.abortWith(_, $code) needs=module",
    NULL,
};

static const char *const routes[] = {
    "@GET methods=GET,HEAD",  "@POST methods=POST",
    "@PUT methods=PUT",       "@PATCH methods=PATCH",
    "@DELETE methods=DELETE", "@OPTIONS methods=OPTIONS",
    "@HEAD methods=HEAD",     NULL,
};

static const char *const effects[] = {
    "*.entity($body, ...) sends=body",
    "*.location(...) header=Location",
    "*.header($header, ...)",
    "*.build() sends=empty",
    NULL,
};

const struct framework framework_jaxrs = {
    .id = "jaxrs",
    .title = "Jakarta REST",
    .modules = "jakarta.ws.rs javax.ws.rs org.jboss.resteasy io.quarkus",
    .receivers = "response resp res r",
    .shapes = shapes,
    .routes = routes,
    .effects = effects,
    .prefixes = "Path",
    .paths = "Path",
};
