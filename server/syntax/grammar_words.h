/** The words of a language that are not names. */
#ifndef STATUSLS_SERVER_SYNTAX_GRAMMAR_WORDS_H
#define STATUSLS_SERVER_SYNTAX_GRAMMAR_WORDS_H

#include "server/base/text.h"

#include <stdbool.h>

struct language;

/** True for what the grammar writes out, as "return". */
bool grammar_has_word(const struct language *language, struct text word);

#endif
