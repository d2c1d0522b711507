/**
 * What surely runs behind a call, as far as the text of its function tells. Silent when unsure: a
 * loop, a case, a handler of failures, anything that may leave ends it.
 */
#ifndef STATUSLS_SERVER_ENGINE_FLOW_H
#define STATUSLS_SERVER_ENGINE_FLOW_H

#include "server/engine/work.h"

enum { FLOW_STEPS_MAX = 32 };

/** A statement that runs after the call, on every path that came through it. */
struct flow_step {
    struct span statement;
    struct span call; /* that it consists of, returns or assigns; empty when it is something else */
    bool outside;     /* it stands in a block around the call's: a branch has ended in between */
};

struct flow {
    struct span statement; /* that consists of the call */
    bool is_lone;          /* the statement is a branch without a block around it */
    struct span function;  /* the innermost around it */
    struct text parameters;
    struct node body; /* of that function */
    struct flow_step steps[FLOW_STEPS_MAX];
    uint32_t count;
};

/** False when the call is no statement by itself in a function. */
bool flow_find(const struct work *work, struct span call, struct flow *out);
/** True if some return of the function has a value. Looks at the whole of it. */
bool flow_returns_value(const struct work *work, const struct flow *flow);

#endif
