/**
 * Comments that silence rules:
 *
 *     statusls-ignore RULE, RULE: reason       its own line; alone on a line, the next line of code
 *     statusls-ignore-next-line RULE: reason   the next line that holds more than comments
 *     statusls-ignore-file RULE: reason        the whole file, from wherever it stands
 *     statusls-ignore-begin RULE: reason       from here to the statusls-ignore-end of the same
 * rules
 *
 * Without a rule it means all of them. It has to begin its comment, or to stand behind the sign
 * that begins a line comment, so that it can share a line with other tools' words. What stands in a
 * string is no comment. A finding lies where its span starts.
 */
#ifndef STATUSLS_SERVER_ENGINE_SUPPRESSION_H
#define STATUSLS_SERVER_ENGINE_SUPPRESSION_H

#include "server/base/span.h"

#include <stdbool.h>
#include <stdint.h>

struct finding_list;
struct rule;
struct work;

enum suppression_kind {
    SUPPRESSION_LINE,
    SUPPRESSION_NEXT_LINE,
    SUPPRESSION_FILE,
    SUPPRESSION_BEGIN,
    SUPPRESSION_END,
    SUPPRESSION_UNKNOWN, /* statusls-ignore-whatever */
};

enum { SUPPRESSION_KINDS = SUPPRESSION_UNKNOWN };

/** "statusls-ignore-next-line"; of a kind below SUPPRESSION_UNKNOWN. */
const char *suppression_word(enum suppression_kind kind);

struct suppressed_rule {
    struct span span;        /* of the name */
    const struct rule *rule; /* NULL: there is none of that name */
    bool runs;               /* false: it is switched off, so there is nothing to silence */
    uint32_t hits;
};

struct suppression {
    enum suppression_kind kind;
    struct span comment;   /* from the sign that begins it to its end */
    struct span directive; /* the word and the names */
    struct span word;
    bool has_reason;
    struct span covers;
    struct suppressed_rule *rules;
    uint32_t rule_count; /* 0: all */
    uint32_t hits;
    struct suppression *partner; /* of a begin its end, of an end its begin; may be NULL */
};

/** In order of place, in the arena. */
struct suppression_list {
    struct suppression *items;
    uint32_t count;
    const struct work *work; /* that they were read from */
};

/** Reads them from the comments of the work's text. */
void suppressions_collect(struct work *work, struct suppression_list *out);
/** Takes out of the findings, which are in order of place, those that are silenced, and counts the
 * hits. The most particular comment is the one that counts: a line's before a range's before the
 * file's. */
void suppressions_apply(struct suppression_list *list, struct finding_list *findings);
/** As above, for findings about suppressions themselves, from index `first` on: only comments that
 * name their rule count. */
void suppressions_apply_named(struct suppression_list *list, struct finding_list *findings,
                              uint32_t first);

#endif
