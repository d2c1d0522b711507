/* Completion: where there is none, in which order, and what else there is to a list. */
#include "server/engine/complete.h"

#include "server/base/buffer.h"
#include "tests/support/completing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void test_complete__elsewhere__is_quiet(void **state)
{
    static const char *const js[] = {
        "// res.status(4|)\n",
        "/* res.status(4|) */\n",
        "const s = 'res.status(4|)';\n",
        "app.listen(4|);\n",
        "const x = list[4|];\n",
        "sta|\n",
        "const year = 2|;\n",
        "log('4|');\n",
        "res.json({ count: 4| });\n",
        "setTimeout(f, 4|);\n",
        "res.send(4|);\n",
        "res.status(x |);\n",
        "res.status(4.|);\n",
        "res.status(foo().|);\n",
        "import { x } from '4|';\n",
        "res.status(404 + 4|);\n",
        "order.status = 4|;\n",
        "const s = `res.status(4|)`;\n",
        "res.status(4004|);\n",
        "function f(a = 4|) {}\n",
        "|",
    };

    (void)state;
    for (size_t i = 0; i < sizeof js / sizeof *js; i++) {
        struct buffer text = {0};
        struct asked asked;

        buffer_format(&text, "const app = require('express')();\n%s", js[i]);
        ask(&asked, "srv/app.js", text.bytes, false);
        if (asked.found.count)
            fail_msg("%s: %zu items", js[i], asked.found.count);
        drop(&asked);
        buffer_finish(&text);
    }
}

/* ---- order, and what else there is to a list ---- */

static uint16_t code_at(const struct asked *asked, size_t place)
{
    return place < asked->found.count ? asked->found.items[place].code : 0;
}

static void test_complete__order__is_by_method_and_by_use(void **state)
{
    static const struct {
        const char *text;
        uint16_t first;
    } rows[] = {
        {"app.post('/x', (req, res) => res.status(|));", 201},
        {"app.get('/x', (req, res) => res.status(|));", 200},
        {"app.delete('/x', (req, res) => res.status(|));", 204},
        {"app.get('/x', (req, res) => res.redirect(|, '/y'));", 302},
        {"app.post('/x', (req, res) => res.redirect(|, '/y'));", 303},
        {"app.get('/x', (req, res) => { res.status(404).end(); res.status(|); });", 404},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct buffer text = {0};
        struct asked asked;

        buffer_format(&text, "const app = require('express')();\n%s\n", rows[i].text);
        ask(&asked, "srv/app.js", text.bytes, false);
        if (code_at(&asked, 0) != rows[i].first)
            fail_msg("%s: %u comes first", rows[i].text, code_at(&asked, 0));
        drop(&asked);
        buffer_finish(&text);
    }
}

/* A client that shows both side by side would show the same twice. */
static void test_complete__detail__says_what_the_label_does_not(void **state)
{
    static const struct {
        const char *text;
        const char *label;
        const char *detail;
    } rows[] = {
        {"const app = require('express')();\nres.status(422|);\n", "422 Unprocessable Content",
         "The body can be read without trouble, but what it says breaks a rule."},
        {"const app = require('express')();\nres.status(Unproc|);\n", "422 Unprocessable Content",
         "The body can be read without trouble, but what it says breaks a rule."},
        {"import { StatusCodes } from 'http-status-codes';\nconst app = "
         "require('express')();\nres.status(StatusCodes.UNPROC|);\n",
         "UNPROCESSABLE_ENTITY", "422 Unprocessable Content"},
        {"fetch('/x').then((res) => res.status === 416|);\n", "416 Range Not Satisfiable",
         "None of the byte ranges asked for lies inside the resource."},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct completion_item *item = NULL;
        struct asked asked;

        ask(&asked, "srv/app.ts", rows[i].text, false);
        for (size_t k = 0; k < asked.found.count; k++)
            if (!strcmp(asked.found.items[k].label, rows[i].label))
                item = &asked.found.items[k];
        assert_string_equal(item ? item->detail : "no such item", rows[i].detail);
        drop(&asked);
    }
}

static void test_complete__slot_of_errors__offers_errors_only(void **state)
{
    struct asked asked;

    (void)state;
    ask(&asked, "srv/app.js",
        "const Koa = require('koa');\nconst app = new Koa();\napp.use((ctx) => { ctx.throw(|); "
        "});\n",
        false);
    assert_true(asked.found.count > 20);
    for (size_t i = 0; i < asked.found.count; i++)
        assert_true(asked.found.items[i].code >= 400);
    drop(&asked);
}

static void test_complete__incomplete__where_more_letters_bring_other_items(void **state)
{
    static const struct {
        const char *typed;
        bool incomplete;
    } rows[] = {{"", true}, {"4", true}, {"40", true}, {"409", false}, {"Con", true}};

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct buffer text = {0};
        struct asked asked;

        buffer_format(&text, "const app = require('express')();\nres.status(%s|);\n",
                      rows[i].typed);
        ask(&asked, "srv/app.js", text.bytes, false);
        assert_true(asked.found.count > 0);
        assert_int_equal(asked.found.incomplete, rows[i].incomplete);
        drop(&asked);
        buffer_finish(&text);
    }
}

static void test_complete__whole_code__ends_a_list_that_opened_by_itself(void **state)
{
    static const char text[] = "const app = require('express')();\nres.status(409|);\n";
    struct asked asked;

    (void)state;
    ask(&asked, "srv/app.js", text, true);
    assert_int_equal(asked.found.count, 0);
    drop(&asked);
    ask(&asked, "srv/app.js", text, false);
    assert_true(asked.found.count > 0);
    drop(&asked);
}

static void test_complete__caret_inside_a_word__replaces_all_of_it(void **state)
{
    struct asked asked;

    (void)state;
    ask(&asked, "srv/app.js", "const app = require('express')();\nres.status(4|09);\n", false);
    assert_int_equal(asked.caret - asked.found.insert.start, 1);
    assert_int_equal(asked.found.insert.end, asked.caret);
    assert_int_equal(asked.found.replace.end, asked.caret + 2);
    drop(&asked);
}

static void test_complete__other_vocabulary_of_that_name__is_not_imported(void **state)
{
    static const char *const texts[] = {
        "const StatusCodes = { OK: 200 };\nconst app = "
        "require('express')();\nres.status(StatusCodes.|);\n",
        "const { StatusCodes } = require('./codes');\nconst app = require('express')();\n"
        "res.status(StatusCodes.|);\n",
    };

    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct asked asked;

        ask(&asked, "srv/app.js", texts[i], false);
        assert_int_equal(asked.found.count, 0);
        drop(&asked);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_complete__elsewhere__is_quiet),
        cmocka_unit_test(test_complete__order__is_by_method_and_by_use),
        cmocka_unit_test(test_complete__detail__says_what_the_label_does_not),
        cmocka_unit_test(test_complete__slot_of_errors__offers_errors_only),
        cmocka_unit_test(test_complete__incomplete__where_more_letters_bring_other_items),
        cmocka_unit_test(test_complete__whole_code__ends_a_list_that_opened_by_itself),
        cmocka_unit_test(test_complete__caret_inside_a_word__replaces_all_of_it),
        cmocka_unit_test(test_complete__other_vocabulary_of_that_name__is_not_imported),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
