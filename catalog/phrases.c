/* The part of catalog/status.h that deals with phrases. */
#include "catalog/status.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

struct historic {
    uint16_t code;
    const char *const *phrases;
};

struct loose {
    uint16_t code;
    const char *phrase;
};

static const char *const no_phrases[] = {NULL};

static const struct historic historic[] = {
#define HISTORIC(number, ...) {number, (const char *const[]){__VA_ARGS__, NULL}},
#define LOOSE(number, text)
#include "catalog/phrases.def"
#undef HISTORIC
#undef LOOSE
};

static const struct loose loose[] = {
#define HISTORIC(number, ...)
#define LOOSE(number, text) {number, text},
#include "catalog/phrases.def"
#undef HISTORIC
#undef LOOSE
};

/* Walks over a phrase one folded character at a time. */
struct folded {
    const char *at, *end;
};

/* The length of a character that folding drops, 0 when it stays. */
static size_t skipped(const char *at, const char *end)
{
    if (strchr(" -_'", *at))
        return 1;
    if (end - at >= 3 && memcmp(at, "\xE2\x80\x99", 3) == 0)
        return 3;
    return 0;
}

/* The next folded character, or -1 at the end. */
static int folded_next(struct folded *folded)
{
    while (folded->at < folded->end) {
        size_t skip = *folded->at ? skipped(folded->at, folded->end) : 0;
        if (skip == 0) {
            unsigned char c = (unsigned char)*folded->at++;
            return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
        }
        folded->at += skip;
    }
    return -1;
}

/* Most phrases are told apart by their first letter. */
static bool starts_otherwise(const char *phrase, const char *text, size_t len)
{
    char a = (char)(phrase[0] | 0x20);
    char b = len ? (char)(text[0] | 0x20) : '\0';
    return a >= 'a' && a <= 'z' && b >= 'a' && b <= 'z' && a != b;
}

static bool same(const char *phrase, const char *text, size_t len)
{
    if (starts_otherwise(phrase, text, len))
        return false;
    struct folded one = {phrase, phrase + strlen(phrase)};
    struct folded other = {text, text + len};
    int a, b;
    do {
        a = folded_next(&one);
        b = folded_next(&other);
    } while (a == b && a >= 0);
    return a == b;
}

static bool is_any_of(const char *const *phrases, const char *text, size_t len)
{
    for (; *phrases; phrases++) {
        if (same(*phrases, text, len))
            return true;
    }
    return false;
}

static bool is_historic(uint16_t code, const char *text, size_t len)
{
    return is_any_of(status_historic_phrases(code), text, len);
}

static bool is_loose(uint16_t code, const char *text, size_t len)
{
    for (size_t i = 0; i < COUNT(loose); i++) {
        if (loose[i].code == code && same(loose[i].phrase, text, len))
            return true;
    }
    return false;
}

static bool is_identifying(const struct status *status, const char *text, size_t len)
{
    return same(status->phrase, text, len) || is_historic(status->code, text, len);
}

const char *const *status_historic_phrases(uint16_t code)
{
    for (size_t i = 0; i < COUNT(historic); i++) {
        if (historic[i].code == code)
            return historic[i].phrases;
    }
    return no_phrases;
}

bool status_is_phrase(uint16_t code, const char *text, size_t len)
{
    const struct status *status = status_find(code);
    return status && (is_identifying(status, text, len) || is_loose(code, text, len));
}

uint16_t status_code_of_phrase(const char *text, size_t len)
{
    uint16_t found = 0;
    for (size_t i = 0; i < status_count(); i++) {
        const struct status *status = status_at(i);
        if (!same(status->phrase, text, len))
            continue;
        if (found != 0)
            return 0;
        found = status->code;
    }
    for (size_t i = 0; i < COUNT(historic); i++) {
        if (found == historic[i].code || !is_any_of(historic[i].phrases, text, len))
            continue;
        if (found != 0)
            return 0;
        found = historic[i].code;
    }
    return found;
}
