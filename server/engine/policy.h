/**
 * What a configuration says about one file, in the engine's terms. A NULL policy, and each member
 * that is zero, means: as the program has it.
 */
#ifndef STATUSLS_SERVER_ENGINE_POLICY_H
#define STATUSLS_SERVER_ENGINE_POLICY_H

#include "server/engine/rule.h"

#include <stddef.h>

struct lexicon;

enum { POLICY_OFF = 5, POLICY_RULES_MAX = 128 };

struct policy {
    const struct lexicon *lexicon; /* one with the user's shapes in it */
    /** By the rules' order in the analysis' input: an enum severity, POLICY_OFF, or 0. */
    unsigned char severities[POLICY_RULES_MAX];
    /** By the same order: a bit for each of the rule's options, in their order. */
    unsigned char options[POLICY_RULES_MAX];
};

/** The rule's severity under the policy; 0: it does not run. */
static inline unsigned policy_severity(const struct policy *policy, const struct rule *const *rules,
                                       size_t index)
{
    unsigned said = policy && index < POLICY_RULES_MAX ? policy->severities[index] : 0;

    return said == 0 ? rules[index]->severity : said == POLICY_OFF ? 0 : said;
}

#endif
