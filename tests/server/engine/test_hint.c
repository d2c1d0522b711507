/* Inlay hints: which numbers get one, and where the text says it already. */
#include "server/engine/hint.h"

#include "server/base/buffer.h"
#include "tests/support/analysis.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char start[] = "const app = require('express')();\n"
                            "const { StatusCodes } = require('http-status-codes');\n";

/** The hints of a text, one behind another, each with a bar behind it. */
static void hints(const char *code, struct buffer *out)
{
    struct analyzed analyzed;
    struct buffer text = {0};

    buffer_format(&text, "%s%s", start, code);
    analyzed_init(&analyzed, "srv/app.js", text.bytes, text.len);
    buffer_finish(&text);
    buffer_add_string(out, "");
    for (size_t i = 0; i < analyzed.analysis.occurrence_count; i++) {
        const char *hint =
            hint_of(&analyzed.analysis.occurrences[i], (struct text){analyzed.text, analyzed.len});

        if (hint)
            buffer_format(out, "%s|", hint);
    }
    analyzed_finish(&analyzed);
}

struct row {
    const char *code;
    const char *hints;
};

static void check(const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct buffer out = {0};

        hints(rows[i].code, &out);
        if (strcmp(out.bytes, rows[i].hints) != 0)
            fail_msg("%s has the hints %s", rows[i].code, out.bytes);
        buffer_finish(&out);
    }
}

static void test_hint__bare_number__has_its_phrase(void **state)
{
    static const struct row rows[] = {
        {"res.status(409).end();", "Conflict|"},
        {"res.status(done ? 200 : 404).json(x);", "OK|Not Found|"},
        {"app.use((req, res) => res.status(409));", "Conflict|"},
        {"if (res.status === 418) {}", "I'm a teapot|"},
        {"res.status(404).json({ token });", "Not Found|"},
        {"res.status(200).json({ token });", "OK|"},
    };

    (void)state;
    check(rows, sizeof rows / sizeof *rows);
}

static void test_hint__text_that_says_it__has_none(void **state)
{
    static const struct row rows[] = {
        {"res.status(409).end(); // Conflict", ""},
        {"res.status(409).end(); // a conflict with another edit", ""},
        {"// Not found: nobody has that name\nres.status(404).end();", ""},
        {"res.status(404).json({ error: 'Not Found' });", ""},
        {"res.status(404).send(notFound(x));", ""},
        {"if (res.status === 404) throw new NotFoundError();", ""},
        {"const NOT_FOUND = 404;", ""},
        {"res.status(413).end(); // Payload Too Large", ""},
        {"res.status(418).end(); // I'm a teapot", ""},
        {"res.status(200).json({ ok: true });", ""},
        {"// Conflict\n\nres.status(409).end();", "Conflict|"},
        {"conflict();\nres.status(409).end();", "Conflict|"},
        {"res.status(409).end(); // Conflicting", "Conflict|"},
    };

    (void)state;
    check(rows, sizeof rows / sizeof *rows);
}

static void test_hint__what_is_no_bare_number__has_none(void **state)
{
    static const struct row rows[] = {
        {"res.status(StatusCodes.CONFLICT).end();", ""},
        {"res.redirect('/x');", ""},
        {"res.status(499).end();", ""},
        {"const port = 404;", ""},
        {"if (res.status >= 400 && 600 > res.status) {}", ""},
        {"if (200 <= res.status && res.status < 300) {}", ""},
    };

    (void)state;
    check(rows, sizeof rows / sizeof *rows);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_hint__bare_number__has_its_phrase),
        cmocka_unit_test(test_hint__text_that_says_it__has_none),
        cmocka_unit_test(test_hint__what_is_no_bare_number__has_none),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
