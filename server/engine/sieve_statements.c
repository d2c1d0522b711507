#include "server/engine/sieve_state.h"

const char sieve_before_objects[] =
    "return typeof in of case default await yield import export const let var type throw void "
    "delete instanceof new as satisfies extends";

uint32_t sieve_block_index(const struct sieve *sieve)
{
    uint32_t i = sieve->level_count - 1;

    while (!sieve->levels[i].block)
        i--;
    return i;
}

struct level *sieve_block(struct sieve *sieve)
{
    return &sieve->levels[sieve_block_index(sieve)];
}

void sieve_begin_segment(struct level *level)
{
    level->segment = level->name = level->assigned = (struct text){0};
    level->assigns = level->compares = level->function = false;
}

void sieve_keep_as_sticky(struct sieve *sieve, uint16_t word)
{
    sieve->sticky[word / 64] |= UINT64_C(1) << word % 64;
    sieve->present[word / 64] |= UINT64_C(1) << word % 64;
    sieve->has_sticky = true;
}

void sieve_end_statement(struct sieve *sieve, struct level *block, uint32_t end)
{
    bool is_match = block->head_count && text_is(block->heads[0], "match");

    if (!block->is_import)
        sieve_judge(sieve, block, end);
    for (uint32_t i = block->first_item; is_match && i < sieve->item_count; i++)
        sieve_keep_as_sticky(sieve, sieve->items[i]);
    sieve->item_count = block->first_item;
    sieve->held_count = block->first_held;
    block->begun = block->imports = block->is_import = false;
    block->is_case = block->header = block->loops = false;
    block->says_status = block->aliased = false;
    block->numbers = 0;
    block->commas = 0;
    block->head_count = 0;
    sieve_begin_segment(block);
}

static bool ends_value(const struct sieve *sieve, const struct token *token)
{
    switch (token->kind) {
    case TOKEN_NUMBER:
    case TOKEN_STRING:
    case TOKEN_CLOSE:
        return true;
    case TOKEN_WORD:
        return sieve->tokens.style != IMPORT_ECMASCRIPT ||
               !word_is(sieve, token, sieve_before_objects);
    default: /* i++ */
        return sieve->tokens.style == IMPORT_GO && (token->sign == '+' || token->sign == '-');
    }
}

/** Does a line's end between the two end the statement? */
static bool line_ends(const struct sieve *sieve, const struct token *next)
{
    switch (sieve->tokens.style) {
    case IMPORT_PYTHON:
        return true;
    case IMPORT_GO:
        return ends_value(sieve, &sieve->last);
    default:
        return ends_value(sieve, &sieve->last) && next->kind == TOKEN_WORD &&
               !word_is(sieve, next, "in of instanceof as satisfies");
    }
}

/** Not import("x").then(...). */
static bool begins_import(const struct sieve *sieve, const struct token *token)
{
    bool called = byte_at(sieve, token->end) == '(' || byte_at(sieve, token->end) == '.';

    return word_is(sieve, token, "import from") &&
           (sieve->tokens.style != IMPORT_ECMASCRIPT || !called);
}

void sieve_cut(struct sieve *sieve, const struct token *token)
{
    struct level *top = sieve_top(sieve);

    if (token->after_newline && top->opener == '(' && sieve->tokens.style == IMPORT_GO)
        sieve_begin_segment(top); /* const ( A = 1 */
    if (top->block && top->begun && token->kind != TOKEN_CLOSE && token->after_newline &&
        line_ends(sieve, token))
        sieve_end_statement(sieve, top, sieve->last.end);
    if (top->block && !top->begun) {
        top->begun = true;
        top->start = token->start;
        top->first_item = sieve->item_count;
        top->first_held = sieve->held_count;
        top->is_import = begins_import(sieve, token);
        top->header = word_is(sieve, token, "if for switch select func else case go defer");
    }
}
