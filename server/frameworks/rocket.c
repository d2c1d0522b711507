/** Rocket. https://rocket.rs, https://docs.rs/rocket */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "Status.new|from_code($code)",
    "*.Status.new|from_code($code)",
    "Custom($code, _)",
    "*.Custom($code, _)",
    "@catch($code) role=route",
    "@*.catch($code) role=route",
    "@response(status=$code) role=schema",
    "*.set_status($code) needs=module",
    "*.status($code) needs=module",
    "status.Created.new(...) code=201 needs=module",
    "Redirect.to($url) default=303 needs=import",
    "Redirect.found($url) default=302 needs=import",
    "Redirect.moved($url) default=301 needs=import",
    "Redirect.temporary($url) default=307 needs=import",
    "Redirect.permanent($url) default=308 needs=import",
    NULL,
};

static const char *const routes[] = {
    "@get|post|put|patch|delete|head|options($path, ...) methods=name",
    NULL,
};

const struct framework framework_rocket = {
    .id = "rocket",
    .title = "Rocket",
    .modules = "rocket rocket_contrib rocket_okapi",
    .receivers = "response resp res",
    .shapes = shapes,
    .routes = routes,
};
