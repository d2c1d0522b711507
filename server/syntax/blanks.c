#include "server/syntax/blanks.h"

#include "server/base/alloc.h"
#include "server/languages/language.h"

#include <stdlib.h>
#include <string.h>

void blanks_find(struct blanks *blanks, const struct language *language, struct text text)
{
    *blanks = (struct blanks){NULL, 0, language->blank ? language->blank : ' '};
    if (language->blanks && text.len)
        blanks->count = language->blanks(text.bytes, text.len, &blanks->offsets);
}

void blanks_copy(struct blanks *blanks, const struct blanks *from)
{
    *blanks = (struct blanks){NULL, from->count, from->byte};
    if (!from->count)
        return;
    blanks->offsets = xreallocarray(NULL, from->count, sizeof *blanks->offsets);
    memcpy(blanks->offsets, from->offsets, from->count * sizeof *blanks->offsets);
}

void blanks_finish(struct blanks *blanks)
{
    free(blanks->offsets);
    *blanks = (struct blanks){NULL, 0, ' '};
}

void blanks_move(struct blanks *blanks, const struct source_edit *edit)
{
    uint32_t kept = 0;

    for (uint32_t i = 0; i < blanks->count; i++) {
        uint32_t offset = blanks->offsets[i];

        if (offset >= edit->start && offset < edit->old_end)
            continue;
        blanks->offsets[kept++] =
            offset < edit->start ? offset : offset - edit->old_end + edit->new_end;
    }
    blanks->count = kept;
}

struct text blanks_apply(const struct blanks *blanks, struct text text, char **copy)
{
    *copy = NULL;
    if (!blanks->count)
        return text;
    *copy = xmemdup_string(text.bytes, text.len);
    for (uint32_t i = 0; i < blanks->count; i++)
        (*copy)[blanks->offsets[i]] = blanks->byte;
    return (struct text){*copy, text.len};
}

/** Goes on from an earlier place to a later one. */
static void advance(struct text text, uint32_t *at, TSPoint *point, uint32_t to)
{
    for (; *at < to && *at < text.len; (*at)++) {
        point->column++;
        if (text.bytes[*at] == '\n')
            *point = (TSPoint){point->row + 1, 0};
    }
}

void blanks_tell(const struct blanks *before, const struct blanks *now, struct text text,
                 TSTree *tree)
{
    uint32_t at = 0;
    uint32_t b = 0;
    uint32_t n = 0;
    TSPoint point = {0, 0};

    while (b < before->count || n < now->count) {
        uint32_t was = b < before->count ? before->offsets[b] : UINT32_MAX;
        uint32_t is = n < now->count ? now->offsets[n] : UINT32_MAX;
        uint32_t place = was < is ? was : is;
        TSInputEdit edit = {place, place + 1, place + 1, {0, 0}, {0, 0}, {0, 0}};

        b += was == place;
        n += is == place;
        if (was == is || place >= text.len)
            continue;
        advance(text, &at, &point, place);
        edit.start_point = point;
        edit.old_end_point = edit.new_end_point = (TSPoint){point.row, point.column + 1};
        ts_tree_edit(tree, &edit);
    }
}
