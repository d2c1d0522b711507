/** Koa, whose context carries the status, and Strapi, which gives it helpers.
 * https://koajs.com */
#include "server/frameworks/framework.h"
#include "server/frameworks/helpers.h"

#define HELPER(identifier, code, ...)                                                              \
    "ctx|context." identifier "(...) needs=handler|receiver code=" #code " body=present",

static const char *const shapes[] = {
    "$response.status = $code needs=receiver",
    "*.response.status = $code needs=module",
    "$response.status == $code needs=receiver role=comparison",
    ("assert.equal|strictEqual|deepEqual($response.status, $code, ...) needs=receiver "
     "role=expectation"),
    "expect($response.status).toBe|toEqual|toStrictEqual($code) needs=receiver role=expectation",
    "expect($response.status).to.equal|eql|eq($code) needs=receiver role=expectation",
    "*.throw($code, ...) needs=receiver range=4-5",
    "*.throw(_, $code, ...) needs=receiver range=4-5",
    "*.assert(_, $code, ...) needs=receiver range=4-5",
    "ctx.redirect($url) needs=module|handler default=302?",
#include "catalog/names/fastify-sensible.def"
    NULL,
};

const struct framework framework_koa = {
    .id = "koa",
    .title = "Koa",
    .modules = "koa @koa/router koa-router",
    .receivers = "ctx context",
    .shapes = shapes,
};
