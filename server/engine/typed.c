#include "server/engine/typed.h"

#include <ctype.h>
#include <string.h>

enum { BRACKETS_MAX = 32 };

/** The line of the caret, read from its start. */
struct line {
    uint32_t start;
    char quote;           /* open at the caret */
    uint32_t quoted_from; /* the first byte behind it */
    char open[BRACKETS_MAX];
    uint32_t open_count;
};

static bool is_name_byte(char byte)
{
    return isalnum((unsigned char)byte) || byte == '_' || byte == '$' || (byte & 0x80);
}

static bool is_one_of(char byte, const char *bytes)
{
    return byte && strchr(bytes, byte);
}

static bool ends_line(struct text text, uint32_t at)
{
    return at >= text.len || text.bytes[at] == '\n' || text.bytes[at] == '\r';
}

static void read_bracket(struct line *line, char byte)
{
    static const char openers[] = "([{";
    static const char closers[] = ")]}";
    const char *opener = strchr(openers, byte);
    const char *closer = strchr(closers, byte);

    if (opener && line->open_count < BRACKETS_MAX)
        line->open[line->open_count++] = closers[opener - openers];
    else if (closer && line->open_count && line->open[line->open_count - 1] == byte)
        line->open_count--;
}

static void read_line(struct text text, uint32_t caret, struct line *line)
{
    uint32_t at = caret;

    *line = (struct line){0};
    while (at && text.bytes[at - 1] != '\n' && text.bytes[at - 1] != '\r')
        at--;
    for (line->start = at; at < caret; at++) {
        char byte = text.bytes[at];

        if (line->quote && byte == '\\') {
            at++;
        } else if (line->quote) {
            line->quote = byte == line->quote ? '\0' : line->quote;
        } else if (byte == '"' || byte == '\'' || byte == '`') {
            line->quote = byte;
            line->quoted_from = at + 1;
        } else if (byte) {
            read_bracket(line, byte);
        }
    }
}

/** Brackets are closed, innermost first, when nothing stands behind that could close them. */
static const char *closing(struct text text, const struct line *line, uint32_t rest, char quote,
                           struct arena *arena)
{
    char out[BRACKETS_MAX + 2];
    uint32_t len = 0;

    while (rest < text.len && (text.bytes[rest] == ' ' || text.bytes[rest] == '\t'))
        rest++;
    if (quote)
        out[len++] = quote;
    if (ends_line(text, rest))
        for (uint32_t i = line->open_count; i-- > 0;)
            out[len++] = line->open[i];
    return arena_copy(arena, out, len);
}

static void take_string(struct text text, uint32_t caret, const struct line *line,
                        struct typed *out)
{
    uint32_t end = caret;

    while (!ends_line(text, end) && text.bytes[end] != line->quote)
        end++;
    out->quote = line->quote;
    out->whole = (struct span){line->quoted_from, end};
    out->word = (struct span){caret, caret};
    while (out->word.start > out->whole.start && text.bytes[out->word.start - 1] != ' ')
        out->word.start--;
    out->word_end = end;
}

/** How long the sign before `at` is that joins names: "." or "::"; 0 when none is there. */
static uint32_t joint_before(struct text text, uint32_t at)
{
    if (at && text.bytes[at - 1] == '.')
        return 1;
    return at > 1 && text.bytes[at - 1] == ':' && text.bytes[at - 2] == ':' ? 2 : 0;
}

static void take_name(struct text text, uint32_t caret, struct typed *out)
{
    uint32_t start = caret;
    uint32_t end = caret;

    while (start && is_name_byte(text.bytes[start - 1]))
        start--;
    while (end < text.len && is_name_byte(text.bytes[end]))
        end++;
    out->word = (struct span){start, caret};
    out->word_end = end;
    while (start && (is_name_byte(text.bytes[start - 1]) || joint_before(text, start)))
        start -= is_name_byte(text.bytes[start - 1]) ? 1 : joint_before(text, start);
    out->whole = (struct span){start, end};
    if (out->word.start > start)
        out->qualifier = (struct text){text.bytes + start, out->word.start - start -
                                                               joint_before(text, out->word.start)};
}

/** The last byte before `at` that is no blank. */
static uint32_t skip_back(struct text text, uint32_t at)
{
    while (at && isspace((unsigned char)text.bytes[at - 1]))
        at--;
    return at;
}

static struct text word_before(struct text text, uint32_t end)
{
    uint32_t start = end;

    while (start && is_name_byte(text.bytes[start - 1]))
        start--;
    return (struct text){text.bytes + start, end - start};
}

/** A value comes behind an opening bracket, an operator, a comma or one of a few words. */
static bool expects_value(struct text text, uint32_t at)
{
    static const char words[] = "return case in or and else not is when if elif then yield";

    at = skip_back(text, at);
    if (!at)
        return false;
    if (is_name_byte(text.bytes[at - 1]))
        return text_in_list(word_before(text, at), words, false);
    return is_one_of(text.bytes[at - 1], "(,=:?<>{[|&");
}

static bool expects_key(struct text text, uint32_t at)
{
    at = skip_back(text, at);
    return at && is_one_of(text.bytes[at - 1], "{,");
}

bool typed_at(struct text text, uint32_t caret, struct arena *arena, struct typed *out)
{
    struct line line;
    uint32_t from;
    uint32_t rest;
    bool unclosed;

    *out = (struct typed){0};
    read_line(text, caret, &line);
    if (line.quote)
        take_string(text, caret, &line, out);
    else
        take_name(text, caret, out);
    from = line.quote ? out->whole.start - 1 : out->whole.start;
    if (!expects_value(text, from))
        return false;
    unclosed = line.quote && ends_line(text, out->whole.end);
    rest = out->whole.end + (line.quote && !unclosed ? 1 : 0);
    out->follows_pair = expects_key(text, from);
    out->closing = closing(text, &line, rest, unclosed ? line.quote : '\0', arena);
    return true;
}
