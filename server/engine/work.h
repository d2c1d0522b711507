/** What one analysis carries from step to step. Private to the engine. */
#ifndef STATUSLS_SERVER_ENGINE_WORK_H
#define STATUSLS_SERVER_ENGINE_WORK_H

#include "server/engine/analyze.h"
#include "server/engine/imports.h"
#include "server/engine/lexicon.h"
#include "server/engine/match.h"
#include "server/engine/route_index.h"
#include "server/engine/scan.h"
#include "server/syntax/path.h"

/** A route as collected, before its handler's name is looked for. */
struct route_record {
    struct route route;
    struct text handler_name; /* empty when the handler is a function in place */
    const struct framework *framework;
    struct route_record *next;
    struct route_record *same; /* in the index: the next of its bucket */
    uint32_t age;              /* 0 for the newest */
    bool is_refined;           /* the same chain of calls says more in another record */
};

struct work {
    const struct analysis_input *input;
    struct view view;
    const struct family *family;
    const struct lexicon *lexicon;
    struct arena *arena;
    struct path_walker *walker;
    struct path_walker *follower; /* for looking elsewhere while a path of walker is in use */
    struct path_walker *resolver; /* for what a name stands for, while both others are in use */
    struct wrapper *wrappers;
    struct row_memo *rows;
    struct result_memo *results;
    struct field_memo *fields;
    struct bound_memo *bindings; /* see bound.h */
    uint32_t depth;              /* how many steps away from a code its value is being followed */
    uint32_t steps;              /* how many uses were looked at on the way */
    struct hits hits;
    struct imports imports;
    bool in_test; /* the file is a test, see test_file.h */
    struct route_record *routes;
    struct route_index route_index;
    struct exits_memo *exits; /* see methods.c */
    uint32_t route_count;
    struct effect *effects; /* in order of place */
    struct occurrence *occurrences;
    struct response
        *responses; /* one for each occurrence of the role response, in the same order */
    uint32_t occurrence_count;
    uint32_t response_count;
    uint32_t capacity;
};

/** Scans the text and reads imports and routes; `input` must outlive the work. False when there is
 * nothing to work on, and nothing to finish. */
bool work_start(struct work *work, const struct analysis_input *input, struct arena *arena);
void work_finish(struct work *work);

#endif
