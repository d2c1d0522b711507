/*
 * Any bytes through one language's grammar and scanner, which are foreign C: a fresh parse, then an
 * edit and an incremental one, so that the scanner's state is saved and restored too. Built once
 * per language with -DGRAMMAR=<its id>.
 */
#include "server/languages/language.h"
#include "server/syntax/tree.h"
#include "server/text/source.h"

#include <stdlib.h>
#include <string.h>

#define QUOTE_(name) #name
#define QUOTE(name) QUOTE_(name)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct language *language_under_test(void)
{
    for (size_t i = 0; i < language_count(); i++)
        if (!strcmp(language_at(i)->id, QUOTE(GRAMMAR)))
            return language_at(i);
    abort();
}

/** Takes the middle third out. */
static void shorten(struct source *source, struct tree *tree)
{
    struct span middle = {source->len / 3, source->len - source->len / 3};
    struct source_edit edit = source_replace(source, middle, "", 0);

    tree_edit(tree, &edit);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct language *language = language_under_test();
    struct parser *parser = parser_create();
    struct source source;
    struct tree *tree;

    source_init(&source, (const char *)data, (uint32_t)size);
    tree = tree_parse(parser, language, source.text, source.len, NULL);
    if (tree) {
        shorten(&source, tree);
        tree_destroy(tree_parse(parser, language, source.text, source.len, tree));
    }
    tree_destroy(tree);
    source_finish(&source);
    parser_destroy(parser);
    return 0;
}
