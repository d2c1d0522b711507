/* Bytes that a grammar reads as blanks, while the text is edited: the tree must be the one that a
 * fresh parse gives, though an edit makes and unmakes blanks elsewhere. */
#include "server/languages/language.h"
#include "server/syntax/blanks.h"
#include "server/syntax/tree.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct typing {
    struct parser *parser;
    const struct language *language;
    struct source source;
    struct tree *tree;
};

static void typing_start(struct typing *typing, const char *text)
{
    typing->parser = parser_create();
    typing->language = language_for_path("x.rs");
    source_init(&typing->source, text, (uint32_t)strlen(text));
    typing->tree =
        tree_parse(typing->parser, typing->language, typing->source.text, typing->source.len, NULL);
}

static void typing_finish(struct typing *typing)
{
    tree_destroy(typing->tree);
    source_finish(&typing->source);
    parser_destroy(typing->parser);
}

static void assert_fresh(const struct typing *typing)
{
    struct tree *fresh =
        tree_parse(typing->parser, typing->language, typing->source.text, typing->source.len, NULL);
    char *expected = tree_to_string(fresh);
    char *found = tree_to_string(typing->tree);

    assert_string_equal(found, expected);
    free(expected);
    free(found);
    tree_destroy(fresh);
}

static void type(struct typing *typing, uint32_t start, uint32_t end, const char *text)
{
    struct source_edit edit =
        source_replace(&typing->source, (struct span){start, end}, text, (uint32_t)strlen(text));
    struct tree *copy = tree_copy(typing->tree);

    tree_destroy(typing->tree);
    tree_edit(copy, &edit);
    typing->tree =
        tree_parse(typing->parser, typing->language, typing->source.text, typing->source.len, copy);
    tree_destroy(copy);
    assert_fresh(typing);
}

static uint32_t offset_of(const struct typing *typing, const char *word)
{
    const char *found = strstr(typing->source.text, word);

    assert_non_null(found);
    return (uint32_t)(found - typing->source.text);
}

static bool has_call(const struct typing *typing)
{
    char *text = tree_to_string(typing->tree);
    bool found = strstr(text, "(call_expression") != NULL;

    free(text);
    return found;
}

static void test_blanks__an_edit_far_behind__unmakes_one(void **state)
{
    struct typing typing;
    uint32_t at;

    (void)state;
    typing_start(&typing, "fn f() {\n    check!(first_of_all,\n        second, third);\n}\n");
    assert_true(has_call(&typing));
    at = offset_of(&typing, "third");
    type(&typing, at, at, "=> ");
    assert_false(has_call(&typing));
    type(&typing, at, at + 3, "");
    assert_true(has_call(&typing));
    typing_finish(&typing);
}

static void test_blanks__an_edit_before__moves_them(void **state)
{
    struct typing typing;
    uint32_t at;

    (void)state;
    typing_start(&typing, "fn f() { check!(a); check!(b); }\nfn g() { check!(c); }\n");
    type(&typing, 0, 0, "// one more line\n\n");
    at = offset_of(&typing, "(b)");
    type(&typing, at - 1, at, "");
    type(&typing, at - 1, at - 1, "!");
    type(&typing, 0, at, "");
    typing_finish(&typing);
}

static void test_blanks__typed_letter_by_letter__are_as_read_at_once(void **state)
{
    static const char text[] =
        "fn f() { assert_eq!(r.status(), vec![S::OK, x.y!(1)], \"a {}\", b); }";
    struct typing typing;

    (void)state;
    typing_start(&typing, "");
    for (uint32_t i = 0; text[i]; i++)
        type(&typing, i, i, (char[]){text[i], '\0'});
    assert_true(has_call(&typing));
    typing_finish(&typing);
}

static void test_blanks__of_kotlin__are_calls_named_as_accessors(void **state)
{
    static const struct {
        const char *text;
        const char *read;
    } rows[] = {
        {"val a = b\n    get(\"/x\") { }", "val a = b\n    _et(\"/x\") { }"},
        {"get<Orders> { }\n\tget { }", "_et<Orders> { }\n\t_et { }"},
        {"val a: Int\n    get() = 1", "val a: Int\n    get() = 1"},
        {"val a: Int\n    get( ) { return 1 }", "val a: Int\n    get( ) { return 1 }"},
        {"    get\n  getter(1)\n x.get(1)", "    get\n  getter(1)\n x.get(1)"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct text text = {rows[i].text, (uint32_t)strlen(rows[i].text)};
        struct blanks blanks;
        char *copy;

        blanks_find(&blanks, language_for_path("x.kt"), text);
        assert_memory_equal(blanks_apply(&blanks, text, &copy).bytes, rows[i].read, text.len);
        free(copy);
        blanks_finish(&blanks);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_blanks__an_edit_far_behind__unmakes_one),
        cmocka_unit_test(test_blanks__an_edit_before__moves_them),
        cmocka_unit_test(test_blanks__of_kotlin__are_calls_named_as_accessors),
        cmocka_unit_test(test_blanks__typed_letter_by_letter__are_as_read_at_once),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
