/**
 * How a rule speaks: findings and their fixes, made in the analysis' arena. Rules never free and
 * never see positions in lines.
 */
#ifndef STATUSLS_SERVER_ENGINE_REPORT_H
#define STATUSLS_SERVER_ENGINE_REPORT_H

#include "server/engine/rule.h"
#include "server/engine/work.h"

enum { FIXES_MAX = 8, RELATED_MAX = 4 };

struct rule_context {
    const struct work *work;
    const struct rule *rule;
    struct finding_list *findings;
};

/** A finding being put together; report_finish hands it in. */
struct draft_finding {
    struct rule_context *context;
    struct finding finding;
    struct fix fixes[FIXES_MAX];
    struct related_place related[RELATED_MAX];
};

/** True if the configuration switches on the option of that index in the rule's list. */
bool report_option(const struct rule_context *context, unsigned option);

struct finding_list {
    struct finding *findings;
    size_t count;
    size_t capacity;
    bool wants_libraries; /* set by a rule that lacks a library's version */
};

/** The occurrence that a response belongs to. */
const struct occurrence *report_occurrence(const struct rule_context *context,
                                           const struct response *response);
/** The document's text of a span. */
struct text report_text(const struct rule_context *context, struct span span);

/** True if the code in a span holds the word, in any case; lines that are a comment count not. For
 * a rule that had better be silent where something is spoken of. */
bool report_mentions(const struct rule_context *context, struct span span, const char *word);

/** How grave a fault of what is sent is: a test's handler has no clients, and may do wrong on
 * purpose, so there it is a hint at most. */
enum severity report_severity(const struct rule_context *context, enum severity severity);
void report_start(struct draft_finding *draft, struct rule_context *context, enum severity severity,
                  struct span span);
void report_message(struct draft_finding *draft, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/** Of `span`, what is on its first line. */
void report_related(struct draft_finding *draft, struct span span, const char *message);
/**
 * Offers to send `code` instead: the number, the constant of the file's own vocabulary, or, for a
 * helper's default, one more argument. Offers nothing where no complete edit is known. Returns
 * whether it did.
 */
bool report_code_fix(struct draft_finding *draft, const struct response *response, uint16_t code,
                     const char *title, bool preferred);
/** The same at an occurrence that need not set a response. Title, safety and preference are those
 * of `fix`. */
bool report_occurrence_fix(struct draft_finding *draft, const struct occurrence *occurrence,
                           uint16_t code, struct fix fix);
/** Offers to replace a span by a text. */
void report_edit_fix(struct draft_finding *draft, struct span span, const char *text,
                     struct fix fix);
/** Offers several edits at once, sorted and not overlapping. */
void report_edits_fix(struct draft_finding *draft, const struct text_edit *edits, size_t count,
                      struct fix fix);
void report_finish(struct draft_finding *draft);

#endif
