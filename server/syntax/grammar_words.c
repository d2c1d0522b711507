#include "server/syntax/grammar_words.h"

#include "server/syntax/grammar.h"

bool grammar_has_word(const struct language *language, struct text word)
{
    const TSLanguage *parser = grammar_compiled(language)->parser;

    return ts_language_symbol_for_name(parser, word.bytes, word.len, false) != 0;
}
