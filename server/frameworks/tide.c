/** tide and the http-types crate. https://docs.rs/tide, http-types */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "Response.new($code) needs=module",
    "*.Response.new($code) needs=module",
    "Response.builder($code) needs=module",
    "*.Response.builder($code) needs=module",
    "Error.from_str|new($code, _) needs=module",
    "*.Error.from_str|new($code, _) needs=module",
    "*.set_status|status($code, ...) needs=module",
    "Redirect.new($url) default=302 needs=import",
    "Redirect.temporary($url) default=307 needs=import",
    "Redirect.permanent($url) default=308 needs=import",
    "Redirect.see_other($url) default=303 needs=import",
    NULL,
};

const struct framework framework_tide = {
    .id = "tide",
    .title = "tide and http-types",
    .modules = "tide http_types surf",
    .receivers = "response resp res",
    .shapes = shapes,
};
