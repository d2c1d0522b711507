/**
 * A light reading of source text for the scan: words, numbers, strings and signs, without a
 * grammar. It errs where only a grammar can tell (a division from a regular expression, an
 * apostrophe in markup); whoever reads brackets notices most of that by brackets that do not pair.
 */
#ifndef STATUSLS_SERVER_ENGINE_TOKENS_H
#define STATUSLS_SERVER_ENGINE_TOKENS_H

#include "server/base/text.h"
#include "server/frameworks/framework.h"

#include <stdbool.h>
#include <stdint.h>

enum token_kind {
    TOKEN_END,
    TOKEN_WORD,
    TOKEN_NUMBER, /* begins with a digit */
    TOKEN_STRING, /* a literal, or a piece of a template between its expressions */
    TOKEN_OPEN,
    TOKEN_CLOSE,
    TOKEN_SIGN, /* one byte; of "=>" the '>' has the sign '>' and follows '=' at once */
};

struct token {
    enum token_kind kind;
    char sign;           /* the first byte; '$' opens an expression within a template */
    bool after_newline;  /* a line ended between the token before and this one */
    uint32_t start, end; /* of a string: without its quotes */
};

enum { TEMPLATES_MAX = 16 };

struct tokens {
    enum import_style style;
    const unsigned char *text;
    uint32_t len;
    uint32_t at;
    struct token before;               /* the last token given out */
    uint32_t braces;                   /* open ones */
    uint32_t templates[TEMPLATES_MAX]; /* the count of braces in which each template's expression
                                          stands */
    uint32_t template_count;
    char formatted; /* the quote of a Python string whose words are code, or NUL */
    bool formatted_triple;
    bool lost; /* templates nest too deep */
};

/** True if the language's text can be read so. */
bool tokens_can_read(enum import_style style);
void tokens_init(struct tokens *tokens, enum import_style style, const char *text, uint32_t len);
/** False at the end. */
bool tokens_next(struct tokens *tokens, struct token *out);
/** A letter, digit, '_', '$' or any byte beyond ASCII. */
bool token_is_word_byte(unsigned char byte);

static inline struct text token_text(const struct tokens *tokens, const struct token *token)
{
    return (struct text){(const char *)tokens->text + token->start, token->end - token->start};
}

#endif
