/** hapi: the response toolkit, the errors of Boom. https://hapi.dev/api */
#include "server/frameworks/framework.h"
#include "server/frameworks/helpers.h"

#define HELPER(identifier, code, ...) identifier "(...) needs=import code=" #code " body=present",

static const char *const shapes[] = {
    "*.code($code) needs=receiver",
    "h.redirect($url) needs=receiver default=302?",
    "{response: {status: {$code: _}}} needs=module role=schema",
#include "catalog/names/boom.def"
    NULL,
};

static const char *const routes[] = {
    "*.route({method: $methods, path: $path, handler: $handler}) methods=any",
    "*.route({method: $methods, path: $path, options: {handler: $handler}}) methods=any",
    "*.route({method: $methods, path: $path, config: {handler: $handler}}) methods=any",
    NULL,
};

const struct framework framework_hapi = {
    .id = "hapi",
    .title = "hapi",
    .modules = "@hapi hapi boom",
    .receivers = "h",
    .shapes = shapes,
    .routes = routes,
};
