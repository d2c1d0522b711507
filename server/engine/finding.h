/** What a rule has to say, as plain data. Everything here lives in the arena of the analysis. */
#ifndef STATUSLS_SERVER_ENGINE_FINDING_H
#define STATUSLS_SERVER_ENGINE_FINDING_H

#include "server/base/span.h"

#include <stdbool.h>
#include <stddef.h>

/** The values are those of LSP's DiagnosticSeverity. */
enum severity { SEVERITY_ERROR = 1, SEVERITY_WARNING = 2, SEVERITY_INFO = 3, SEVERITY_HINT = 4 };

/**
 * safe: changes no byte on the wire that did reach the client before. choice: changes a code, a
 * header or a condition, so a person decides. manual: leaves a placeholder to fill in.
 */
enum fix_safety { FIX_SAFE, FIX_CHOICE, FIX_MANUAL };

struct text_edit {
    struct span span; /* empty: an insertion */
    const char *text; /* NUL-terminated, may be "" */
};

struct fix {
    const char *title;
    enum fix_safety safety;
    bool preferred; /* at most one fix of a finding; never on one that is not plainly right */
    const struct text_edit *edits; /* sorted, not overlapping */
    size_t edit_count;
};

struct related_place {
    struct span span;
    const char *message;
};

struct rule;

struct finding {
    const struct rule *rule;
    enum severity severity;
    struct span span;
    const char *message; /* one sentence, for a person, no trailing period's worth of advice: the
                            fixes carry that */
    const struct related_place *related;
    size_t related_count;
    const struct fix *fixes;
    size_t fix_count;
};

/** "error", "warning", "info", "hint" */
const char *severity_name(enum severity severity);
/** "safe", "choice", "manual" */
const char *fix_safety_name(enum fix_safety safety);

#endif
