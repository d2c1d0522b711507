/**
 * A grammar together with its language's table, compiled: symbol -> row, slot -> field or child.
 * Compiled once a process, on first use, so that a language that is not used costs nothing.
 */
#ifndef STATUSLS_SERVER_SYNTAX_GRAMMAR_H
#define STATUSLS_SERVER_SYNTAX_GRAMMAR_H

#include "server/syntax/kind.h"

#include <stdbool.h>
#include <stdint.h>
#include <tree_sitter/api.h>

struct language;

/** What a language's file gives: only how to get at the generated parser. */
struct grammar {
    const TSLanguage *(*load)(void);
};

enum locator_type {
    LOCATE_ITSELF,
    LOCATE_IF,    /* itself, if it has that symbol */
    LOCATE_FIELD, /* value: field id */
    LOCATE_TYPE,  /* symbol */
    LOCATE_CHILD, /* index among the named children */
    LOCATE_BARE,  /* index among the named children without a field */
    LOCATE_ANY,   /* index among all children */
    LOCATE_AFTER, /* symbol of an anonymous child */
};

/** A place, compiled. */
struct locator {
    enum locator_type type;
    int16_t value;
    struct locator *then;      /* the next step down from here */
    struct locator *otherwise; /* the next alternative; of a place's first step only */
};

struct condition {
    const struct locator *part; /* NULL: no condition */
    const char *words;          /* NULL: the part need only be there */
};

struct compiled_row {
    enum kind kind;
    uint16_t next; /* the next row of the same node, 0 when none */
    const struct locator *slots[SLOT_COUNT];
    struct condition given[GIVEN_COUNT];
};

struct compiled_grammar {
    const TSLanguage *parser;
    const struct compiled_row *rows;
    const uint16_t *row_of_symbol; /* index of the first row; 0 is KIND_OTHER */
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

/** NULL for a NULL slot, and for one that names what the grammar does not have. Of a condition only
 * its place is read. Kept for as long as the process. */
struct locator *locator_compile(const TSLanguage *parser, const char *slot);
/** False if the slot, or condition, names what the grammar does not have. */
bool locator_sound(const TSLanguage *parser, const char *slot);
void condition_compile(const TSLanguage *parser, const char *given, struct condition *out);

#endif
