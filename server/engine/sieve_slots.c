#include "server/base/alloc.h"
#include "server/engine/sieve_state.h"

#include <string.h>

static bool is_same(const struct held *a, const struct held *b)
{
    return a->slot == b->slot && a->word == b->word && a->on_something == b->on_something &&
           text_equal(a->name, b->name);
}

static void push(struct sieve *sieve, const struct held *held)
{
    uint32_t first = sieve_block(sieve)->first_held;

    for (uint32_t i = sieve->held_count, steps = 0; i-- > first && steps < 16; steps++)
        if (is_same(&sieve->held[i], held)) {
            sieve->held[i].numbers |= held->numbers;
            return;
        }
    if (sieve->held_count == sieve->held_capacity) {
        sieve->held_capacity = sieve->held_capacity ? sieve->held_capacity * 2 : 256;
        sieve->held = xreallocarray(sieve->held, sieve->held_capacity, sizeof *sieve->held);
    }
    sieve->held[sieve->held_count++] = *held;
}

static void push_any(struct sieve *sieve, enum gate_slot slot, uint16_t numbers)
{
    struct held held = {.slot = slot, .word = HELD_ANY_WORD, .numbers = numbers};

    held.on_something = slot == GATE_SLOT_CALLED;
    push(sieve, &held);
}

static void push_word(struct sieve *sieve, enum gate_slot slot, struct text name, uint16_t numbers)
{
    const struct word *word = name.len ? lexicon_find(sieve->lexicon, name) : NULL;

    if (word)
        push(sieve, &(struct held){.slot = slot, .word = word->number, .numbers = numbers});
}

/** What is called is known by its name, or by the end of it. */
static void push_call(struct sieve *sieve, struct text name, uint16_t numbers, bool on_something)
{
    const struct word *word = lexicon_find(sieve->lexicon, name);
    struct held held = {GATE_SLOT_CALLED, HELD_NO_WORD, numbers, on_something, {0}};

    if (word)
        held.word = word->number;
    if (lexicon_ends(sieve->lexicon, name))
        held.name = name;
    if (word || held.name.len)
        push(sieve, &held);
}

void sieve_note_call(struct sieve *sieve, struct text name, bool on_something)
{
    push_call(sieve, name, 0, on_something);
}

void sieve_note_unnamed(struct sieve *sieve)
{
    push_any(sieve, GATE_SLOT_CALLED, 0);
}

void sieve_note_division(struct sieve *sieve)
{
    push_any(sieve, GATE_SLOT_COMPARED, HTTP_CLASSES | HTTP_REGISTERED);
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
        push_any(sieve, GATE_SLOT_CALLED, numbers);
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
    sieve->numbers |= (uint16_t)(numbers & ~(1u << ODD_CLASS));
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
            push_any(sieve, GATE_SLOT_RETURNED, numbers);
    }
    if (compares)
        push_any(sieve, GATE_SLOT_COMPARED, numbers);
}

static bool is_holder(const struct gate *gate, const struct held *held)
{
    if (held->word == HELD_ANY_WORD || (!gate->holders.count && !gate->holder_endings.len))
        return true;
    if (gate->on_something && !held->on_something)
        return false;
    if (held->name.len && pattern_name_is(gate->holder_endings, held->name))
        return true;
    for (uint32_t i = 0; i < gate->holders.count; i++)
        if (gate->holders.words[i] == held->word)
            return true;
    return false;
}

/** A word that stands for another cannot be told by its slot. */
static bool has_sticky_holder(const struct sieve *sieve, const struct gate *gate)
{
    if (gate->holder_endings.len && sieve->renames)
        return true;
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
