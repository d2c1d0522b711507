/** Does this piece of code have that shape? Patterns against the neutral view. */
#ifndef STATUSLS_SERVER_ENGINE_MATCH_H
#define STATUSLS_SERVER_ENGINE_MATCH_H

#include "server/engine/imports.h"
#include "server/engine/notation.h"
#include "server/syntax/path.h"
#include "server/syntax/view.h"

#include <stdbool.h>
#include <stdint.h>

/** The place that $code must bind to: it and everything around it that only passes its value on. */
struct target {
    struct path path;
    uint32_t at;  /* path.nodes[at] is the code itself: a number, a whole constant, a string */
    uint32_t top; /* path.nodes[top..at] pass the value on: parentheses, branches of a conditional,
                     .value */
    uint32_t top_listed; /* the same with lists, for `in (200, 201)` */
};

struct work;

struct match_context {
    const struct view *view;
    const struct imports *imports;
    const char *modules; /* the framework's; a receiver that is such a module counts as none */
    const struct target *target; /* NULL: $code binds to any value */
    const struct work *work;     /* for looking up what a name stands for; NULL: names stand for
                                    themselves */
};

struct match {
    struct node bound[VARIABLE_COUNT]; /* missing where the pattern does not bind it */
    struct node receiver;   /* what the outermost call hangs on; missing for a bare call */
    struct text name;       /* of what was called */
    struct text first_name; /* of a chain of calls the first: GET of ws.GET("/x").To(f) */
};

/** The target for path.nodes[at]. */
struct target target_make(const struct view *view, struct path path, uint32_t at);
/** What a call without arguments asks for its number, HttpStatus.OK of HttpStatus.OK.value();
 * missing when it asks for something else. */
struct node target_asked(const struct view *view, struct node call);
/** True if `node` has the shape; `out` is valid then. */
bool match_pattern(const struct match_context *context, const struct pattern *pattern,
                   struct node node, struct match *out);
/** True if the call has an argument of that name. */
bool match_has_keyword(const struct view *view, struct node call, struct text keyword);
/** A switch case: `subject` is what the switch looks at. The pattern is a comparison. */
bool match_case(const struct match_context *context, const struct pattern *pattern,
                struct node subject, struct node value, struct match *out);

#endif
