#include "server/engine/evidence.h"
#include "server/engine/sieve_state.h"
#include "server/engine/test_file.h"

#include <string.h>

/** What a statement has for a shape that its words open. */
enum answer { ANSWER_NO, ANSWER_PERHAPS, ANSWER_YES };

/** The next word of the text before `end`. */
static bool next_word(const struct sieve *sieve, uint32_t *at, uint32_t end, struct text *out)
{
    const char *text = (const char *)sieve->tokens.text;
    uint32_t start = *at;

    while (start < end && !token_is_word_byte((unsigned char)text[start]))
        start++;
    *at = start;
    while (*at < end && token_is_word_byte((unsigned char)text[*at]))
        (*at)++;
    *out = (struct text){text + start, *at - start};
    return out->len > 0;
}

static bool holds_name(const struct sieve *sieve, const struct framework *framework, uint32_t start,
                       uint32_t end)
{
    struct text word;

    while (next_word(sieve, &start, end, &word))
        if (evidence_is_receiver(framework, word) ||
            (framework->chain && text_in_list(word, framework->chain, false)))
            return true;
    return false;
}

/** Evidence that stands in the statement, or that only a grammar can tell. */
static bool has_evidence_here(const struct sieve *sieve, const struct shape *shape,
                              const struct level *block, uint32_t end)
{
    if (!shape->needs ||
        shape->needs & (NEEDS_HANDLER | NEEDS_BASE | NEEDS_PROGRAM | NEEDS_MADE | NEEDS_ANSWERS))
        return true;
    if (shape->needs & NEEDS_CLASS && sieve->error_class)
        return true;
    if (shape->needs & (NEEDS_RECEIVER | NEEDS_CHAIN))
        return block->is_case || block->aliased ||
               holds_name(sieve, shape->framework, block->start, end);
    return false;
}

static enum answer has_evidence(struct sieve *sieve, const struct shape *shape,
                                const struct level *block, uint32_t end)
{
    uint64_t framework = UINT64_C(1) << lexicon_framework(sieve->lexicon, shape->framework);

    if (has_evidence_here(sieve, shape, block, end))
        return ANSWER_YES;
    if (shape->needs & NEEDS_TEST && (!sieve->path || test_path(sieve->path)))
        return ANSWER_YES;
    if (shape->needs & NEEDS_TEST)
        sieve->wants_tests = true;
    if (shape->needs & (NEEDS_IMPORT | NEEDS_MODULE))
        sieve->wanted_frameworks |= framework;
    return shape->needs & (NEEDS_TEST | NEEDS_IMPORT | NEEDS_MODULE) ? ANSWER_PERHAPS : ANSWER_NO;
}

/** One of the names, such as ~Status, is in the statement; a case's may stand before it. */
static bool has_ending(const struct sieve *sieve, struct text names, const struct level *block,
                       uint32_t end)
{
    struct text word = {0};
    uint32_t at = block->start;

    while (!block->is_case && !block->aliased && next_word(sieve, &at, end, &word))
        if (pattern_name_is(names, word))
            return true;
    return block->is_case || block->aliased;
}

/** The classes of codes that the shape takes; one that is never certain takes registered codes. */
static uint16_t classes_of(const struct shape *shape)
{
    uint32_t classes = 0;

    for (uint32_t i = shape->class_first; i <= shape->class_last; i++)
        classes |= 1u << i;
    if (shape->is_likely)
        return (uint16_t)((classes & HTTP_CLASSES) << REGISTERED);
    if (shape->role == ROLE_RESPONSE && classes >> 9)
        classes |= 1u << ODD_CLASS;
    return (uint16_t)(shape->role == ROLE_COMPARISON ? classes & HTTP_CLASSES : classes);
}

/** True if the shape has a slot here: its words are there, and perhaps a code. */
static bool try_gate(struct sieve *sieve, const struct gate *gate, const struct level *block,
                     uint32_t end)
{
    enum answer answer;
    bool complete;

    if (!gate_holds_words(gate, sieve->present))
        return false;
    complete = sieve_fits(sieve, block, gate, classes_of(gate->shape));
    if (sieve->follows && gate->slot == GATE_SLOT_COMPARED)
        complete = (sieve->numbers & classes_of(gate->shape)) != 0;
    if (!complete && !gate->wants_number)
        return false;
    if (gate->endings.len && !sieve->renames && !has_ending(sieve, gate->endings, block, end))
        return false;
    if (!complete)
        return true;
    answer = has_evidence(sieve, gate->shape, block, end);
    if (answer == ANSWER_YES)
        sieve->yes = true;
    return gate->wants_number;
}

static bool try_gates(struct sieve *sieve, const struct gate_list *list, const struct level *block,
                      uint32_t end)
{
    bool slot = false;

    for (uint32_t i = 0; i < list->count && !sieve->yes; i++)
        slot |= try_gate(sieve, list->gates[i], block, end);
    return slot;
}

static bool test_and_set(uint64_t *bits, uint16_t bit)
{
    bool had = bits[bit / 64] >> bit % 64 & 1;

    bits[bit / 64] |= UINT64_C(1) << bit % 64;
    return had;
}

static void gather(struct sieve *sieve, uint32_t first)
{
    for (uint32_t i = first; i < sieve->item_count; i++)
        test_and_set(sieve->present, sieve->items[i]);
}

/** Back to the words that every statement has. */
static void scatter(struct sieve *sieve, uint32_t first)
{
    for (uint32_t i = first; i < sieve->item_count; i++) {
        uint32_t at = sieve->items[i] / 64;

        sieve->present[at] = sieve->sticky[at];
        sieve->judged[at] = 0;
    }
}

void sieve_judge(struct sieve *sieve, struct level *block, uint32_t end)
{
    /* the cases of a switch are about what stands before its block */
    uint32_t first = block->is_case ? 0 : block->first_item;
    bool slot = false;

    if (block->says_status && block->numbers & HTTP_CLASSES)
        sieve->yes = true;
    if (first == sieve->item_count && !block->numbers)
        return;
    gather(sieve, first);
    for (uint32_t i = first; i < sieve->item_count && !sieve->yes; i++)
        if (!test_and_set(sieve->judged, sieve->items[i]))
            slot |=
                try_gates(sieve, &sieve->lexicon->by_number[sieve->items[i]]->gates, block, end);
    for (uint32_t i = 0; sieve->has_sticky && i < WORDS_MAX && !sieve->yes; i++)
        if (sieve->sticky[i / 64] >> i % 64 & 1)
            slot |= try_gates(sieve, &sieve->lexicon->by_number[i]->gates, block, end);
    slot |= try_gates(sieve, &sieve->lexicon->free_gates, block, end);
    scatter(sieve, first);
    if (slot)
        sieve->has_slots = true;
}

/** "flask" begins "flask", "flask.json" and "flask/json", not "flask_login". */
static bool begins(struct text name, struct text module)
{
    if (name.len < module.len || memcmp(name.bytes, module.bytes, module.len) != 0)
        return false;
    return name.len == module.len || name.bytes[module.len] == '.' || name.bytes[module.len] == '/';
}

void sieve_note_module(struct sieve *sieve, struct text name)
{
    for (uint32_t i = 0; i < sieve->lexicon->module_count; i++) {
        const struct module *module = &sieve->lexicon->modules[i];

        if (!begins(name, module->name))
            continue;
        sieve->imported_frameworks |= module->frameworks;
        sieve->imported_rows |= module->rows;
        sieve->imports_tests |= module->tests;
    }
}

bool sieve_is_settled(const struct sieve *sieve)
{
    uint64_t rows = sieve->member_rows | (sieve->named_rows & sieve->bare_rows);

    return sieve->wanted_frameworks & sieve->imported_frameworks ||
           (sieve->wants_tests && sieve->imports_tests) || rows & sieve->imported_rows;
}
