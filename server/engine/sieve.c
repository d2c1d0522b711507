#include "server/engine/sieve.h"

#include "server/base/alloc.h"
#include "server/engine/sieve_state.h"

#include <stdlib.h>

static bool assigns(const struct sieve *sieve, const struct token *token)
{
    unsigned char before = token->start ? sieve->tokens.text[token->start - 1] : ' ';
    unsigned char behind = byte_at(sieve, token->end);

    return token->sign == '=' && behind != '=' && behind != '>' && before != '=' && before != '!' &&
           before != '<' && before != '>';
}

static bool compares(const struct sieve *sieve, const struct token *token)
{
    unsigned char before = token->start ? sieve->tokens.text[token->start - 1] : ' ';

    if (token->sign == '=')
        return before == '=' || before == '!';
    return token->sign == '<' || (token->sign == '>' && before != '=' && before != '-');
}

static void see_sign(struct sieve *sieve, const struct token *token)
{
    struct level *top = sieve_top(sieve);

    if (token->sign == ';' && top->block)
        sieve_end_statement(sieve, top, token->start);
    if (token->sign == ',' || token->sign == ';')
        sieve_begin_segment(top);
    top->commas += token->sign == ',';
    top->compares |= compares(sieve, token);
    top->pairs |= token->sign == ':';
    if (!assigns(sieve, token))
        return;
    top->assigns = true;
    if (sieve->last.kind == TOKEN_WORD)
        top->assigned = token_text(&sieve->tokens, &sieve->last);
    else if (sign_is(&sieve->last, ':') && sieve->second.kind == TOKEN_WORD)
        top->assigned = token_text(&sieve->tokens, &sieve->second);
}

/** Go: is the token part of the type in front of a literal, []T or map[K]p.T? */
static void note_type(struct sieve *sieve, const struct token *token)
{
    struct level *top = sieve_top(sieve);
    bool of_path = sign_is(token, '.') || sign_is(token, '*');
    bool behind_type =
        sign_is(&sieve->last, ']') || sign_is(&sieve->last, '.') || sign_is(&sieve->last, '*');

    if (sign_is(token, ']'))
        top->listed = true;
    else if (token->kind == TOKEN_WORD ? !behind_type : !of_path)
        top->listed = false;
}

static void see(struct sieve *sieve, const struct token *token)
{
    sieve_cut(sieve, token);
    switch (token->kind) {
    case TOKEN_WORD:
        sieve_see_word(sieve, token);
        break;
    case TOKEN_NUMBER:
        sieve_see_number(sieve, token);
        break;
    case TOKEN_STRING:
        sieve_see_string(sieve, token);
        break;
    case TOKEN_OPEN:
        sieve_open_bracket(sieve, token);
        break;
    case TOKEN_CLOSE:
        sieve_close_bracket(sieve, token);
        break;
    default:
        see_sign(sieve, token);
        break;
    }
    if (sieve->tokens.style == IMPORT_GO && !sieve->unreadable)
        note_type(sieve, token);
}

/** One reading of the whole text. */
static enum sieve_verdict read_text(struct sieve *sieve, const char *text, uint32_t len)
{
    struct token token;

    tokens_init(&sieve->tokens, sieve->lexicon->family->imports, text, len);
    sieve->level_count = sieve->item_count = sieve->held_count = 0;
    sieve->last = sieve->second = (struct token){0};
    sieve_push_level(sieve, '\0', true);
    while (!sieve->yes && !sieve->unreadable && tokens_next(&sieve->tokens, &token)) {
        see(sieve, &token);
        sieve->second = sieve->last;
        sieve->last = token;
    }
    if (sieve->yes)
        return SIEVE_YES;
    if (sieve->unreadable || sieve->tokens.lost || sieve->level_count != 1)
        return SIEVE_UNREADABLE;
    sieve_end_statement(sieve, sieve->levels, sieve->tokens.len);
    return sieve->yes || sieve_is_settled(sieve) || (sieve->rows && sieve->says_status) ? SIEVE_YES
                                                                                        : SIEVE_NO;
}

enum sieve_verdict sieve_text(const struct lexicon *lexicon, const char *path, const char *text,
                              uint32_t len)
{
    struct sieve *sieve;
    enum sieve_verdict verdict;

    if (!lexicon->family->id || !tokens_can_read(lexicon->family->imports))
        return SIEVE_UNREADABLE;
    sieve = xcalloc(1, sizeof *sieve);
    sieve->lexicon = lexicon;
    sieve->path = path;
    verdict = read_text(sieve, text, len);
    /* A value may come from anywhere in the file to where the words of a shape wait for one. */
    if (verdict == SIEVE_NO && sieve->has_slots && sieve->numbers) {
        sieve->follows = true;
        verdict = read_text(sieve, text, len);
    }
    free(sieve->levels);
    free(sieve->items);
    free(sieve->held);
    free(sieve);
    return verdict;
}
