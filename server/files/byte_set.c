#include "server/files/byte_set.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>

static const struct {
    const char *name;
    int (*has)(int byte);
} classes[] = {
    {"alnum", isalnum}, {"alpha", isalpha}, {"blank", isblank}, {"cntrl", iscntrl},
    {"digit", isdigit}, {"graph", isgraph}, {"lower", islower}, {"print", isprint},
    {"punct", ispunct}, {"space", isspace}, {"upper", isupper}, {"xdigit", isxdigit},
};

static void set_add(struct byte_set *set, unsigned char byte)
{
    set->bits[byte / 64] |= UINT64_C(1) << byte % 64;
}

static void set_add_range(struct byte_set *set, unsigned char first, unsigned char last)
{
    for (unsigned byte = first; byte <= last; byte++)
        set_add(set, (unsigned char)byte);
}

static bool set_add_class(struct byte_set *set, const char *name, size_t len)
{
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
        if (strlen(classes[i].name) != len || memcmp(classes[i].name, name, len) != 0)
            continue;
        for (int byte = 0; byte < 128; byte++) {
            if (classes[i].has(byte))
                set_add(set, (unsigned char)byte);
        }
        return true;
    }
    return false;
}

static void set_complement(struct byte_set *set)
{
    for (size_t i = 0; i < sizeof set->bits / sizeof *set->bits; i++)
        set->bits[i] = ~set->bits[i];
}

/* One member, with or without a backslash. NULL when the text ends first. */
static const char *read_byte(const char *at, const char *end, unsigned char *byte)
{
    if (at < end && *at == '\\')
        at++;
    if (at >= end)
        return NULL;
    *byte = (unsigned char)*at;
    return at + 1;
}

/* A named class at `at`, which stands behind "[:". Sets *closed when it is one by its form. */
static const char *read_class(struct byte_set *set, const char *at, const char *end, bool *closed)
{
    const char *bracket = memchr(at, ']', (size_t)(end - at));

    *closed = bracket && bracket > at && bracket[-1] == ':';
    if (!*closed || !set_add_class(set, at, (size_t)(bracket - 1 - at)))
        return NULL;
    return bracket + 1;
}

static bool starts_range(const char *at, const char *end)
{
    return end - at >= 2 && at[0] == '-' && at[1] != ']';
}

/* One member, one range or one class. */
static const char *read_member(struct byte_set *set, const char *at, const char *end)
{
    unsigned char first;
    unsigned char last;

    if (end - at >= 2 && at[0] == '[' && at[1] == ':') {
        bool closed;
        const char *next = read_class(set, at + 2, end, &closed);

        if (closed)
            return next;
    }
    at = read_byte(at, end, &first);
    if (!at)
        return NULL;
    set_add(set, first);
    if (!starts_range(at, end))
        return at;
    at = read_byte(at + 1, end, &last);
    if (at)
        set_add_range(set, first, last);
    return at;
}

const char *byte_set_parse(struct byte_set *set, const char *at, const char *end)
{
    bool complement = at < end && (*at == '!' || *at == '^');

    *set = (struct byte_set){0};
    at += complement;
    do {
        at = at < end ? read_member(set, at, end) : NULL;
    } while (at && (at == end || *at != ']'));
    if (!at)
        return NULL;
    if (complement)
        set_complement(set);
    set->bits['/' / 64] &= ~(UINT64_C(1) << '/' % 64);
    return at + 1;
}

bool byte_set_has(const struct byte_set *set, char byte)
{
    unsigned char index = (unsigned char)byte;

    return set->bits[index / 64] >> index % 64 & 1;
}
