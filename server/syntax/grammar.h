/**
 * A grammar together with its language's table, compiled: symbol -> row, slot -> field or child.
 * Compiled once a process, on first use, so that a language that is not used costs nothing.
 */
#ifndef STATUSLS_SERVER_SYNTAX_GRAMMAR_H
#define STATUSLS_SERVER_SYNTAX_GRAMMAR_H

#include "server/syntax/kind.h"

#include <stdint.h>
#include <tree_sitter/api.h>

struct language;

/** What a language's file gives: only how to get at the generated parser. */
struct grammar {
    const TSLanguage *(*load)(void);
};

enum locator_type { LOCATE_NOTHING, LOCATE_FIELD, LOCATE_CHILD, LOCATE_TYPE };

struct locator {
    enum locator_type type;
    int16_t value; /* field id, child index or symbol */
};

struct compiled_row {
    enum kind kind;
    struct locator slots[SLOT_COUNT];
};

struct compiled_grammar {
    const TSLanguage *parser;
    const struct compiled_row *rows;
    const uint16_t *row_of_symbol; /* index into rows; 0 is KIND_OTHER */
    uint32_t symbol_count;
    const struct language *language;
    struct compiled_grammar *next;
};

/** Never NULL for a language whose grammar is built in. Thread-safe; lives as long as the process.
 */
const struct compiled_grammar *grammar_compiled(const struct language *language);
/** The first row whose node name or field the grammar does not know, as text for a test; NULL when
 * the table is sound. */
const char *grammar_fault(const struct language *language);

#endif
