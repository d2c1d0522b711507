#include "protocol/json.h"

#include "protocol/memory.h"

#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

static const char replacement[] = "\xEF\xBF\xBD";
static const char replacement_escape[] = "\\ufffd";

enum { ESCAPE_LEN = 6, NO_ESCAPE = -1 };

/* Copies JSON text, mending the strings in it. Runs twice: first without `out`, to measure. */
struct mender {
    const char *at;
    const char *end;
    char *out; /* NULL: only measure */
    size_t out_len;
    bool mended;
};

static void put(struct mender *mender, const char *bytes, size_t len)
{
    if (mender->out)
        memcpy(mender->out + mender->out_len, bytes, len);
    mender->out_len += len;
}

static void keep(struct mender *mender, size_t len)
{
    put(mender, mender->at, len);
    mender->at += len;
}

static void replace(struct mender *mender, size_t len, const char *by)
{
    put(mender, by, strlen(by));
    mender->at += len;
    mender->mended = true;
}

static int hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
        return (c | 0x20) - 'a' + 10;
    return -1;
}

/* The code unit of a \uXXXX that stands at `at`, or NO_ESCAPE. */
static int unit_at(const char *at, const char *end)
{
    int unit = 0;

    if (end - at < ESCAPE_LEN || at[0] != '\\' || at[1] != 'u')
        return NO_ESCAPE;
    for (int i = 2; i < ESCAPE_LEN; i++) {
        if (hex_value(at[i]) < 0)
            return NO_ESCAPE;
        unit = unit * 16 + hex_value(at[i]);
    }
    return unit;
}

static bool is_high(int unit)
{
    return unit >= 0xD800 && unit <= 0xDBFF;
}

static bool is_low(int unit)
{
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

static void mend_escape(struct mender *mender)
{
    int unit = unit_at(mender->at, mender->end);

    if (unit == NO_ESCAPE)
        keep(mender, mender->end - mender->at < 2 ? 1 : 2);
    else if (is_high(unit) && is_low(unit_at(mender->at + ESCAPE_LEN, mender->end)))
        keep(mender, 2 * ESCAPE_LEN);
    else if (unit == 0 || is_high(unit) || is_low(unit))
        replace(mender, ESCAPE_LEN, replacement_escape);
    else
        keep(mender, ESCAPE_LEN);
}

/* Reads the bytes at `at` as UTF-8 would have them, surrogates included. Returns the length, or 0
 * when they are no such thing. */
static size_t decode(const char *at, const char *end, uint32_t *code_point)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    unsigned char first = (unsigned char)at[0];
    size_t len = first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF8 ? 4 : 0;

    if (len == 0 || (size_t)(end - at) < len)
        return 0;
    *code_point = first & (0x7Fu >> len);
    for (size_t i = 1; i < len; i++) {
        if ((at[i] & 0xC0) != 0x80)
            return 0;
        *code_point = *code_point << 6 | (at[i] & 0x3Fu);
    }
    return *code_point >= least[len] && *code_point <= 0x10FFFF ? len : 0;
}

static void mend_character(struct mender *mender)
{
    uint32_t code_point = 0;
    size_t len = decode(mender->at, mender->end, &code_point);

    if (len == 0)
        replace(mender, 1, replacement);
    else if (code_point >= 0xD800 && code_point <= 0xDFFF)
        replace(mender, len, replacement);
    else
        keep(mender, len);
}

/* Copies up to the quote that ends the string, which is left. */
static void mend_string(struct mender *mender)
{
    while (mender->at < mender->end && *mender->at != '"') {
        if (*mender->at == '\\')
            mend_escape(mender);
        else if (*mender->at & 0x80)
            mend_character(mender);
        else
            keep(mender, 1);
    }
}

static void mend(struct mender *mender)
{
    while (mender->at < mender->end) {
        bool opens = *mender->at == '"';

        keep(mender, 1);
        if (!opens)
            continue;
        mend_string(mender);
        if (mender->at < mender->end)
            keep(mender, 1);
    }
}

static json_t *load(const char *text, size_t len, json_error_t *error)
{
    return json_loadb(text, len, JSON_DECODE_ANY, error);
}

/* NULL, with `error` as it was, when there is nothing to mend. */
static json_t *load_mended(const char *text, size_t len, json_error_t *error)
{
    struct mender measure = {.at = text, .end = text + len};
    struct mender mender = {.at = text, .end = text + len};
    json_t *value;

    mend(&measure);
    if (!measure.mended)
        return NULL;
    mender.out = memory_or_exit(malloc(measure.out_len));
    mend(&mender);
    value = load(mender.out, mender.out_len, error);
    free(mender.out);
    return value;
}

static void report(struct json_problem *problem, const json_error_t *error)
{
    if (!problem)
        return;
    problem->line = error->line;
    problem->column = error->column;
    problem->offset = error->position > 0 ? (size_t)error->position : 0;
    snprintf(problem->text, sizeof problem->text, "%s", error->text);
}

struct json_t *json_read(const char *text, size_t len, struct json_problem *problem)
{
    json_error_t error;
    json_t *value;

    if (len >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
        text += 3;
        len -= 3;
    }
    value = load(text, len, &error);
    /* Everything that can be mended makes the library fail, so good input is never scanned twice.
     */
    if (!value)
        value = load_mended(text, len, &error);
    if (!value)
        report(problem, &error);
    return value;
}

char *json_write(const struct json_t *value)
{
    return memory_or_exit(json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY));
}
