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

/** Reads a slot of a table row; LOCATE_NOTHING for NULL and for what the grammar does not know. */
static struct locator locator_read(const TSLanguage *parser, const char *slot)
{
    struct locator locator = {LOCATE_NOTHING, 0};

    if (!slot)
        return locator;
    if (slot[0] == '#') {
        locator.type = LOCATE_CHILD;
        locator.value = (int16_t)strtol(slot + 1, NULL, 10);
        return locator;
    }
    if (slot[0] == ':') {
        locator.value = (int16_t)symbol_by_name(parser, slot + 1);
        locator.type = locator.value ? LOCATE_TYPE : LOCATE_NOTHING;
        return locator;
    }
    locator.value = (int16_t)ts_language_field_id_for_name(parser, slot, (uint32_t)strlen(slot));
    locator.type = locator.value ? LOCATE_FIELD : LOCATE_NOTHING;
    return locator;
}

static void row_compile(const TSLanguage *parser, const struct kind_row *row,
                        struct compiled_row *out)
{
    out->kind = row->kind;
    for (int slot = 0; slot < SLOT_COUNT; slot++)
        out->slots[slot] = locator_read(parser, row->slots[slot]);
}

/** Several symbols may share one name (aliases), so every symbol is asked for its own. */
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

static struct compiled_grammar *grammar_compile(const struct language *language)
{
    struct compiled_grammar *grammar = xcalloc(1, sizeof *grammar);
    struct compiled_row *rows = xcalloc(language->kind_count + 1, sizeof *rows);

    grammar->language = language;
    grammar->parser = language->grammar->load();
    grammar->symbol_count = ts_language_symbol_count(grammar->parser);
    for (size_t i = 0; i < language->kind_count; i++)
        row_compile(grammar->parser, &language->kinds[i], &rows[i + 1]);
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

const char *grammar_fault(const struct language *language)
{
    static char fault[160];
    const TSLanguage *parser = language->grammar->load();

    for (size_t i = 0; i < language->kind_count; i++) {
        const struct kind_row *row = &language->kinds[i];

        snprintf(fault, sizeof fault, "%s: node %s", language->id, row->node);
        if (!symbol_by_name(parser, row->node))
            return fault;
        for (int slot = 0; slot < SLOT_COUNT; slot++) {
            snprintf(fault, sizeof fault, "%s: node %s, slot %s", language->id, row->node,
                     row->slots[slot] ? row->slots[slot] : "-");
            if (row->slots[slot] && !locator_read(parser, row->slots[slot]).type)
                return fault;
        }
    }
    return NULL;
}
