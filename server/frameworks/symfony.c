/** Symfony's HttpFoundation and HttpKernel, which Laravel builds on, too.
 * https://symfony.com/doc: responses, controllers, routes, functional tests. */
#include "server/frameworks/framework.h"

#define NAMED(name, code) "new " name "HttpException(...) needs=import code=" code
#define RESPONSE                                                                                   \
    "Response|JsonResponse|StreamedResponse|StreamedJsonResponse|BinaryFileResponse|"              \
    "EventStreamResponse|RedirectResponse"

static const char *const shapes[] = {
    "new RedirectResponse($url, $code, ...) needs=import",
    "new RedirectResponse($url, status=$code) needs=import",
    "new RedirectResponse($url) needs=import default=302 set=last",
    ("new " RESPONSE "($body, $code, ...) needs=import"),
    ("new " RESPONSE "(..., status=$code) needs=import"),
    "JsonResponse.fromJsonString($body, $code, ...) needs=import",
    "*.setStatusCode($code, ...)",
    "this.json($body, $code, ...)",
    "this.json(..., status=$code)",
    "this.redirect($url, $code) needs=module",
    "this.redirect($url) needs=module default=302 set=last",
    "this.redirectToRoute($url, _, $code) needs=module",
    "this.redirectToRoute($url, status=$code) needs=module",
    "this.redirectToRoute($url, _) needs=module default=302",
    "this.redirectToRoute($url) needs=module default=302 set=status",
    "this.createNotFoundException(...) code=404",
    "this.createAccessDeniedException(...) code=403",
    "new HttpException($code, ...) needs=import",
    "new HttpException(..., statusCode=$code) needs=import",
    "HttpException.fromStatusCode($code, ...) needs=import",
    NAMED("AccessDenied", "403"),
    NAMED("BadRequest", "400"),
    NAMED("Conflict", "409"),
    NAMED("Gone", "410"),
    NAMED("LengthRequired", "411"),
    NAMED("Locked", "423"),
    NAMED("MethodNotAllowed", "405"),
    NAMED("NotAcceptable", "406"),
    NAMED("NotFound", "404"),
    NAMED("PreconditionFailed", "412"),
    NAMED("PreconditionRequired", "428"),
    NAMED("ServiceUnavailable", "503"),
    NAMED("TooManyRequests", "429"),
    NAMED("Unauthorized", "401"),
    NAMED("UnprocessableEntity", "422"),
    NAMED("UnsupportedMediaType", "415"),
    "@WithHttpStatus($code, ...) role=declaration",
    "@IsGranted(..., statusCode=$code)",
    "@MapRequestPayload|MapQueryString(..., validationFailedStatusCode=$code)",
    "@Response(response=$code) needs=module role=schema",
    "@*.Response(response=$code) role=schema",
    "*.assertResponseStatusCodeSame($code, ...) role=expectation",
    "assertResponseStatusCodeSame($code, ...) role=expectation",
    "*.assertResponseRedirects(_, $code, ...) role=expectation",
    "new MockResponse(_, {http_code: $code}) role=expectation",
    NULL,
};

static const char *const routes[] = {
    "@Route($path, methods=$methods) methods=any",
    "@Route(path=$path, methods=$methods) methods=any",
    "@Route($path) methods=any",
    "@Route(path=$path) methods=any",
    "@Get|Post|Put|Patch|Delete|Options($path, ...) methods=name",
    NULL,
};

static const char *const effects[] = {
    "*.headers.set|add($header, ...)",
    "*.setContent($body) sends=body",
    "*.setData($body) sends=body",
    NULL,
};

const struct framework framework_symfony = {
    .discards_body = true,
    .id = "symfony",
    .title = "Symfony",
    .modules = "Symfony Illuminate\\Http ApiPlatform FOS\\RestBundle Sensio OpenApi",
    .receivers = "response res resp result r jsonResponse",
    .shapes = shapes,
    .routes = routes,
    .effects = effects,
    .prefixes = "Route",
};
