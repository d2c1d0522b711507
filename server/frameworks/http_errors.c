/** Constructors of errors that are named for their status: http-errors, LoopBack's HttpErrors,
 * Feathers. */
#include "server/frameworks/framework.h"
#include "server/frameworks/helpers.h"

#define HELPER(identifier, code, ...)                                                              \
    identifier "(...) needs=import code=" #code " body=present",                                   \
        "new " identifier "(...) needs=import code=" #code " body=present",

static const char *const shapes[] = {
#include "catalog/names/http-errors.def"
    NULL,
};

const struct framework framework_http_errors = {
    .id = "http-errors",
    .title = "http-errors",
    .modules = "http-errors @loopback/rest @feathersjs/errors",
    .shapes = shapes,
};
