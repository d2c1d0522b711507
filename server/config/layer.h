/**
 * A layer: what one source of settings says, before it is laid over others. Sources are a
 * .statusls.json, a file that it extends, the editor, and the command line; all of them come
 * through the decoder below.
 */
#ifndef STATUSLS_SERVER_CONFIG_LAYER_H
#define STATUSLS_SERVER_CONFIG_LAYER_H

#include "server/base/arena.h"
#include "server/base/error.h"
#include "server/base/span.h"
#include "server/engine/policy.h"
#include "server/files/ignore.h"

#include <stdbool.h>
#include <stddef.h>

struct json_t;

/** Bits of options are by their order in the rule's list. */
struct rule_setting {
    unsigned char severity; /* enum severity, POLICY_OFF, or 0: not said */
    unsigned char options_said;
    unsigned char options;
};

/** Settings for the files that match. */
struct layer_override {
    struct ignore_list files;
    struct rule_setting rules[POLICY_RULES_MAX]; /* by the order of rules_all() */
    struct layer_override *next;
};

struct layer_shape {
    const char *language; /* the id of a language or of a family */
    const char *notation;
    struct layer_shape *next;
};

struct layer_base {
    const char *path; /* as it is written */
    struct span span; /* where */
    struct layer_base *next;
};

/** What `exclude` was made from. */
struct layer_pattern {
    const char *text;
    struct layer_pattern *next;
};

struct layer {
    const char *origin; /* for a person: a path, "the editor", "--rule"; borrowed */
    bool is_file;
    struct rule_setting rules[POLICY_RULES_MAX];
    struct ignore_list exclude;
    struct layer_pattern *patterns; /* in order, as are the lists below */
    struct layer_override *overrides;
    struct layer_shape *shapes;
    struct layer_base *bases;
    unsigned features_said; /* bits by enum feature */
    unsigned features;
    struct arena arena;
};

/** What is wrong, and where in the text. */
struct layer_problem {
    struct span span;
    struct error error;
};

enum layer_source { LAYER_FILE, LAYER_EDITOR };

/** Fills the zeroed layer from the text of a file. False, with the problem, at the first thing that
 * is wrong. layer_finish is due in both cases. */
bool layer_read(struct layer *layer, const char *text, size_t len, struct layer_problem *problem);
/** The same from a value; the error begins with the path of the member at fault. */
bool layer_decode(struct layer *layer, const struct json_t *value, enum layer_source source,
                  struct error *err);
/** True if `key` is a setting that an editor may send. */
bool layer_knows(const char *key);
/** RULE=LEVEL, of the command line. */
bool layer_set_rule(struct layer *layer, const char *assignment, struct error *err);
/** Frees; safe twice. */
void layer_finish(struct layer *layer);

/** "off", "error", "warning", "info", "hint"; of a severity or POLICY_OFF. */
const char *layer_level_name(unsigned severity);

#endif
