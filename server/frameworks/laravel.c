/** Laravel and Lumen. https://laravel.com/docs: responses, redirects, errors, routes, the HTTP
 * client's fakes, HTTP tests. */
#include "server/frameworks/framework.h"

#define TEST " role=expectation needs=test"
/* A redirect: where its code stands, behind how much, and 302 when it is left out. */
#define REDIRECT_TO(call)                                                                          \
    call "($url, $code, ...) needs=module", call "($url) needs=module default=302 set=last"
#define REDIRECT_NAMED(call)                                                                       \
    call "($url, _, $code, ...) needs=module", call "($url, _) needs=module default=302",          \
        call "($url, status=$code) needs=module",                                                  \
        call "($url) needs=module default=302 set=status"
#define REDIRECT_BACK(call) call "($code, ...) needs=module", call "() needs=module default=302"

static const char *const shapes[] = {
    "abort($code, ...)",
    "abort_if|abort_unless(_, $code, ...)",
    "Http.response($body, $code, ...) needs=import role=expectation",
    "Http.response(..., status=$code) needs=import role=expectation",
    "response($body, $code, ...)",
    "response(..., status=$code)",
    "response().json|make($body, $code, ...)",
    "response().json|make(..., status=$code)",
    "response().jsonp(_, $body, $code, ...)",
    "response().view($body, _, $code, ...)",
    "response().noContent($code, ...) body=empty",
    "response().noContent() code=204 body=empty",
    "response().stream|streamJson($body, $code, ...)",
    "response().setStatusCode($code, ...)",
    "Response.json|make($body, $code, ...) needs=module",
    "Response.json|make(..., status=$code) needs=module",
    "Response.view($body, _, $code, ...) needs=module",
    "Response.noContent($code, ...) needs=module body=empty",
    "Response.noContent() needs=module code=204 body=empty",
    REDIRECT_TO("redirect"),
    REDIRECT_TO("redirect().to|away|secure|intended|guest"),
    REDIRECT_TO("Redirect.to|away|secure|intended|guest"),
    REDIRECT_TO("response().redirectTo"),
    REDIRECT_NAMED("redirect().route|action"),
    REDIRECT_NAMED("Redirect.route|action"),
    REDIRECT_NAMED("response().redirectToRoute|redirectToAction"),
    REDIRECT_NAMED("to_route|to_action"),
    REDIRECT_BACK("back"),
    REDIRECT_BACK("redirect().back|refresh|home"),
    REDIRECT_BACK("Redirect.back|refresh|home"),
    "Route.redirect(_, $url, $code)",
    "Route.redirect(_, $url) needs=import default=302 set=last",
    "Route.permanentRedirect(_, $url) needs=import code=301",
    "Route.view(_, _, _, $code, ...) needs=import",
    "ValidationException.withMessages(_).status($code)",
    "Http.fakeSequence|sequence(...).push($body, $code, ...) needs=import role=expectation",
    "*.pushStatus($code, ...) role=expectation",
    "*.assertStatus($code) role=expectation",
    "*.assertNoContent($code)" TEST,
    "*.assertOk()" TEST " code=200",
    "*.assertCreated()" TEST " code=201",
    "*.assertAccepted()" TEST " code=202",
    "*.assertNoContent()" TEST " code=204",
    "*.assertMovedPermanently()" TEST " code=301",
    "*.assertFound()" TEST " code=302",
    "*.assertNotModified()" TEST " code=304",
    "*.assertTemporaryRedirect()" TEST " code=307",
    "*.assertPermanentRedirect()" TEST " code=308",
    "*.assertBadRequest()" TEST " code=400",
    "*.assertUnauthorized()" TEST " code=401",
    "*.assertPaymentRequired()" TEST " code=402",
    "*.assertForbidden()" TEST " code=403",
    "*.assertNotFound()" TEST " code=404",
    "*.assertMethodNotAllowed()" TEST " code=405",
    "*.assertNotAcceptable()" TEST " code=406",
    "*.assertRequestTimeout()" TEST " code=408",
    "*.assertConflict()" TEST " code=409",
    "*.assertGone()" TEST " code=410",
    "*.assertUnsupportedMediaType()" TEST " code=415",
    "*.assertUnprocessable()" TEST " code=422",
    "*.assertFailedDependency()" TEST " code=424",
    "*.assertTooManyRequests()" TEST " code=429",
    "*.assertInternalServerError()" TEST " code=500",
    "*.assertServiceUnavailable()" TEST " code=503",
    "*.assertJsonValidationErrors(_).assertStatus($code)" TEST,
    NULL,
};

static const char *const routes[] = {
    "*.match($methods, $path, $handler) methods=any",
    "*.any($path, $handler) methods=any",
    "*.get|post|put|patch|delete|options($path, $handler) methods=name",
    NULL,
};

static const char *const effects[] = {
    "*.header($header, ...)",
    "*.withHeaders($headers)",
    "*.headers.set|add($header, ...)",
    NULL,
};

const struct framework framework_laravel = {
    .discards_body = true,
    .id = "laravel",
    .title = "Laravel",
    .modules = "Illuminate Laravel App\\Http App\\Exceptions Lumen Livewire Inertia",
    .receivers = "response res resp result r",
    .shapes = shapes,
    .routes = routes,
    .effects = effects,
    .prefixes = "Prefix",
    .handler_names = "store update destroy",
    .handler_methods = "store=POST update=PUT,PATCH destroy=DELETE",
    .handler_bases = ("Controller BaseController ApiController AdminController AppBaseController "
                      "ResourceController"),
};
