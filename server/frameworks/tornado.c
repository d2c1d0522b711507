/** Tornado, https://www.tornadoweb.org: RequestHandler, HTTPError. And the standard library's
 * http.server, whose handlers are written alike, and WSGI and ASGI themselves. */
#include "server/frameworks/framework.h"

static const char *const tornado_shapes[] = {
    "*.set_status($code, ...) needs=module|handler",
    "self.send_error($code, ...) needs=module|handler ends=response",
    "tornado.web.HTTPError($code, ...) needs=module body=present",
    "HTTPError($code, ...) needs=import body=present",
    "HTTPError(status_code=$code) needs=import body=present",
    "self.redirect($url, status=$code, ...) needs=module|handler ends=response",
    "self.redirect($url, True) needs=module|handler default=301 ends=response",
    "self.redirect($url, permanent=True, ...) needs=module|handler default=301 ends=response",
    "self.redirect($url, permanent=_, ...) needs=module|handler default=302 ends=response",
    "self.redirect($url) needs=module|handler default=302 set=status ends=response",
    "ResponseStartLine(_, $code, _) needs=import",
    NULL,
};

static const char *const tornado_effects[] = {
    "self.write|render($body, ...) sends=body",
    "self.finish($body, ...) sends=body ends=response",
    "self.set_header|add_header($header, ...)",
    NULL,
};

const struct framework framework_tornado = {
    .id = "tornado",
    .title = "Tornado",
    .modules = "tornado",
    .receivers = "self handler",
    .shapes = tornado_shapes,
    .effects = tornado_effects,
    .handler_names = "get head post put patch delete options",
    .handler_bases = "RequestHandler *Handler",
};

static const char *const http_server_shapes[] = {
    "*.send_response($code, ...) ends=header",
    "*.send_error($code, ...) ends=response",
    "*.send_response_only($code, ...) informs=yes",
    "*.send_response|send_response_only(code=$code)",
    "start_response($code, _, ...)",
    "{type: \"http.response.start\", status: $code}",
    "{statusCode: $code}",
    NULL,
};

const struct framework framework_http_server = {
    .id = "http-server",
    .title = "http.server, WSGI, ASGI and functions of the cloud",
    .modules = "http.server BaseHTTPServer socketserver wsgiref",
    .shapes = http_server_shapes,
    .handler_names = "do_GET do_POST",
    .handler_bases = "BaseHTTPRequestHandler SimpleHTTPRequestHandler",
};
