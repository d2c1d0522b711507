#include "server/engine/hint.h"

#include "catalog/status.h"
#include "server/engine/threshold.h"

#include <ctype.h>
#include <string.h>

enum { WORDS_MAX_BYTES = 512 };

const char *hint_name(uint16_t code)
{
    const struct status *status = status_find(code);

    if (!status || status->registration == STATUS_RESERVED_UNUSED)
        return status ? status->nickname : NULL;
    return status->phrase;
}

static bool is_word_byte(char byte)
{
    return isalnum((unsigned char)byte) != 0;
}

/** A capital behind a small letter begins a word, and so does the last of several capitals. */
static bool begins_word(struct text text, uint32_t at)
{
    char before = text.bytes[at - 1];

    if (!is_word_byte(before) && before != '\'')
        return true;
    if (!isupper((unsigned char)text.bytes[at]))
        return false;
    return islower((unsigned char)before) ||
           (at + 1 < text.len && islower((unsigned char)text.bytes[at + 1]));
}

/** " not found error " of "NotFoundError", "NOT_FOUND error", "not-found error". */
static void words_of(struct text text, char *out)
{
    size_t used = 0;

    out[used++] = ' ';
    for (uint32_t i = 0; i < text.len && used < WORDS_MAX_BYTES - 3; i++) {
        if (!is_word_byte(text.bytes[i]))
            continue;
        if (i && out[used - 1] != ' ' && begins_word(text, i))
            out[used++] = ' ';
        out[used++] = (char)tolower((unsigned char)text.bytes[i]);
    }
    out[used++] = ' ';
    out[used] = '\0';
}

/** True if the words of `phrase` stand one behind another in `words`. */
static bool holds(const char *words, const char *phrase)
{
    char wanted[WORDS_MAX_BYTES];

    words_of(text_of(phrase), wanted);
    return strstr(words, wanted) != NULL;
}

static bool says(struct text beside, uint16_t code)
{
    char words[WORDS_MAX_BYTES];
    const char *const *historic = status_historic_phrases(code);

    words_of(beside, words);
    if (holds(words, hint_name(code)))
        return true;
    for (; *historic; historic++)
        if (holds(words, *historic))
            return true;
    return false;
}

static uint32_t line_start(struct text text, uint32_t at)
{
    while (at && text.bytes[at - 1] != '\n')
        at--;
    return at;
}

static uint32_t line_end(struct text text, uint32_t at)
{
    while (at < text.len && text.bytes[at] != '\n')
        at++;
    return at;
}

/** What is near enough to be read together with the code: of a long line not all. */
static struct text same_line(struct text text, struct span span)
{
    enum { NEAR = 160 };
    uint32_t start = line_start(text, span.start);
    uint32_t end = line_end(text, span.end);

    if (span.start - start > NEAR)
        start = span.start - NEAR;
    if (end - span.end > NEAR)
        end = span.end + NEAR;
    return (struct text){text.bytes + start, end - start};
}

static bool is_comment(struct text line)
{
    uint32_t i = 0;

    while (i < line.len && isspace((unsigned char)line.bytes[i]))
        i++;
    line = (struct text){line.bytes + i, line.len - i};
    return text_starts(line, "//") || text_starts(line, "#") || text_starts(line, "/*") ||
           text_starts(line, "*");
}

/** The line above when it is a comment, else nothing. */
static struct text comment_above(struct text text, uint32_t at)
{
    uint32_t end = line_start(text, at);
    uint32_t start = end ? line_start(text, end - 1) : 0;
    struct text line = {text.bytes + start, end - start};

    return end && is_comment(line) ? line : (struct text){text.bytes, 0};
}

const char *hint_of(const struct occurrence *occurrence, struct text text)
{
    const char *name = hint_name(occurrence->code);

    if (!name || occurrence->spelling != SPELLING_NUMBER || is_threshold(text, occurrence->span))
        return NULL;
    if (says(same_line(text, occurrence->span), occurrence->code) ||
        says(comment_above(text, occurrence->span.start), occurrence->code))
        return NULL;
    return name;
}
