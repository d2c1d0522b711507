/** FastEndpoints: a class for each route, which sends by methods of its own. */
#include "server/frameworks/framework.h"

#define IN_ENDPOINT " needs=base|module"

/** Of the class itself, and in later versions of its Send. */
#define SEND(name, attributes)                                                                     \
    "Send" name "Async(...)" attributes IN_ENDPOINT,                                               \
        "Send." name "Async(...)" attributes IN_ENDPOINT

static const char *const shapes[] = {
    "SendAsync(_, $code, ...)" IN_ENDPOINT,
    "Send.ResponseAsync(_, $code, ...)" IN_ENDPOINT,
    "SendErrorsAsync|SendResultAsync($code, ...)" IN_ENDPOINT,
    "Send.ErrorsAsync|StatusCodeAsync|StatusAsync($code, ...)" IN_ENDPOINT,
    "Send.ErrorsAsync(..., statusCode=$code)" IN_ENDPOINT,
    "SendAsync|SendErrorsAsync|SendStringAsync(..., statusCode=$code)" IN_ENDPOINT,
    "*.Response($code, ...) role=schema" IN_ENDPOINT,
    "*.ResponseExamples[$code] = _ role=schema" IN_ENDPOINT,
    "SendStringAsync(_, $code, ...)" IN_ENDPOINT,
    "Send.StringAsync(_, $code, ...)" IN_ENDPOINT,
    "ThrowError(_, $code, ...)" IN_ENDPOINT,
    "ThrowError(..., statusCode=$code)" IN_ENDPOINT,
    "ThrowIfAnyErrors($code)" IN_ENDPOINT,
    SEND("Ok", " code=200"),
    SEND("CreatedAt", " code=201"),
    SEND("Accepted", " code=202"),
    SEND("AcceptedAt", " code=202"),
    SEND("NoContent", " code=204"),
    SEND("NotModified", " code=304"),
    SEND("Unauthorized", " code=401"),
    SEND("Forbidden", " code=403"),
    SEND("NotFound", " code=404"),
    "SendErrorsAsync() default=400 set=statusCode" IN_ENDPOINT,
    "Send.ErrorsAsync() default=400 set=statusCode" IN_ENDPOINT,
    "SendRedirectAsync($url, ...) default=302" IN_ENDPOINT,
    "Send.RedirectAsync($url, ...) default=302" IN_ENDPOINT,
    NULL,
};

const struct framework framework_fast_endpoints = {
    .id = "fast-endpoints",
    .title = "FastEndpoints",
    .modules = "FastEndpoints",
    .receivers = "response",
    .shapes = shapes,
    .handler_bases = "Endpoint *Endpoint EndpointWithoutRequest *EndpointWithoutRequest "
                     "EndpointWithMapping EndpointWithoutRequestAsync",
};
