/** Koa, Fastify and Hono, whose contexts and replies carry the status. */
#include "server/frameworks/framework.h"

static const char *const koa_shapes[] = {
    "$response.status = $code needs=receiver",
    "*.throw($code, ...) needs=receiver range=4-5",
    "*.assert(_, $code, ...) needs=receiver range=4-5",
    NULL,
};

const struct framework framework_koa = {
    .id = "koa",
    .title = "Koa",
    .modules = "koa @koa/router koa-router",
    .receivers = "ctx context",
    .shapes = koa_shapes,
};

static const char *const fastify_shapes[] = {
    "*.code($code) needs=receiver|chain",
    "*.status($code) needs=receiver",
    "*.redirect($url, $code) needs=receiver",
    "*.redirect($code, $url) needs=receiver",
    "{response: {$code: _}} needs=module role=schema",
    "*.notFound() needs=receiver code=404 body=present",
    "*.notFound(_) needs=receiver code=404 body=present",
    "*.badRequest(...) needs=receiver code=400 body=present",
    "*.unauthorized(...) needs=receiver code=401 body=present",
    "*.forbidden(...) needs=receiver code=403 body=present",
    "*.conflict(...) needs=receiver code=409 body=present",
    "*.internalServerError(...) needs=receiver code=500 body=present",
    NULL,
};

const struct framework framework_fastify = {
    .id = "fastify",
    .title = "Fastify",
    .modules = "fastify @fastify fastify-plugin",
    .receivers = "reply rep",
    .chain = "send",
    .shapes = fastify_shapes,
};

static const char *const hono_shapes[] = {
    "*.json|text|html|body|newResponse(_, $code, ...) needs=receiver body=present",
    "*.json|text|html|body(_, {status: $code}) needs=receiver body=present",
    "*.status($code) needs=receiver",
    "*.redirect($url, $code) needs=receiver",
    "new HTTPException($code, ...) needs=import",
    NULL,
};

const struct framework framework_hono = {
    .id = "hono",
    .title = "Hono",
    .modules = "hono",
    .receivers = "c",
    .shapes = hono_shapes,
};
