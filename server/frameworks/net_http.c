/** Go's net/http, its clients and httptest. https://pkg.go.dev/net/http */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "*.WriteHeader($code) informs=yes ends=header",
    "http.Error($response, $body, $code) needs=import body=present ends=response",
    "http.Redirect($response, _, $url, $code) needs=import ends=response",
    "http.RedirectHandler($url, $code) needs=import",
    "http.NotFound($response, _) needs=import code=404 body=present ends=response",
    "http.NotFoundHandler() needs=import code=404 body=present",
    "http.StatusText($code) needs=import role=declaration",
    "new http.Response(StatusCode=$code) needs=import",
    "$response.StatusCode == $code needs=receiver|module role=comparison",
    "$response.Code == $code needs=receiver role=comparison",
    "$response.Status|status == $code needs=receiver range=2-5 role=comparison",
    "status == $code range=2-5 sure=no role=comparison",
    "status|code = $code needs=answers range=2-5 sure=no role=declaration",
    ("assert|require.Equal|EqualValues|NotEqual|Equalf(_, $code, $response.StatusCode|Code|Status, "
     "...) needs=test role=expectation"),
    ("assert|require.Equal|EqualValues|NotEqual|Equalf(_, $response.StatusCode|Code|Status, $code, "
     "...) needs=test role=expectation"),
    "Equal|NotEqual(_, $code, $response.StatusCode|Code|Status, ...) needs=test role=expectation",
    "Equal|NotEqual(_, $response.StatusCode|Code|Status, $code, ...) needs=test role=expectation",
    NULL,
};

static const char *const routes[] = {
    "*.HandleFunc|Handle($path, $handler).Methods($methods, ...) methods=any",
    "*.HandleFunc|Handle($pattern, $handler) methods=any",
    NULL,
};

static const char *const effects[] = {
    "*.Write|WriteString($body) sends=body",
    "json.NewEncoder($response).Encode($body) sends=body",
    "fmt.Fprint|Fprintf|Fprintln($response, ...) sends=body",
    "io.WriteString|Copy($response, $body) sends=body",
    "*.Header().Set|Add($header, ...)",
    NULL,
};

const struct framework framework_net_http = {
    .discards_body = true,
    .id = "net-http",
    .title = "Go net/http",
    .modules = "net/http net/http/httptest",
    .receivers =
        "resp res response r rec recorder w rr rsp result reply httpresp rw ww lrw srw crw vrw",
    .answers = "ResponseWriter Context Ctx RequestCtx",
    .shapes = shapes,
    .routes = routes,
    .groups = "Group Route PathPrefix Party With",
    .effects = effects,
};
