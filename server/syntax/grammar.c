#include "server/syntax/grammar.h"

#include "server/base/alloc.h"
#include "server/languages/language.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static pthread_mutex_t compile_lock = PTHREAD_MUTEX_INITIALIZER;
static struct compiled_grammar *compiled_list;

static uint16_t symbol_by_name(const TSLanguage *parser, const char *name)
{
    return ts_language_symbol_for_name(parser, name, (uint32_t)strlen(name), true);
}

/** Every symbol has an own row or none, since several symbols may share one name (aliases). */
static void map_symbols(struct compiled_grammar *grammar, const struct kind_row *rows, size_t count)
{
    uint16_t *map = xcalloc(grammar->symbol_count, sizeof *map);

    for (uint32_t symbol = 0; symbol < grammar->symbol_count; symbol++) {
        const char *name = ts_language_symbol_name(grammar->parser, (TSSymbol)symbol);

        if (ts_language_symbol_type(grammar->parser, (TSSymbol)symbol) != TSSymbolTypeRegular)
            continue;
        for (size_t i = 0; i < count && name && !map[symbol]; i++)
            if (!strcmp(rows[i].node, name))
                map[symbol] = (uint16_t)(i + 1);
    }
    grammar->row_of_symbol = map;
}

static void row_compile(const TSLanguage *parser, const struct kind_row *row,
                        struct compiled_row *out)
{
    out->kind = row->kind;
    for (int slot = 0; slot < SLOT_COUNT; slot++)
        out->slots[slot] = locator_compile(parser, row->slots[slot]);
    for (int i = 0; i < GIVEN_COUNT; i++)
        condition_compile(parser, row->slots[GIVEN + i], &out->given[i]);
}

/** The rows of one node are tried in their order, so each knows the next. */
static void link_rows(struct compiled_row *rows, const struct kind_row *kinds, size_t count)
{
    for (size_t i = 0; i < count; i++)
        for (size_t next = i + 1; next < count && !rows[i + 1].next; next++)
            if (!strcmp(kinds[i].node, kinds[next].node))
                rows[i + 1].next = (uint16_t)(next + 1);
}

static struct compiled_grammar *grammar_compile(const struct language *language)
{
    struct compiled_grammar *grammar = xcalloc(1, sizeof *grammar);
    struct compiled_row *rows = xcalloc(language->kind_count + 1, sizeof *rows);

    grammar->language = language;
    grammar->parser = language->grammar->load();
    grammar->symbol_count = ts_language_symbol_count(grammar->parser);
    for (size_t i = 0; i < language->kind_count; i++)
        row_compile(grammar->parser, &language->kinds[i], &rows[i + 1]);
    link_rows(rows, language->kinds, language->kind_count);
    grammar->rows = rows;
    map_symbols(grammar, language->kinds, language->kind_count);
    return grammar;
}

const struct compiled_grammar *grammar_compiled(const struct language *language)
{
    struct compiled_grammar *found;

    pthread_mutex_lock(&compile_lock);
    for (found = compiled_list; found && found->language != language;)
        found = found->next;
    if (!found) {
        found = grammar_compile(language);
        found->next = compiled_list;
        compiled_list = found;
    }
    pthread_mutex_unlock(&compile_lock);
    return found;
}

/** The first slot of the row that names nothing in the grammar; ROW_SLOTS when all are sound. */
static int faulty_slot(const TSLanguage *parser, const struct kind_row *row)
{
    int slot = 0;

    while (slot < ROW_SLOTS && locator_sound(parser, row->slots[slot]))
        slot++;
    return slot;
}

const char *grammar_fault(const struct language *language)
{
    static char fault[160];
    const TSLanguage *parser = language->grammar->load();

    for (size_t i = 0; i < language->kind_count; i++) {
        const struct kind_row *row = &language->kinds[i];
        int slot = faulty_slot(parser, row);
        const char *text = slot < ROW_SLOTS ? row->slots[slot] : "";

        snprintf(fault, sizeof fault, "%s: node %s%s%s", language->id, row->node,
                 slot < ROW_SLOTS ? ", slot " : "", text);
        if (!symbol_by_name(parser, row->node) || slot < ROW_SLOTS)
            return fault;
    }
    return NULL;
}
