/**
 * Syntax trees: parsing, incremental parsing, and nothing that names a grammar's nodes. One parser
 * serves one thread.
 */
#ifndef STATUSLS_SERVER_SYNTAX_TREE_H
#define STATUSLS_SERVER_SYNTAX_TREE_H

#include "server/base/text.h"
#include "server/text/source.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct language;
struct parser;
struct tree;

struct parser *parser_create(void);
void parser_destroy(struct parser *parser);

/**
 * Parses `len` bytes of UTF-8. `old` is NULL or the tree of an earlier version on which every edit
 * since was made by tree_edit; it stays the caller's. Caller destroys the result. NULL when a guard
 * refuses the text (server/languages/guards.h: the parser's own code could not take it), when
 * parsing it costs out of all proportion (server/syntax/ration.h), or when its grammar is not built
 * in. The same text is refused on every machine.
 */
struct tree *tree_parse(struct parser *parser, const struct language *language, const char *text,
                        uint32_t len, const struct tree *old);
/** Asked time and again while a text is parsed, but a stubborn text can be between two questions
 * for as long as it takes to parse a few thousand ordinary lines. True ends the parse. */
struct parse_watch {
    bool (*ends)(void *user);
    void *user;
    bool ended; /* out: because `ends` said so */
};

/** As tree_parse, but NULL also when `watch` ended it; the parser may be used again at once. */
struct tree *tree_parse_watched(struct parser *parser, const struct language *language,
                                struct text text, const struct tree *old,
                                struct parse_watch *watch);
/** The same tree for another thread, or for edits of its own; costs nothing. Caller destroys it. */
struct tree *tree_copy(const struct tree *tree);
/** Moves the tree's nodes as the edit moved the text. */
void tree_edit(struct tree *tree, const struct source_edit *edit);
void tree_destroy(struct tree *tree);
const struct language *tree_language(const struct tree *tree);
/** True if any part could not be parsed. */
bool tree_has_error(const struct tree *tree);
/** The tree as an S-expression, for tests. Caller frees with free(). */
char *tree_to_string(const struct tree *tree);

#endif
