/**
 * Incremental parsing against fresh parsing. The first byte picks the language; the rest is a text
 * and edits on it:
 *
 *     text NUL (position byte, length byte, replacement NUL)*
 *
 * After each edit the reparsed tree of a text without errors must be the fresh tree, and the
 * analysis of any tree must end.
 */
#include "server/engine/analyze.h"
#include "server/languages/language.h"
#include "server/rules/rules.h"
#include "server/syntax/tree.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct input {
    const uint8_t *at;
    const uint8_t *end;
};

/** The bytes up to the next NUL. */
static struct input take_text(struct input *input)
{
    const uint8_t *nul = memchr(input->at, 0, (size_t)(input->end - input->at));
    struct input text = {input->at, nul ? nul : input->end};

    input->at = nul ? nul + 1 : input->end;
    return text;
}

static void analyze_tree(const struct source *source, const struct tree *tree)
{
    struct arena arena = {0};
    struct analysis analysis;
    struct analysis_input input = {.text = source->text, .len = source->len, .path = "x"};

    input.language = tree_language(tree);
    input.tree = tree;
    input.rules = rules_all(&input.rule_count);
    analyze(&input, &arena, &analysis);
    arena_finish(&arena);
}

static void compare(struct parser *parser, const struct source *source, const struct tree *tree)
{
    struct tree *fresh = tree_parse(parser, tree_language(tree), source->text, source->len, NULL);

    if (fresh && !tree_has_error(fresh) && !tree_has_error(tree)) {
        char *expected = tree_to_string(fresh);
        char *found = tree_to_string(tree);

        if (strcmp(expected, found) != 0)
            abort();
        free(expected);
        free(found);
    }
    tree_destroy(fresh);
}

static void edit_once(struct parser *parser, struct source *source, struct tree **tree,
                      struct input *input)
{
    uint32_t position = input->at[0] * (source->len + 1) / 256;
    struct span span = {position, position + input->at[1]};
    struct input text;
    struct source_edit edit;
    struct tree *next;

    input->at += 2;
    text = take_text(input);
    edit = source_replace(source, span, (const char *)text.at, (uint32_t)(text.end - text.at));
    tree_edit(*tree, &edit);
    next = tree_parse(parser, tree_language(*tree), source->text, source->len, *tree);
    if (!next)
        return;
    tree_destroy(*tree);
    *tree = next;
    compare(parser, source, *tree);
    analyze_tree(source, *tree);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct input input = {data, data + size};
    struct parser *parser = parser_create();
    struct source source;
    struct input text;
    struct tree *tree;
    const struct language *language;

    if (size) {
        language = language_at(*input.at++ % language_count());
        text = take_text(&input);
        source_init(&source, (const char *)text.at, (uint32_t)(text.end - text.at));
        tree = tree_parse(parser, language, source.text, source.len, NULL);
        for (int edits = 0; tree && edits < 16 && input.end - input.at >= 2; edits++)
            edit_once(parser, &source, &tree, &input);
        tree_destroy(tree);
        source_finish(&source);
    }
    parser_destroy(parser);
    return 0;
}
