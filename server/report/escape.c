#include "server/report/escape.h"

#include "server/report/glyph.h"

#include <stdbool.h>
#include <string.h>

static const char replacement[] = "\xEF\xBF\xBD";

static const char *row_of(const struct escape *table, char byte)
{
    for (; table->byte; table++)
        if (table->byte == byte)
            return table->as;
    return NULL;
}

/* No XML 1.0 document may hold these two (section 2.2). */
static bool is_noncharacter(const struct glyph *glyph)
{
    return glyph->code_point == 0xFFFE || glyph->code_point == 0xFFFF;
}

void escape_add_bytes(struct buffer *out, const char *bytes, size_t len, const struct escape *table)
{
    const char *end = bytes + len;

    while (bytes < end) {
        struct glyph glyph = glyph_at(bytes, end);
        const char *as = row_of(table, *bytes);

        if (as)
            buffer_add_string(out, as);
        else if (glyph.printable && !is_noncharacter(&glyph))
            buffer_add(out, bytes, glyph.len);
        else
            buffer_add_string(out, replacement);
        bytes += glyph.len;
    }
}

void escape_add(struct buffer *out, const char *text, const struct escape *table)
{
    escape_add_bytes(out, text, strlen(text), table);
}

void escape_xml(struct buffer *out, const char *text)
{
    static const struct escape table[] = {
        {'&', "&amp;"},  {'<', "&lt;"},    {'>', "&gt;"},
        {'"', "&quot;"}, {'\'', "&apos;"}, {'\t', "&#9;"},
        {'\n', "&#10;"}, {'\r', "&#13;"},  {0},
    };

    escape_add(out, text, table);
}
