#include "server/engine/complete.h"

#include "catalog/status.h"
#include "server/base/buffer.h"
#include "server/engine/completion_items.h"
#include "server/engine/hint.h"
#include "server/languages/language.h"
#include "server/syntax/tree.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum {
    NAME_MIN = 2, /* letters of a name that is asked for where nothing else speaks for names */
    CODE_LEN = 3,
    PHRASE_AT = 4, /* where the phrase begins in "409 Conflict" */
};

static bool is_number(struct text text)
{
    for (uint32_t i = 0; i < text.len; i++)
        if (!isdigit((unsigned char)text.bytes[i]))
            return false;
    return text.len <= CODE_LEN;
}

/* ---- where ---- */

static struct text text_in(const struct completing *completing, struct span span)
{
    return (struct text){completing->request->text.text.bytes + span.start, span_length(span)};
}

static bool try_probe(struct completing *completing, struct span span, const char *filler,
                      const char *after)
{
    completing->probe = (struct gap_probe){span, filler, after};
    return gap_find(&completing->request->text, &completing->probe, completing->arena,
                    &completing->gap);
}

/** 404 where a key is expected needs a value behind it. */
static bool try_key(struct completing *completing)
{
    const struct typed *typed = &completing->typed;
    struct text text = completing->request->text.text;
    struct span span = typed->whole;
    const char *filler = "404: 0,";

    if (!typed->follows_pair)
        return false;
    if (typed->quote) {
        filler = arena_format(completing->arena, "404%c: 0,", typed->quote);
        span.end += span.end < text.len && text.bytes[span.end] == typed->quote;
    }
    return try_probe(completing, span, filler,
                     typed->closing + (*typed->closing && *typed->closing == typed->quote));
}

static bool find_gap(struct completing *completing)
{
    const struct typed *typed = &completing->typed;

    return try_probe(completing, typed->whole, "404", typed->closing) || try_key(completing);
}

/** True if a constant may stand where the code does: not every language has them as keys. */
static bool takes_constant(const struct completing *completing, const char *constant)
{
    struct gap_probe probe = completing->probe;

    if (!completing->gap.is_key)
        return completing->gap.spelling == SPELLING_NUMBER;
    probe.filler = arena_format(completing->arena, "%s%s", constant, probe.filler + CODE_LEN);
    return !completing->gap.broken && gap_takes(&completing->request->text, &probe);
}

static void offer_constants(struct completing *completing)
{
    completing->out->incomplete = true;
    if (completing->idiom.imports) {
        struct text_edit *import = arena_alloc(completing->arena, sizeof *import);

        *import = completing->idiom.import;
        completing->out->import = import;
    }
    items_each(completing, items_constants);
}

/* ---- by style ---- */

/** True if the file writes its status strings with the phrase behind the code. */
static bool writes_phrases(const struct analysis *analysis)
{
    for (size_t i = 0; i < analysis->occurrence_count; i++)
        if (analysis->occurrences[i].spelling == SPELLING_STRING &&
            span_length(analysis->occurrences[i].span) > sizeof "'409'")
            return true;
    return false;
}

/** "409 Con": what is missing of the phrase, from the word on that is being typed. */
static void complete_phrase(struct completing *completing, struct text content)
{
    struct text typed = {content.bytes + PHRASE_AT, content.len - PHRASE_AT};
    uint16_t code = (uint16_t)strtoul(content.bytes, NULL, 10);
    const char *phrase = status_find(code) ? hint_name(code) : NULL;
    struct completion_item *item;

    if (!phrase || !(completing->gap.classes >> code / 100 & 1) || !item_begins(phrase, typed))
        return;
    item = item_add(completing, code);
    item->label = item->text = phrase + (typed.len - completing->word.len);
}

static void complete_string(struct completing *completing)
{
    struct span inside = {completing->typed.whole.start, completing->request->caret};
    struct text content = text_in(completing, inside);

    if (is_number(content))
        items_each(completing,
                   writes_phrases(completing->request->analysis) ? items_line : items_number);
    else if (content.len >= PHRASE_AT && content.bytes[CODE_LEN] == ' ' &&
             is_number((struct text){content.bytes, CODE_LEN}))
        complete_phrase(completing, content);
}

/** A list that opened by itself closes by itself behind the last digit: it would take the next key
 * for an answer. */
static void complete_number(struct completing *completing)
{
    bool whole = completing->word.len == CODE_LEN;

    completing->out->incomplete = !whole;
    if (!whole || !completing->request->automatic)
        items_each(completing, items_number);
}

static void complete_member(struct completing *completing)
{
    if (idiom_of_qualifier(&completing->file, completing->typed.qualifier, completing->arena,
                           &completing->idiom) &&
        takes_constant(completing, "a.b"))
        offer_constants(completing);
}

static bool has_constants(struct completing *completing)
{
    return idiom_of_file(&completing->file, completing->arena, &completing->idiom) &&
           takes_constant(completing, "a.b");
}

/** True if the file has more constants than numbers. */
static bool writes_constants(const struct analysis *analysis)
{
    size_t constants = 0;
    size_t numbers = 0;

    for (size_t i = 0; i < analysis->occurrence_count; i++) {
        constants += analysis->occurrences[i].spelling == SPELLING_CONSTANT;
        numbers += analysis->occurrences[i].spelling == SPELLING_NUMBER;
    }
    return constants >= numbers;
}

/** With nothing typed yet the file's own habit decides. */
static void complete_word(struct completing *completing)
{
    bool constants = has_constants(completing);
    bool empty = completing->word.len == 0;

    completing->out->incomplete = true;
    if (empty && (!constants || completing->idiom.imports ||
                  !writes_constants(completing->request->analysis)))
        items_each(completing, items_number);
    else if (constants && (completing->word.len >= NAME_MIN || !completing->idiom.imports))
        offer_constants(completing);
    else if (!constants && completing->word.len >= NAME_MIN)
        items_each(completing, items_number_by_name);
}

static void complete_style(struct completing *completing)
{
    if (completing->gap.spelling == SPELLING_STRING)
        complete_string(completing);
    else if (completing->typed.qualifier.bytes)
        complete_member(completing);
    else if (completing->word.len && is_number(completing->word))
        complete_number(completing);
    else
        complete_word(completing);
}

static int by_rank(const void *a, const void *b)
{
    const struct completion_item *left = a;
    const struct completion_item *right = b;

    if (left->rank != right->rank)
        return left->rank < right->rank ? -1 : 1;
    return (left->code > right->code) - (left->code < right->code);
}

static struct analysis_input input_of(const struct gap_text *text)
{
    return (struct analysis_input){
        .text = text->text.bytes,
        .len = text->text.len,
        .path = text->path,
        .language = text->language,
        .tree = text->tree,
        .policy = text->policy,
    };
}

/** True if the text could have a status in it once `probe` stands at the caret. */
static bool worthwhile_with(const struct gap_text *text, const struct typed *typed,
                            const char *probe)
{
    struct analysis_input input = input_of(text);
    struct buffer buffer = {0};
    bool is;

    buffer_add(&buffer, text->text.bytes, typed->whole.start);
    buffer_add_string(&buffer, probe);
    buffer_add(&buffer, text->text.bytes + typed->word_end, text->text.len - typed->word_end);
    input.text = buffer.bytes;
    input.len = (uint32_t)buffer.len;
    is = analysis_worthwhile(&input);
    buffer_finish(&buffer);
    return is;
}

/** As a value, and as a key whose value is not written yet. */
static bool worthwhile(const struct gap_text *text, const struct typed *typed)
{
    return worthwhile_with(text, typed, "404") || worthwhile_with(text, typed, "404: 0");
}

static bool run(struct completing *completing)
{
    const struct typed *typed = &completing->typed;
    struct completion *out = completing->out;

    if (!find_gap(completing))
        return false;
    completing->word = text_in(completing, typed->word);
    completing->items = arena_alloc(completing->arena, ITEMS_MAX * sizeof *completing->items);
    out->insert = typed->word;
    out->replace = (struct span){typed->word.start, typed->word_end};
    complete_style(completing);
    out->items = completing->items;
    if (out->count)
        qsort(completing->items, out->count, sizeof *completing->items, by_rank);
    return out->count > 0;
}

bool complete(const struct completion_request *request, struct arena *arena, struct completion *out)
{
    struct completion_request own = *request;
    struct completing completing = {.request = &own, .arena = arena, .out = out};
    struct analysis_input input;
    struct analysis analysis;
    struct tree *tree = NULL;
    bool any;

    *out = (struct completion){0};
    if (!typed_at(own.text.text, own.caret, arena, &completing.typed) ||
        (!own.text.tree && !worthwhile(&own.text, &completing.typed)))
        return false;
    if (!own.text.tree) { /* without a code the text was not worth it */
        tree = gap_parse(&own.text, own.text.text, NULL);
        own.text.tree = tree;
        input = input_of(&own.text);
        analyze(&input, arena, &analysis);
        own.analysis = &analysis;
    }
    completing.file =
        (struct idiom_file){own.text.text, family_find(own.text.language->family), own.analysis};
    any = run(&completing);
    tree_destroy(tree);
    return any;
}
