#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "server/engine/analyze.h"
#include "server/engine/gate.h"
#include "server/languages/language.h"

#include <string.h>

static bool worthwhile(const char *path, const char *text)
{
    struct analysis_input input = {
        .text = text,
        .len = (uint32_t)strlen(text),
        .language = language_for_path(path),
    };

    return analysis_worthwhile(&input);
}

static void test_gate__all_words_of_a_shape__open_it(void **state)
{
    (void)state;
    assert_true(worthwhile("a.js", "res.status(404)"));
    assert_true(worthwhile("a.js", "const x = require('@hapi/boom'); throw x.conflict()"));
    assert_true(worthwhile("a.js", "import Names from 'http-status'; f(Names.NOT_FOUND)"));
}

static void test_gate__half_of_the_words__leave_it_shut(void **state)
{
    (void)state;
    assert_false(worthwhile("a.js", "res.status(code)"));
    assert_false(worthwhile("a.js", "t.is(x.count, 404)"));
    assert_false(worthwhile("a.js", "merge.conflict()"));
    assert_false(worthwhile("a.js", "f(Names.NOT_FOUND)"));
}

static void test_gate__a_name_before_a_code__opens_it(void **state)
{
    (void)state;
    assert_true(worthwhile("a.js", "export const NOT_FOUND = 404"));
    assert_true(worthwhile("a.ts", "const RETRY_STATUSES: ReadonlySet<number> = new Set([429])"));
    assert_false(worthwhile("a.js", "export const LIMIT = 404"));
}

static void test_gate__a_variable_behind_its_sign__is_its_word(void **state)
{
    static const char text[] =
        "<?php\nuse Symfony\\Bundle\\FrameworkBundle\\Controller\\AbstractController;\n"
        "class C extends AbstractController {\n"
        "function a() { return $this->redirect($url); } }\n";

    (void)state;
    assert_true(worthwhile("a.php", text));
}

static void test_gate_module_word__names__gives_the_longest(void **state)
{
    static const char *const modules[][2] = {
        {"github.com/gofiber/fiber", "gofiber"},
        {"http-errors", "errors"},
        {"#imports", "imports"},
        {"rest_framework", "rest_framework"},
        {"", ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof modules / sizeof *modules; i++)
        assert_true(text_is(gate_module_word(text_of(modules[i][0])), modules[i][1]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_gate__all_words_of_a_shape__open_it),
        cmocka_unit_test(test_gate__half_of_the_words__leave_it_shut),
        cmocka_unit_test(test_gate__a_name_before_a_code__opens_it),
        cmocka_unit_test(test_gate__a_variable_behind_its_sign__is_its_word),
        cmocka_unit_test(test_gate_module_word__names__gives_the_longest),
    };

    return cmocka_run_group_tests_name("gate", tests, NULL, NULL);
}
