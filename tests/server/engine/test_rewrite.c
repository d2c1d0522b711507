/* Rewriting: the whole file after a number became a constant, and the other way round. */
#include "server/engine/rewrite.h"

#include "server/base/alloc.h"
#include "server/base/buffer.h"
#include "server/languages/language.h"
#include "tests/support/analysis.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct row {
    const char *text; /* a bar stands before the code that is asked about */
    const char *place;
    const char *file; /* NULL: not offered */
};

static void compare(const struct analyzed *analyzed, const struct rewrite *rewrite,
                    const char *expected, const char *name)
{
    struct fix fix = {.edits = rewrite->edits, .edit_count = rewrite->edit_count};
    size_t len;
    char *text;

    if (!expected)
        fail_msg("%s: \"%s\" was not to be offered", name, rewrite->title);
    text = analyzed_fix(analyzed, &fix, &len);
    if (strcmp(text, expected) != 0)
        fail_msg("%s: \"%s\" makes\n%s", name, rewrite->title, text);
    free(text);
}

static void check(const char *path, const struct row *row)
{
    uint32_t at = (uint32_t)(strchr(row->text, '|') - row->text);
    struct buffer text = {0};
    struct rewrite found[REWRITES_MAX];
    struct analyzed analyzed;
    struct idiom_file file;
    size_t count;

    buffer_format(&text, "%.*s%s", (int)at, row->text, row->text + at + 1);
    analyzed_init(&analyzed, path, text.bytes, text.len);
    file = (struct idiom_file){{analyzed.text, analyzed.len},
                               family_find(language_for_path(path)->family),
                               &analyzed.analysis};
    count = rewrites_at(&file, (struct span){at, at}, &analyzed.arena, found);
    if (count != (row->place != NULL) + (size_t)(row->file != NULL))
        fail_msg("%s: %zu rewrites", row->text, count);
    if (row->place)
        compare(&analyzed, &found[0], row->place, row->text);
    if (row->file)
        compare(&analyzed, &found[row->place != NULL], row->file, row->text);
    analyzed_finish(&analyzed);
    buffer_finish(&text);
}

static void check_rows(const char *path, const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        check(path, &rows[i]);
}

#define CHECK(path, rows) check_rows(path, rows, sizeof(rows) / sizeof *(rows))

#define EXPRESS "const app = require('express')();\n"
#define CODES "const { StatusCodes } = require('http-status-codes');\n"

static void test_rewrite__javascript__writes_what_the_file_imports(void **state)
{
    static const struct row rows[] = {
        {EXPRESS CODES "res.status(|409).end();\n",
         EXPRESS CODES "res.status(StatusCodes.CONFLICT).end();\n", NULL},
        {EXPRESS CODES "res.status(|409).end();\nres.status(404).end();\n",
         EXPRESS CODES "res.status(StatusCodes.CONFLICT).end();\nres.status(404).end();\n",
         EXPRESS CODES "res.status(StatusCodes.CONFLICT).end();\n"
                       "res.status(StatusCodes.NOT_FOUND).end();\n"},
        {EXPRESS CODES "res.status(|StatusCodes.CONFLICT).end();\n",
         EXPRESS CODES "res.status(409).end();\n", NULL},
        /* a library that nobody speaks of is not brought in */
        {EXPRESS "res.status(|409).end();\n", NULL, NULL},
        /* the library has no name for it */
        {EXPRESS CODES "res.status(|208).end();\n", NULL, NULL},
        /* not as a key, not as a bound, not as a name's own value */
        {"require('fastify');\n" CODES "a.get('/', { schema: { response: { |404: {} } } }, h);\n",
         NULL, NULL},
        {EXPRESS CODES "if (res.status >= |400) f();\n", NULL, NULL},
        {EXPRESS CODES "res.status(|StatusCodes.CONFLICT.toFixed()).end();\n", NULL, NULL},
    };

    (void)state;
    CHECK("srv/app.js", rows);
}

static void test_rewrite__nest__imports_the_enum(void **state)
{
    static const struct row rows[] = {
        {"import { Controller, Post, HttpCode } from '@nestjs/common';\n"
         "@Controller('x')\nexport class X {\n  @Post()\n  @HttpCode(|202)\n  add() {}\n}\n",
         "import { Controller, Post, HttpCode, HttpStatus } from '@nestjs/common';\n"
         "@Controller('x')\nexport class X {\n  @Post()\n  @HttpCode(HttpStatus.ACCEPTED)\n"
         "  add() {}\n}\n",
         NULL},
    };

    (void)state;
    CHECK("srv/x.ts", rows);
}

static void test_rewrite__python__imports_what_is_missing(void **state)
{
#define FLASK "from flask import Flask, abort\n"
#define STATUS "from http import HTTPStatus\n"
    static const struct row rows[] = {
        {FLASK "abort(|409)\n", FLASK STATUS "abort(HTTPStatus.CONFLICT)\n", NULL},
        {FLASK "abort(|409)\nabort(404)\n", FLASK STATUS "abort(HTTPStatus.CONFLICT)\nabort(404)\n",
         FLASK STATUS "abort(HTTPStatus.CONFLICT)\nabort(HTTPStatus.NOT_FOUND)\n"},
        {FLASK STATUS "abort(|HTTPStatus.CONFLICT.value)\n", FLASK STATUS "abort(409)\n", NULL},
        {FLASK STATUS "abort(|HTTPStatus.CONFLICT)\nabort(HTTPStatus.GONE)\n",
         FLASK STATUS "abort(409)\nabort(HTTPStatus.GONE)\n",
         FLASK STATUS "abort(409)\nabort(410)\n"},
        {FLASK STATUS "abort(|HTTPStatus.CONFLICT.phrase)\n", NULL, NULL},
        {FLASK STATUS "abort(HTTPStatus[\"CONFLICT\"])\nabort(|404)\n",
         FLASK STATUS "abort(HTTPStatus[\"CONFLICT\"])\nabort(HTTPStatus.NOT_FOUND)\n", NULL},
        /* the name that every version has */
        {FLASK "abort(|422)\n", FLASK STATUS "abort(HTTPStatus.UNPROCESSABLE_ENTITY)\n", NULL},
        {"from fastapi import HTTPException\nraise HTTPException(|404)\n",
         "from fastapi import HTTPException, status\nraise "
         "HTTPException(status.HTTP_404_NOT_FOUND)\n",
         NULL},
        /* the name is taken */
        {"from fastapi import HTTPException\nstatus = 1\nraise HTTPException(|404)\n",
         "from fastapi import HTTPException\nfrom http import HTTPStatus\nstatus = 1\n"
         "raise HTTPException(HTTPStatus.NOT_FOUND)\n",
         NULL},
        /* text is no number */
        {"import falcon\nresp.status = |falcon.HTTP_404\n", NULL, NULL},
    };

    (void)state;
    CHECK("srv/app.py", rows);
}

static void test_rewrite__go__leaves_no_import_unused(void **state)
{
#define MAIN "package main\n\nimport \"net/http\"\n\n"
#define GIN "package main\n\nimport \"github.com/gin-gonic/gin\"\n"
    static const struct row rows[] = {
        {MAIN "func h(w http.ResponseWriter, r *http.Request) {\n\tw.WriteHeader(|404)\n}\n",
         MAIN "func h(w http.ResponseWriter, r *http.Request) {\n"
              "\tw.WriteHeader(http.StatusNotFound)\n}\n",
         NULL},
        {MAIN "func h(w http.ResponseWriter, r *http.Request) {\n"
              "\tw.WriteHeader(|http.StatusNotFound)\n}\n",
         MAIN "func h(w http.ResponseWriter, r *http.Request) {\n\tw.WriteHeader(404)\n}\n", NULL},
        {GIN "\nfunc h(c *gin.Context) {\n\tc.JSON(|404, nil)\n}\n",
         GIN
         "import \"net/http\"\n\nfunc h(c *gin.Context) {\n\tc.JSON(http.StatusNotFound, nil)\n}\n",
         NULL},
        {GIN "import \"net/http\"\n\nfunc h(c *gin.Context) {\n"
             "\tc.JSON(|http.StatusNotFound, nil)\n}\n",
         NULL, NULL},
    };

    (void)state;
    CHECK("srv/main.go", rows);
}

static void test_rewrite__elsewhere__offers_nothing(void **state)
{
    static const struct row rows[] = {
        {EXPRESS CODES "|res.status(409).end();\n", NULL, NULL},
        {EXPRESS CODES "res.redirec|t('/x');\n", NULL, NULL},
        {"|", NULL, NULL},
    };

    (void)state;
    CHECK("srv/app.js", rows);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rewrite__javascript__writes_what_the_file_imports),
        cmocka_unit_test(test_rewrite__nest__imports_the_enum),
        cmocka_unit_test(test_rewrite__python__imports_what_is_missing),
        cmocka_unit_test(test_rewrite__go__leaves_no_import_unused),
        cmocka_unit_test(test_rewrite__elsewhere__offers_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
