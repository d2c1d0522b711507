/** The inside of strings, in every language's way of quoting. */
#include "server/syntax/tree_internal.h"
#include "server/syntax/view.h"

#include <string.h>

static struct text cut(struct text text, uint32_t front, uint32_t back)
{
    return (struct text){text.bytes + front, text.len - front - back};
}

static bool is_quote(char byte)
{
    return byte == '"' || byte == '\'' || byte == '`';
}

/** What stands before the first quote: r, b, f, r##; the whole text when there is no quote. */
static uint32_t prefix_length(struct text text)
{
    uint32_t len = 0;

    while (len < text.len && !is_quote(text.bytes[len]))
        len++;
    return len;
}

/** One quote on each side, or three; a quote that is missing at the end is an unfinished string. */
static struct text strip_quotes(struct text text)
{
    char quote = text.len ? text.bytes[0] : 0;
    uint32_t depth = text.len >= 6 && text.bytes[1] == quote && text.bytes[2] == quote ? 3 : 1;

    if (text.len < 2 * depth || text.bytes[text.len - 1] != quote)
        return text.len ? cut(text, 1, 0) : text;
    return cut(text, depth, depth);
}

struct text view_string(const struct view *view, struct node node)
{
    struct text text;
    uint32_t prefix;

    node = view_unwrap(view, node);
    text = view_text(view, node);
    if (view_kind(view, node) != KIND_STRING || !text.bytes)
        return (struct text){NULL, 0};
    prefix = prefix_length(text);
    if (prefix == text.len) /* a word of a list that is quoted as a whole */
        return text;
    text = cut(text, prefix, 0);
    while (text.len && text.bytes[text.len - 1] == '#') /* the end of r#"..."# */
        text.len--;
    return strip_quotes(text);
}
