/** PHP itself. https://www.php.net/manual: http_response_code, header. */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "http_response_code($code)",
    "header(\"HTTP/...\", _, $code)",
    "header(\"Location:...\", _, $code)",
    "header(\"Status:...\", _, $code)",
    "header($url, _, $code)",
    "header($code, ...)",
    "header(\"Location:...\") default=302",
    "header(\"Location:...\", _) default=302",
    NULL,
};

const struct framework framework_php_native = {
    .id = "php",
    .title = "PHP",
    .modules = "",
    .receivers = "response res resp result r",
    .shapes = shapes,
};
