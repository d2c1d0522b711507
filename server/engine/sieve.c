#include "server/engine/sieve.h"

#include "server/base/alloc.h"
#include "server/engine/declared.h"
#include "server/engine/sieve_state.h"

#include <stdlib.h>
#include <string.h>

enum { LEVELS_MAX = 4096, CODE_LENGTH = 3, KEY_LENGTH_MAX = 64, HTTP_CLASSES = 0x3e };

/** Words that are neither names nor calls; in front of a brace they begin no block. */
static const char before_objects[] =
    "return typeof in of case default await yield import export const let var type throw void "
    "delete instanceof new as satisfies extends";
static const char no_calls[] =
    "if for while return await in of not and or else elif switch case with "
    "del yield typeof catch";
static const char no_values[] = "true false null undefined None True False nil self this";
static const char no_names[] =
    "const let var async export static override public private protected readonly final default "
    "declare "
    "if for while return await yield def func function case range of in not and or else elif "
    "switch throw new raise assert with go defer type class";

static bool word_is(const struct sieve *sieve, const struct token *token, const char *words)
{
    return token->kind == TOKEN_WORD &&
           text_in_list(token_text(&sieve->tokens, token), words, false);
}

static bool sign_is(const struct token *token, char sign)
{
    return token->kind != TOKEN_WORD && token->kind != TOKEN_NUMBER &&
           token->kind != TOKEN_STRING && token->sign == sign;
}

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

/* ---- statements ---- */

static void begin_segment(struct level *level)
{
    level->segment = level->name = level->assigned = (struct text){0};
    level->assigns = level->compares = level->function = false;
}

static void keep_as_sticky(struct sieve *sieve, uint16_t word)
{
    sieve->sticky[word / 64] |= UINT64_C(1) << word % 64;
    sieve->present[word / 64] |= UINT64_C(1) << word % 64;
    sieve->has_sticky = true;
}

static void end_statement(struct sieve *sieve, struct level *block, uint32_t end)
{
    bool is_match = block->head_count && text_is(block->heads[0], "match");

    if (!block->is_import)
        sieve_judge(sieve, block, end);
    for (uint32_t i = block->first_item; is_match && i < sieve->item_count; i++)
        keep_as_sticky(sieve, sieve->items[i]);
    sieve->item_count = block->first_item;
    sieve->held_count = block->first_held;
    block->begun = block->imports = block->is_import = false;
    block->is_case = block->header = block->loops = false;
    block->says_status = block->aliased = false;
    block->numbers = 0;
    block->commas = 0;
    block->head_count = 0;
    begin_segment(block);
}

static bool ends_value(const struct sieve *sieve, const struct token *token)
{
    switch (token->kind) {
    case TOKEN_NUMBER:
    case TOKEN_STRING:
    case TOKEN_CLOSE:
        return true;
    case TOKEN_WORD:
        return sieve->tokens.style != IMPORT_ECMASCRIPT || !word_is(sieve, token, before_objects);
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

static unsigned char byte_at(const struct sieve *sieve, uint32_t at)
{
    return at < sieve->tokens.len ? sieve->tokens.text[at] : '\0';
}

/** Not import("x").then(...). */
static bool begins_import(const struct sieve *sieve, const struct token *token)
{
    bool called = byte_at(sieve, token->end) == '(' || byte_at(sieve, token->end) == '.';

    return word_is(sieve, token, "import from") &&
           (sieve->tokens.style != IMPORT_ECMASCRIPT || !called);
}

static void cut(struct sieve *sieve, const struct token *token)
{
    struct level *top = sieve_top(sieve);

    if (token->after_newline && top->opener == '(' && sieve->tokens.style == IMPORT_GO)
        begin_segment(top); /* const ( A = 1 */
    if (top->block && top->begun && token->kind != TOKEN_CLOSE && token->after_newline &&
        line_ends(sieve, token))
        end_statement(sieve, top, sieve->last.end);
    if (top->block && !top->begun) {
        top->begun = true;
        top->start = token->start;
        top->first_item = sieve->item_count;
        top->first_held = sieve->held_count;
        top->is_import = begins_import(sieve, token);
        top->header = word_is(sieve, token, "if for switch select func else case go defer");
    }
}

/* ---- words ---- */

static void push_item(struct sieve *sieve, uint16_t number)
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

/** An import gives another name to what is called so. */
static void note_rename(struct sieve *sieve, struct text name)
{
    const struct word *word = lexicon_find(sieve->lexicon, name);

    if (word)
        keep_as_sticky(sieve, word->number);
    else
        sieve->renames = true;
}

/** In front of `require` stands what it is taken apart into: {a, b: c}. */
static void note_import(struct sieve *sieve, struct level *block, const struct token *token)
{
    const char *text = (const char *)sieve->tokens.text;
    uint32_t start = block->start;

    block->imports = true;
    for (uint32_t at = start; word_is(sieve, token, "require") && at < token->start; at++) {
        if (text[at] == ':')
            note_rename(sieve, (struct text){text + start, at - start});
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

/** In the second reading a name may stand for a code; the engine tries it as 400. */
static void see_name(struct sieve *sieve, uint32_t end)
{
    if (sieve->follows)
        sieve_note_number(sieve, 1u << 4, end);
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
    if (word_is(sieve, &sieve->last, "function def func class") || sign_is(&sieve->last, '*') ||
        (sieve->tokens.style == IMPORT_GO && sign_is(&sieve->last, ')')))
        sieve_note_definition(sieve, text);
}

/** Names that end so are asked for more. */
static bool may_say_status(struct text text)
{
    while (text.len && text.bytes[text.len - 1] >= '0' && text.bytes[text.len - 1] <= '9')
        text.len--;
    return text.len >= 8 && strchr("eEsS", text.bytes[text.len - 1]);
}

static void note_status(struct sieve *sieve, struct text text)
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
            push_item(sieve, sieve->aliases[i].word);
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

    sieve_note_number(sieve, HTTP_CLASSES, end);
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

static void see_word(struct sieve *sieve, const struct token *token)
{
    struct text text = token_text(&sieve->tokens, token);
    const struct word *word = lexicon_find(sieve->lexicon, text);
    struct level *block = sieve_block(sieve);

    note_name(sieve, text, token);
    if (byte_at(sieve, token->end) != '.')
        note_status(sieve, text);
    if (!sign_is(&sieve->last, '.'))
        see_aliases(sieve, text);
    sieve->error_class |= ends_with(text, "Error") || ends_with(text, "Exception");
    if (block->imports && sieve->tokens.style == IMPORT_PYTHON)
        sieve_note_module(sieve, dotted(sieve, token));
    if (block->imports && text_is(text, "as")) {
        note_rename(sieve, token_text(&sieve->tokens, &sieve->last));
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
    push_item(sieve, word->number);
}

/* ---- numbers ---- */

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

static void see_number(struct sieve *sieve, const struct token *token)
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
    if (sieve_is_declared(sieve, code_at(sieve, token->start)))
        sieve->yes = true;
    sieve_note_number(sieve, (uint16_t)(1u << class_of), token->end);
    if (sign_is(&sieve->last, '/'))
        sieve_note_division(sieve);
    sieve_note_loose(sieve);
}

/* ---- strings ---- */

static struct text last_component(struct text path)
{
    uint32_t start = path.len;

    while (start && path.bytes[start - 1] != '/' && path.bytes[start - 1] != '.')
        start--;
    return (struct text){path.bytes + start, path.len - start};
}

static void see_string_word(struct sieve *sieve, struct text text, bool sticky)
{
    const struct word *word = lexicon_find(sieve->lexicon, text);

    if (word && sign_is(&sieve->last, '[')) /* HTTPStatus["NOT_FOUND"] */
        sieve->member_rows |= word->constant_of;
    if (word && sticky)
        keep_as_sticky(sieve, word->number);
    else if (word)
        push_item(sieve, word->number);
}

static void see_string(struct sieve *sieve, const struct token *token)
{
    struct text text = token_text(&sieve->tokens, token);
    struct level *block = sieve_block(sieve);
    struct level *top = sieve_top(sieve);
    unsigned class_of = class_at(sieve, token->start, token->end);

    if (class_of && !sieve->follows)
        sieve_note_number(sieve, (uint16_t)(1u << class_of), token->end + 1);
    if (class_of && declared_near(whole_text(sieve), token->start))
        sieve->yes = true;
    note_status(sieve, text);
    if (sieve->follows && sign_is(&sieve->last, '['))
        sieve_note_number(sieve, 1u << 4, token->end + 1);
    if (!text.len || text.len > KEY_LENGTH_MAX || memchr(text.bytes, ' ', text.len))
        return;
    if (!top->segment.len)
        top->segment = text;
    if (block->imports) {
        sieve_note_module(sieve, text);
        see_string_word(sieve, last_component(text), true);
    }
    see_string_word(sieve, text, false);
    see_string_word(sieve, gate_module_word(text), false);
}

/* ---- brackets ---- */

static void push_level(struct sieve *sieve, char opener, bool block)
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
        return !word_is(sieve, last, before_objects);
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

/** NAME(...) { defines a method, NAME(...): T { as well. */
static void note_method(struct sieve *sieve, const struct level *closed)
{
    uint32_t at = sieve->tokens.at;

    while (byte_at(sieve, at) && byte_at(sieve, at) <= ' ')
        at++;
    if (sieve->tokens.style == IMPORT_ECMASCRIPT && closed->before_end &&
        (byte_at(sieve, at) == '{' || byte_at(sieve, at) == ':'))
        sieve_note_definition(sieve,
                              (struct text){(const char *)sieve->tokens.text + closed->before,
                                            closed->before_end - closed->before});
}

static void open_bracket(struct sieve *sieve, const struct token *token)
{
    bool block = opens_block(sieve, token);
    struct level *inner;

    if (block)
        sieve_top(sieve)->function = false;
    push_level(sieve, token->sign, block);
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
    inner->defines = word_is(sieve, &sieve->second, "def class function func");
}

static bool pairs(char opener, char closer)
{
    return closer == ')'   ? opener == '('
           : closer == ']' ? opener == '['
                           : opener == '{' || opener == '$';
}

static void close_bracket(struct sieve *sieve, const struct token *token)
{
    struct level *top = sieve_top(sieve);

    if (sieve->level_count == 1 || !pairs(top->opener, token->sign)) {
        sieve->unreadable = true;
        return;
    }
    if (top->block)
        end_statement(sieve, top, token->start);
    sieve->level_count--;
    if (!top->block && top->opener == '(') {
        note_method(sieve, top);
    }
}

/* ---- signs ---- */

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

/** Does a function begin behind a sign: function, async, (a) =>, a => ...? */
static bool begins_function(const struct sieve *sieve, uint32_t at)
{
    const char *text = (const char *)sieve->tokens.text;
    uint32_t start;
    struct text word;

    while (byte_at(sieve, at) && byte_at(sieve, at) <= ' ')
        at++;
    if (byte_at(sieve, at) == '(' || byte_at(sieve, at) == '<')
        return true;
    for (start = at; at < sieve->tokens.len && token_is_word_byte((unsigned char)text[at]);)
        at++;
    word = (struct text){text + start, at - start};
    if (text_in_list(word, "function async lambda func", false))
        return true;
    while (byte_at(sieve, at) == ' ')
        at++;
    return byte_at(sieve, at) == '=' && byte_at(sieve, at + 1) == '>';
}

static void note_named_value(struct sieve *sieve, const struct token *sign)
{
    const struct level *top = sieve_top(sieve);

    if (!begins_function(sieve, sign->end))
        return;
    if (sieve->last.kind == TOKEN_WORD)
        sieve_note_definition(sieve, token_text(&sieve->tokens, &sieve->last));
    sieve_note_definition(sieve, top->segment);
    for (uint32_t i = 0; top->block && i < top->head_count; i++)
        sieve_note_definition(sieve, top->heads[i]);
}

static void see_sign(struct sieve *sieve, const struct token *token)
{
    struct level *top = sieve_top(sieve);

    if (token->sign == ';' && top->block)
        end_statement(sieve, top, token->start);
    if (token->sign == ',' || token->sign == ';')
        begin_segment(top);
    top->commas += token->sign == ',';
    top->compares |= compares(sieve, token);
    if (token->sign == ':') {
        top->pairs = true;
        note_named_value(sieve, token);
    }
    if (!assigns(sieve, token))
        return;
    note_named_value(sieve, token);
    top->assigns = true;
    top->assigned_member = sign_is(&sieve->second, '.');
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
    cut(sieve, token);
    switch (token->kind) {
    case TOKEN_WORD:
        see_word(sieve, token);
        break;
    case TOKEN_NUMBER:
        see_number(sieve, token);
        break;
    case TOKEN_STRING:
        see_string(sieve, token);
        break;
    case TOKEN_OPEN:
        open_bracket(sieve, token);
        break;
    case TOKEN_CLOSE:
        close_bracket(sieve, token);
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
    push_level(sieve, '\0', true);
    while (!sieve->yes && !sieve->unreadable && tokens_next(&sieve->tokens, &token)) {
        see(sieve, &token);
        sieve->second = sieve->last;
        sieve->last = token;
    }
    if (sieve->yes)
        return SIEVE_YES;
    if (sieve->unreadable || sieve->tokens.lost || sieve->level_count != 1)
        return SIEVE_UNREADABLE;
    end_statement(sieve, sieve->levels, sieve->tokens.len);
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
    if (verdict == SIEVE_NO && sieve->has_slots && sieve->has_numbers) {
        sieve->follows = true;
        verdict = read_text(sieve, text, len);
    }
    free(sieve->levels);
    free(sieve->items);
    free(sieve->held);
    free(sieve->loose);
    free(sieve);
    return verdict;
}
