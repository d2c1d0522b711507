#include "server/base/alloc.h"
#include "server/engine/sieve_state.h"

#include <string.h>

static void push(struct sieve *sieve, enum gate_slot slot, uint16_t word, uint16_t numbers,
                 bool on_something)
{
    uint32_t first = sieve_block(sieve)->first_held;

    for (uint32_t i = sieve->held_count, steps = 0; i-- > first && steps < 16; steps++)
        if (sieve->held[i].slot == slot && sieve->held[i].word == word &&
            sieve->held[i].on_something == on_something) {
            sieve->held[i].numbers |= numbers;
            return;
        }
    if (sieve->held_count == sieve->held_capacity) {
        sieve->held_capacity = sieve->held_capacity ? sieve->held_capacity * 2 : 256;
        sieve->held = xreallocarray(sieve->held, sieve->held_capacity, sizeof *sieve->held);
    }
    sieve->held[sieve->held_count++] = (struct held){slot, word, numbers, on_something};
}

static void push_word(struct sieve *sieve, enum gate_slot slot, struct text name, uint16_t numbers)
{
    const struct word *word = name.len ? lexicon_find(sieve->lexicon, name) : NULL;

    if (word)
        push(sieve, slot, word->number, numbers, false);
}

static void push_call(struct sieve *sieve, struct text name, uint16_t numbers, bool on_something)
{
    const struct word *word = lexicon_find(sieve->lexicon, name);

    if (word)
        push(sieve, GATE_SLOT_CALLED, word->number, numbers, on_something);
}

void sieve_note_call(struct sieve *sieve, struct text name, bool on_something)
{
    push_call(sieve, name, 0, on_something);
}

void sieve_note_unnamed(struct sieve *sieve)
{
    push(sieve, GATE_SLOT_CALLED, HELD_ANY_WORD, 0, true);
}

void sieve_note_division(struct sieve *sieve)
{
    push(sieve, GATE_SLOT_COMPARED, HELD_ANY_WORD, 1u << 1, false);
}

static bool is_compared_behind(const struct sieve *sieve, uint32_t at)
{
    const unsigned char *text = sieve->tokens.text;

    while (at < sieve->tokens.len && (text[at] <= ' ' || text[at] == ')'))
        at++;
    return at < sieve->tokens.len && strchr("=!<>i", text[at]) != NULL;
}

/** 404: ..., "404": ..., [404]: ... */
static bool is_key_behind(const struct sieve *sieve, uint32_t at)
{
    const unsigned char *text = sieve->tokens.text;

    while (at < sieve->tokens.len && (text[at] <= ' ' || text[at] == ']'))
        at++;
    return at < sieve->tokens.len && text[at] == ':';
}

static struct text called(const struct sieve *sieve, const struct level *level)
{
    return (struct text){(const char *)sieve->tokens.text + level->before,
                         level->before_end - level->before};
}

/** What the level itself makes of the number: an argument, a value of a key, an assigned one. */
static void note_level(struct sieve *sieve, const struct level *level, uint16_t numbers)
{

    if (level->before_end)
        push_call(sieve, called(sieve, level), numbers, level->on_something);
    if (level->unnamed)
        push(sieve, GATE_SLOT_CALLED, HELD_ANY_WORD, numbers, true);
    push_word(sieve, GATE_SLOT_KEYED, level->segment, numbers);
    if (!level->assigns)
        return;
    push_word(sieve, GATE_SLOT_ASSIGNED, level->segment, numbers);
    push_word(sieve, GATE_SLOT_ASSIGNED, level->assigned, numbers);
    for (uint32_t h = 0; level->block && h < level->head_count; h++)
        push_word(sieve, GATE_SLOT_ASSIGNED, level->heads[h], numbers);
}

void sieve_note_number(struct sieve *sieve, uint16_t numbers, uint32_t end)
{
    uint32_t block = sieve_block_index(sieve);
    bool compares = is_compared_behind(sieve, end);
    bool plain = true;
    bool direct = true; /* neither a call nor an object stands between */
    bool is_key = is_key_behind(sieve, end);

    sieve->levels[block].numbers |= numbers;
    sieve->has_numbers |= (numbers & ~(1u << ODD_CLASS)) != 0;
    for (uint32_t i = sieve->level_count; i-- > block;) {
        const struct level *level = &sieve->levels[i];

        if (direct)
            note_level(sieve, level, numbers);
        direct = direct && level->opener != '{' && !level->before_end;
        if (is_key && level->segment.len)
            push_word(sieve, GATE_SLOT_KEY, level->segment, numbers);
        compares = compares || level->compares;
        if (i > block)
            plain = plain && level->opener != '{' && !level->before_end && !level->unnamed;
        if (plain && level->commas)
            push(sieve, GATE_SLOT_RETURNED, HELD_ANY_WORD, numbers, false);
    }
    if (compares)
        push(sieve, GATE_SLOT_COMPARED, HELD_ANY_WORD, numbers, false);
}

static bool is_holder(const struct gate *gate, const struct held *held)
{
    if (held->word == HELD_ANY_WORD || !gate->holders.count)
        return true;
    if (gate->on_something && !held->on_something)
        return false;
    for (uint32_t i = 0; i < gate->holders.count; i++)
        if (gate->holders.words[i] == held->word)
            return true;
    return false;
}

/** A word that stands for another cannot be told by its slot. */
static bool has_sticky_holder(const struct sieve *sieve, const struct gate *gate)
{
    for (uint32_t i = 0; sieve->has_sticky && i < gate->holders.count; i++)
        if (sieve->sticky[gate->holders.words[i] / 64] >> gate->holders.words[i] % 64 & 1)
            return true;
    return false;
}

bool sieve_fits(const struct sieve *sieve, const struct level *block, const struct gate *gate,
                uint16_t numbers)
{
    if (gate->slot == GATE_SLOT_ANY || (gate->slot == GATE_SLOT_COMPARED && block->is_case) ||
        has_sticky_holder(sieve, gate))
        return !gate->wants_number || block->numbers & numbers;
    for (uint32_t i = block->first_held; i < sieve->held_count; i++)
        if (sieve->held[i].slot == gate->slot && is_holder(gate, &sieve->held[i]) &&
            (!gate->wants_number || sieve->held[i].numbers & numbers))
            return true;
    return false;
}
