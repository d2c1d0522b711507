#include "catalog/status.h"
#include "server/engine/declared.h"
#include "server/engine/sieve_state.h"

#include <string.h>

enum { CODE_LENGTH = 3, KEY_LENGTH_MAX = 64 };

static bool is_digit(unsigned char byte)
{
    return (unsigned char)(byte - '0') < 10;
}

/** Part of a sum or of a fraction, and so no code by itself. */
static bool is_operand(const struct sieve *sieve, const struct token *token)
{
    uint32_t at = token->end;
    bool divided = sign_is(&sieve->last, '/') && sieve->tokens.text[token->start] == '1';

    if (divided) /* status / 100 == 4 */
        return false;
    if (sieve->last.kind == TOKEN_SIGN && strchr("+-*/%.", sieve->last.sign))
        return true;
    while (byte_at(sieve, at) == ' ')
        at++;
    if (byte_at(sieve, at) == '/')
        return sieve->tokens.style == IMPORT_PYTHON ||
               (byte_at(sieve, at + 1) != '/' && byte_at(sieve, at + 1) != '*');
    if (byte_at(sieve, at) == '.')
        return is_digit(byte_at(sieve, at + 1));
    return byte_at(sieve, at) && strchr("+-*%", byte_at(sieve, at));
}

/** The class of "404", "404 Not Found" or "4xx" that begins at an offset; 0 when none does. */
static unsigned class_at(const struct sieve *sieve, uint32_t at, uint32_t end)
{
    const unsigned char *text = sieve->tokens.text + at;

    if (end - at < CODE_LENGTH || text[0] < '1' || text[0] > '9')
        return 0;
    if ((text[1] | 32) == 'x' && (text[2] | 32) == 'x')
        return end - at == CODE_LENGTH ? text[0] - '0' : 0;
    if (!is_digit(text[1]) || !is_digit(text[2]))
        return 0;
    return end - at == CODE_LENGTH || text[CODE_LENGTH] == ' ' ? text[0] - '0' : 0;
}

static uint16_t code_at(const struct sieve *sieve, uint32_t at)
{
    const unsigned char *text = sieve->tokens.text + at;

    return (uint16_t)((text[0] - '0') * 100 + (text[1] - '0') * 10 + text[2] - '0');
}

/** The class, and whether the code is registered; of 4xx and of bounds such as 399 that is not
 * asked. */
static uint16_t bits_of(const struct sieve *sieve, const struct token *token, unsigned class_of)
{
    const unsigned char *text = sieve->tokens.text + token->start;
    bool is_class = (text[1] | 32) == 'x';
    uint16_t code = is_class ? 0 : code_at(sieve, token->start);
    uint32_t bits = 1u << class_of;

    if (class_of <= 5 && (is_class || code % 100 == 99 || status_find(code)))
        bits |= bits << REGISTERED;
    return (uint16_t)bits;
}

/** A number of another length, handed to what takes a status. */
static bool is_odd(const struct sieve *sieve, const struct token *token)
{
    const struct word *word;

    for (uint32_t i = token->start; i < token->end; i++)
        if (!is_digit(sieve->tokens.text[i]))
            return false;
    if (token->end - token->start > ODD_LENGTH_MAX || sieve->second.kind != TOKEN_WORD ||
        !sign_is(&sieve->last, '(') || token->start > sieve->second.end + ODD_GAP)
        return false;
    word = lexicon_find(sieve->lexicon, token_text(&sieve->tokens, &sieve->second));
    return word && word->flags & WORD_ANCHOR;
}

static struct text whole_text(const struct sieve *sieve)
{
    return (struct text){(const char *)sieve->tokens.text, sieve->tokens.len};
}

/** Of a table of errors; one that has no failure's code is none. */
static bool is_in_table(const struct sieve *sieve, const struct token *token)
{
    const struct level *top = &sieve->levels[sieve->level_count - 1];
    uint16_t code = code_at(sieve, token->start);

    return !top->block && top->opener != '(' && code >= 400 && status_find(code) &&
           declared_in_table(whole_text(sieve), token->start);
}

void sieve_see_number(struct sieve *sieve, const struct token *token)
{
    unsigned class_of = class_at(sieve, token->start, token->end);

    if (sieve->follows)
        return;
    if (token->end - token->start != CODE_LENGTH) {
        if (is_odd(sieve, token))
            sieve_note_number(sieve, 1u << ODD_CLASS, token->end);
        return;
    }
    if (class_of && declared_near(whole_text(sieve), token->start))
        sieve->yes = true;
    if (!class_of || is_operand(sieve, token))
        return;
    if (sieve_is_declared(sieve, code_at(sieve, token->start)) || is_in_table(sieve, token))
        sieve->yes = true;
    sieve_note_number(sieve, bits_of(sieve, token, class_of), token->end);
    if (sign_is(&sieve->last, '/'))
        sieve_note_division(sieve);
    sieve_note_cell(sieve);
}

static struct text last_component(struct text path)
{
    uint32_t start = path.len;

    while (start && path.bytes[start - 1] != '/' && path.bytes[start - 1] != '.')
        start--;
    return (struct text){path.bytes + start, path.len - start};
}

/** import Problem from "./ApiError": what is called by the module's name, unless that stands there.
 */
static void note_module_name(struct sieve *sieve, struct text name, uint32_t end)
{
    uint32_t start = sieve_block(sieve)->start;

    if (name.len && end > start && lexicon_ends(sieve->lexicon, name) &&
        !memmem(sieve->tokens.text + start, end - start, name.bytes, name.len))
        sieve_note_rename(sieve, name);
}

static void see_string_word(struct sieve *sieve, struct text text, bool sticky)
{
    const struct word *word = lexicon_find(sieve->lexicon, text);

    if (word && sign_is(&sieve->last, '[')) /* HTTPStatus["NOT_FOUND"] */
        sieve->member_rows |= word->constant_of;
    if (word && sticky)
        sieve_keep_as_sticky(sieve, word->number);
    else if (word)
        sieve_push_item(sieve, word->number);
}

void sieve_see_string(struct sieve *sieve, const struct token *token)
{
    struct text text = token_text(&sieve->tokens, token);
    struct level *block = sieve_block(sieve);
    struct level *top = sieve_top(sieve);
    unsigned class_of = class_at(sieve, token->start, token->end);

    if (class_of && !sieve->follows)
        sieve_note_number(sieve, bits_of(sieve, token, class_of), token->end + 1);
    if (class_of && declared_near(whole_text(sieve), token->start))
        sieve->yes = true;
    sieve_note_status(sieve, text);
    if (sieve->follows && sign_is(&sieve->last, '['))
        sieve_note_number(sieve, sieve->numbers, token->end + 1);
    if (!text.len || text.len > KEY_LENGTH_MAX || memchr(text.bytes, ' ', text.len))
        return;
    if (!top->segment.len)
        top->segment = text;
    if (block->imports) {
        sieve_note_module(sieve, text);
        see_string_word(sieve, last_component(text), true);
        note_module_name(sieve, last_component(text), token->start);
    }
    see_string_word(sieve, text, false);
    see_string_word(sieve, gate_module_word(text), false);
}
