/** A rule: metadata and a check. One rule is one pair of files, server/rules/<id>.c and <id>.md. */
#ifndef STATUSLS_SERVER_ENGINE_RULE_H
#define STATUSLS_SERVER_ENGINE_RULE_H

#include "server/engine/finding.h"

struct effect;
struct hit;
struct occurrence;
struct response;
struct rule_context;
struct suppression;

/** Something about a rule that a configuration may switch on. */
struct rule_option {
    const char *id; /* kebab case; NULL ends a list */
    const char *summary;
};

enum { RULE_OPTIONS_MAX = 8 };

struct rule {
    const char *id;         /* kebab case; also the name of its files */
    enum severity severity; /* what it reports at most; a finding may say less */
    const char *summary;
    const char *spec; /* the section it rests on: "RFC 9110 section 15.4.4" */
    /* Each may be NULL; rules report through server/engine/report.h. */
    void (*check_response)(struct rule_context *context, const struct response *response);
    /** For each thing that code does to a response besides setting its status. */
    void (*check_effect)(struct rule_context *context, const struct effect *effect);
    /** For each occurrence, those of responses included. */
    void (*check_occurrence)(struct rule_context *context, const struct occurrence *occurrence);
    /** For each number that could be a code, wherever it stands: it may be no status, or stand in a
     * comment. Called often: ask what is cheap first. */
    void (*check_number)(struct rule_context *context, const struct hit *hit);
    /** For each comment that silences rules, when all the other checks are through. */
    void (*check_suppression)(struct rule_context *context, const struct suppression *suppression);
    const struct rule_option *options; /* NULL: none */
};

#endif
