#include "server/engine/claim.h"

#include "catalog/status.h"

#include <ctype.h>
#include <string.h>

enum { DIGITS = 3, WORDS_MAX_IN_PHRASE = 6, CODES_MAX = 2 };

static struct text cut(struct text text, uint32_t start, uint32_t end)
{
    return (struct text){text.bytes + start, end - start};
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/** What may stand between a number and its phrase, or around both. */
static bool is_sign(char byte)
{
    return is_blank(byte) || strchr("-:,.()[]!", byte) != NULL;
}

static struct text trimmed(struct text text)
{
    while (text.len && is_sign(text.bytes[0]))
        text = cut(text, 1, text.len);
    while (text.len && is_sign(text.bytes[text.len - 1]))
        text.len--;
    return text;
}

static bool is_word_byte(char byte)
{
    return isalnum((unsigned char)byte) || byte == '_';
}

static bool is_number_at(struct text text, uint32_t at)
{
    if (at + DIGITS > text.len || text.bytes[at] < '1' || text.bytes[at] > '5' ||
        !isdigit((unsigned char)text.bytes[at + 1]) || !isdigit((unsigned char)text.bytes[at + 2]))
        return false;
    return (at == 0 || !is_word_byte(text.bytes[at - 1])) &&
           (at + DIGITS == text.len || !is_word_byte(text.bytes[at + DIGITS]));
}

static uint16_t number_at(struct text text, uint32_t at)
{
    const char *digits = text.bytes + at;

    return (uint16_t)((digits[0] - '0') * 100 + (digits[1] - '0') * 10 + (digits[2] - '0'));
}

/** Words as a person writes them: letters, blanks, '-' and apostrophes. */
static uint16_t code_of_words(struct text text)
{
    for (uint32_t i = 0; i < text.len; i++)
        if (text.bytes[i] == '_' || isdigit((unsigned char)text.bytes[i]))
            return 0;
    return text.len ? status_code_of_phrase(text.bytes, text.len) : 0;
}

static struct text without_version(struct text text)
{
    uint32_t at = 0;

    if (!text_starts(text, "HTTP/"))
        return text;
    while (at < text.len && !is_blank(text.bytes[at]))
        at++;
    return trimmed(cut(text, at, text.len));
}

bool claim_read(struct text text, struct claim *out)
{
    *out = (struct claim){0};
    text = without_version(trimmed(text));
    out->whole = out->phrase = text;
    if (is_number_at(text, 0)) {
        out->number = number_at(text, 0);
        out->digits = cut(text, 0, DIGITS);
        out->phrase = trimmed(cut(text, DIGITS, text.len));
    }
    out->code = code_of_words(out->phrase);
    return out->code != 0;
}

static uint32_t word_end(struct text text, uint32_t at)
{
    while (at < text.len && !is_sign(text.bytes[at]))
        at++;
    return at;
}

/** The longest phrase among the first words of a text. */
static struct text phrase_in_front(struct text text)
{
    struct text best = {NULL, 0};
    uint32_t end = 0;

    for (int words = 0; words < WORDS_MAX_IN_PHRASE && end < text.len; words++) {
        end = word_end(text, end);
        if (code_of_words(cut(text, 0, end)))
            best = cut(text, 0, end);
        while (end < text.len && (is_blank(text.bytes[end]) || text.bytes[end] == '-'))
            end++;
        if (end < text.len && is_sign(text.bytes[end]))
            break;
    }
    return best;
}

/** Where the only number stands; text.len when there is none, or several. */
static uint32_t only_number(struct text text)
{
    uint32_t found = text.len;

    for (uint32_t i = 0; i < text.len; i++) {
        if (!is_number_at(text, i))
            continue;
        if (found < text.len)
            return text.len;
        found = i;
    }
    return found;
}

bool claim_find(struct text text, struct claim *out)
{
    uint32_t at = only_number(text);
    struct text before, behind;

    if (at == text.len)
        return false;
    before = trimmed(cut(text, 0, at));
    behind = trimmed(cut(text, at + DIGITS, text.len));
    *out = (struct claim){.number = number_at(text, at), .digits = cut(text, at, at + DIGITS)};
    out->phrase = phrase_in_front(behind);
    if (out->phrase.len)
        out->whole = cut(text, at, (uint32_t)(out->phrase.bytes + out->phrase.len - text.bytes));
    else if (code_of_words(before)) {
        out->phrase = before;
        out->whole = cut(text, (uint32_t)(before.bytes - text.bytes), at + DIGITS);
    }
    out->code = code_of_words(out->phrase);
    return out->code && out->code == out->number;
}

bool claim_is_word(const struct claim *claim)
{
    return !memchr(claim->phrase.bytes, ' ', claim->phrase.len);
}

bool claim_is_exact(const struct claim *claim)
{
    return text_is(claim->phrase, status_find(claim->code)->phrase);
}
