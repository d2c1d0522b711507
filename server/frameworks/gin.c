/** gin and echo, whose contexts take the status first. https://pkg.go.dev/github.com/gin-gonic/gin,
 * github.com/labstack/echo */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    ("*.JSON|IndentedJSON|SecureJSON|JSONP|AsciiJSON|PureJSON|XML|PDF|YAML|TOML|ProtoBuf|BSON|"
     "String|"
     "HTML|Data|DataFromReader|Render|Negotiate|Blob|JSONPretty|JSONBlob|HTMLBlob|XMLBlob|"
     "XMLPretty|"
     "Stream($code, ...) needs=receiver body=present"),
    "*.Status|AbortWithStatus|NoContent($code) needs=receiver",
    "*.AbortWithStatusJSON|AbortWithError|AbortWithStatusPureJSON($code, ...) needs=receiver",
    "*.Redirect($code, $url) needs=receiver",
    "echo.NewHTTPError($code, ...) needs=import",
    "new echo.HTTPError(Code=$code) needs=import",
    "*.SendStatus($code) needs=receiver",
    "fiber.NewError|NewErrorf($code, ...) needs=import",
    "render.Status(_, $code) needs=import",
    NULL,
};

static const char *const routes[] = {
    "*.GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|Any($path, $handler, ...) methods=name",
    "*.Get|Post|Put|Patch|Delete|Head|Options|All($path, $handler, ...) methods=name",
    "*.Method|MethodFunc($methods, $path, $handler) methods=any",
    NULL,
};

const struct framework framework_gin = {
    .id = "go-routers",
    .title = "gin, echo, fiber, chi",
    .modules = ("github.com/gin-gonic/gin github.com/labstack/echo github.com/gofiber/fiber "
                "github.com/go-chi/chi github.com/go-chi/render"),
    .receivers = "c ctx context gc",
    .shapes = shapes,
    .routes = routes,
};
