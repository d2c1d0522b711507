/** The chain of evidence in words: facts, each with the place that says so. */
#ifndef STATUSLS_SERVER_CHECK_WHY_FACTS_H
#define STATUSLS_SERVER_CHECK_WHY_FACTS_H

#include "server/base/arena.h"
#include "server/engine/analyze.h"
#include "server/engine/trace.h"

struct why_fact {
    const char *topic;
    const char *text;
    struct span place; /* empty: it has none */
};

enum { WHY_FACTS_MAX = 64 };

/** An analysis that was traced, and the facts that are being told of it. */
struct why {
    const struct analysis_input *input; /* with the trace */
    const struct analysis *analysis;
    struct arena *arena;
    struct why_fact facts[WHY_FACTS_MAX]; /* what is beyond is left out */
    size_t count;
};

/** Adds a fact; `place` may be empty. */
void why_add(struct why *why, const char *topic, struct span place, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/** How the token was read, which shape explains it and what spoke for that, its response, what the
 * rules said. `tried` may be NULL. */
void why_found(struct why *why, const struct occurrence *occurrence, const struct trace_try *tried);
/** Why a token that was considered is no occurrence. */
void why_tried(struct why *why, const struct trace_try *tried);
/** What the word announces, where no code is. */
void why_word(struct why *why, const struct trace_word *word);
/** A shape that fits: its needs, what was found of them, or what lacks. */
void why_shape(struct why *why, const struct trace_event *event, bool counts);
/** What the rules said at the occurrence, and which comments silenced them. */
void why_rules(struct why *why, const struct occurrence *occurrence);
/** What is known of the response. */
void why_response(struct why *why, const struct response *response);

#endif
