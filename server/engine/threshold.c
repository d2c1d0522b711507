#include "server/engine/threshold.h"

static char byte_at(struct text text, uint32_t at)
{
    return at < text.len ? text.bytes[at] : '\0';
}

static uint32_t skip_blanks(struct text text, uint32_t at, uint32_t step)
{
    while (at < text.len && (text.bytes[at] == ' ' || text.bytes[at] == '\t'))
        at += step;
    return at;
}

static bool is_sign(char byte)
{
    return byte == '<' || byte == '>';
}

/** An arrow ends in > too. */
static bool bounded_before(struct text text, uint32_t start)
{
    uint32_t at = skip_blanks(text, start - 1, UINT32_MAX);
    char byte = byte_at(text, at);
    char before = at ? byte_at(text, at - 1) : '\0';

    if (byte == '=')
        return is_sign(before);
    return is_sign(byte) && before != '=' && before != '-';
}

bool is_threshold(struct text text, struct span span)
{
    return bounded_before(text, span.start) ||
           is_sign(byte_at(text, skip_blanks(text, span.end, 1)));
}
