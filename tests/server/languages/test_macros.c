/* Which macros of Rust are read as calls: what a blank replaces is shown as it is then read. */
#include "server/languages/macros.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct row {
    const char *text;
    const char *read;
};

static void check(const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char *read = strdup(rows[i].text);
        uint32_t *offsets = NULL;
        uint32_t blanks = macros_blank(read, strlen(read), &offsets);

        for (uint32_t b = 0; b < blanks; b++)
            read[offsets[b]] = ' ';
        assert_string_equal(read, rows[i].read);
        free(offsets);
        free(read);
    }
}

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void test_macros__of_expressions__are_calls(void **state)
{
    static const struct row rows[] = {
        {"assert_eq!(r.status(), S::OK);", "assert_eq (r.status(), S::OK);"},
        {"anyhow::bail!(\"no {}\", x)", "anyhow::bail (\"no {}\", x)"},
        {"matches!(s, S::OK | S::GONE)", "matches (s, S::OK | S::GONE)"},
        {"vec![S::OK, S::GONE]", "    [S::OK, S::GONE]"},
        {"f!(vec![1], g!(2))", "f (    [1], g (2))"},
        {"f!(|x| { let y: u8 = x; y }, Foo { a: 1 })",
         "f (|x| { let y: u8 = x; y }, Foo { a: 1 })"},
        {"f!(x as u16, &mut y, async move { z })", "f (x as u16, &mut y, async move { z })"},
        {"f!('\\'', 'x', \"a)\", r#\"b\"#, b\"c\")", "f ('\\'', 'x', \"a)\", r#\"b\"#, b\"c\")"},
        {"f!(x /* ; */, y) // g!(", "f (x /* ; */, y) // g!("},
    };

    (void)state;
    CHECK(rows);
}

static void test_macros__of_anything_else__stay(void **state)
{
    static const char *const texts[] = {
        "json!({\"a\": 1})",
        "matches!(e, E(x) if x == 1)",
        "matches!(e, Err(_))",
        "vec![0; 8]",
        "select! { x = y => z }",
        "quote!(#a)",
        "rule!($a)",
        "info!(%err, \"x\")",
        "info!(?err)",
        "f!(a b)",
        "f!(a => b)",
        "f!(a: b)",
        "list![a, b]",
        "if a != (b) {}",
        "/* f!(x) */ \"f!(x)\" // f!(x)",
        "f!(x",
    };

    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        check(&(struct row){texts[i], texts[i]}, 1);
}

static void test_macros__within_what_stays__are_calls(void **state)
{
    static const struct row rows[] = {
        {"select! { a => { f!(x) } }", "select! { a => { f (x) } }"},
        {"json!({\"a\": f!(x)})", "json!({\"a\": f (x)})"},
    };

    (void)state;
    CHECK(rows);
}

static void test_macros__nested_out_of_reason__are_survived(void **state)
{
    enum { TIMES = 9000 };
    char *text = calloc(TIMES + 1, 1);
    uint32_t *offsets = NULL;

    (void)state;
    for (int i = 0; i < TIMES; i++)
        text[i] = (i < TIMES / 2 ? "f!(" : "))'")[i % 3];
    macros_blank(text, TIMES, &offsets);
    free(offsets);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_macros__of_expressions__are_calls),
        cmocka_unit_test(test_macros__of_anything_else__stay),
        cmocka_unit_test(test_macros__within_what_stays__are_calls),
        cmocka_unit_test(test_macros__nested_out_of_reason__are_survived),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
