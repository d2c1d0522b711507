/** Hono: the context's methods take the status behind the body.
 * https://hono.dev/docs/api/context */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "c|ctx|context.json|text|html($body, $code, ...) needs=module|handler body=present makes=fetch",
    ("c|ctx|context.json|text|html($body, {status: $code}) needs=module|handler body=present "
     "makes=fetch"),
    "c|ctx|context.body|newResponse($body, $code, ...) needs=module|handler makes=fetch",
    "c|ctx|context.body|newResponse($body, {status: $code}) needs=module|handler makes=fetch",
    "c|ctx|context.status($code) needs=module|handler",
    "c|ctx|context.redirect($url, $code) needs=module|handler",
    "c.redirect($url) needs=module default=302 set=last",
    "c.notFound() needs=module code=404 body=present",
    "new HTTPException($code, ...) needs=import",
    NULL,
};

static const char *const effects[] = {
    "c|ctx|context.json($body) sends=body set=last",
    "c|ctx|context.header($header, ...)",
    NULL,
};

static const char *const routes[] = {
    "*.on($methods, $path, $handler, ...) methods=any",
    NULL,
};

const struct framework framework_hono = {
    .id = "hono",
    .title = "Hono",
    .modules = "hono @hono",
    .receivers = "c ctx context",
    .shapes = shapes,
    .routes = routes,
    .effects = effects,
};
