#include "catalog/names.h"

#include <assert.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/*
 * Each file of catalog/names/ is read twice: first as an array of names, then as one line of the
 * table of vocabularies. The member first initialised by its name lets the others follow by place:
 * NAME("OK", 200, .since = "2.0").
 */
/* clang-format off */
#define VOCABULARY(array, slug, text) static const struct name array[] = {
#define NAME(...) {.identifier = __VA_ARGS__},
#define END };
/* clang-format on */
#include "catalog/names/vocabularies.def"
#undef VOCABULARY
#undef NAME
#undef END

static const struct vocabulary vocabularies[] = {
#define VOCABULARY(array, slug, text)                                                              \
    {.id = slug, .title = text, .names = array, .count = COUNT(array)},
#define NAME(...)
#define END
#include "catalog/names/vocabularies.def"
#undef VOCABULARY
#undef NAME
#undef END
};

size_t vocabulary_count(void)
{
    return COUNT(vocabularies);
}

const struct vocabulary *vocabulary_at(size_t index)
{
    assert(index < COUNT(vocabularies));
    return &vocabularies[index];
}

const struct vocabulary *vocabulary_find(const char *id)
{
    for (size_t i = 0; i < COUNT(vocabularies); i++) {
        if (strcmp(vocabularies[i].id, id) == 0)
            return &vocabularies[i];
    }
    return NULL;
}

/* As strcmp(), but the second text is `len` bytes without a terminator. */
static int compare(const char *identifier, const char *text, size_t len)
{
    int order = strncmp(identifier, text, len);
    return order != 0 ? order : identifier[len] != '\0';
}

const struct name *vocabulary_lookup(const struct vocabulary *vocabulary, const char *identifier,
                                     size_t len)
{
    size_t low = 0, high = vocabulary->count;
    if (memchr(identifier, '\0', len))
        return NULL;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare(vocabulary->names[middle].identifier, identifier, len);
        if (order == 0)
            return &vocabulary->names[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

const struct name *vocabulary_preferred(const struct vocabulary *vocabulary, uint16_t code)
{
    for (size_t i = 0; i < vocabulary->count; i++) {
        const struct name *name = &vocabulary->names[i];
        if (name->code == code && name->kind == NAME_CURRENT)
            return name;
    }
    return NULL;
}
