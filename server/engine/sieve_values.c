#include "server/engine/declared.h"
#include "server/engine/sieve_state.h"

static struct text called_with(const struct sieve *sieve, const struct level *level)
{
    return (struct text){(const char *)sieve->tokens.text + level->before,
                         level->before_end - level->before};
}

static bool keeps_list(const struct sieve *sieve, const struct level *level)
{
    struct text name = called_with(sieve, level);

    if (level->opener == '(' && name.len)
        return text_in_list(name, "Set freeze set frozenset tuple list", false);
    return level->opener != '{' || (!level->pairs && sieve->tokens.style != IMPORT_ECMASCRIPT);
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

void sieve_note_cell(struct sieve *sieve)
{
    if (sieve->level_count > sieve_block_index(sieve) + 1)
        sieve->rows |= is_cell(sieve, &sieve->levels[sieve->level_count - 1],
                               &sieve->levels[sieve->level_count - 2]);
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

static bool tells_of(const struct level *level, uint16_t code, bool is_block)
{
    if (declares_here(level, code, is_block) || declared_as_table(level->segment) ||
        declared_as_table(level->assigned))
        return true;
    for (uint32_t i = 0; is_block && i < level->head_count; i++)
        if (declared_as_table(level->heads[i]))
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
        if (level->opener == '{' && i > block) /* a table, an attribute of JSX */
            return tells_of(&sieve->levels[i - 1], code, i - 1 == block);
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
