/**
 * Findings and occurrences as reports tell them, and our own JSON of them.
 *
 * The structs are what every format is written from (server/report/format.h). Lines and columns
 * count from 1, ends are exclusive; columns are UTF-8 bytes, and once more UTF-16 code units for
 * consumers that count so. Bytes that are no UTF-8 (paths and source code may hold them) become
 * U+FFFD in JSON. All pointers are borrowed.
 *
 * Our JSON is an array with one element a line: "[", the elements separated by ",\n", and "]".
 * docs/findings.schema.json and docs/occurrences.schema.json describe the elements.
 */
#ifndef STATUSLS_PROTOCOL_REPORT_H
#define STATUSLS_PROTOCOL_REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct report_range {
    uint32_t line;
    uint32_t column;
    uint32_t end_line;
    uint32_t end_column;
    uint32_t wide_column; /* both columns again, in UTF-16 code units */
    uint32_t wide_end_column;
};

struct report_text {
    const char *bytes;
    size_t len;
};

struct report_edit {
    struct report_range range;
    const char *text;
};

struct report_fix {
    const char *title;
    const char *safety;
    bool preferred;
    const struct report_edit *edits;
    size_t edit_count;
};

struct report_related {
    struct report_range range; /* in the same file */
    const char *message;
};

enum report_level { REPORT_ERROR = 1, REPORT_WARNING, REPORT_INFO, REPORT_HINT };

struct report_finding {
    const char *path; /* for people: as the file was named */
    const char *file; /* for services: relative to the folder where the run began, absolute for what
                         lies outside */
    const char *uri;  /* the same, percent-encoded, "file:///..." for what lies outside */
    struct report_range range;
    enum report_level level;
    const char *severity; /* the level's name */
    const char *rule;
    size_t rule_index; /* in the list of all rules */
    const char *message;
    const char *fingerprint;
    const struct report_related *related;
    size_t related_count;
    const struct report_fix *fixes;
    size_t fix_count;
    struct report_text line; /* the source line where it begins, without the line's end */
    uint32_t mark_start;     /* what is meant of it, in bytes */
    uint32_t mark_end;
};

struct report_occurrence {
    const char *path;
    struct report_range range;
    unsigned code;         /* 0 for a class test: null, and `status_class` says which */
    unsigned status_class; /* "range": "4xx", else null */
    struct report_text text;
    const char *spelling;
    const char *role;
    bool implicit;
    const char *framework; /* NULL: null */
    const char *confidence;
    const char *const *methods; /* NULL: null */
    size_t method_count;
    const char *route; /* NULL: null */
};

struct report_fact {
    const char *topic;
    const char *text;
    uint32_t line; /* both from 1; 0: it has no place */
    uint32_t column;
};

/** What `--why` says about a token. */
struct report_why {
    const char *path;
    struct report_range range;
    bool found; /* it is an occurrence */
    struct report_text text;
    const char *title;
    const struct report_fact *facts;
    size_t fact_count;
};

/** {"path", "line", "column", "end_line", "end_column", "severity", "rule", "message",
 * "fingerprint", "related", "fixes"}, and "uri" where the path is not UTF-8. Caller frees with
 * free(). */
char *report_write_finding(const struct report_finding *finding);
/** {"path", "line", "column", "end_line", "end_column", "code", "range", "text", "spelling",
 * "role", "implicit", "framework", "confidence", "methods", "route"}. Caller frees with free(). */
char *report_write_occurrence(const struct report_occurrence *occurrence);
/** {"path", "line", "column", "end_line", "end_column", "found", "text", "title", "facts":
 * [{"topic", "text", "line", "column"}]}; the last two are null where a fact has no place. Caller
 * frees with free(). */
char *report_write_why(const struct report_why *why);

#endif
