/** What a name of the file stands for at a place: the value that was last given to it. */
#ifndef STATUSLS_SERVER_ENGINE_BOUND_H
#define STATUSLS_SERVER_ENGINE_BOUND_H

#include "server/engine/work.h"

/** Where a name got its value, as seen from one of its uses. */
struct bound {
    struct node name;       /* at the binding */
    struct node value;      /* missing for a parameter, and for one of several values of a call */
    struct node parameters; /* the list that the parameter is in, else missing */
    struct node function;   /* the function around the binding; missing at the top of the file */
    struct span scope;      /* where the binding holds */
};

/** What was asked about a use of a name lately: shape after shape asks the same. */
struct bound_memo *bound_memo_create(struct arena *arena);

/** The last binding before `name`, in the innermost function that has one. False for a name that
 * the file does not bind. */
bool bound_find(const struct work *work, struct node name, struct bound *out);
/** The value of that binding; missing when there is none to see. */
struct node bound_value(const struct work *work, struct node name);

#endif
