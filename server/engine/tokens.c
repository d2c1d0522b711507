#include "server/engine/tokens.h"

#include <string.h>

enum { PREFIX_MAX = 2 };

/** A bit for each byte of a word. */
static const uint32_t word_bytes[8] = {
    0,          0x03ff0000 | 1u << ('$' & 31),
    0x87fffffe, 0x07fffffe,
    0xffffffff, 0xffffffff,
    0xffffffff, 0xffffffff,
};

/** Words behind which a slash begins a regular expression and an apostrophe a string. */
static const char before_values[] =
    "return typeof case in of do else instanceof new void delete throw await yield import from "
    "export default extends and or not is if elif assert lambda print";

static inline bool is_word(unsigned char byte)
{
    return word_bytes[byte >> 5] >> (byte & 31) & 1;
}

bool token_is_word_byte(unsigned char byte)
{
    return is_word(byte);
}

bool tokens_can_read(enum import_style style)
{
    return style == IMPORT_ECMASCRIPT || style == IMPORT_PYTHON || style == IMPORT_GO;
}

void tokens_init(struct tokens *tokens, enum import_style style, const char *text, uint32_t len)
{
    *tokens = (struct tokens){.style = style, .text = (const unsigned char *)text, .len = len};
}

static unsigned char peek(const struct tokens *tokens, uint32_t ahead)
{
    return tokens->at + ahead < tokens->len ? tokens->text[tokens->at + ahead] : '\0';
}

static void skip_line(struct tokens *tokens)
{
    const void *end = memchr(tokens->text + tokens->at, '\n', (size_t)(tokens->len - tokens->at));

    tokens->at = end ? (uint32_t)((const unsigned char *)end - tokens->text) : tokens->len;
}

static void skip_block(struct tokens *tokens)
{
    const unsigned char *from = tokens->text + tokens->at + 2;
    const void *end =
        tokens->at + 2 < tokens->len ? memmem(from, tokens->len - tokens->at - 2, "*/", 2) : NULL;

    tokens->at = end ? (uint32_t)((const unsigned char *)end - tokens->text) + 2 : tokens->len;
}

/** Spaces, comments and continued lines. */
static bool skip_blank(struct tokens *tokens)
{
    bool newline = false;

    while (tokens->at < tokens->len) {
        unsigned char byte = tokens->text[tokens->at];

        if (byte == '\n')
            newline = true;
        if (byte == '\\' && (peek(tokens, 1) == '\n' || peek(tokens, 1) == '\r'))
            tokens->at += peek(tokens, 1) == '\r' ? 3 : 2;
        else if (byte <= ' ')
            tokens->at++;
        else if (tokens->style == IMPORT_PYTHON ? byte == '#'
                                                : byte == '/' && peek(tokens, 1) == '/')
            skip_line(tokens);
        else if (byte == '/' && tokens->style != IMPORT_PYTHON && peek(tokens, 1) == '*')
            skip_block(tokens);
        else
            break;
    }
    if (tokens->at > tokens->len)
        tokens->at = tokens->len;
    return newline;
}

static bool before_is(const struct tokens *tokens, const char *words)
{
    return tokens->before.kind == TOKEN_WORD &&
           text_in_list(token_text(tokens, &tokens->before), words, false);
}

/** The end of a string's inside, from `at`; tokens->len + 1 when it does not end where it must. */
static uint32_t string_end(const struct tokens *tokens, uint32_t at, char quote, bool triple,
                           bool lines)
{
    for (; at < tokens->len; at++) {
        char byte = (char)tokens->text[at];

        if (byte == '\\' && !(lines && tokens->style == IMPORT_GO))
            at++;
        else if (byte == '\n' && !lines)
            break;
        else if (byte == quote &&
                 (!triple || (at + 2 < tokens->len && (char)tokens->text[at + 1] == quote &&
                              (char)tokens->text[at + 2] == quote)))
            return at;
    }
    return tokens->len + 1;
}

static bool take_string(struct tokens *tokens, struct token *out, uint32_t quotes, bool lines)
{
    char quote = (char)tokens->text[tokens->at];
    uint32_t start = tokens->at + quotes;
    uint32_t end = string_end(tokens, start, quote, quotes == 3, lines);

    if (end > tokens->len)
        return false;
    out->kind = TOKEN_STRING;
    out->start = start;
    out->end = end;
    tokens->at = end + quotes;
    return true;
}

/** From behind a template's backtick or expression to the next expression or its end. */
static void take_template(struct tokens *tokens, struct token *out)
{
    uint32_t at = tokens->at;

    out->kind = TOKEN_STRING;
    out->start = at;
    for (; at < tokens->len && tokens->text[at] != '`'; at++) {
        if (tokens->text[at] == '\\')
            at++;
        else if (tokens->text[at] == '$' && at + 1 < tokens->len && tokens->text[at + 1] == '{')
            break;
    }
    out->end = at < tokens->len ? at : tokens->len;
    tokens->at = out->end;
    if (at >= tokens->len)
        tokens->lost = true;
    else if (tokens->text[at] == '`')
        tokens->at++;
}

static void take_sign(struct tokens *tokens, struct token *out)
{
    unsigned char byte = tokens->text[tokens->at++];

    out->kind = TOKEN_SIGN;
    if (byte == '(' || byte == '[' || byte == '{')
        out->kind = TOKEN_OPEN;
    if (byte == ')' || byte == ']' || byte == '}')
        out->kind = TOKEN_CLOSE;
    out->end = tokens->at;
    tokens->braces += byte == '{';
    tokens->braces -= byte == '}' && tokens->braces;
}

static void open_expression(struct tokens *tokens, struct token *out)
{
    if (tokens->template_count == TEMPLATES_MAX)
        tokens->lost = true;
    else
        tokens->templates[tokens->template_count++] = tokens->braces;
    tokens->braces++;
    tokens->at += 2;
    out->kind = TOKEN_OPEN;
    out->end = tokens->at;
}

/** A slash behind a value divides. */
static bool begins_regex(const struct tokens *tokens)
{
    const struct token *before = &tokens->before;

    if (tokens->style != IMPORT_ECMASCRIPT || before->kind == TOKEN_NUMBER ||
        before->kind == TOKEN_STRING || before->kind == TOKEN_CLOSE)
        return false;
    if (before->kind == TOKEN_SIGN && before->sign == '<') /* a tag that closes */
        return false;
    return before->kind != TOKEN_WORD || before_is(tokens, before_values);
}

static bool take_regex(struct tokens *tokens, struct token *out)
{
    bool in_class = false;

    for (uint32_t at = tokens->at + 1; at < tokens->len && tokens->text[at] != '\n'; at++) {
        unsigned char byte = tokens->text[at];

        if (byte == '\\') {
            at++;
        } else if (byte == '[' || byte == ']') {
            in_class = byte == '[';
        } else if (byte == '/' && !in_class) {
            *out = (struct token){TOKEN_STRING, '/', out->after_newline, at, at};
            tokens->at = at + 1;
            return true;
        }
    }
    return false;
}

static uint32_t quotes_at(const struct tokens *tokens)
{
    unsigned char quote = tokens->text[tokens->at];

    return tokens->style == IMPORT_PYTHON && peek(tokens, 1) == quote && peek(tokens, 2) == quote
               ? 3
               : 1;
}

/** don't, in the text of markup. */
static bool is_apostrophe(const struct tokens *tokens)
{
    const struct token *before = &tokens->before;

    return tokens->style == IMPORT_ECMASCRIPT && before->kind == TOKEN_WORD &&
           before->end == tokens->at && !before_is(tokens, before_values);
}

static bool take_quoted(struct tokens *tokens, struct token *out)
{
    unsigned char byte = tokens->text[tokens->at];
    uint32_t quotes;

    if (byte == '`' && tokens->style == IMPORT_ECMASCRIPT) {
        tokens->at++;
        take_template(tokens, out);
        return true;
    }
    if (byte == '`' && tokens->style == IMPORT_GO)
        return take_string(tokens, out, 1, true);
    if ((byte != '"' && byte != '\'') || is_apostrophe(tokens))
        return false;
    quotes = quotes_at(tokens);
    return take_string(tokens, out, quotes, quotes == 3);
}

/** r"", b'' and f"": the words of the last are code. */
static bool is_prefix(struct tokens *tokens, const struct token *word)
{
    unsigned char quote = peek(tokens, 0);
    struct text text = token_text(tokens, word);

    if (tokens->style != IMPORT_PYTHON || text.len > PREFIX_MAX || (quote != '"' && quote != '\''))
        return false;
    for (uint32_t i = 0; i < text.len; i++)
        if (!strchr("rRbBuUfFtT", text.bytes[i]))
            return false;
    if (memchr(text.bytes, 'f', text.len) || memchr(text.bytes, 'F', text.len) ||
        memchr(text.bytes, 't', text.len) || memchr(text.bytes, 'T', text.len)) {
        tokens->formatted = (char)quote;
        tokens->formatted_triple = quotes_at(tokens) == 3;
        tokens->at += tokens->formatted_triple ? 3 : 1;
    }
    return true;
}

static void take_word(struct tokens *tokens, struct token *out)
{
    while (tokens->at < tokens->len && is_word(tokens->text[tokens->at]))
        tokens->at++;
    out->kind = out->sign >= '0' && out->sign <= '9' ? TOKEN_NUMBER : TOKEN_WORD;
    out->end = tokens->at;
}

/** Skips what is no word in a formatted string; true at a word, false when the string ended. */
static bool skip_formatted(struct tokens *tokens)
{
    for (; tokens->at < tokens->len; tokens->at++) {
        unsigned char byte = tokens->text[tokens->at];
        bool triple = tokens->formatted_triple;

        if (is_word(byte))
            return true;
        if (byte == '\\') {
            tokens->at++;
        } else if (byte == '\n' && !triple) {
            break;
        } else if ((char)byte == tokens->formatted &&
                   (!triple || (peek(tokens, 1) == byte && peek(tokens, 2) == byte))) {
            tokens->at += triple ? 3 : 1;
            break;
        }
    }
    if (tokens->at > tokens->len)
        tokens->at = tokens->len;
    tokens->formatted = '\0';
    return false;
}

static bool resumes_template(const struct tokens *tokens)
{
    const struct token *before = &tokens->before;

    return tokens->template_count && before->kind == TOKEN_CLOSE && before->sign == '}' &&
           tokens->templates[tokens->template_count - 1] == tokens->braces;
}

static bool next(struct tokens *tokens, struct token *out)
{
    *out = (struct token){0};
    if (tokens->formatted && skip_formatted(tokens)) {
        out->start = tokens->at;
        out->sign = (char)tokens->text[tokens->at];
        take_word(tokens, out);
        return true;
    }
    if (resumes_template(tokens)) {
        tokens->template_count--;
        take_template(tokens, out);
        return true;
    }
    if (tokens->before.kind == TOKEN_STRING && peek(tokens, 0) == '$' && peek(tokens, 1) == '{' &&
        tokens->before.end == tokens->at) {
        *out = (struct token){TOKEN_OPEN, '$', false, tokens->at, tokens->at};
        open_expression(tokens, out);
        return true;
    }
    out->after_newline = skip_blank(tokens);
    out->start = tokens->at;
    if (tokens->at >= tokens->len)
        return false;
    out->sign = (char)tokens->text[tokens->at];
    if (is_word(tokens->text[tokens->at])) {
        take_word(tokens, out);
        return !is_prefix(tokens, out) || next(tokens, out);
    }
    if (!take_quoted(tokens, out) &&
        !(out->sign == '/' && begins_regex(tokens) && take_regex(tokens, out)))
        take_sign(tokens, out);
    return true;
}

bool tokens_next(struct tokens *tokens, struct token *out)
{
    bool more = next(tokens, out);

    tokens->before = *out;
    return more;
}
