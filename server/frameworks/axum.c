/** axum, tower, and what else answers with the http crate's types: hyper, warp, tonic's gateways,
 * poem, salvo, utoipa. https://docs.rs/http, axum, hyper, warp, poem, salvo, utoipa. */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "[$code, *.empty|default|new()] of=constants needs=handler body=empty",
    "[$code, $body] of=constants needs=handler",
    "[$code, $headers, $body] of=constants needs=handler",
    "[$code, _, _, $body] of=constants needs=handler",
    "Err([$code, $body]) of=constants needs=module",
    "return $code of=constants needs=handler",
    "Err($code) of=constants needs=handler",
    "StatusCode.from_u16|try_from($code)",
    "*.StatusCode.from_u16|try_from($code)",
    "*.builder().status($code)",
    "*.Builder.new().status($code)",
    "*.status_mut() = $code",
    "*.set_status($code) needs=receiver|module",
    "*.status_code($code) needs=module",
    "*.with_status(_, $code)",
    "with_status(_, $code) needs=import",
    "*.with_status($code) needs=receiver|module",
    "ResponseHeader.build|build_no_case($code, ...)",
    "*.respond_error|respond_error_with_body($code, ...) needs=module",
    "*.response($code, ...) needs=module role=schema",
    "*.response|response_with[$code] role=schema",
    "*.from_status($code) needs=module",
    "*.from_string(_, $code) needs=module",
    "*.for_client_error|for_client_error_with_status(_, $code, ...) needs=module",
    "Redirect.to($url) default=303 needs=import",
    "Redirect.see_other|other($url) default=303",
    "Redirect.found($url) default=302",
    "Redirect.temporary($url) default=307",
    "Redirect.permanent($url) default=308",
    "Redirect.moved_permanent($url) default=301",
    "Redirect.with_status_code($code, $url)",
    "*(..., status=$code) role=schema",
    NULL,
};

static const char *const routes[] = {
    "get|post|put|patch|delete|head|options($handler) methods=name",
    "*.get|post|put|patch|delete|head|options($handler) methods=name",
    "any($handler) methods=any",
    NULL,
};

static const char *const effects[] = {
    NULL,
};

const struct framework framework_axum = {
    .id = "axum",
    .title = "axum and the http crate",
    .modules = ("axum axum_core axum_extra http hyper hyper_util tower tower_http warp poem "
                "poem_openapi salvo utoipa reqwest lambda_http viz dropshot aide loco_rs "
                "pingora pingora_core pingora_http pingora_proxy"),
    .receivers = "response resp res",
    .shapes = shapes,
    .routes = routes,
    .effects = effects,
    .nests = "route nest at path",
};
