/* The part of catalog/demands.h that is for programs: header rules. */
#include "catalog/demands.h"

#include <assert.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct header_rule rules[] = {
#define RULE(from, to, name, force, when, ...)                                                     \
    {.first = from,                                                                                \
     .last = to,                                                                                   \
     .field = name,                                                                                \
     .level = DEMAND_##force,                                                                      \
     .condition = HEADER_##when,                                                                   \
     __VA_ARGS__},
#include "catalog/header_rules.def"
#undef RULE
};

static const char *const conditions[] = {
    [HEADER_ALWAYS] = "",
    [HEADER_WHEN_METHOD] = "in an answer to that method",
    [HEADER_WHEN_UPGRADE_SENT] = "whenever it has an Upgrade field",
    [HEADER_WHEN_SINGLE_PART] = "if it has one range",
    [HEADER_WHEN_MULTIPART] = "if it has several ranges",
    [HEADER_WHEN_200_HAD_IT] = "as a 200 to the same request would",
    [HEADER_WHEN_AVAILABLE] = "if the server can tell",
    [HEADER_WHEN_PREFERRED] = "if the server has a preferred choice",
    [HEADER_WHEN_TEMPORARY] = "if the condition is temporary",
    [HEADER_WHEN_CODING_REFUSED] = "if the content coding is the cause",
    [HEADER_WHEN_TYPE_REFUSED] = "if the media type is the cause",
    [HEADER_WHEN_BYTE_RANGES] = "if byte ranges were asked for",
    [HEADER_WHEN_CREATED] = "if the method created something",
    [HEADER_WHEN_TRANSFORMED] = "if what was stored differs from what was sent",
    [HEADER_UNLESS_AS_FOR_200] = "unless it is what a 200 to the same request would have had",
    [HEADER_UNLESS_GUIDES_CACHE] = "unless it guides an update of the cache",
    [HEADER_WHEN_UPLOAD_CREATED] = "if it announces a new upload",
    [HEADER_WHEN_UPLOAD_PROGRESS] = "if it reports progress",
};

size_t header_rule_count(void)
{
    return COUNT(rules);
}

const struct header_rule *header_rule_at(size_t index)
{
    assert(index < COUNT(rules));
    return &rules[index];
}

const struct header_rule *header_rule_next(uint16_t code, const struct header_rule *previous)
{
    const struct header_rule *end = rules + COUNT(rules);
    for (const struct header_rule *at = previous ? previous + 1 : rules; at < end; at++) {
        if (at->first <= code && code <= at->last)
            return at;
    }
    return NULL;
}

const char *header_condition_text(enum header_condition condition)
{
    assert(condition < COUNT(conditions));
    return conditions[condition];
}
