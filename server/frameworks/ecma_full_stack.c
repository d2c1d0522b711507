/** Frameworks that render pages and answer requests: SvelteKit, Remix and React Router, Nuxt's h3,
 * Elysia. */
#include "server/frameworks/framework.h"

static const char *const sveltekit_shapes[] = {
    "error($code, ...) needs=import",
    "redirect($code, $url) needs=import",
    "fail($code, ...) needs=import",
    "json|text($body, {status: $code}) needs=import body=present makes=fetch",
    "isHttpError(_, $code) needs=import role=comparison",
    NULL,
};

const struct framework framework_sveltekit = {
    .id = "sveltekit",
    .title = "SvelteKit",
    .modules = "@sveltejs/kit",
    .shapes = sveltekit_shapes,
    .handler_names = "GET HEAD POST PUT PATCH DELETE OPTIONS",
    .handler_files = "+server.ts +server.js",
};

static const char *const remix_shapes[] = {
    "json($body, $code) needs=import body=present makes=fetch",
    "json($body, {status: $code}) needs=import body=present makes=fetch",
    "data($body, $code) needs=import",
    "data($body, {status: $code}) needs=import",
    "redirect|redirectDocument|replace($url, $code) needs=import",
    "redirect|redirectDocument|replace($url, {status: $code}) needs=import",
    NULL,
};

const struct framework framework_remix = {
    .id = "remix",
    .title = "Remix and React Router",
    .modules = "@remix-run react-router @react-router",
    .shapes = remix_shapes,
    .handler_names = "loader action",
};

static const char *const h3_shapes[] = {
    "setResponseStatus(_, $code, ...)",
    "sendRedirect(_, $url, $code)",
    "sendRedirect(_, $url) default=302 set=last",
    "sendNoContent(_, $code)",
    "createError({status: $code}) range=4-5",
    "navigateTo(_, {redirectCode: $code})",
    NULL,
};

const struct framework framework_h3 = {
    .id = "h3",
    .title = "Nuxt, Nitro and h3",
    .modules = "h3 nuxt #imports nitropack",
    .shapes = h3_shapes,
};

static const char *const elysia_shapes[] = {
    "set.status = $code needs=module",
    "status|error($code, ...) needs=import",
    NULL,
};

const struct framework framework_elysia = {
    .id = "elysia",
    .title = "Elysia",
    .modules = "elysia",
    .shapes = elysia_shapes,
};
