/** Every language's table against its grammar, and every grammar against texts that no person would
 * write. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "server/base/alloc.h"
#include "server/languages/language.h"
#include "server/syntax/grammar.h"
#include "server/syntax/tree.h"

#include <stdlib.h>
#include <string.h>

/* Under sanitizers everything is slower by ten; scanners and their states fill up all the same. */
#ifdef __SANITIZE_ADDRESS__
enum { SLOWER = 4 };
#else
enum { SLOWER = 1 };
#endif

static void test_grammar__every_table__names_what_the_grammar_knows(void **state)
{
    (void)state;
    for (size_t i = 0; i < language_count(); i++) {
        const char *fault = grammar_fault(language_at(i));

        if (fault)
            fail_msg("%s", fault);
    }
}

static void test_grammar__every_language__has_a_parser_and_a_comment_syntax(void **state)
{
    (void)state;
    for (size_t i = 0; i < language_count(); i++) {
        const struct language *language = language_at(i);

        assert_non_null(grammar_compiled(language)->parser);
        assert_non_null(language->line_comment);
        assert_non_null(language->extensions[0]);
        assert_ptr_equal(language_for_path(language->extensions[0]), language);
        assert_ptr_equal(language_for_document(language->identifiers[0], ""), language);
    }
}

/** Parses, edits the middle out, parses again: scanners save and restore their state. */
static void parse_and_edit(const struct language *language, const char *text, uint32_t len)
{
    struct parser *parser = parser_create();
    struct source source;
    struct source_edit edit;
    struct tree *tree;

    source_init(&source, text, len);
    tree = tree_parse(parser, language, source.text, source.len, NULL);
    if (tree) {
        edit = source_replace(&source, (struct span){len / 3, len / 2}, "", 0);
        tree_edit(tree, &edit);
        tree_destroy(tree_parse(parser, language, source.text, source.len, tree));
    }
    tree_destroy(tree);
    source_finish(&source);
    parser_destroy(parser);
}

static void parse_repeated(const char *piece, uint32_t times)
{
    uint32_t len = (uint32_t)strlen(piece);
    char *text = xcalloc((size_t)len * times + 1, 1);

    for (uint32_t i = 0; i < times; i++)
        memcpy(text + (size_t)i * len, piece, len);
    for (size_t i = 0; i < language_count(); i++)
        parse_and_edit(language_at(i), text, len * times);
    free(text);
}

static void test_grammar__deep_nesting__is_survived(void **state)
{
    (void)state;
    parse_repeated("(", 4000 / SLOWER);
    parse_repeated("[{", 2000 / SLOWER);
    parse_repeated("f(x, ", 1500 / SLOWER);
}

static void test_grammar__what_fills_a_scanner__is_survived(void **state)
{
    (void)state;
    parse_repeated("- ", 256);
    parse_repeated("if x:\n ", 400 / SLOWER);
    parse_repeated("<<~A\n", 300);
    parse_repeated("r##\"", 300);
    parse_repeated("\"${", 600);
    parse_repeated("\"\"\"", 1000 / SLOWER);
    parse_repeated("`${`", 600);
    parse_repeated("%w(", 600);
    parse_repeated("/*", 2000 / SLOWER);
}

static void test_grammar__indents_ever_deeper__is_survived(void **state)
{
    char *text = xcalloc(1, 800 * 800);
    uint32_t len = 0;

    (void)state;
    for (uint32_t depth = 0; depth < 600 / SLOWER; depth++) {
        memset(text + len, ' ', depth);
        len += depth;
        memcpy(text + len, "if x:\n", 6);
        len += 6;
    }
    for (size_t i = 0; i < language_count(); i++)
        parse_and_edit(language_at(i), text, len);
    free(text);
}

static void test_grammar__bytes_that_are_no_text__are_survived(void **state)
{
    static const char bytes[] = "\0\0\xff\xfe\xc0\x80 x = \xed\xa0\x80 \"\0\" \xf5\xf5\xf5\r\r\n";

    (void)state;
    for (size_t i = 0; i < language_count(); i++)
        parse_and_edit(language_at(i), bytes, sizeof bytes - 1);
}

static void test_grammar__a_single_long_line__is_parsed(void **state)
{
    (void)state;
    parse_repeated("x = f(a, 404); ", 5000);
}

static void test_grammar__an_empty_text__has_a_tree(void **state)
{
    struct parser *parser = parser_create();

    (void)state;
    for (size_t i = 0; i < language_count(); i++) {
        struct tree *tree = tree_parse(parser, language_at(i), "", 0, NULL);

        assert_non_null(tree);
        tree_destroy(tree);
    }
    parser_destroy(parser);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_grammar__every_table__names_what_the_grammar_knows),
        cmocka_unit_test(test_grammar__every_language__has_a_parser_and_a_comment_syntax),
        cmocka_unit_test(test_grammar__deep_nesting__is_survived),
        cmocka_unit_test(test_grammar__what_fills_a_scanner__is_survived),
        cmocka_unit_test(test_grammar__indents_ever_deeper__is_survived),
        cmocka_unit_test(test_grammar__bytes_that_are_no_text__are_survived),
        cmocka_unit_test(test_grammar__a_single_long_line__is_parsed),
        cmocka_unit_test(test_grammar__an_empty_text__has_a_tree),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
