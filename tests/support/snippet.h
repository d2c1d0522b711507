/** Snippets of source code seen through the neutral view, for table-driven tests. */
#ifndef STATUSLS_TESTS_SUPPORT_SNIPPET_H
#define STATUSLS_TESTS_SUPPORT_SNIPPET_H

#include "server/base/arena.h"
#include "server/syntax/path.h"
#include "server/syntax/tree.h"

#include <stdbool.h>
#include <stddef.h>

/** A snippet parsed. */
struct seen {
    const char *source; /* borrowed */
    struct tree *tree;
    struct view view;
    struct path_walker *walker;
    struct arena arena; /* what the view keeps */
};

/** Fails the test if the language is not built in or the source has a syntax error. */
void seen_init(struct seen *seen, const char *language, const char *source);
void seen_finish(struct seen *seen);
/** The path to the first place that reads `text`: its last node is the innermost that does. Fails
 * the test when there is none. */
struct path seen_at(struct seen *seen, const char *text);
/** The innermost node that reads `text`. */
struct node seen_node(struct seen *seen, const char *text);

/**
 * What a shape binds in a snippet: "code :conflict, path "/x", handler function", in the order of
 * enum variable. A function or closure reads "function"; an annotation adds "on NAME", what it
 * stands on. The outermost node that has the shape counts. `bound` is NULL when none may have it.
 */
struct snippet {
    const char *source;
    const char *shape;
    const char *bound;
};

void snippets_check(const char *language, const struct snippet *rows, size_t count);

/** What the innermost node that reads `text` is, and whether the function around returns it. */
struct place {
    const char *source;
    const char *text;
    enum kind kind;
    bool returned;
};

void places_check(const char *language, const struct place *rows, size_t count);

#endif
