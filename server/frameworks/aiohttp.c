/** aiohttp's server, and its client's responses. https://docs.aiohttp.org: web.Response and its
 * kin, web.HTTPX, web.View. */
#include "server/frameworks/framework.h"
#include "server/frameworks/helpers.h"

#define HELPER(identifier, code, ...) identifier "(...) needs=import code=" #code,

static const char *const shapes[] = {
    "Response|StreamResponse|FileResponse|json_response(..., status=$code) needs=import",
    "json_response(_, _, $code, ...) needs=import",
    "$response.set_status($code, ...) needs=receiver",
    "$response.status == $code needs=module role=comparison",
    "*.assertEqual(_.status, $code, ...) needs=module role=expectation",
    "*.assertEqual($code, _.status, ...) needs=module role=expectation",
#include "catalog/names/aiohttp.def"
    NULL,
};

static const char *const routes[] = {
    "web.get|post|put|patch|delete|head($path, $handler, ...) methods=name",
    "*.add_get($path, $handler, ...) methods=GET",
    "*.add_post($path, $handler, ...) methods=POST",
    "*.add_put($path, $handler, ...) methods=PUT",
    "*.add_patch($path, $handler, ...) methods=PATCH",
    "*.add_delete($path, $handler, ...) methods=DELETE",
    NULL,
};

const struct framework framework_aiohttp = {
    .id = "aiohttp",
    .title = "aiohttp",
    .modules = "aiohttp",
    .receivers = "resp response res ws history responses",
    .shapes = shapes,
    .routes = routes,
    .handler_names = "get head post put patch delete options",
    .handler_bases = "View *View",
};
