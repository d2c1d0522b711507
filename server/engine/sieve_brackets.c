#include "server/base/alloc.h"
#include "server/engine/sieve_state.h"

enum { LEVELS_MAX = 4096 };

static const char no_calls[] =
    "if for while return await in of not and or else elif switch case with "
    "del yield typeof catch";

void sieve_push_level(struct sieve *sieve, char opener, bool block)
{
    if (sieve->level_count == LEVELS_MAX) {
        sieve->unreadable = true;
        return;
    }
    if (sieve->level_count == sieve->level_capacity) {
        sieve->level_capacity = sieve->level_capacity ? sieve->level_capacity * 2 : 64;
        sieve->levels = xreallocarray(sieve->levels, sieve->level_capacity, sizeof *sieve->levels);
    }
    sieve->levels[sieve->level_count++] = (struct level){.opener = opener,
                                                         .block = block,
                                                         .first_item = sieve->item_count,
                                                         .first_held = sieve->held_count};
}

static bool opens_block_in_go(const struct sieve *sieve, const struct level *level)
{
    const struct token *last = &sieve->last;

    if (word_is(sieve, last, "struct interface"))
        return false;
    if (sign_is(last, ')') || level->function || word_is(sieve, last, "else select switch for"))
        return true;
    return level->block && level->header && !level->listed && !sign_is(last, '}');
}

/** No value stands directly before an object. */
static bool opens_block_in_ecmascript(const struct sieve *sieve, const struct level *level)
{
    const struct token *last = &sieve->last;

    switch (last->kind) {
    case TOKEN_WORD:
        return !word_is(sieve, last, sieve_before_objects);
    case TOKEN_NUMBER:
    case TOKEN_STRING:
    case TOKEN_CLOSE:
        return true;
    case TOKEN_OPEN:
        return last->sign == '{' && level->block;
    case TOKEN_SIGN: /* a statement's end, the '>' of an arrow or of a type */
        return last->sign == ';' || last->sign == '>';
    default:
        return true;
    }
}

static bool opens_block(const struct sieve *sieve, const struct token *token)
{
    const struct level *level = &sieve->levels[sieve->level_count - 1];

    if (token->sign != '{')
        return false;
    if (sieve->tokens.style == IMPORT_GO)
        return opens_block_in_go(sieve, level);
    return sieve->tokens.style == IMPORT_ECMASCRIPT && opens_block_in_ecmascript(sieve, level);
}

void sieve_open_bracket(struct sieve *sieve, const struct token *token)
{
    bool block = opens_block(sieve, token);
    struct level *inner;

    if (block)
        sieve_top(sieve)->function = false;
    sieve_push_level(sieve, token->sign, block);
    sieve_top(sieve)->start = token->end;
    if (block || token->sign != '(')
        return;
    inner = sieve_top(sieve);
    if (sieve->last.kind == TOKEN_WORD && !word_is(sieve, &sieve->last, no_calls)) {
        inner->on_something = sign_is(&sieve->second, '.');
        sieve_note_call(sieve, token_text(&sieve->tokens, &sieve->last), inner->on_something);
        inner->before = sieve->last.start;
        inner->before_end = sieve->last.end;
    }
    inner->unnamed = sign_is(&sieve->last, '.') ||
                     (sieve->tokens.style == IMPORT_GO && sign_is(&sieve->last, ']')) ||
                     (sign_is(&sieve->last, '>') && !sign_is(&sieve->second, '='));
    if (inner->unnamed)
        sieve_note_unnamed(sieve);
}

static bool pairs(char opener, char closer)
{
    return closer == ')'   ? opener == '('
           : closer == ']' ? opener == '['
                           : opener == '{' || opener == '$';
}

void sieve_close_bracket(struct sieve *sieve, const struct token *token)
{
    struct level *top = sieve_top(sieve);

    if (sieve->level_count == 1 || !pairs(top->opener, token->sign)) {
        sieve->unreadable = true;
        return;
    }
    if (top->block)
        sieve_end_statement(sieve, top, token->start);
    sieve->level_count--;
}
