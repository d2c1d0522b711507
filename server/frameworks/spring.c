/** Spring: MVC, WebFlux, Security, and the annotations that document its handlers.
 * https://docs.spring.io/spring-framework/reference/ */
#include "server/frameworks/framework.h"

#define REPLY "ResponseEntity|ServerResponse"

static const char *const shapes[] = {
    REPLY ".status($code) needs=import",
    REPLY ".ok(_) code=200 needs=import body=present",
    REPLY ".ok() code=200 needs=import",
    REPLY ".created(_) code=201 needs=import",
    REPLY ".accepted() code=202 needs=import",
    REPLY ".noContent() code=204 needs=import",
    "ServerResponse.seeOther($url) code=303 needs=import",
    "ServerResponse.temporaryRedirect($url) code=307 needs=import",
    "ServerResponse.permanentRedirect($url) code=308 needs=import",
    REPLY ".badRequest() code=400 needs=import",
    REPLY ".notFound() code=404 needs=import",
    REPLY ".unprocessableEntity|unprocessableContent() code=422 needs=import",
    "ResponseEntity.internalServerError() code=500 needs=import",
    "new ResponseEntity($code) needs=import",
    "new ResponseEntity(headers|~Headers, $code) needs=import",
    "new ResponseEntity(new HttpHeaders(...), $code) needs=import",
    "new ResponseEntity(~Headers(...), $code) needs=import",
    "new ResponseEntity(*.~Headers(...), $code) needs=import",
    "new ResponseEntity($body, $code) needs=import",
    "new ResponseEntity($body, _, $code) needs=import",
    "ResponseEntity($code) needs=import",
    "ResponseEntity($body, $code) needs=import",
    "ResponseEntity($body, _, $code) needs=import",
    "@ResponseStatus($code) needs=import",
    "@ResponseStatus(value|code=$code) needs=import",
    ("new ResponseStatusException|ErrorResponseException|HttpClientErrorException|"
     "HttpServerErrorException($code, ...) needs=import"),
    "ResponseStatusException|ErrorResponseException($code, ...) needs=import",
    "ProblemDetail.forStatus($code) needs=import",
    "ProblemDetail.forStatusAndDetail($code, _) needs=import",
    "ErrorResponse.create|builder(_, $code, _) needs=import",
    "HttpStatus|HttpStatusCode.valueOf|resolve($code) needs=import",
    "*.setStatusCode|setRawStatusCode($code) needs=module",
    "new RedirectView($url) needs=import default=302",
    "new RedirectView($url, _) needs=import default=302",
    ("new HttpStatusEntryPoint|HttpStatusServerEntryPoint|HttpStatusServerAccessDeniedHandler|"
     "HttpStatusAccessDeniedHandler|HttpStatusReturningLogoutSuccessHandler($code) needs=import"),
    "@ApiResponse|APIResponse(responseCode=$code) role=schema",
    "@ApiResponse(code=$code) role=schema",
    "@ApiResponse|APIResponse(responseCode=$code, ...) role=schema",
    "ApiResponse|APIResponse(responseCode=$code, ...) needs=import role=schema",
    "*.addApiResponse($code, _) role=schema",
    "*.responseCode($code) needs=module role=schema",
    "@ResponseHeader(code=$code) role=schema",
    NULL,
};

#define MAPPING(name, methods)                                                                     \
    "@" name "($path) methods=" methods, "@" name "(value|path=$path) methods=" methods,           \
        "@" name "(...) methods=" methods

static const char *const routes[] = {
    MAPPING("GetMapping|GetExchange", "GET,HEAD"),
    MAPPING("PostMapping|PostExchange", "POST"),
    MAPPING("PutMapping|PutExchange", "PUT"),
    MAPPING("PatchMapping|PatchExchange", "PATCH"),
    MAPPING("DeleteMapping|DeleteExchange", "DELETE"),
    "@RequestMapping($path) methods=any",
    "@RequestMapping(value|path=$path, method=$methods) methods=any",
    "@RequestMapping(method=$methods) methods=any",
    "@RequestMapping(value|path=$path) methods=any",
    "@RequestMapping(...) methods=any",
    "*.GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS($path, $handler, ...) methods=name needs=module",
    "route(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS($path), $handler) methods=name needs=module",
    "*.andRoute(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS($path), $handler) methods=name needs=module",
    NULL,
};

static const char *const effects[] = {
    "*.body|bodyValue($body, ...) sends=body",
    "*.location(...) header=Location",
    "*.header($header, ...)",
    "*.headers($headers)",
    "*.build() sends=empty",
    NULL,
};

const struct framework framework_spring = {
    .id = "spring",
    .title = "Spring",
    .modules = ("org.springframework io.swagger org.eclipse.microprofile.openapi org.springdoc"),
    .receivers = "response resp res r result entity responseEntity exchange",
    .shapes = shapes,
    .routes = routes,
    .effects = effects,
    .prefixes = "RequestMapping HttpExchange",
};
