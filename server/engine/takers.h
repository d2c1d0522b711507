/** What takes a table of cases apart: a loop, a parametrized test, a callback. */
#ifndef STATUSLS_SERVER_ENGINE_TAKERS_H
#define STATUSLS_SERVER_ENGINE_TAKERS_H

#include "server/syntax/path.h"
#include "server/syntax/view.h"

#include <stdbool.h>
#include <stdint.h>

/** What a table's rows are handed to, and the names that it gives to their columns. */
struct taker {
    struct node names; /* of one row: a name, a pattern, or parameters */
    bool spread;       /* each column has a parameter of its own */
    struct text title; /* the columns' names in a string, else empty */
    struct span scope;
};

/** True if path.nodes[at] is an annotation that hands its own arguments to the function that it
 * stands on: [InlineData("/x", 404)]. `function` is the index of that. */
bool taker_is_row(const struct view *view, const struct path *path, uint32_t at,
                  uint32_t *function);
/** The function at path.nodes[at] takes each row by its parameters. */
bool taker_of_row(const struct view *view, const struct path *path, uint32_t at, struct taker *out);
/** What takes the rows of path.nodes[table]; when they are first given a name, false, and `name` is
 * that. */
bool taker_find(const struct view *view, const struct path *path, uint32_t table, struct taker *out,
                struct node *name);

#endif
