/**
 * From a text and its tree to what statusls knows about it. This is the only entrance of the
 * engine; the editor face and the CI face both come through here, so that they cannot differ.
 *
 *     scan -> (tree) -> occurrences -> responses -> rules -> findings
 */
#ifndef STATUSLS_SERVER_ENGINE_ANALYZE_H
#define STATUSLS_SERVER_ENGINE_ANALYZE_H

#include "server/base/arena.h"
#include "server/engine/finding.h"
#include "server/engine/occurrence.h"
#include "server/engine/response.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct imports;
struct language;
struct library;
struct policy;
struct trace;
struct tree;
struct rule;

struct analysis_input {
    const char *text; /* borrowed; must outlive the analysis */
    uint32_t len;
    const char *path; /* for conventions that hang on file names; may be "" */
    const struct language *language;
    const struct tree *tree; /* of exactly this text; NULL where the grammar refused it: then there
                                are no occurrences */
    const struct rule *const *rules;
    size_t rule_count;
    const struct library *libraries; /* borrowed; what is known of the project's, may be NULL */
    size_t library_count;
    const struct policy *policy; /* borrowed; NULL: every rule runs with its own severity */
    struct trace *trace; /* borrowed; what is decided about a place is told to it; may be NULL */
};

/** Sorted by span; everything lives in the arena. */
struct analysis {
    const struct occurrence *occurrences;
    size_t occurrence_count;
    const struct response *responses;
    size_t response_count;
    const struct route *routes;
    size_t route_count;
    const struct finding *findings;
    size_t finding_count;
    const struct imports *imports; /* NULL: the text was not looked at */
    bool wants_libraries;          /* a finding would say more if a library's version were known */
};

/** One pass over the text: is there any word or number here that could matter? May say yes in vain,
 * never no. Needs no tree. */
bool analysis_worthwhile(const struct analysis_input *input);

/** Never fails: broken source code yields what can be understood of it, possibly nothing. */
void analyze(const struct analysis_input *input, struct arena *arena, struct analysis *out);

/** The occurrence whose span touches `offset` (a caret behind the last digit counts), or NULL. */
const struct occurrence *analysis_occurrence_at(const struct analysis *analysis, uint32_t offset);

#endif
