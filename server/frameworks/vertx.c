/** Vert.x, whose redirect is 302 unless the response has a 3xx already; Javalin.
 * https://vertx.io/docs/vertx-web/java/ https://javalin.io/documentation */
#include "server/frameworks/framework.h"

static const char *const vertx_shapes[] = {
    "*.setStatusCode($code) needs=module",
    "*.fail($code) needs=module range=4-5",
    "*.fail($code, _) needs=module range=4-5",
    "*.errorHandler($code, _) needs=module role=route",
    "HttpResponseStatus.valueOf($code) needs=module",
    NULL,
};

static const char *const vertx_routes[] = {
    ("*.get|post|put|patch|delete|head|options($path).handler($handler) methods=name needs=module"),
    NULL,
};

static const char *const vertx_effects[] = {
    "*.putHeader($header, ...)",
    "*.end($body, ...) sends=body",
    NULL,
};

const struct framework framework_vertx = {
    .id = "vertx",
    .title = "Vert.x",
    .modules = "io.vertx io.netty.handler.codec.http",
    .receivers = "ctx context rc routingcontext response",
    .shapes = vertx_shapes,
    .routes = vertx_routes,
    .effects = vertx_effects,
};

static const char *const javalin_shapes[] = {
    "*.status($code) needs=module",
    "*.redirect($url, $code) needs=module",
    "*.redirect($url) default=302 needs=module",
    "*.error($code, ...) needs=module role=route",
    "new HttpResponseException($code, ...) needs=import",
    "HttpResponseException($code, ...) needs=import",
    "new RedirectResponse(...) code=302 needs=import",
    "new BadRequestResponse(...) code=400 needs=import",
    "new UnauthorizedResponse(...) code=401 needs=import",
    "new ForbiddenResponse(...) code=403 needs=import",
    "new NotFoundResponse(...) code=404 needs=import",
    "new MethodNotAllowedResponse(...) code=405 needs=import",
    "new ConflictResponse(...) code=409 needs=import",
    "new GoneResponse(...) code=410 needs=import",
    "new InternalServerErrorResponse(...) code=500 needs=import",
    "new BadGatewayResponse(...) code=502 needs=import",
    "new ServiceUnavailableResponse(...) code=503 needs=import",
    "new GatewayTimeoutResponse(...) code=504 needs=import",
    "HttpStatus.forStatus($code) needs=import",
    NULL,
};

static const char *const javalin_routes[] = {
    "*.get|post|put|patch|delete|head|options($path, $handler, ...) methods=name needs=module",
    NULL,
};

static const char *const javalin_effects[] = {
    "*.result|json|html($body, ...) sends=body",
    "*.header($header, _)",
    NULL,
};

const struct framework framework_javalin = {
    .id = "javalin",
    .title = "Javalin",
    .modules = "io.javalin",
    .receivers = "ctx",
    .shapes = javalin_shapes,
    .routes = javalin_routes,
    .effects = javalin_effects,
};
