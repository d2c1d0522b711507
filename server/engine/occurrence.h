/** A place in source code that sets, names or tests a status code. docs/occurrences.md defines what
 * counts. */
#ifndef STATUSLS_SERVER_ENGINE_OCCURRENCE_H
#define STATUSLS_SERVER_ENGINE_OCCURRENCE_H

#include "server/base/span.h"

#include <stdint.h>

enum spelling {
    SPELLING_NUMBER,   /* 409 */
    SPELLING_CONSTANT, /* http.StatusConflict */
    SPELLING_SYMBOL,   /* :conflict */
    SPELLING_STRING,   /* "409 Conflict" */
    SPELLING_HELPER,   /* a call whose name fixes the status: reply.notFound() */
    SPELLING_IMPLICIT, /* a redirect helper's default code; the span is the callee */
};

enum role {
    ROLE_RESPONSE,
    ROLE_COMPARISON,
    ROLE_EXPECTATION,
    ROLE_DECLARATION,
    ROLE_SCHEMA,
    ROLE_ROUTE,
};

enum confidence { CONFIDENCE_CERTAIN, CONFIDENCE_LIKELY };

struct framework;
struct vocabulary;

struct occurrence {
    struct span span;
    uint16_t code;        /* 0 for a class test such as "4xx" */
    uint8_t status_class; /* 1 to 5 for a class test, else 0 */
    enum spelling spelling;
    enum role role;
    enum confidence confidence;
    const struct framework *framework;   /* NULL when none is responsible */
    const struct vocabulary *vocabulary; /* of a constant or symbol, else NULL */
    int32_t response;                    /* index into the analysis' responses, -1 when none */
};

const char *spelling_name(enum spelling spelling);
const char *role_name(enum role role);
const char *confidence_name(enum confidence confidence);

#endif
