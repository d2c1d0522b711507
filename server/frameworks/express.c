/** Express. https://expressjs.com/en/api.html: response.status, sendStatus, redirect;
 * application.METHOD, app.route. */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "*.status($code) needs=receiver|chain",
    "*.sendStatus($code) needs=receiver body=empty ends=response",
    "res|resp|response.json|send|jsonp($code, _) ends=response",
    "*.writeEarlyHints(...) needs=receiver code=103",
    "*.writeHead($code, ...) needs=receiver ends=header",
    "*.statusCode = $code needs=receiver",
    "status = $code needs=answers range=2-5 sure=no role=declaration",
    "{optionsSuccessStatus: $code} range=2-2",
    "*.redirect($code, $url, ...) needs=receiver ends=response",
    "*.redirect($url) needs=receiver default=302 set=first ends=response",
    NULL,
};

static const char *const routes[] = {
    "*.route($path).get|head|post|put|patch|delete|options|all($handler, ...) methods=name",
    "*.get|head|post|put|patch|delete|options|trace|all|del($path, $handler, ...) methods=name",
    "*.get|head|post|put|patch|delete|options|trace|all($handler, ...) methods=name",
    "*.use($path, $handler, ...) methods=any",
    NULL,
};

static const char *const effects[] = {
    "*.json|jsonp|send($body) sends=body ends=response set=chain",
    "*.end($body, ...) sends=body ends=response",
    "*.send|end() sends=empty ends=response",
    "*.render|sendFile|download(...) sends=body ends=response",
    "*.set|header|setHeader|append($header, ...)",
    "*.location(...) header=Location",
    NULL,
};

const struct framework framework_express = {
    .discards_body = true,
    .id = "express",
    .title = "Express",
    .modules = "express @types/express express-serve-static-core",
    .receivers = "res resp response reply",
    .answers = "res response ctx reply",
    .chain = "json send end sendFile render jsonp sendStatus redirect type set header",
    .shapes = shapes,
    .routes = routes,
    .effects = effects,
};
