/** Micronaut. https://docs.micronaut.io: `redirect` is 301 here. */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "HttpResponse.status($code, ...) needs=import",
    "HttpResponse.ok(...) code=200 needs=import",
    "HttpResponse.created(...) code=201 needs=import",
    "HttpResponse.accepted(...) code=202 needs=import",
    "HttpResponse.noContent() code=204 needs=import",
    "HttpResponse.redirect($url) code=301 needs=import",
    "HttpResponse.seeOther($url) code=303 needs=import",
    "HttpResponse.notModified() code=304 needs=import",
    "HttpResponse.temporaryRedirect($url) code=307 needs=import",
    "HttpResponse.permanentRedirect($url) code=308 needs=import",
    "HttpResponse.badRequest(...) code=400 needs=import",
    "HttpResponse.unauthorized() code=401 needs=import",
    "HttpResponse.notFound(...) code=404 needs=import",
    "HttpResponse.notAllowed(...) code=405 needs=import",
    "HttpResponse.unprocessableEntity() code=422 needs=import",
    "HttpResponse.serverError(...) code=500 needs=import",
    "@Status($code) needs=import",
    "new HttpStatusException($code, ...) needs=import",
    "HttpStatusException($code, ...) needs=import",
    "HttpStatus.valueOf($code) needs=import",
    NULL,
};

#define METHOD(name, methods)                                                                      \
    "@" name "($path) methods=" methods, "@" name "(value|uri=$path) methods=" methods,            \
        "@" name "(...) methods=" methods

static const char *const routes[] = {
    METHOD("Get", "GET,HEAD"),    METHOD("Post", "POST"),
    METHOD("Put", "PUT"),         METHOD("Patch", "PATCH"),
    METHOD("Delete", "DELETE"),   METHOD("Head", "HEAD"),
    METHOD("Options", "OPTIONS"), NULL,
};

static const char *const effects[] = {
    "*.body($body) sends=body",
    "*.header($header, ...)",
    NULL,
};

const struct framework framework_micronaut = {
    .id = "micronaut",
    .title = "Micronaut",
    .modules = "io.micronaut",
    .shapes = shapes,
    .routes = routes,
    .effects = effects,
    .prefixes = "Controller",
};
