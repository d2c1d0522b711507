/** WordPress. https://developer.wordpress.org/reference */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "wp_send_json|wp_send_json_error|wp_send_json_success($body, $code, ...)",
    "wp_redirect|wp_safe_redirect($url, $code, ...)",
    "wp_redirect|wp_safe_redirect($url) default=302 set=last",
    "status_header($code, ...)",
    "wp_die(_, _, $code)",
    "wp_die(_, _, {response: $code})",
    "new WP_REST_Response($body, $code, ...)",
    "new WP_Error(_, _, {status: $code})",
    "new WP_HTTP_Response($body, $code, ...)",
    "*.set_status($code)",
    "*.add_data({status: $code})",
    "*.get_status == $code role=comparison",
    "wp_remote_retrieve_response_code(_) == $code role=comparison",
    NULL,
};

const struct framework framework_wordpress = {
    .id = "wordpress",
    .title = "WordPress",
    .modules = "",
    .receivers = "response res resp result r",
    .shapes = shapes,
};
