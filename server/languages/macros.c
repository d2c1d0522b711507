#include "server/languages/macros.h"

#include "server/base/alloc.h"
#include "server/base/text.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { DEPTH_MAX = 512, OFFSETS_INITIAL = 64 };

/** What a token can do for an expression. */
enum token {
    TOKEN_END,
    TOKEN_NAME,
    TOKEN_LITERAL,
    TOKEN_OPEN,
    TOKEN_CLOSE,
    TOKEN_SIGN,
};

/** A bracket that is open. */
struct open {
    uint32_t name;   /* of a macro: where it begins */
    uint32_t sign;   /* of a macro: where its "!" stands; 0 when it is none */
    bool bad;        /* of a macro: something in it is no expression */
    uint32_t judged; /* the depth of the macro that what stands in it is told to; 0: none */
};

struct reader {
    const char *text;
    uint32_t len;
    uint32_t at;
    enum token before; /* the last token, and where it stands */
    uint32_t start;
    uint32_t end;
    struct open stack[DEPTH_MAX];
    uint32_t depth;
    uint32_t *offsets;
    uint32_t count;
    uint32_t capacity;
};

static bool is_name_byte(char byte)
{
    return isalnum((unsigned char)byte) || byte == '_' || (byte & 0x80);
}

static char peek(const struct reader *reader, uint32_t ahead)
{
    return reader->at + ahead < reader->len ? reader->text[reader->at + ahead] : '\0';
}

static void blank(struct reader *reader, uint32_t from, uint32_t to)
{
    for (; from < to; from++) {
        if (reader->count == reader->capacity) {
            reader->capacity = reader->capacity ? reader->capacity * 2 : OFFSETS_INITIAL;
            reader->offsets =
                xreallocarray(reader->offsets, reader->capacity, sizeof *reader->offsets);
        }
        reader->offsets[reader->count++] = from;
    }
}

/** Comments in braces nest. */
static void skip_block(struct reader *reader)
{
    uint32_t depth = 0;

    do {
        bool opens = peek(reader, 0) == '/' && peek(reader, 1) == '*';
        bool closes = peek(reader, 0) == '*' && peek(reader, 1) == '/';

        depth += opens;
        depth -= closes;
        reader->at += opens || closes ? 2 : 1;
    } while (depth && reader->at < reader->len);
}

static void skip_blank(struct reader *reader)
{
    while (reader->at < reader->len) {
        if (isspace((unsigned char)peek(reader, 0))) {
            reader->at++;
        } else if (peek(reader, 0) == '/' && peek(reader, 1) == '/') {
            const char *from = reader->text + reader->at;
            const char *end = memchr(from, '\n', reader->len - reader->at);

            reader->at = end ? (uint32_t)(end - reader->text) : reader->len;
        } else if (peek(reader, 0) == '/' && peek(reader, 1) == '*') {
            skip_block(reader);
        } else {
            return;
        }
    }
}

static void skip_string(struct reader *reader)
{
    for (reader->at++; reader->at < reader->len && peek(reader, 0) != '"'; reader->at++)
        if (peek(reader, 0) == '\\')
            reader->at++;
    reader->at++;
}

/** r"..." and r##"..."##, from the quote or the first "#" on; false when it is none. */
static bool skip_raw(struct reader *reader)
{
    uint32_t hashes = 0;

    while (peek(reader, hashes) == '#')
        hashes++;
    if (peek(reader, hashes) != '"')
        return false;
    for (reader->at += hashes + 1; reader->at < reader->len; reader->at++) {
        uint32_t closing = 0;

        if (peek(reader, 0) != '"')
            continue;
        while (closing < hashes && peek(reader, closing + 1) == '#')
            closing++;
        if (closing == hashes)
            break;
    }
    reader->at += hashes + 1;
    return true;
}

/** 'x' and '\n'; the lifetime 'a is a name. */
static enum token take_quote(struct reader *reader)
{
    uint32_t end = reader->at + 1;

    if (peek(reader, 1) == '\\') {
        for (end += 2; end < reader->len && reader->text[end] != '\''; end++)
            if (reader->text[end] == '\n')
                break;
        reader->at = end + 1;
        return TOKEN_LITERAL;
    }
    while (end < reader->len && (reader->text[end] & 0xc0) == 0x80)
        end++;
    for (end++; end < reader->len && (reader->text[end] & 0xc0) == 0x80;)
        end++;
    if (end < reader->len && reader->text[end] == '\'') {
        reader->at = end + 1;
        return TOKEN_LITERAL;
    }
    for (reader->at++; is_name_byte(peek(reader, 0));)
        reader->at++;
    return TOKEN_NAME;
}

static enum token take_name(struct reader *reader)
{
    uint32_t start = reader->at;
    bool is_number = isdigit((unsigned char)peek(reader, 0));
    struct text name;

    while (is_name_byte(peek(reader, 0)))
        reader->at++;
    if (is_number) {
        if (peek(reader, 0) == '.' && isdigit((unsigned char)peek(reader, 1)))
            for (reader->at++; is_name_byte(peek(reader, 0));)
                reader->at++;
        return TOKEN_LITERAL;
    }
    name = (struct text){reader->text + start, reader->at - start};
    if (text_in_list(name, "r br cr", false) && skip_raw(reader))
        return TOKEN_LITERAL;
    if (text_in_list(name, "b c", false) && peek(reader, 0) == '"') {
        skip_string(reader);
        return TOKEN_LITERAL;
    }
    return TOKEN_NAME;
}

static enum token take(struct reader *reader)
{
    char byte = peek(reader, 0);

    if (is_name_byte(byte))
        return take_name(reader);
    if (byte == '"') {
        skip_string(reader);
        return TOKEN_LITERAL;
    }
    if (byte == '\'')
        return take_quote(reader);
    reader->at++;
    if (byte == '(' || byte == '[' || byte == '{')
        return TOKEN_OPEN;
    return byte == ')' || byte == ']' || byte == '}' ? TOKEN_CLOSE : TOKEN_SIGN;
}

static struct text before_text(const struct reader *reader)
{
    return (struct text){reader->text + reader->start, reader->end - reader->start};
}

static bool before_is(const struct reader *reader, const char *words)
{
    return text_in_list(before_text(reader), words, false);
}

/** Behind a name or a literal nothing but a sign, or a word of the language, can follow. */
static bool ends_operand(const struct reader *reader)
{
    return reader->before == TOKEN_LITERAL || reader->before == TOKEN_CLOSE ||
           (reader->before == TOKEN_NAME &&
            !before_is(reader, "as async await box break const dyn else fn for if impl in let loop "
                               "match move mut ref return static unsafe where while"));
}

static bool begins_argument(const struct reader *reader)
{
    return reader->before == TOKEN_OPEN ||
           (reader->before == TOKEN_SIGN && before_is(reader, ", ="));
}

static bool is_bad_name(const struct reader *reader, struct text name)
{
    if (text_is(name, "_"))
        return true;
    return ends_operand(reader) && !text_in_list(name, "as else in where", false);
}

/** A sign that no expression has, or none at this place. */
static bool is_bad_sign(const struct reader *reader, uint32_t start)
{
    char byte = reader->text[start];
    char next = start + 1 < reader->len ? reader->text[start + 1] : '\0';
    char last = start ? reader->text[start - 1] : '\0';

    switch (byte) {
    case ';':
    case '$':
    case '#':
    case '@':
        return true;
    case '=':
        return next == '>';
    case ':':
        return next != ':' && last != ':';
    case '%':
    case '?':
        return begins_argument(reader);
    default:
        return false;
    }
}

static bool is_bad(const struct reader *reader, enum token token, uint32_t start)
{
    struct text text = {reader->text + start, reader->at - start};

    switch (token) {
    case TOKEN_NAME:
        return is_bad_name(reader, text);
    case TOKEN_LITERAL:
        return ends_operand(reader);
    case TOKEN_OPEN:
        return text.bytes[0] == '{' && reader->before != TOKEN_NAME &&
               reader->before != TOKEN_CLOSE && !before_is(reader, "|");
    case TOKEN_SIGN:
        return is_bad_sign(reader, start);
    default:
        return false;
    }
}

/** Told to the innermost macro, unless braces between have a grammar of their own. */
static void judge(struct reader *reader, enum token token, uint32_t start)
{
    uint32_t depth =
        reader->depth && reader->depth <= DEPTH_MAX ? reader->stack[reader->depth - 1].judged : 0;

    if (depth && !reader->stack[depth - 1].bad)
        reader->stack[depth - 1].bad = is_bad(reader, token, start);
}

static void open_bracket(struct reader *reader, uint32_t start, uint32_t name, uint32_t sign)
{
    struct open open = {0};
    bool braces = reader->text[start] == '{';

    if (reader->depth++ >= DEPTH_MAX)
        return;
    if (reader->depth > 1 && !braces)
        open.judged = reader->stack[reader->depth - 2].judged;
    if (sign && sign + 1 == start && !braces) {
        struct text text = {reader->text + name, sign - name};

        open = (struct open){.name = name, .sign = sign, .judged = reader->depth};
        open.bad = reader->text[start] == '[' && !text_is(text, "vec");
    }
    reader->stack[reader->depth - 1] = open;
}

static void close_bracket(struct reader *reader)
{
    struct open *open;

    if (!reader->depth || --reader->depth >= DEPTH_MAX)
        return;
    open = &reader->stack[reader->depth];
    if (!open->sign || open->bad)
        return;
    if (reader->text[open->sign + 1] == '[')
        blank(reader, open->name, open->sign + 1);
    else
        blank(reader, open->sign, open->sign + 1);
}

static int by_offset(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a;
    uint32_t right = *(const uint32_t *)b;

    return (left > right) - (left < right);
}

uint32_t macros_blank(const char *text, size_t len, uint32_t **out)
{
    struct reader reader = {.text = text, .len = (uint32_t)len};
    uint32_t name = 0;
    uint32_t sign = 0;

    for (skip_blank(&reader); reader.at < reader.len; skip_blank(&reader)) {
        uint32_t start = reader.at;
        enum token token = take(&reader);
        bool is_sign = token == TOKEN_SIGN && text[start] == '!' && reader.end == start &&
                       reader.before == TOKEN_NAME;

        if (reader.at > reader.len)
            reader.at = reader.len;
        judge(&reader, token, start);
        if (is_sign) {
            name = reader.start;
            sign = start;
        } else if (token == TOKEN_OPEN) {
            open_bracket(&reader, start, name, reader.before == TOKEN_SIGN ? sign : 0);
        } else if (token == TOKEN_CLOSE) {
            close_bracket(&reader);
        }
        sign = is_sign ? sign : 0;
        reader.before = token;
        reader.start = start;
        reader.end = reader.at;
    }
    if (reader.count > 1)
        qsort(reader.offsets, reader.count, sizeof *reader.offsets, by_offset);
    *out = reader.offsets;
    return reader.count;
}
