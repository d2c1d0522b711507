/** echo. https://pkg.go.dev/github.com/labstack/echo */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    ("*.JSON|JSONPretty|JSONBlob|JSONP|JSONPBlob|XML|XMLPretty|XMLBlob|String|HTML|HTMLBlob|Blob|"
     "Stream|Render($code, ...) needs=module body=present ends=response"),
    "*.NoContent($code) needs=module body=empty ends=response",
    "*.Redirect($code, $url) needs=module ends=response",
    "echo.NewHTTPError($code, ...) needs=import",
    "new echo.HTTPError(Code=$code) needs=import",
    "$response.Response().Status == $code needs=module role=comparison",
    NULL,
};

static const char *const routes[] = {
    ("*.GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|Any($path, $handler, ...) methods=name "
     "needs=module"),
    "*.Add($methods, $path, $handler, ...) methods=any needs=module",
    "*.Match($methods, $path, $handler, ...) methods=any needs=module",
    NULL,
};

const struct framework framework_echo = {
    .discards_body = true,
    .id = "echo",
    .title = "echo",
    .modules = "github.com/labstack/echo",
    .receivers = "c ctx context ec",
    .shapes = shapes,
    .routes = routes,
    .groups = "Group Route PathPrefix Party With",
};
