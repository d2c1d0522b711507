#include "server/engine/rewrite.h"

#include "catalog/names.h"
#include "server/engine/threshold.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/** One request on its way. */
struct rewriting {
    const struct idiom_file *file;
    struct arena *arena;
    struct idiom idiom; /* that numbers are turned into */
    bool to_constants;
    struct text_edit *edits;
    size_t count;
};

static char byte_at(const struct rewriting *rewriting, uint32_t at)
{
    return at < rewriting->file->text.len ? rewriting->file->text.bytes[at] : '\0';
}

/** The byte before or behind a span, blanks left out. */
static char neighbour(const struct rewriting *rewriting, struct span span, int step)
{
    uint32_t at = step < 0 ? span.start - 1 : span.end;

    while (at < rewriting->file->text.len && isspace((unsigned char)byte_at(rewriting, at)))
        at += (uint32_t)step;
    return byte_at(rewriting, at);
}

/** 404 of {404: ...}, which a constant cannot be everywhere. */
static bool is_plain_key(const struct rewriting *rewriting, struct span span)
{
    char before = neighbour(rewriting, span, -1);

    return rewriting->file->family->imports == IMPORT_ECMASCRIPT &&
           (before == '{' || before == ',') && neighbour(rewriting, span, 1) == ':';
}

static void edit(struct rewriting *rewriting, struct span span, const char *text)
{
    rewriting->edits[rewriting->count++] = (struct text_edit){span, text};
}

static const char *constant_for(const struct rewriting *rewriting, uint16_t code)
{
    const struct name *name = idiom_name(rewriting->idiom.vocabulary, code);

    return name ? arena_format(rewriting->arena, "%s%s", rewriting->idiom.before, name->identifier)
                : NULL;
}

static void number_to_constant(struct rewriting *rewriting, const struct occurrence *occurrence)
{
    const char *constant = constant_for(rewriting, occurrence->code);

    if (constant && !is_plain_key(rewriting, occurrence->span) &&
        !is_threshold(rewriting->file->text, occurrence->span))
        edit(rewriting, occurrence->span, constant);
}

/** A member of the constant is a member of the number only where it is the number itself. */
static void constant_to_number(struct rewriting *rewriting, const struct occurrence *occurrence)
{
    static const char value[] = ".value";
    struct span span = occurrence->span;
    struct text rest = {rewriting->file->text.bytes + span.end,
                        rewriting->file->text.len - span.end};

    if (text_starts(rest, value) && !isalnum((unsigned char)byte_at(rewriting, span.end + 6)))
        span.end += sizeof value - 1;
    if (byte_at(rewriting, span.end) != '.')
        edit(rewriting, span, arena_format(rewriting->arena, "%u", occurrence->code));
}

static void rewrite_one(struct rewriting *rewriting, const struct occurrence *occurrence)
{
    if (rewriting->to_constants)
        number_to_constant(rewriting, occurrence);
    else
        constant_to_number(rewriting, occurrence);
}

/** What declares a name of its own for a code is not written with another name. */
static bool is_meant(const struct rewriting *rewriting, const struct occurrence *occurrence)
{
    if (occurrence->role == ROLE_DECLARATION || !occurrence->code)
        return false;
    return occurrence->spelling == (rewriting->to_constants ? SPELLING_NUMBER : SPELLING_CONSTANT);
}

static void rewrite_all(struct rewriting *rewriting)
{
    const struct analysis *analysis = rewriting->file->analysis;

    for (size_t i = 0; i < analysis->occurrence_count; i++)
        if (is_meant(rewriting, &analysis->occurrences[i]))
            rewrite_one(rewriting, &analysis->occurrences[i]);
}

static size_t count_mentions(struct text text, struct text word)
{
    size_t count = 0;
    const char *at = text.bytes;
    const char *end = at + text.len;

    while (at < end && (at = memmem(at, (size_t)(end - at), word.bytes, word.len)) != NULL) {
        count++;
        at += word.len;
    }
    return count;
}

/** Go refuses a file that imports what it does not use. */
static bool leaves_unused(const struct rewriting *rewriting)
{
    struct text text = rewriting->file->text;

    if (rewriting->to_constants || rewriting->file->family->imports != IMPORT_GO)
        return false;
    for (size_t i = 0; i < rewriting->count; i++) {
        struct span span = rewriting->edits[i].span;
        const char *dot = memchr(text.bytes + span.start, '.', span_length(span));
        struct text qualifier = {text.bytes + span.start, 0};

        if (!dot)
            continue;
        qualifier.len = (uint32_t)(dot - qualifier.bytes) + 1;
        if (count_mentions(text, qualifier) <= rewriting->count)
            return true;
    }
    return false;
}

static int by_place(const void *a, const void *b)
{
    const struct text_edit *left = a;
    const struct text_edit *right = b;

    return (left->span.start > right->span.start) - (left->span.start < right->span.start);
}

/** False when nothing is left to do, or it must not be done. */
static bool finish(struct rewriting *rewriting, const char *title, struct rewrite *out)
{
    if (!rewriting->count || leaves_unused(rewriting))
        return false;
    if (rewriting->to_constants && rewriting->idiom.imports)
        edit(rewriting, rewriting->idiom.import.span, rewriting->idiom.import.text);
    qsort(rewriting->edits, rewriting->count, sizeof *rewriting->edits, by_place);
    *out = (struct rewrite){title, rewriting->edits, rewriting->count};
    return true;
}

static bool start(struct rewriting *rewriting, const struct idiom_file *file,
                  const struct occurrence *occurrence, struct arena *arena)
{
    *rewriting = (struct rewriting){
        .file = file,
        .arena = arena,
        .to_constants = occurrence->spelling == SPELLING_NUMBER,
        .edits =
            arena_alloc(arena, (file->analysis->occurrence_count + 1) * sizeof *rewriting->edits),
    };
    return !rewriting->to_constants ||
           (idiom_of_file(file, arena, &rewriting->idiom) && !rewriting->idiom.textual);
}

static bool rewrite_place(const struct idiom_file *file, const struct occurrence *occurrence,
                          struct arena *arena, struct rewrite *out)
{
    struct rewriting rewriting;

    if (!start(&rewriting, file, occurrence, arena))
        return false;
    rewrite_one(&rewriting, occurrence);
    return rewriting.count &&
           finish(&rewriting, arena_format(arena, "Write it as %s", rewriting.edits[0].text), out);
}

static bool rewrite_file(const struct idiom_file *file, const struct occurrence *occurrence,
                         struct arena *arena, struct rewrite *out)
{
    struct rewriting rewriting;

    if (!start(&rewriting, file, occurrence, arena))
        return false;
    rewrite_all(&rewriting);
    if (rewriting.count < 2)
        return false;
    return finish(&rewriting,
                  rewriting.to_constants
                      ? arena_format(arena, "Write the file's codes as constants of %s",
                                     rewriting.idiom.vocabulary->title)
                      : "Write the file's status constants as numbers",
                  out);
}

static bool is_rewritable(const struct idiom_file *file, const struct occurrence *occurrence)
{
    const struct constants *row = file->family->constants;

    if (occurrence->spelling == SPELLING_NUMBER)
        return occurrence->code != 0;
    if (occurrence->spelling != SPELLING_CONSTANT || !occurrence->vocabulary)
        return false;
    for (; row->vocabulary; row++)
        if (!strcmp(row->vocabulary, occurrence->vocabulary->id))
            return !(row->import & (ARE_ERRORS | ARE_TEXT | ARE_OBJECTS));
    return false;
}

size_t rewrites_at(const struct idiom_file *file, struct span selection, struct arena *arena,
                   struct rewrite out[REWRITES_MAX])
{
    size_t count = 0;

    for (size_t i = 0; file->family && i < file->analysis->occurrence_count; i++) {
        const struct occurrence *occurrence = &file->analysis->occurrences[i];

        if (occurrence->span.start > selection.end || selection.start > occurrence->span.end ||
            !is_rewritable(file, occurrence))
            continue;
        count += rewrite_place(file, occurrence, arena, &out[count]);
        count += rewrite_file(file, occurrence, arena, &out[count]);
        break;
    }
    return count;
}
