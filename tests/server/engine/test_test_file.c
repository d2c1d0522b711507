#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "server/base/text.h"
#include "server/engine/test_file.h"

static bool by_path(const char *path)
{
    struct imports none = {0};

    return test_file(path, &none, family_find("python"));
}

static void test_test_file__conventions_of_every_tool__are_tests(void **state)
{
    static const char *const paths[] = {
        "shop/tests/orders.py", "test_orders.py",      "orders_test.go",          "orders.test.js",
        "orders.spec.ts",       "__tests__/orders.js", "src/test/java/Shop.java", "OrderTest.java",
        "OrderTests.cs",        "cypress/orders.js",   "e2e/orders.ts",           "conftest.py",
    };

    (void)state;
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
        if (!by_path(paths[i]))
            fail_msg("%s is a test", paths[i]);
}

static void test_test_file__words_within_words__are_none(void **state)
{
    static const char *const paths[] = {
        "latest.js",   "contest/app.py",      "inspect.py",     "specification/api.ts",
        "respects.go", "testimonials/app.py", "attestation.go", "",
    };

    (void)state;
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
        if (by_path(paths[i]))
            fail_msg("%s is no test", paths[i]);
}

static void test_test_file__an_import_of_a_test_module__makes_a_test(void **state)
{
    struct import item = {.module = text_of("pytest")};
    struct imports imports = {.items = &item, .count = 1};

    (void)state;
    assert_true(test_file("orders.py", &imports, family_find("python")));
    item.module = text_of("flask");
    assert_false(test_file("orders.py", &imports, family_find("python")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_test_file__conventions_of_every_tool__are_tests),
        cmocka_unit_test(test_test_file__words_within_words__are_none),
        cmocka_unit_test(test_test_file__an_import_of_a_test_module__makes_a_test),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
