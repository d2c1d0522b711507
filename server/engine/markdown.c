#include "server/engine/markdown.h"

#include <stdbool.h>
#include <string.h>

/* A piece of text, from `at` to before `end`. */
struct piece {
    const char *at;
    const char *end;
};

struct link {
    struct piece text;
    struct piece target;
    const char *behind;
};

static const char *find(struct piece piece, char byte)
{
    return piece.at < piece.end ? memchr(piece.at, byte, (size_t)(piece.end - piece.at)) : NULL;
}

static bool starts(struct piece piece, const char *prefix)
{
    size_t len = strlen(prefix);

    return (size_t)(piece.end - piece.at) >= len && memcmp(piece.at, prefix, len) == 0;
}

static void add(struct buffer *out, struct piece piece)
{
    buffer_add(out, piece.at, (size_t)(piece.end - piece.at));
}

/* [text](target) at the front of `rest`. */
static bool read_link(struct piece rest, struct link *link)
{
    const char *close = find(rest, ']');
    const char *paren;

    if (!close || close + 1 >= rest.end || close[1] != '(')
        return false;
    paren = find((struct piece){close + 2, rest.end}, ')');
    if (!paren)
        return false;
    link->text = (struct piece){rest.at + 1, close};
    link->target = (struct piece){close + 2, paren};
    link->behind = paren + 1;
    return true;
}

static bool is_address(struct piece target)
{
    return starts(target, "https://") || starts(target, "http://");
}

/* The end of a code span that begins at the front of `rest`, or NULL when it never closes. */
static const char *code_span_end(struct piece rest)
{
    return find((struct piece){rest.at + 1, rest.end}, '`');
}

/* ---- without links to pages ---- */

static const char *unlink_next(struct piece rest, struct buffer *out)
{
    const char *close = *rest.at == '`' ? code_span_end(rest) : NULL;
    struct link link;

    if (close) {
        add(out, (struct piece){rest.at, close + 1});
        return close + 1;
    }
    if (*rest.at == '[' && read_link(rest, &link) && !is_address(link.target)) {
        add(out, link.text);
        return link.behind;
    }
    buffer_add(out, rest.at, 1);
    return rest.at + 1;
}

void markdown_without_page_links(const char *text, size_t len, struct buffer *out)
{
    struct piece rest = {text, text + len};

    while (rest.at < rest.end)
        rest.at = unlink_next(rest, out);
}

/* ---- plain ---- */

static void plain_inline(struct piece rest, struct buffer *out);

static const char *plain_link(const struct link *link, struct buffer *out)
{
    plain_inline(link->text, out);
    if (is_address(link->target)) {
        buffer_add_string(out, " (");
        add(out, link->target);
        buffer_add_string(out, ")");
    }
    return link->behind;
}

static bool is_word_byte(const char *at, struct piece whole)
{
    return at >= whole.at && at < whole.end && *at != ' ';
}

/* An asterisk that stands alone, as in "any * matches", is text. */
static bool is_emphasis(const char *at, struct piece whole)
{
    return is_word_byte(at - 1, whole) != is_word_byte(at + 1, whole) ||
           starts((struct piece){at, whole.end}, "**");
}

/* One step at `at`; returns where the next one begins. */
static const char *plain_next(const char *at, struct piece whole, struct buffer *out)
{
    struct piece rest = {at, whole.end};
    const char *close = *at == '`' ? code_span_end(rest) : NULL;
    struct link link;

    if (close) {
        add(out, (struct piece){at + 1, close});
        return close + 1;
    }
    if (*at == '[' && read_link(rest, &link))
        return plain_link(&link, out);
    if (*at == '*' && is_emphasis(at, whole))
        return at + 1 + starts(rest, "**");
    if (*at == '\\' && at + 1 < whole.end && strchr("\\`*_[]()#-!<>", at[1]))
        at++;
    buffer_add(out, at, 1);
    return at + 1;
}

static void plain_inline(struct piece piece, struct buffer *out)
{
    const char *at = piece.at;

    while (at < piece.end)
        at = plain_next(at, piece, out);
}

static struct piece heading_text(struct piece line)
{
    while (starts(line, "#"))
        line.at++;
    return starts(line, " ") ? (struct piece){line.at + 1, line.end} : (struct piece){0};
}

static void plain_line(struct piece line, const struct markdown_style *style, struct buffer *out)
{
    struct piece heading = starts(line, "#") ? heading_text(line) : (struct piece){0};

    if (heading.at) {
        buffer_add_string(out, style->heading_on);
        plain_inline(heading, out);
        buffer_add_string(out, style->heading_off);
    } else if (starts(line, "* ")) {
        buffer_add_string(out, "- ");
        plain_inline((struct piece){line.at + 2, line.end}, out);
    } else {
        plain_inline(line, out);
    }
    buffer_add_string(out, "\n");
}

void markdown_to_plain(const char *text, size_t len, const struct markdown_style *style,
                       struct buffer *out)
{
    struct piece rest = {text, text + len};
    bool fenced = false;

    while (rest.at < rest.end) {
        const char *newline = find(rest, '\n');
        struct piece line = {rest.at, newline ? newline : rest.end};

        if (starts(line, "```")) {
            fenced = !fenced;
        } else if (fenced) {
            buffer_add_string(out, "    ");
            add(out, line);
            buffer_add_string(out, "\n");
        } else {
            plain_line(line, style, out);
        }
        rest.at = newline ? newline + 1 : rest.end;
    }
}
