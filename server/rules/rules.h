/** The registry of rules, sorted by id. */
#ifndef STATUSLS_SERVER_RULES_RULES_H
#define STATUSLS_SERVER_RULES_RULES_H

#include "server/engine/rule.h"

#include <stddef.h>

/** All rules, for analyze(). */
const struct rule *const *rules_all(size_t *count);
/** NULL when there is none of that name. */
const struct rule *rule_find(const char *id);
/** The rule's documentation, Markdown. Borrowed, static. NULL when there is no such rule. */
const char *rule_page(const char *id, size_t *len);

#endif
