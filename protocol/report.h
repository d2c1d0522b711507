/**
 * Reports for machines: one JSON array, one element a line.
 *
 * Each element is rendered apart, so that files can be worked on at the same time; whoever writes
 * the report puts "[", the elements separated by ",\n", and "]" around them. Lines and columns
 * count from 1, columns are UTF-8 bytes, ends are exclusive. Bytes that are no UTF-8 (paths and
 * source code may hold them) become U+FFFD. All pointers are borrowed.
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

struct report_finding {
    const char *path;
    struct report_range range;
    const char *severity;
    const char *rule;
    const char *message;
    const struct report_fix *fixes;
    size_t fix_count;
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

/** {"path", "line", "column", "end_line", "end_column", "severity", "rule", "message", "fixes"}.
 * Caller frees with free(). */
char *report_write_finding(const struct report_finding *finding);
/** {"path", "line", "column", "end_line", "end_column", "code", "range", "text", "spelling",
 * "role", "implicit", "framework", "confidence", "methods", "route"}. Caller frees with free(). */
char *report_write_occurrence(const struct report_occurrence *occurrence);
/** {"path", "line", "column", "end_line", "end_column", "found", "text", "title", "facts":
 * [{"topic", "text", "line", "column"}]}; the last two are null where a fact has no place. Caller
 * frees with free(). */
char *report_write_why(const struct report_why *why);

#endif
