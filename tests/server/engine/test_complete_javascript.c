/* Completion in JavaScript and TypeScript, by tables. */
#include "tests/support/completing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void test_complete__express_without_constants__offers_numbers(void **state)
{
    static const char frame[] = "const express = require('express');\nconst app = express();\n"
                                "app.post('/x', (req, res) => {\n@@\n});\n";
    static const struct row rows[] = {
        {"  res.status(", ")", "", 409, "409", ALL, NULL},
        {"  res.status(", ")", "4", 409, "409", ALL, NULL},
        {"  res.status(", ").json({})", "40", 409, "409", ALL, NULL},
        {"  res.status(", ");", "409", 409, "409", ALL, NULL},
        {"  res.status(", "", "4", 409, "409", ALL, NULL}, /* nothing is closed yet */
        {"  return res.status(", "", "", 409, "409", ALL, NULL},
        {"  res.sendStatus(ok ? 200 : ", ")", "4", 409, "409", ALL, NULL},
        {"  res.statusCode = ", "", "4", 409, "409", ALL, NULL},
        /* by name it is still a number, which Neovim does not show for letters */
        {"  res.status(", ")", "Con", 409, "409", VSCODE | EMACS, NULL},
        {"  res.status(", ")", "not_f", 404, "404", VSCODE | EMACS, NULL},
        {"  res.status(", ")", "NotF", 404, "404", VSCODE | EMACS, NULL},
        {"  res.status(", ")", "Not F", 404, NULL, NONE, NULL},
        {"  res.status(", ")", "c", 409, NULL, NONE, NULL},
        {"  res.status(", ")", "code", 409, NULL, NONE, NULL},
        /* the qualifier says where it comes from */
        {"  res.status(", ")", "StatusCodes.", 409, "StatusCodes.CONFLICT", ALL,
         "\nconst { StatusCodes } = require('http-status-codes');"},
        {"  res.status(", ")", "Unknown.", 409, NULL, NONE, NULL},
    };

    (void)state;
    CHECK("srv/app.js", frame, rows);
}

static void test_complete__typescript_with_constants__offers_them_first(void **state)
{
    static const char frame[] = "import { StatusCodes } from 'http-status-codes';\n"
                                "import express from 'express';\nconst app = express();\n"
                                "app.post('/x', (req, res) => {\n@@\n});\n";
    static const struct row rows[] = {
        {"  res.status(", ")", "", 409, "StatusCodes.CONFLICT", ALL, NULL},
        {"  res.status(", ")", "4", 409, "409", ALL, NULL},
        {"  res.status(", ")", "Con", 409, "StatusCodes.CONFLICT", VSCODE | EMACS, NULL},
        {"  res.status(", ")", "Stat", 409, "StatusCodes.CONFLICT", ALL, NULL},
        {"  res.status(", ")", "StatusCodes.", 409, "StatusCodes.CONFLICT", ALL, NULL},
        {"  res.status(", "", "StatusCodes.CONF", 409, "StatusCodes.CONFLICT", ALL, NULL},
        {"  res.status(", ")", "StatusCodes.Payl", 413, NULL, NONE, NULL},
        {"  res.status(", ")", "StatusCodes.Cont", 413, "StatusCodes.REQUEST_TOO_LONG",
         VSCODE | EMACS, NULL},
        {"  if (r.status === ", ") {}", "4", 409, "409", ALL, NULL},
    };

    (void)state;
    CHECK("srv/app.ts", frame, rows);
}

static void test_complete__nest__extends_the_import_that_is_there(void **state)
{
    static const char frame[] =
        "import {\n  Controller,\n  HttpCode,\n  Post,\n} from '@nestjs/common';\n"
        "@Controller('x')\nexport class X {\n  @Post()\n@@\n  add() {}\n}\n";
    static const struct row rows[] = {
        {"  @HttpCode(", ")", "HttpStatus.", 201, "HttpStatus.CREATED", ALL, ",\n  HttpStatus"},
        {"  @HttpCode(", ")", "Cre", 201, "HttpStatus.CREATED", VSCODE | EMACS, ",\n  HttpStatus"},
        {"  @HttpCode(", ")", "2", 201, "201", ALL, NULL},
    };

    (void)state;
    CHECK("srv/x.controller.ts", frame, rows);
}

static void test_complete__keys__are_numbers_where_constants_cannot_be_keys(void **state)
{
    static const char frame[] = "import fastify from 'fastify';\n"
                                "import { StatusCodes } from 'http-status-codes';\n"
                                "const app = fastify();\n"
                                "app.get('/x', { schema: { response: {\n@@\n} } }, h);\n";
    static const struct row rows[] = {
        {"  ", ": {}", "4", 404, "404", ALL, NULL},
        {"  ", "", "4", 404, "404", ALL, NULL},
        {"  200: {}, ", "", "4", 404, "404", ALL, NULL},
        {"  ", "", "4", 404, "404", ALL, NULL},
        {"  '", "': {}", "4", 404, "404", ALL, NULL},
        {"  '", "'", "4", 404, "404", ALL, NULL},
        {"  ", ": {}", "Stat", 404, NULL, NONE, NULL},
        {"  ", ": {}", "NotF", 404, "404", VSCODE | EMACS, NULL},
    };

    (void)state;
    CHECK("srv/app.ts", frame, rows);
}

static void test_complete__fetch__offers_numbers_in_half_a_comparison(void **state)
{
    static const char frame[] = "async function f() {\n  const res = await fetch('/x');\n@@\n}\n";
    static const struct row rows[] = {
        {"  if (res.status === ", ") return;", "4", 404, "404", ALL, NULL},
        {"  if (res.status === ", "", "4", 404, "404", ALL, NULL},
        {"  switch (res.status) { case ", ": break; }", "4", 404, "404", ALL, NULL},
        {"  switch (res.status) { case ", "", "4", 404, "404", ALL, NULL},
        {"  if ([401, ", "].includes(res.status)) {}", "4", 404, "404", ALL, NULL},
        {"  new Response(null, { status: ", " });", "4", 404, "404", ALL, NULL},
        {"  new Response(null, { status: ", "", "", 404, "404", ALL, NULL},
    };

    (void)state;
    CHECK("srv/client.js", frame, rows);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_complete__express_without_constants__offers_numbers),
        cmocka_unit_test(test_complete__typescript_with_constants__offers_them_first),
        cmocka_unit_test(test_complete__nest__extends_the_import_that_is_there),
        cmocka_unit_test(test_complete__keys__are_numbers_where_constants_cannot_be_keys),
        cmocka_unit_test(test_complete__fetch__offers_numbers_in_half_a_comparison),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
