#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "server/engine/analyze.h"
#include "server/languages/language.h"

#include <string.h>

static bool passes(const char *path, const char *text)
{
    struct analysis_input input = {.text = text,
                                   .len = (uint32_t)strlen(text),
                                   .path = path,
                                   .language = language_for_path(path)};

    return analysis_worthwhile(&input);
}

static void test_sieve__words_in_another_statement__are_none_of_the_shape(void **state)
{
    (void)state;
    assert_true(passes("a.js", "res.status(404);"));
    assert_false(passes("a.js", "res.sendStatus('x'); wait(404);"));
    assert_false(passes("a.js", "res.sendStatus('x')\nwait(404)"));
    assert_false(passes("a.js", "app.use(() => { wait(404) }, res.sendStatus('x'))"));
    assert_true(passes("a.js", "res\n  .status(\n    // none\n    404)"));
    assert_true(passes("a.py", "assert (r.status_code\n  == 404)\n"));
}

static void test_sieve__a_number_beside_the_slot__is_no_code(void **state)
{
    (void)state;
    assert_false(passes("a.js", "wait(404, res.sendStatus('x'))"));
    assert_true(passes("a.js", "f({width: 1, status: ok ? 200 : 404, body: b})"));
    assert_false(passes("a.py", "from flask import Flask\n\ndef h():\n    return min(a, 404)\n"));
    assert_true(passes("a.py", "from flask import Flask\n\ndef h():\n    return 'a', 404\n"));
    assert_false(passes("a.js", "res.status(404 * n)"));
}

static void test_sieve__comments_and_prose__are_passed_over(void **state)
{
    (void)state;
    assert_false(
        passes("a.js", "// res.status(404)\n/* res.status(404) */\nlog('res.status(404)')"));
    assert_false(passes("a.py", "# abort(404)\nx = 'abort(404)'\n"));
    assert_true(passes("a.js", "const url = 'http://x'; res.status(404)"));
    assert_true(passes("a.js", "s.replace(/[/*'\"]/, ''); res.status(404)"));
    assert_true(passes("a.js", "x = `a ${res.status(404)} b`"));
    assert_true(passes("a.py", "x = f'{r.status_code == 404}'\n"));
}

static void test_sieve__a_case__is_about_what_its_switch_looks_at(void **state)
{
    (void)state;
    assert_true(passes("a.js", "switch (res.status) {\n case 1: f(); break;\n case 404: g();\n}"));
    assert_true(passes("a.go",
                       "package a\nfunc f() {\n\tswitch resp.StatusCode {\n\tcase 1:\n\t\tg()\n"
                       "\tcase 404:\n\t}\n}\n"));
    assert_true(passes("a.py", "match r.status_code:\n    case 1:\n        f()\n    case 404:\n"
                               "        g()\n"));
}

static void test_sieve__a_value_from_afar__is_followed(void **state)
{
    (void)state;
    assert_true(passes("a.js", "const X = 404;\nf();\nres.status(X);"));
    assert_false(passes("a.js", "const X = 404;\nf();\nres.sendStatus('x');"));
    assert_true(passes("a.js", "function fail(res, c) { res.status(c); }\nfail(res, 404);"));
    assert_true(passes("a.js", "const fail = (res, c) => res.status(c);\nfail(res, 404);"));
    assert_true(passes("a.js", "for (const c of [404, 500]) { res.status(c); }"));
    assert_true(passes("a.js", "function fail(res, c = 500) { res.status(c); }"));
}

static void test_sieve__constants__need_their_module(void **state)
{
    (void)state;
    assert_true(passes("a.go", "package a\nimport (\n\tx \"net/http\"\n)\nvar a = x.StatusOK\n"));
    assert_false(passes("a.go", "package a\nimport \"net/http2\"\nvar a = x.StatusOK\n"));
    assert_true(passes("a.py", "from http import HTTPStatus as S\nf(S.NOT_FOUND)\n"));
    assert_false(passes("a.py", "from httplib import HTTPStatus\nf(HTTPStatus.NOT_FOUND)\n"));
}

static void test_sieve__what_a_test_alone_may_say__depends_on_the_path(void **state)
{
    (void)state;
    assert_true(passes("a.test.js", "expect(x.pageStatus).toBe(404)"));
    assert_false(passes("a.js", "expect(x.pageStatus).toBe(404)"));
    assert_true(passes("a.js", "import t from 'vitest'; expect(x.pageStatus).toBe(404)"));
}

static void test_sieve__brackets_that_do_not_pair__leave_it_to_the_words(void **state)
{
    (void)state;
    assert_true(passes("a.js", "res.status(code)); wait(404);"));
}

static void test_sieve__an_error_known_by_its_end__takes_its_own_arguments(void **state)
{
    (void)state;
    assert_true(passes("a.js", "throw new TeapotError(404, 'x')"));
    assert_true(passes("a.js", "throw new errors.TeapotError(404, 'x')"));
    assert_false(passes("a.js", "f(new TeapotError('x'), [404])"));
    assert_false(passes("a.js", "throw new TeapotError(250, 'x')")); /* no such code */
    assert_true(passes("a.js", "import T from './TeapotError'\nthrow new T(404, 'x')"));
    assert_true(passes("a.js", "import {TeapotError as T} from './e'\nthrow new T(404, 'x')"));
    assert_false(passes("a.js", "import {a as b} from './e'\nthrow new T(404, 'x')"));
}

static void test_sieve__names__stand_for_the_codes_of_the_file(void **state)
{
    (void)state;
    assert_true(passes("a.js", "const n = 404\nthrow new TeapotError(n, 'x')"));
    assert_false(passes("a.js", "const n = 250\nthrow new TeapotError(n, 'x')"));
    assert_false(passes("a.js", "const n = 204\nthrow new TeapotError(n, 'x')"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sieve__an_error_known_by_its_end__takes_its_own_arguments),
        cmocka_unit_test(test_sieve__names__stand_for_the_codes_of_the_file),
        cmocka_unit_test(test_sieve__words_in_another_statement__are_none_of_the_shape),
        cmocka_unit_test(test_sieve__a_number_beside_the_slot__is_no_code),
        cmocka_unit_test(test_sieve__comments_and_prose__are_passed_over),
        cmocka_unit_test(test_sieve__a_case__is_about_what_its_switch_looks_at),
        cmocka_unit_test(test_sieve__a_value_from_afar__is_followed),
        cmocka_unit_test(test_sieve__constants__need_their_module),
        cmocka_unit_test(test_sieve__what_a_test_alone_may_say__depends_on_the_path),
        cmocka_unit_test(test_sieve__brackets_that_do_not_pair__leave_it_to_the_words),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
