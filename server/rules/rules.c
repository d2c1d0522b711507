#include "server/rules/rules.h"

#include "rule_pages.inc"

#include <string.h>

#define RULE(symbol, id) extern const struct rule rule_##symbol;
#include "server/rules/rules.def"
#undef RULE

static const struct rule *const rules[] = {
#define RULE(symbol, id) &rule_##symbol,
#include "server/rules/rules.def"
#undef RULE
};

static const struct {
    const char *id;
    const char *text;
    size_t len;
} pages[] = {
#define EMBED(key, bytes, length) {key, (const char *)(bytes), length},
#include "rule_pages.inc"
#undef EMBED
};

const struct rule *const *rules_all(size_t *count)
{
    *count = sizeof rules / sizeof *rules;
    return rules;
}

const struct rule *rule_find(const char *id)
{
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (!strcmp(rules[i]->id, id))
            return rules[i];
    return NULL;
}

const char *rule_page(const char *id, size_t *len)
{
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
        if (!strcmp(pages[i].id, id)) {
            *len = pages[i].len;
            return pages[i].text;
        }
    return NULL;
}
