/** gin, whose context takes the status first. https://pkg.go.dev/github.com/gin-gonic/gin */
#include "server/frameworks/framework.h"

#define WITH_BODY                                                                                  \
    "JSON|IndentedJSON|SecureJSON|JSONP|AsciiJSON|PureJSON|XML|PDF|YAML|TOML|ProtoBuf|BSON|"       \
    "String|HTML|Data|DataFromReader|Render|Negotiate"

static const char *const shapes[] = {
    ("*." WITH_BODY "($code, $body) needs=module body=present ends=response"),
    ("*." WITH_BODY "($code, ...) needs=module body=present ends=response"),
    "*.AbortWithStatus($code) needs=module ends=response",
    "*.Status($code) needs=module",
    ("*.AbortWithStatusJSON|AbortWithStatusPureJSON|AbortWithError($code, ...) needs=module "
     "ends=response"),
    "*.Redirect($code, $url) needs=module ends=response",
    "$response.Writer.Status() == $code needs=module role=comparison",
    NULL,
};

static const char *const routes[] = {
    "*.GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|Any($path, $handler, ...) methods=name needs=module",
    "*.Handle($methods, $path, $handler, ...) methods=any needs=module",
    "*.Match($methods, $path, $handler, ...) methods=any needs=module",
    NULL,
};

const struct framework framework_gin = {
    .discards_body = true,
    .id = "gin",
    .title = "gin",
    .modules = "github.com/gin-gonic/gin",
    .receivers = "c ctx context gc",
    .shapes = shapes,
    .routes = routes,
    .groups = "Group Route PathPrefix Party With",
};

/* The same methods on a context that an application wraps or hands on: the name is the evidence. */

static const char *const context_shapes[] = {
    ("*." WITH_BODY "|Blob|JSONPretty|JSONBlob|HTMLBlob|XMLBlob|XMLPretty|Stream|PlainText"
     "($code, ...) needs=receiver body=present"),
    "*.Status|SendStatus|AbortWithStatus|NoContent|StopWithStatus($code) needs=receiver",
    ("*.AbortWithStatusJSON|AbortWithStatusPureJSON|AbortWithError|StopWithJSON|StopWithText|"
     "StopWithError($code, ...) needs=receiver"),
    "*.Redirect($code, $url) needs=receiver",
    "*.Redirect($url, $code) needs=receiver",
    NULL,
};

static const char *const context_routes[] = {
    "*.GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|Any($path, $handler, ...) methods=name",
    "*.Get|Post|Put|Patch|Delete|Head|Options|All($path, $handler, ...) methods=name",
    NULL,
};

const struct framework framework_go_contexts = {
    .id = "go-contexts",
    .title = "contexts of Go's routers",
    .modules = "",
    .receivers = "c ctx context gc ec fc",
    .shapes = context_shapes,
    .routes = context_routes,
    .groups = "Group Route PathPrefix Party With",
};
