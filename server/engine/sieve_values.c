#include "server/engine/declared.h"
#include "server/engine/sieve_state.h"

#include "server/base/alloc.h"

static uint32_t hash_of(struct text name)
{
    uint32_t hash = 2166136261u;

    for (uint32_t i = 0; i < name.len; i++)
        hash = (hash ^ (unsigned char)name.bytes[i]) * 16777619u;
    return (hash ^ hash >> 15) % NAME_BITS;
}

static void set(uint64_t *bits, uint32_t bit)
{
    bits[bit / 64] |= UINT64_C(1) << bit % 64;
}

static bool has(const uint64_t *bits, uint32_t bit)
{
    return bits[bit / 64] >> bit % 64 & 1;
}

void sieve_note_definition(struct sieve *sieve, struct text name)
{
    if (name.len)
        set(sieve->defined, hash_of(name));
}

static void add(struct sieve *sieve, struct text name, bool called)
{
    uint32_t bit = name.len ? (hash_of(name) ^ (called ? 1u : 0u)) : 0;

    if (!name.len || has(sieve->loose_seen, bit))
        return;
    set(sieve->loose_seen, bit);
    if (sieve->loose_count == sieve->loose_capacity) {
        sieve->loose_capacity = sieve->loose_capacity ? sieve->loose_capacity * 2 : 64;
        sieve->loose = xreallocarray(sieve->loose, sieve->loose_capacity, sizeof *sieve->loose);
    }
    sieve->loose[sieve->loose_count++] = (struct loose){name, called};
}

static struct text called_with(const struct sieve *sieve, const struct level *level)
{
    return (struct text){(const char *)sieve->tokens.text + level->before,
                         level->before_end - level->before};
}

/** What takes the number: the function whose parentheses are the innermost with a name before them.
 */
static void add_called(struct sieve *sieve, uint32_t block)
{
    for (uint32_t i = sieve->level_count; i-- > block + 1;) {
        const struct level *level = &sieve->levels[i];
        struct text name = called_with(sieve, level);

        if (level->opener != '(')
            return;
        if (name.len) {
            add(sieve, name, true);
            return;
        }
    }
}

static bool keeps_list(const struct sieve *sieve, const struct level *level)
{
    struct text name = called_with(sieve, level);

    if (level->opener == '(' && name.len)
        return text_in_list(name, "Set freeze set frozenset tuple list", false);
    return level->opener != '{' || (!level->pairs && sieve->tokens.style != IMPORT_ECMASCRIPT);
}

/** A keyword argument binds nothing, a parameter does. */
static bool binds(const struct sieve *sieve, const struct level *level)
{
    return level->assigns && (sieve->tokens.style != IMPORT_PYTHON || level->opener != '(' ||
                              level->defines || !level->before_end);
}

/** Within a list, or a row of one. */
static bool is_cell(const struct sieve *sieve, const struct level *level, const struct level *outer)
{
    if (level->opener == '[')
        return true;
    if (level->opener == '(' && level->before_end && !text_is(called_with(sieve, level), "param"))
        return false;
    return outer->opener == '[' || (outer->opener == '(' && !outer->before_end) ||
           (outer->opener == '{' && sieve->tokens.style != IMPORT_ECMASCRIPT);
}

void sieve_note_loose(struct sieve *sieve)
{
    uint32_t block = sieve_block_index(sieve);

    add_called(sieve, block);
    if (sieve->level_count > block + 1)
        sieve->rows |= is_cell(sieve, &sieve->levels[sieve->level_count - 1],
                               &sieve->levels[sieve->level_count - 2]);
    for (uint32_t i = sieve->level_count; i-- > block;) {
        const struct level *level = &sieve->levels[i];

        if (binds(sieve, level)) {
            add(sieve, level->name, false);
            if (!level->assigned_member)
                add(sieve, level->assigned, false);
            for (uint32_t h = 0; i == block && h < level->head_count; h++)
                add(sieve, level->heads[h], false);
        }
        if (!keeps_list(sieve, level))
            return;
    }
}

static bool declares(struct text name, uint16_t code)
{
    return name.len && (declared_as(name, code) || declared_as_list(name));
}

static bool declares_here(const struct level *level, uint16_t code, bool is_block)
{
    if (declares(level->segment, code) || declares(level->assigned, code))
        return true;
    for (uint32_t i = 0; is_block && i < level->head_count; i++)
        if (declares(level->heads[i], code))
            return true;
    return false;
}

bool sieve_is_declared(struct sieve *sieve, uint16_t code)
{
    uint32_t block = sieve_block_index(sieve);

    for (uint32_t i = sieve->level_count; i-- > block;) {
        const struct level *level = &sieve->levels[i];

        if ((level->assigns || level->pairs) && declares_here(level, code, i == block))
            return true;
        if (level->opener == '{' || (level->opener == '(' && !keeps_list(sieve, level)))
            return false;
    }
    return false;
}

static void add_alias(struct sieve *sieve, struct text name, uint16_t word)
{
    if (!name.len)
        return;
    if (sieve->alias_count == ALIASES_MAX)
        sieve->unreadable = true;
    else
        sieve->aliases[sieve->alias_count++] = (struct alias){name, word};
}

void sieve_note_alias(struct sieve *sieve, uint16_t word)
{
    uint32_t block = sieve_block_index(sieve);

    for (uint32_t i = sieve->level_count; i-- > block;) {
        const struct level *level = &sieve->levels[i];

        if (!level->assigns)
            continue;
        add_alias(sieve, level->name, word);
        add_alias(sieve, level->assigned, word);
        for (uint32_t h = 0; i == block && h < level->head_count; h++)
            add_alias(sieve, level->heads[h], word);
    }
}

bool sieve_knows(const struct sieve *sieve, struct text name)
{
    return sieve->rows || has(sieve->known, hash_of(name));
}

bool sieve_follow(struct sieve *sieve)
{
    bool any = sieve->rows && sieve->has_slots;

    for (uint32_t i = 0; i < sieve->loose_count && sieve->has_slots; i++) {
        uint32_t bit = hash_of(sieve->loose[i].name);

        if (sieve->loose[i].called && !has(sieve->defined, bit))
            continue;
        set(sieve->loose[i].called ? sieve->takers : sieve->known, bit);
        any = true;
    }
    return any;
}

static bool takes(const struct sieve *sieve, struct text name)
{
    return name.len &&
           (has(sieve->takers, hash_of(name)) || text_in_list(name, "constructor __init__", false));
}

/** The function that the parentheses belong to has a name in front, or is given one. */
static bool is_taker(const struct sieve *sieve, const struct level *closed)
{
    const struct level *outer = &sieve->levels[sieve->level_count - 1];

    if (takes(sieve, called_with(sieve, closed)) || takes(sieve, outer->segment) ||
        takes(sieve, outer->assigned))
        return true;
    for (uint32_t i = 0; outer->block && i < outer->head_count; i++)
        if (takes(sieve, outer->heads[i]))
            return true;
    return false;
}

void sieve_note_parameters(struct sieve *sieve, const struct level *closed, uint32_t end)
{
    const char *text = (const char *)sieve->tokens.text;
    uint32_t start = closed->start;

    if (!sieve->follows || !is_taker(sieve, closed))
        return;
    for (uint32_t at = start; at <= end; at++) {
        if (at < end && token_is_word_byte((unsigned char)text[at]))
            continue;
        if (at > start)
            set(sieve->known, hash_of((struct text){text + start, at - start}));
        start = at + 1;
    }
}
