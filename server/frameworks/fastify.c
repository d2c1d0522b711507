/** Fastify: replies, documented responses, the helpers of @fastify/sensible.
 * https://fastify.dev/docs/latest/Reference/Reply/ */
#include "server/frameworks/framework.h"
#include "server/frameworks/helpers.h"

#define HELPER(identifier, code, ...)                                                              \
    "*." identifier "(...) needs=receiver code=" #code " body=present",

static const char *const shapes[] = {
    "*.code($code) needs=receiver|chain",
    "*.status($code) needs=receiver",
    "reply|rep.statusCode = $code needs=receiver",
    "*.redirect($url, $code) needs=receiver ends=response",
    "*.redirect($code, $url) needs=receiver ends=response",
    "*.redirect($url) needs=receiver default=302? ends=response",
    "{response: {$code: _}} needs=module|handler role=schema",
    "createError(_, _, $code, ...) needs=import range=4-5",
    "*.createError($code, ...) needs=receiver range=4-5",
    "*.getHttpError($code, ...) needs=receiver range=4-5",
#include "catalog/names/fastify-sensible.def"
    NULL,
};

static const char *const routes[] = {
    "*.route({method: $methods, url: $path, handler: $handler}) methods=any",
    NULL,
};

const struct framework framework_fastify = {
    .id = "fastify",
    .title = "Fastify",
    .modules = "fastify @fastify fastify-plugin",
    .receivers = "reply rep httpErrors",
    .chain = "send",
    .shapes = shapes,
    .routes = routes,
};
