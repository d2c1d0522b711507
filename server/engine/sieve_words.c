#include "server/base/alloc.h"
#include "server/engine/declared.h"
#include "server/engine/sieve_state.h"

#include <string.h>

static const char no_values[] = "true false null undefined None True False nil self this";
static const char no_names[] =
    "const let var async export static override public private protected readonly final default "
    "declare "
    "if for while return await yield def func function case range of in not and or else elif "
    "switch throw new raise assert with go defer type class";

void sieve_push_item(struct sieve *sieve, uint16_t number)
{
    if (sieve->item_count == sieve->item_capacity) {
        sieve->item_capacity = sieve->item_capacity ? sieve->item_capacity * 2 : 256;
        sieve->items = xreallocarray(sieve->items, sieve->item_capacity, sizeof *sieve->items);
    }
    sieve->items[sieve->item_count++] = number;
}

static void note_constant(struct sieve *sieve, const struct word *word, bool member)
{
    if (member)
        sieve->member_rows |= word->constant_of;
    else if (sieve_block(sieve)->imports) /* or only seems to: Go's testify has a `require` */
        sieve->named_rows |= word->constant_of;
    else
        sieve->bare_rows |= word->constant_of;
}

void sieve_note_rename(struct sieve *sieve, struct text name)
{
    const struct word *word = lexicon_find(sieve->lexicon, name);

    if (word)
        sieve_keep_as_sticky(sieve, word->number);
    else
        sieve->renames = sieve->renames || lexicon_ends(sieve->lexicon, name);
}

/** In front of `require` stands what it is taken apart into: {a, b: c}. */
static void note_import(struct sieve *sieve, struct level *block, const struct token *token)
{
    const char *text = (const char *)sieve->tokens.text;
    uint32_t start = block->start;

    block->imports = true;
    for (uint32_t at = start; word_is(sieve, token, "require") && at < token->start; at++) {
        if (text[at] == ':')
            sieve_note_rename(sieve, (struct text){text + start, at - start});
        if (!token_is_word_byte((unsigned char)text[at]))
            start = at + 1;
    }
}

static struct text dotted(const struct sieve *sieve, const struct token *token)
{
    const char *text = (const char *)sieve->tokens.text;
    uint32_t end = token->end;

    while (end < sieve->tokens.len &&
           (token_is_word_byte((unsigned char)text[end]) || text[end] == '.'))
        end++;
    return (struct text){text + token->start, end - token->start};
}

static bool ends_with(struct text text, const char *end)
{
    uint32_t len = (uint32_t)strlen(end);

    return text.len >= len && !memcmp(text.bytes + text.len - len, end, len);
}

/** In the second reading a name may stand for any code of the file. */
static void see_name(struct sieve *sieve, uint32_t end)
{
    if (sieve->follows)
        sieve_note_number(sieve, sieve->numbers, end);
}

static void note_name(struct sieve *sieve, struct text text, const struct token *token)
{
    struct level *top = sieve_top(sieve);
    bool is_member = sign_is(&sieve->last, '.');
    bool is_name = !is_member && !text_in_list(text, no_names, false);
    unsigned char behind = byte_at(sieve, token->end);

    if (is_name && !top->segment.len)
        top->segment = text;
    if (!text_in_list(text, no_values, false))
        see_name(sieve, token->end);
    is_name = is_name && behind != '.' && behind != '(';
    if (is_name && !top->name.len)
        top->name = text;
    if (is_name && top->block && top->head_count < HEADS_MAX)
        top->heads[top->head_count++] = text;
    if (word_is(sieve, token, "for"))
        sieve_block(sieve)->loops = true;
    if (word_is(sieve, token, "in of range"))
        top->assigns |= sieve_block(sieve)->loops;
    if (word_is(sieve, token, "in is not instanceof"))
        top->compares = true;
    if (word_is(sieve, &sieve->last, "raise throw") || sign_is(&sieve->last, '@'))
        sieve_note_call(sieve, text, true);
    if (word_is(sieve, token, "func"))
        top->function = true;
    if (word_is(sieve, token, "case when"))
        sieve_block(sieve)->is_case = true;
}

/** Names that end so are asked for more. */
static bool may_say_status(struct text text)
{
    while (text.len && text.bytes[text.len - 1] >= '0' && text.bytes[text.len - 1] <= '9')
        text.len--;
    return text.len >= 8 && strchr("eEsS", text.bytes[text.len - 1]);
}

void sieve_note_status(struct sieve *sieve, struct text text)
{
    if (!(may_say_status(text) && declared_as(text, 0)) &&
        !text_in_list(text, "validateStatus validate_status", false))
        return;
    sieve_block(sieve)->says_status = true;
    sieve->says_status = true;
}

static void see_aliases(struct sieve *sieve, struct text text)
{
    for (uint32_t i = 0; i < sieve->alias_count; i++)
        if (text_equal(sieve->aliases[i].name, text)) {
            sieve_push_item(sieve, sieve->aliases[i].word);
            sieve_block(sieve)->aliased = true;
        }
}

/** HttpCodes.NOT_FOUND is as good as a number. */
static bool is_own_constant(const struct sieve *sieve, struct text text)
{
    return declared_by_digits(text) ||
           (sign_is(&sieve->last, '.') &&
            declared_collects(token_text(&sieve->tokens, &sieve->second)));
}

static void see_own_constant(struct sieve *sieve, uint32_t end)
{
    uint32_t block = sieve_block_index(sieve);

    sieve_note_number(sieve, HTTP_CLASSES | HTTP_REGISTERED, end);
    for (uint32_t i = sieve->level_count; i-- > block;)
        sieve->yes |= sieve->levels[i].assigns || sieve->levels[i].pairs;
}

/** Nothing hangs on the member, and it is called without arguments at most. */
static bool is_whole(const struct sieve *sieve, uint32_t at)
{
    if (byte_at(sieve, at) == '(')
        return byte_at(sieve, at + 1) == ')';
    return byte_at(sieve, at) != '.';
}

void sieve_see_word(struct sieve *sieve, const struct token *token)
{
    struct text text = token_text(&sieve->tokens, token);
    const struct word *word = lexicon_find(sieve->lexicon, text);
    struct level *block = sieve_block(sieve);

    note_name(sieve, text, token);
    if (byte_at(sieve, token->end) != '.')
        sieve_note_status(sieve, text);
    if (!sign_is(&sieve->last, '.'))
        see_aliases(sieve, text);
    sieve->error_class |= ends_with(text, "Error") || ends_with(text, "Exception");
    if (block->imports && sieve->tokens.style == IMPORT_PYTHON)
        sieve_note_module(sieve, dotted(sieve, token));
    if (block->imports && text_is(text, "as")) {
        sieve_note_rename(sieve, token_text(&sieve->tokens, &sieve->last));
    }
    if (!word)
        return;
    if (word->flags & WORD_IMPORT)
        note_import(sieve, block, token);
    if (word->constant_of)
        note_constant(sieve, word, sign_is(&sieve->last, '.'));
    if (word->constant_of && is_own_constant(sieve, text))
        see_own_constant(sieve, token->end);
    if (sign_is(&sieve->last, '.') && is_whole(sieve, token->end))
        sieve_note_alias(sieve, word->number);
    sieve_push_item(sieve, word->number);
}
