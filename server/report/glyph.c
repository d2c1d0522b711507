#include "server/report/glyph.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct block {
    uint32_t first;
    uint32_t last;
};

/* Marks and joiners that take no cell of their own (Unicode categories Mn, Me and part of Cf). */
static const struct block no_width[] = {
    {0x0300, 0x036F},   {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x05BF, 0x05BF},   {0x05C1, 0x05C2},
    {0x05C4, 0x05C5},   {0x0610, 0x061A}, {0x064B, 0x065F}, {0x0670, 0x0670},   {0x06D6, 0x06DC},
    {0x06DF, 0x06E4},   {0x0900, 0x0902}, {0x093C, 0x093C}, {0x0941, 0x0948},   {0x094D, 0x094D},
    {0x0E31, 0x0E31},   {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF},   {0x1DC0, 0x1DFF},
    {0x200B, 0x200D},   {0x2060, 0x2064}, {0x20D0, 0x20FF}, {0x302A, 0x302D},   {0x3099, 0x309A},
    {0xFE00, 0xFE0F},   {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}, {0x1F3FB, 0x1F3FF}, {0xE0020, 0xE007F},
    {0xE0100, 0xE01EF},
};

/* Unicode's East_Asian_Width W and F, neighbours merged. */
static const struct block double_width[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},
    {0x23F0, 0x23F0},   {0x23F3, 0x23F3},   {0x25FD, 0x25FE},   {0x2614, 0x2615},
    {0x2648, 0x2653},   {0x267F, 0x267F},   {0x2693, 0x2693},   {0x26A1, 0x26A1},
    {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},   {0x26CE, 0x26CE},
    {0x26D4, 0x26D4},   {0x26EA, 0x26EA},   {0x26F2, 0x26F3},   {0x26F5, 0x26F5},
    {0x26FA, 0x26FA},   {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},
    {0x2728, 0x2728},   {0x274C, 0x274C},   {0x274E, 0x274E},   {0x2753, 0x2755},
    {0x2757, 0x2757},   {0x2795, 0x2797},   {0x27B0, 0x27B0},   {0x27BF, 0x27BF},
    {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x2E80, 0x303E},
    {0x3041, 0x4DBF},   {0x4E00, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},   {0xFE10, 0xFE19},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},   {0x16FE0, 0x18AFF}, {0x1B000, 0x1B2FF}, {0x1F004, 0x1F004},
    {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F200, 0x1F320},
    {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393}, {0x1F3A0, 0x1F3CA},
    {0x1F3CF, 0x1F3D3}, {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4}, {0x1F3F8, 0x1F43E},
    {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D}, {0x1F54B, 0x1F54E},
    {0x1F550, 0x1F567}, {0x1F57A, 0x1F57A}, {0x1F595, 0x1F596}, {0x1F5A4, 0x1F5A4},
    {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC}, {0x1F6D0, 0x1F6D2},
    {0x1F6D5, 0x1F6DF}, {0x1F6EB, 0x1F6EC}, {0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7F0},
    {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945}, {0x1F947, 0x1F9FF}, {0x1FA70, 0x1FAFF},
    {0x20000, 0x3FFFD},
};

/* Controls, and what changes the direction of the text around it. */
static const struct block unfit[] = {
    {0x0000, 0x001F}, {0x007F, 0x009F}, {0x200E, 0x200F}, {0x2028, 0x202E}, {0x2066, 0x2069},
};

static int by_block(const void *key, const void *item)
{
    uint32_t code_point = *(const uint32_t *)key;
    const struct block *block = item;

    return code_point < block->first ? -1 : code_point > block->last;
}

#define IN(blocks, code_point)                                                                     \
    (bsearch(&(code_point), blocks, sizeof(blocks) / sizeof *(blocks), sizeof *(blocks),           \
             by_block) != NULL)

/* RFC 3629 section 4. Returns the length, or 0 where there is no character. */
static size_t decode(const unsigned char *at, size_t room, uint32_t *code_point)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    size_t len = at[0] < 0xC2 ? 0 : at[0] < 0xE0 ? 2 : at[0] < 0xF0 ? 3 : at[0] < 0xF5 ? 4 : 0;

    if (len == 0 || len > room)
        return 0;
    *code_point = at[0] & (0x7Fu >> len);
    for (size_t i = 1; i < len; i++) {
        if ((at[i] & 0xC0) != 0x80)
            return 0;
        *code_point = *code_point << 6 | (at[i] & 0x3Fu);
    }
    if (*code_point < least[len] || *code_point > 0x10FFFF)
        return 0;
    return *code_point >= 0xD800 && *code_point <= 0xDFFF ? 0 : len;
}

struct glyph glyph_at(const char *at, const char *end)
{
    uint32_t code_point = (unsigned char)*at;
    struct glyph glyph = {
        .len = 1, .width = 1, .code_point = code_point, .printable = code_point < 0x80};

    if (code_point >= 0x80) {
        size_t len = decode((const unsigned char *)at, (size_t)(end - at), &code_point);

        if (len == 0)
            return glyph;
        glyph.len = len;
        glyph.printable = true;
    }
    glyph.code_point = code_point;
    if (IN(unfit, code_point))
        glyph.printable = false;
    else if (IN(no_width, code_point))
        glyph.width = 0;
    else if (IN(double_width, code_point))
        glyph.width = 2;
    return glyph;
}

void glyph_add_text(struct buffer *out, const char *text, size_t len)
{
    const char *end = text + len;

    while (text < end) {
        struct glyph glyph = glyph_at(text, end);

        if (glyph.printable)
            buffer_add(out, text, glyph.len);
        else
            buffer_add_string(out, "\xEF\xBF\xBD");
        text += glyph.len;
    }
}
