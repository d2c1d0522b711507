#include "catalog/confusions.h"

#include <assert.h>
#include <stdbool.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct confusion confusions[] = {
#define CONFUSION(one, other, asked, to_one, to_other)                                             \
    {.codes = {one, other}, .question = asked, .answers = {to_one, to_other}},
#include "catalog/confusions.def"
#undef CONFUSION
};

static bool has(const struct confusion *confusion, uint16_t code)
{
    return confusion->codes[0] == code || confusion->codes[1] == code;
}

size_t confusion_count(void)
{
    return COUNT(confusions);
}

const struct confusion *confusion_at(size_t index)
{
    assert(index < COUNT(confusions));
    return &confusions[index];
}

const struct confusion *confusion_next(uint16_t code, const struct confusion *previous)
{
    const struct confusion *end = confusions + COUNT(confusions);
    for (const struct confusion *at = previous ? previous + 1 : confusions; at < end; at++) {
        if (has(at, code))
            return at;
    }
    return NULL;
}

uint16_t confusion_other(const struct confusion *confusion, uint16_t code)
{
    assert(has(confusion, code));
    return confusion->codes[0] == code ? confusion->codes[1] : confusion->codes[0];
}

const struct confusion *confusion_find(uint16_t one, uint16_t other)
{
    const struct confusion *at = NULL;
    while ((at = confusion_next(one, at))) {
        if (confusion_other(at, one) == other)
            return at;
    }
    return NULL;
}
