/** Rack and what builds on it: Sinatra, Grape, Hanami. https://sinatrarb.com/intro.html,
 * https://github.com/ruby-grape/grape, https://github.com/rack/rack/blob/main/SPEC.rdoc */
#include "server/frameworks/framework.h"

static const char *const grape_shapes[] = {
    "status($code) needs=base",
    "error!($body, $code, ...)",
    "error!({status: $code}) needs=base",
    "rack_response($body, $code, ...) needs=base",
    "body(...) code=204 needs=base",
    "redirect($url, permanent=_, ...) needs=base default=301",
    "redirect($url, ...) needs=base default=302?",
    "desc(..., success|failure|http_codes=[[$code, ...], ...]) role=schema",
    "default_error_status($code) needs=base",
    NULL,
};

static const char *const grape_routes[] = {
    "get|post|put|patch|delete|head|options($path, $handler) methods=name",
    "get|post|put|patch|delete|head|options($handler) methods=name",
    NULL,
};

const struct framework framework_grape = {
    .bare_calls = true,
    .id = "grape",
    .title = "Grape",
    .modules = "grape",
    .shapes = grape_shapes,
    .routes = grape_routes,
    .handler_bases = "Grape::API Grape::API::Instance *API *::API",
};

static const char *const sinatra_shapes[] = {
    "halt($code, $headers, $body) needs=base|module|handler|program",
    "halt($code, $body) needs=base|module|handler|program",
    "halt($code, ...) needs=base|module|handler|program",
    "status($code) needs=base|module|handler",
    "error($code, ...) needs=base|module|handler",
    "not_found($body) code=404 needs=handler",
    "redirect($url, $code, ...) needs=base|module|handler",
    "redirect(to($url), $code, ...) needs=base|module|handler",
    "redirect($url) needs=base|module|handler default=302? set=last",
    "[$code, $headers, $body] needs=handler",
    "[$code, $body] needs=handler",
    "return $code, $body needs=handler",
    NULL,
};

static const char *const sinatra_routes[] = {
    "get|post|put|patch|delete|head|options($path, $handler) methods=name",
    "error|not_found($handler) methods=any",
    "error|not_found(_, $handler) methods=any",
    NULL,
};

const struct framework framework_sinatra = {
    .bare_calls = true,
    .id = "sinatra",
    .title = "Sinatra",
    .modules = "sinatra sinatra/base",
    .receivers = "response",
    .shapes = sinatra_shapes,
    .routes = sinatra_routes,
    .handler_bases = "Sinatra::Base Sinatra::Application",
};

static const char *const rack_shapes[] = {
    "[$code, {}, _] needs=program|test",
    "[$code, headers|response_headers|header|hdrs, _] needs=program|test",
    "new Rack.Response($body, $code, ...)",
    "new Rack.Response(..., status=$code)",
    "Rack.Response[$code, ...]",
    "$response.status = $code needs=receiver",
    NULL,
};

const struct framework framework_rack = {
    .bare_calls = true,
    .id = "rack",
    .title = "Rack",
    .modules = "rack",
    .receivers = "response res resp rack_response",
    .shapes = rack_shapes,
};
