/** Fiber, whose redirect sends 302 in version 2 and 303 in version 3.
 * https://pkg.go.dev/github.com/gofiber/fiber */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "*.Status|SendStatus($code) needs=module",
    "fiber.NewError|NewErrorf($code, ...) needs=import",
    "new fiber.Error(Code=$code) needs=import",
    "*.Redirect($url, $code) needs=module",
    "*.RedirectToRoute($url, _, $code) needs=module",
    "*.Redirect().Status($code) needs=module",
    "*.Redirect().Status($code).To|Route|Back($url, ...) needs=module",
    "*.Redirect($url) default=302? set=last needs=module",
    "$response.Response().StatusCode() == $code needs=module role=comparison",
    NULL,
};

static const char *const routes[] = {
    "*.Get|Post|Put|Patch|Delete|Head|Options|All($path, $handler, ...) methods=name needs=module",
    "*.Add($methods, $path, $handler, ...) methods=any needs=module",
    NULL,
};

const struct framework framework_fiber = {
    .discards_body = true,
    .id = "fiber",
    .title = "Fiber",
    .modules = "github.com/gofiber/fiber",
    .receivers = "c ctx context fc",
    .shapes = shapes,
    .routes = routes,
    .groups = "Group Route PathPrefix Party With",
};
