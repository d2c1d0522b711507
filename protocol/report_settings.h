/**
 * What `--list-rules --format json` and `--print-config` print. All pointers are borrowed; bytes
 * that are no UTF-8 become question marks. Callers free what they get with free().
 */
#ifndef STATUSLS_PROTOCOL_REPORT_SETTINGS_H
#define STATUSLS_PROTOCOL_REPORT_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

struct report_option {
    const char *id;
    const char *summary;
    bool on;
};

struct report_rule {
    const char *id;
    const char *severity; /* or "off" */
    const char *summary;
    const char *spec;   /* "": null */
    const char *origin; /* who says the severity; NULL: nobody */
    const struct report_option *options;
    size_t option_count;
};

struct report_shape {
    const char *language;
    const char *notation;
    const char *origin;
};

struct report_text_of {
    const char *text;
    const char *origin;
};

struct report_config {
    const char *path;
    bool excluded;
    const char *const *origins; /* of the layers, in order */
    size_t origin_count;
    const struct report_rule *rules;
    size_t rule_count;
    const struct report_text_of *patterns;
    size_t pattern_count;
    const struct report_shape *shapes;
    size_t shape_count;
};

/** {"rule", "severity", "summary", "spec", "options": [{"option", "summary"}]} on one line. */
char *report_write_rule(const struct report_rule *rule);
/**
 * {"path", "excluded", "sources": [...], "rules": {RULE: {"severity", OPTION: bool..., "from"}},
 * "exclude": [{"pattern", "from"}], "shapes": [{"language", "shape", "from"}]}, indented.
 */
char *report_write_config(const struct report_config *config);

#endif
