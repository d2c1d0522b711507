#include "server/syntax/tree.h"

#include "server/base/alloc.h"
#include "server/base/text.h"
#include "server/languages/guards.h"
#include "server/languages/language.h"
#include "server/syntax/grammar.h"
#include "server/syntax/ration.h"
#include "server/syntax/tree_internal.h"

#include <stdlib.h>

/** A byte that is read costs as much as so many that are handed out. */
enum { PIECE = 1024, LEXING_COST = 8 };

struct parser {
    TSParser *parser;
};

struct parser *parser_create(void)
{
    struct parser *parser = xcalloc(1, sizeof *parser);

    ration_install();
    parser->parser = ts_parser_new();
    return parser;
}

void parser_destroy(struct parser *parser)
{
    if (!parser)
        return;
    ts_parser_delete(parser->parser);
    free(parser);
}

/** In pieces, so that a scanner that looks far ahead, time and again, is noticed. */
static const char *read_from(void *payload, uint32_t at, TSPoint point, uint32_t *len)
{
    const struct text *text = payload;
    uint32_t rest = at < text->len ? text->len - at : 0;

    (void)point;
    *len = rest < PIECE ? rest : PIECE;
    ration_take((uint64_t)*len * LEXING_COST);
    return rest ? text->bytes + at : "";
}

static bool never_ends(void *user)
{
    (void)user;
    return false;
}

static bool stops(TSParseState *state)
{
    struct parse_watch *watch = state->payload;

    watch->ended = watch->ended || watch->ends(watch->user);
    return watch->ended || ration_is_exhausted();
}

static TSTree *parse_within_ration(TSParser *parser, const TSTree *old, struct text text,
                                   struct parse_watch *watch)
{
    TSInput input = {.payload = &text, .read = read_from, .encoding = TSInputEncodingUTF8};
    TSParseOptions options = {.payload = watch, .progress_callback = stops};
    TSTree *tree;

    ration_start(text.len);
    tree = ts_parser_parse_with_options(parser, old, input, options);
    if (!tree) /* or the next parse would go on with this one */
        ts_parser_reset(parser);
    return tree;
}

static struct tree *wrap(TSTree *raw, const struct compiled_grammar *grammar)
{
    struct tree *tree = xcalloc(1, sizeof *tree);

    tree->tree = raw;
    tree->grammar = grammar;
    return tree;
}

/** The same, as the text reads with its blanks. */
static TSTree *parse_with_blanks(TSParser *parser, const struct tree *old,
                                 const struct blanks *blanks, struct text text,
                                 struct parse_watch *watch)
{
    TSTree *told = old ? ts_tree_copy(old->tree) : NULL;
    TSTree *parsed;
    char *copy;

    if (told)
        blanks_tell(&old->blanks, blanks, text, told);
    parsed = parse_within_ration(parser, told, blanks_apply(blanks, text, &copy), watch);
    free(copy);
    ts_tree_delete(told);
    return parsed;
}

static struct tree *parse(TSParser *parser, const struct compiled_grammar *grammar,
                          struct text text, const struct tree *old, struct parse_watch *watch)
{
    struct blanks blanks;
    struct tree *tree;
    TSTree *parsed;

    if (!grammar->language->blanks) {
        parsed = parse_within_ration(parser, old ? old->tree : NULL, text, watch);
        return parsed ? wrap(parsed, grammar) : NULL;
    }
    blanks_find(&blanks, grammar->language, text);
    parsed = parse_with_blanks(parser, old, &blanks, text, watch);
    if (!parsed) {
        blanks_finish(&blanks);
        return NULL;
    }
    tree = wrap(parsed, grammar);
    tree->blanks = blanks;
    return tree;
}

struct tree *tree_parse_watched(struct parser *parser, const struct language *language,
                                struct text text, const struct tree *old, struct parse_watch *watch)
{
    const struct compiled_grammar *grammar;

    watch->ended = false;
    if (guard_nests_too_deep(text.bytes, text.len) ||
        (language->unsafe && language->unsafe(text.bytes, text.len)))
        return NULL;
    grammar = grammar_compiled(language);
    if (!ts_parser_set_language(parser->parser, grammar->parser))
        return NULL;
    return parse(parser->parser, grammar, text, old, watch);
}

struct tree *tree_parse(struct parser *parser, const struct language *language, const char *text,
                        uint32_t len, const struct tree *old)
{
    struct parse_watch watch = {.ends = never_ends};

    return tree_parse_watched(parser, language, (struct text){text, len}, old, &watch);
}

struct tree *tree_copy(const struct tree *tree)
{
    struct tree *copy = wrap(ts_tree_copy(tree->tree), tree->grammar);

    blanks_copy(&copy->blanks, &tree->blanks);
    return copy;
}

void tree_edit(struct tree *tree, const struct source_edit *edit)
{
    TSInputEdit input = {
        .start_byte = edit->start,
        .old_end_byte = edit->old_end,
        .new_end_byte = edit->new_end,
        .start_point = {edit->start_point.row, edit->start_point.column},
        .old_end_point = {edit->old_end_point.row, edit->old_end_point.column},
        .new_end_point = {edit->new_end_point.row, edit->new_end_point.column},
    };

    ts_tree_edit(tree->tree, &input);
    blanks_move(&tree->blanks, edit);
}

void tree_destroy(struct tree *tree)
{
    if (!tree)
        return;
    ts_tree_delete(tree->tree);
    blanks_finish(&tree->blanks);
    free(tree);
}

const struct language *tree_language(const struct tree *tree)
{
    return tree->grammar->language;
}

bool tree_has_error(const struct tree *tree)
{
    return ts_node_has_error(ts_tree_root_node(tree->tree));
}

char *tree_to_string(const struct tree *tree)
{
    return ts_node_string(ts_tree_root_node(tree->tree));
}
