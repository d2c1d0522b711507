#include "server/engine/lexicon_gates.h"

#include <string.h>

enum { GATES_STEP = 8, ENDINGS_MAX = 256 };

void lexicon_enter_gates(struct lexicon *lexicon, struct arena *arena, gate_enter *enter)
{
    lexicon->gates = arena_alloc(arena, (lexicon->shape_count + 1) * sizeof *lexicon->gates);
    for (uint32_t i = 0; i < lexicon->shape_count; i++) {
        const struct shape *shape = &lexicon->shapes[i];

        if (!shape->is_route && !shape->is_effect)
            gate_make(shape, arena, enter, lexicon, &lexicon->gates[lexicon->gate_count++]);
    }
}

static void gate_list_add(struct gate_list *list, const struct gate *gate, struct arena *arena)
{
    if (list->count % GATES_STEP == 0) {
        const struct gate **more = arena_alloc(arena, (list->count + GATES_STEP) * sizeof *more);

        if (list->count)
            memcpy(more, list->gates, list->count * sizeof *more);
        list->gates = more;
    }
    list->gates[list->count++] = gate;
}

/** The group with the fewest words is what a gate is looked up by. */
static const struct gate_group *key_group(const struct gate *gate)
{
    const struct gate_group *key = &gate->groups[0];

    for (uint32_t i = 1; i < gate->count; i++)
        if (gate->groups[i].count < key->count)
            key = &gate->groups[i];
    return key;
}

static void index_words(struct lexicon *lexicon, struct arena *arena)
{
    struct word **by_number = arena_alloc(arena, (lexicon->word_count + 1) * sizeof *by_number);

    for (uint32_t i = 0; i < lexicon->capacity; i++)
        if (lexicon->words[i].text.len)
            by_number[lexicon->words[i].number] = &lexicon->words[i];
    for (uint32_t i = 0; i < lexicon->gate_count; i++) {
        const struct gate *gate = &lexicon->gates[i];
        const struct gate_group *key = gate->count ? key_group(gate) : NULL;

        if (!key)
            gate_list_add(&lexicon->free_gates, gate, arena);
        for (uint32_t w = 0; key && w < key->count; w++)
            gate_list_add(&by_number[key->words[w]]->gates, gate, arena);
    }
    lexicon->by_number = (const struct word **)by_number;
}

static void keep_ending(struct text name, void *user)
{
    struct lexicon *lexicon = user;

    if (!name.len || name.bytes[0] != '~')
        return;
    for (uint32_t i = 0; i < lexicon->ending_count; i++)
        if (text_equal(lexicon->endings[i], name))
            return;
    if (lexicon->ending_count < ENDINGS_MAX)
        lexicon->endings[lexicon->ending_count++] = name;
    else
        lexicon->many_endings = true;
    lexicon->ends_in[(unsigned char)name.bytes[name.len - 1]] = true;
}

static void index_endings(struct lexicon *lexicon, struct arena *arena)
{
    lexicon->endings = arena_alloc(arena, ENDINGS_MAX * sizeof *lexicon->endings);
    for (uint32_t i = 0; i < lexicon->gate_count; i++) {
        pattern_each_name(lexicon->gates[i].endings, keep_ending, lexicon);
        pattern_each_name(lexicon->gates[i].holder_endings, keep_ending, lexicon);
    }
}

void lexicon_index_gates(struct lexicon *lexicon, struct arena *arena)
{
    index_words(lexicon, arena);
    index_endings(lexicon, arena);
}

bool lexicon_ends(const struct lexicon *lexicon, struct text name)
{
    if (!name.len || !lexicon->ends_in[(unsigned char)name.bytes[name.len - 1]])
        return false;
    for (uint32_t i = 0; i < lexicon->ending_count; i++)
        if (pattern_name_is(lexicon->endings[i], name))
            return true;
    return lexicon->many_endings;
}
