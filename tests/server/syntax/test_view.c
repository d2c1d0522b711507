/* Every accessor of the neutral view, on JavaScript, TypeScript and Python. */
#include "tests/support/snippet.h"

#include "server/base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { ARGUMENTS_MAX = 24 };

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

static void assert_reads(const struct view *view, struct node node, const char *expected)
{
    struct text text = view_text(view, node);

    assert_int_equal(node_missing(node), expected == NULL);
    if (expected && !text_is(text, expected))
        fail_msg("%.*s is not %s", (int)text.len, text.bytes, expected);
}

static void assert_text(struct text text, const char *expected)
{
    assert_int_equal(text.bytes == NULL, expected == NULL);
    if (expected && !text_is(text, expected))
        fail_msg("%.*s is not %s", (int)text.len, text.bytes, expected);
}

static void test_view__kinds__are_neutral(void **state)
{
    static const struct {
        const char *language;
        struct place place;
    } rows[] = {
        {"javascript", {"res.status(409)", "res.status(409)", KIND_CALL, false}},
        {"javascript", {"new Response('x')", "new Response('x')", KIND_CONSTRUCT, false}},
        {"javascript", {"a?.b;", "a?.b", KIND_MEMBER, false}},
        {"javascript", {"a['b'];", "a['b']", KIND_SUBSCRIPT, false}},
        {"javascript", {"f({a: 1})", "{a: 1}", KIND_OBJECT, false}},
        {"javascript", {"f({a: 1})", "a: 1", KIND_PAIR, false}},
        {"javascript", {"f([1])", "[1]", KIND_LIST, false}},
        {"javascript", {"a = 1;", "a = 1", KIND_ASSIGN, false}},
        {"javascript", {"const a = 1;", "a = 1", KIND_DECLARATION, false}},
        {"javascript", {"f(a === 404)", "a === 404", KIND_COMPARE, false}},
        {"javascript", {"f(a ?? b)", "a ?? b", KIND_LOGICAL, false}},
        {"javascript", {"f(a + b)", "a + b", KIND_BINARY, false}},
        {"javascript", {"f(a ? 1 : 2)", "a ? 1 : 2", KIND_CONDITIONAL, false}},
        {"javascript", {"f(!a)", "!a", KIND_UNARY, false}},
        {"javascript", {"f(...a)", "...a", KIND_SPREAD, false}},
        {"javascript", {"if (a) b();", "if (a) b();", KIND_IF, false}},
        {"javascript", {"throw a;", "throw a;", KIND_THROW, false}},
        {"javascript", {"while (a) { break; }", "break;", KIND_EXIT, false}},
        {"javascript", {"f(() => 1)", "() => 1", KIND_FUNCTION, false}},
        {"javascript", {"f(() => 1)", "1", KIND_NUMBER, true}},
        {"javascript", {"function f() { return 1; }", "1", KIND_NUMBER, true}},
        {"javascript", {"function f() { g(1); }", "g(1)", KIND_CALL, false}},
        {"javascript", {"class A extends B {}", "class A extends B {}", KIND_CLASS, false}},
        {"javascript", {"import a from 'b';", "import a from 'b';", KIND_IMPORT, false}},
        {"javascript", {"f(null)", "null", KIND_NOTHING, false}},
        {"javascript", {"f(`x`)", "`x`", KIND_STRING, false}},
        {"typescript", {"f(a as B)", "a as B", KIND_TRANSPARENT, false}},
        {"typescript", {"f(a!)", "a!", KIND_TRANSPARENT, false}},
        {"typescript", {"enum E { A = 1 }", "A = 1", KIND_DECLARATION, false}},
        {"typescript", {"class A { @Get('x') f() {} }", "@Get('x')", KIND_ANNOTATION, false}},
        {"typescript", {"f<B>(a)", "f<B>(a)", KIND_CALL, false}},
        {"python", {"f(a=1)", "a=1", KIND_KEYWORD, false}},
        {"python", {"f(**a)", "**a", KIND_SPREAD, false}},
        {"python", {"f(a in (1, 2))", "a in (1, 2)", KIND_COMPARE, false}},
        {"python", {"def f():\n    return 1, 2\n", "1, 2", KIND_LIST, true}},
        {"python", {"f(lambda: 1)", "1", KIND_NUMBER, true}},
        {"python", {"def f():\n    g(1)\n", "g(1)", KIND_CALL, false}},
        {"python", {"@a('x')\ndef f(): pass\n", "@a('x')", KIND_ANNOTATION, false}},
        {"python", {"@a\ndef f(): pass\n", "@a\ndef f(): pass", KIND_DECORATED, false}},
        {"python", {"f(None)", "None", KIND_NOTHING, false}},
        {"python", {"raise a", "raise a", KIND_THROW, false}},
        {"python", {"match a:\n    case 1: b()\n", "case 1: b()", KIND_CASE, false}},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++)
        places_check(rows[i].language, &rows[i].place, 1);
}

static void test_view__slots__give_the_parts(void **state)
{
    static const struct {
        const char *language;
        const char *source;
        const char *node;
        enum slot slot;
        const char *part;
    } rows[] = {
        {"javascript", "a.b(1)", "a.b(1)", SLOT_CALLEE, "a.b"},
        {"javascript", "a.b(1)", "a.b(1)", SLOT_ARGUMENTS, "(1)"},
        {"javascript", "a.b(1)", "a.b", SLOT_OBJECT, "a"},
        {"javascript", "a.b(1)", "a.b", SLOT_NAME, "b"},
        {"javascript", "a = b", "a = b", SLOT_LEFT, "a"},
        {"javascript", "a = b", "a = b", SLOT_RIGHT, "b"},
        {"javascript", "f(a ? b : c)", "a ? b : c", SLOT_CONDITION, "a"},
        {"javascript", "f(a ? b : c)", "a ? b : c", SLOT_THEN, "b"},
        {"javascript", "f(a ? b : c)", "a ? b : c", SLOT_ELSE, "c"},
        {"javascript", "f(a ? b : c)", "a ? b : c", SLOT_BODY, NULL},
        {"javascript", "f(function g(a) { b })", "function g(a) { b }", SLOT_NAME, "g"},
        {"javascript", "f(function g(a) { b })", "function g(a) { b }", SLOT_PARAMETERS, "(a)"},
        {"javascript", "f(function g(a) { b })", "function g(a) { b }", SLOT_BODY, "{ b }"},
        {"javascript", "return a", "return a", SLOT_VALUE, "a"},
        {"javascript", "switch (a) { case 1: b }", "case 1: b", SLOT_VALUE, "1"},
        {"typescript", "class A { b = 1 }", "b = 1", SLOT_VALUE, "1"},
        {"python", "f(a if b else c)", "a if b else c", SLOT_CONDITION, "b"},
        {"python", "f(a if b else c)", "a if b else c", SLOT_THEN, "a"},
        {"python", "class A(B): pass\n", "class A(B): pass", SLOT_BASES, "(B)"},
        {"python", "f({'a': 1})", "'a': 1", SLOT_NAME, "'a'"},
        {"python", "f({'a': 1})", "'a': 1", SLOT_VALUE, "1"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct seen seen;

        seen_init(&seen, rows[i].language, rows[i].source);
        assert_reads(&seen.view,
                     view_slot(&seen.view, seen_node(&seen, rows[i].node), rows[i].slot),
                     rows[i].part);
        seen_finish(&seen);
    }
}

static void test_view__calls__have_name_and_receiver(void **state)
{
    static const struct {
        const char *language;
        const char *call;
        const char *name;
        const char *receiver;
    } rows[] = {
        {"javascript", "abort(1)", "abort", NULL},
        {"javascript", "res.status(1).json(b)", "json", "res.status(1)"},
        {"javascript", "(await f(1)).g()", "g", "f(1)"},
        {"javascript", "new http.Response(1)", "Response", "http"},
        {"javascript", "(0, f)(1)", NULL, NULL},
        {"typescript", "res!.status<X>(1)", "status", "res"},
        {"python", "a.b.c(1)", "c", "a.b"},
        {"python", "f(1)(2)", "f", NULL},
        {"python", "(await f(1)).g()", "g", "f(1)"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct seen seen;
        struct node call;

        seen_init(&seen, rows[i].language, rows[i].call);
        call = seen_node(&seen, rows[i].call);
        assert_reads(&seen.view, view_call_name(&seen.view, call), rows[i].name);
        assert_reads(&seen.view, view_call_receiver(&seen.view, call), rows[i].receiver);
        seen_finish(&seen);
    }
}

static void test_view__arguments__keep_order_names_and_spreads(void **state)
{
    struct argument arguments[ARGUMENTS_MAX];
    struct seen seen;

    (void)state;
    seen_init(&seen, "python", "f(1, *xs, (2), status=404, **more)");
    assert_int_equal(
        view_arguments(&seen.view, seen_node(&seen, seen.source), arguments, ARGUMENTS_MAX), 5);
    assert_reads(&seen.view, arguments[0].value, "1");
    assert_reads(&seen.view, arguments[1].value, "xs");
    assert_true(arguments[1].spread);
    assert_reads(&seen.view, arguments[2].value, "2");
    assert_text(arguments[3].name, "status");
    assert_reads(&seen.view, arguments[3].value, "404");
    assert_true(arguments[4].spread && !arguments[3].spread);
    assert_int_equal(view_arguments(&seen.view, seen_node(&seen, seen.source), arguments, 2), 2);
    seen_finish(&seen);
}

static void test_view__objects_and_annotations__have_arguments(void **state)
{
    struct argument arguments[ARGUMENTS_MAX];
    struct seen seen;

    (void)state;
    seen_init(&seen, "javascript", "f({status: 409, 'x-y': 1})");
    assert_int_equal(view_arguments(&seen.view, seen_node(&seen, "{status: 409, 'x-y': 1}"),
                                    arguments, ARGUMENTS_MAX),
                     2);
    assert_text(arguments[0].name, "status");
    assert_text(arguments[1].name, "x-y");
    seen_finish(&seen);
    seen_init(&seen, "python", "@app.route('/x', methods=['POST'])\ndef f(): pass\n");
    assert_int_equal(view_arguments(&seen.view,
                                    seen_node(&seen, "@app.route('/x', methods=['POST'])"),
                                    arguments, ARGUMENTS_MAX),
                     2);
    assert_text(arguments[1].name, "methods");
    seen_finish(&seen);
}

static void test_view__strings__lose_quotes_and_prefix(void **state)
{
    static const struct {
        const char *language;
        const char *string;
        const char *inside;
    } rows[] = {
        {"javascript", "'a'", "a"},
        {"javascript", "\"'a'\"", "'a'"},
        {"javascript", "`a`", "a"},
        {"javascript", "''", ""},
        {"javascript", "404", NULL},
        {"python", "r'a'", "a"},
        {"python", "\"\"\"a\"\"\"", "a"},
        {"python", "''", ""},
        {"python", "b'a\\'b'", "a\\'b"},
        {"rust", "r#\"a\"b\"#", "a\"b"},
        {"elixir", "\"\"\"\na\n\"\"\"", "\na\n"},
        {"kotlin", "\"\"\"a\"\"\"", "a"},
        {"go", "`a`", "a"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct seen seen;
        char source[64] = "x = ";

        if (!strcmp(rows[i].language, "rust"))
            strcpy(source, "const X: &str = ");
        if (!strcmp(rows[i].language, "go") || !strcmp(rows[i].language, "kotlin"))
            strcpy(source, !strcmp(rows[i].language, "go") ? "var x = " : "val x = ");
        strcat(source, rows[i].string);
        strcat(source, !strcmp(rows[i].language, "rust") ? ";" : "\n");
        seen_init(&seen, rows[i].language, source);
        assert_text(view_string(&seen.view, seen_node(&seen, rows[i].string)), rows[i].inside);
        seen_finish(&seen);
    }
}

static void test_view__operators_and_last_names__are_read(void **state)
{
    struct seen seen;

    (void)state;
    seen_init(&seen, "javascript", "f(a.b[0] !== (c.d))");
    assert_text(view_operator(&seen.view, seen_node(&seen, "a.b[0] !== (c.d)")), "!==");
    assert_reads(&seen.view, view_last_name(&seen.view, seen_node(&seen, "a.b[0]")), "b");
    assert_reads(&seen.view, view_last_name(&seen.view, seen_node(&seen, "(c.d)")), "d");
    assert_reads(&seen.view, view_unwrap(&seen.view, seen_node(&seen, "(c.d)")), "c.d");
    seen_finish(&seen);
    seen_init(&seen, "python", "f(a not in b)");
    assert_text(view_operator(&seen.view, seen_node(&seen, "a not in b")), "not in");
    seen_finish(&seen);
}

static void test_view__children__leave_comments_out(void **state)
{
    struct arena arena = {0};
    struct node_list list;
    struct node object;
    struct seen seen;

    (void)state;
    seen_init(&seen, "javascript", "f([/* a */ 1, /* b */ 2 /* c */])");
    object = seen_node(&seen, "[/* a */ 1, /* b */ 2 /* c */]");
    list = view_children(object, &arena);
    assert_int_equal(list.count, 2);
    assert_reads(&seen.view, list.nodes[1], "2");
    assert_reads(&seen.view, view_child(object, 0), "1");
    assert_reads(&seen.view, view_next(view_child(object, 0)), "2");
    assert_reads(&seen.view, view_next(view_child(object, 1)), NULL);
    assert_reads(&seen.view, view_child(object, 2), NULL);
    seen_finish(&seen);
    arena_finish(&arena);
}

static void test_view__a_missing_node__is_taken_by_every_accessor(void **state)
{
    struct argument arguments[ARGUMENTS_MAX];
    struct node nowhere = {0};
    struct arena arena = {0};
    struct seen seen;

    (void)state;
    seen_init(&seen, "python", "f(1)");
    assert_int_equal(view_kind(&seen.view, nowhere), KIND_OTHER);
    assert_int_equal(view_span(nowhere).end, 0);
    assert_text(view_text(&seen.view, nowhere), NULL);
    assert_text(view_string(&seen.view, nowhere), NULL);
    assert_text(view_operator(&seen.view, nowhere), NULL);
    assert_true(node_missing(view_slot(&seen.view, nowhere, SLOT_NAME)));
    assert_true(node_missing(view_unwrap(&seen.view, nowhere)));
    assert_true(node_missing(view_child(nowhere, 0)));
    assert_true(node_missing(view_next(nowhere)));
    assert_true(node_missing(view_call_name(&seen.view, nowhere)));
    assert_true(node_missing(view_call_receiver(&seen.view, nowhere)));
    assert_true(node_missing(view_last_name(&seen.view, nowhere)));
    assert_int_equal(view_children(nowhere, &arena).count, 0);
    assert_int_equal(view_arguments(&seen.view, nowhere, arguments, ARGUMENTS_MAX), 0);
    assert_false(view_has_error(nowhere));
    seen_finish(&seen);
}

static void test_view__paths__say_where_they_go(void **state)
{
    struct seen seen;
    struct path path;

    (void)state;
    seen_init(&seen, "javascript", "function f() { if (a) { b() } else { c() } }");
    path = seen_at(&seen, "c");
    for (uint32_t at = 0; at < path.count; at++)
        if (view_kind(&seen.view, path.nodes[at]) == KIND_IF)
            assert_int_equal(path_slot(&seen.view, path, at), SLOT_ELSE);
    path = seen_at(&seen, "a");
    for (uint32_t at = 0; at < path.count; at++) {
        enum kind kind = view_kind(&seen.view, path.nodes[at]);

        if (kind == KIND_IF)
            assert_int_equal(path_slot(&seen.view, path, at), SLOT_CONDITION);
        assert_int_equal(path_is_function(&seen.view, path, at), kind == KIND_FUNCTION);
    }
    seen_finish(&seen);
}

static void test_view__paths__of_an_else_inside_a_then(void **state)
{
    struct seen seen;
    struct path path;

    (void)state;
    seen_init(&seen, "elixir", "get \"/\" do\n  if a do\n    b()\n  else\n    c()\n  end\nend");
    path = seen_at(&seen, "c");
    for (uint32_t at = 0; at < path.count; at++)
        if (view_kind(&seen.view, path.nodes[at]) == KIND_IF)
            assert_int_equal(path_slot(&seen.view, path, at), SLOT_ELSE);
    assert_int_equal(view_kind(&seen.view, path.nodes[1]), KIND_CALL);
    assert_true(path_is_function(&seen.view, path, 2));
    seen_finish(&seen);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_view__kinds__are_neutral),
        cmocka_unit_test(test_view__slots__give_the_parts),
        cmocka_unit_test(test_view__calls__have_name_and_receiver),
        cmocka_unit_test(test_view__arguments__keep_order_names_and_spreads),
        cmocka_unit_test(test_view__objects_and_annotations__have_arguments),
        cmocka_unit_test(test_view__strings__lose_quotes_and_prefix),
        cmocka_unit_test(test_view__operators_and_last_names__are_read),
        cmocka_unit_test(test_view__children__leave_comments_out),
        cmocka_unit_test(test_view__a_missing_node__is_taken_by_every_accessor),
        cmocka_unit_test(test_view__paths__say_where_they_go),
        cmocka_unit_test(test_view__paths__of_an_else_inside_a_then),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
