/*
 * Completion, seen through the filters of three clients: in every spelling, for what was typed so
 * far, is the item there, and what is the text once it was accepted?
 *
 * The filters are those of the clients that are tested with the real editor elsewhere: VS Code
 * takes an item whose letters come in order, the first at the beginning of a word; Neovim's
 * omnifunc takes one whose text begins with what stands before the caret, from the edit's start or,
 * where a filterText is given, from the last keyword; eglot takes one whose filterText or label
 * begins with the symbol before the caret.
 */
#include "server/engine/complete.h"

#include "server/base/buffer.h"
#include "server/languages/language.h"
#include "server/rules/rules.h"
#include "server/syntax/tree.h"

#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <cmocka.h>

/* ---- one request ---- */

struct asked {
    char *text; /* without the caret's mark */
    uint32_t len;
    uint32_t caret;
    struct arena arena;
    struct parser *parser;
    struct tree *tree;
    struct analysis analysis;
    struct completion found;
};

static void ask(struct asked *asked, const char *path, const char *marked, bool automatic)
{
    const char *mark = strchr(marked, '|');
    struct analysis_input input = {.path = path, .language = language_for_path(path)};
    struct completion_request request = {.automatic = automatic};

    memset(asked, 0, sizeof *asked);
    assert_non_null(mark);
    asked->caret = (uint32_t)(mark - marked);
    asked->len = (uint32_t)strlen(marked) - 1;
    asked->text = malloc(asked->len + 1);
    memcpy(asked->text, marked, asked->caret);
    memcpy(asked->text + asked->caret, mark + 1, asked->len - asked->caret + 1);
    asked->parser = parser_create();
    input.text = asked->text;
    input.len = asked->len;
    if (analysis_worthwhile(&input))
        asked->tree = tree_parse(asked->parser, input.language, input.text, input.len, NULL);
    input.tree = asked->tree;
    analyze(&input, &asked->arena, &asked->analysis);
    request.text = (struct gap_text){.text = {asked->text, asked->len},
                                     .path = path,
                                     .language = input.language,
                                     .parser = asked->parser,
                                     .tree = asked->tree};
    request.analysis = &asked->analysis;
    request.caret = asked->caret;
    complete(&request, &asked->arena, &asked->found);
}

static void drop(struct asked *asked)
{
    tree_destroy(asked->tree);
    parser_destroy(asked->parser);
    arena_finish(&asked->arena);
    free(asked->text);
}

/* ---- three clients ---- */

enum client { VSCODE = 1, NEOVIM = 2, EMACS = 4, ALL = 7, NONE = 0 };

static bool is_keyword(char byte)
{
    return isalnum((unsigned char)byte) || byte == '_';
}

static uint32_t keyword_start(const struct asked *asked)
{
    uint32_t at = asked->caret;

    while (at && is_keyword(asked->text[at - 1]))
        at--;
    return at;
}

static const char *filter_of(const struct completion_item *item)
{
    return item->filter ? item->filter : item->label;
}

static bool begins_word(const char *text, size_t at)
{
    return at == 0 || !isalnum((unsigned char)text[at - 1]) ||
           (isupper((unsigned char)text[at]) && !isupper((unsigned char)text[at - 1]));
}

static bool in_order(const char *text, const char *word, size_t len)
{
    for (; len && *text; text++)
        if (tolower((unsigned char)*text) == tolower((unsigned char)*word)) {
            word++;
            len--;
        }
    return len == 0;
}

static bool vscode_shows(const struct asked *asked, const struct completion_item *item)
{
    const char *word = asked->text + asked->found.insert.start;
    size_t len = asked->caret - asked->found.insert.start;
    const char *text = filter_of(item);

    if (len == 0)
        return true;
    for (size_t i = 0; text[i]; i++)
        if (tolower((unsigned char)text[i]) == tolower((unsigned char)*word) &&
            begins_word(text, i) && in_order(text + i, word, len))
            return true;
    return false;
}

static uint32_t neovim_start(const struct asked *asked, const struct completion_item *item)
{
    return item->filter ? keyword_start(asked) : asked->found.insert.start;
}

static bool neovim_shows(const struct asked *asked, const struct completion_item *item)
{
    uint32_t start = neovim_start(asked, item);

    return strncmp(item->text, asked->text + start, asked->caret - start) == 0;
}

static bool emacs_shows(const struct asked *asked, const struct completion_item *item)
{
    uint32_t start = keyword_start(asked);

    return strncasecmp(filter_of(item), asked->text + start, asked->caret - start) == 0;
}

/** The document once the item was accepted, its import not yet made. Caller frees. */
static char *accepted(const struct asked *asked, const struct completion_item *item,
                      enum client client)
{
    uint32_t start = client == NEOVIM ? neovim_start(asked, item) : asked->found.insert.start;
    struct buffer buffer = {0};

    buffer_add(&buffer, asked->text, start);
    buffer_add_string(&buffer, item->text);
    buffer_add_string(&buffer, asked->text + asked->caret);
    return buffer.bytes;
}

/* ---- tables ---- */

struct row {
    const char *before; /* of the line with the caret */
    const char *after;
    const char *typed;
    uint16_t code;
    const char *result; /* what stands in the place of `typed` */
    unsigned shown;     /* set of enum client */
    const char *import; /* a part of what is added; NULL: nothing is */
};

static const struct completion_item *item_of(const struct asked *asked, const struct row *row)
{
    for (size_t i = 0; i < asked->found.count; i++)
        if (asked->found.items[i].code == row->code)
            return &asked->found.items[i];
    return NULL;
}

static unsigned shown_by(const struct asked *asked, const struct completion_item *item)
{
    return (vscode_shows(asked, item) ? VSCODE : 0u) | (neovim_shows(asked, item) ? NEOVIM : 0u) |
           (emacs_shows(asked, item) ? EMACS : 0u);
}

static void check_results(const struct asked *asked, const struct completion_item *item,
                          const struct row *row, const char *expected)
{
    for (enum client client = VSCODE; client <= EMACS; client *= 2) {
        char *text = accepted(asked, item, client);

        if (row->shown & client)
            assert_string_equal(text, expected);
        free(text);
    }
}

static void check_row(const char *path, const char *frame, const struct row *row)
{
    const char *hole = strstr(frame, "@@");
    struct buffer marked = {0};
    struct buffer expected = {0};
    const struct completion_item *item;
    struct asked asked;

    buffer_format(&marked, "%.*s%s%s|%s%s", (int)(hole - frame), frame, row->before, row->typed,
                  row->after, hole + 2);
    buffer_format(&expected, "%.*s%s%s%s%s", (int)(hole - frame), frame, row->before,
                  row->result ? row->result : "", row->after, hole + 2);
    ask(&asked, path, marked.bytes, false);
    item = item_of(&asked, row);
    if (!item != !row->shown)
        fail_msg("%s: %s|%s: %u is %s", path, row->before, row->typed, row->code,
                 item ? "offered" : "missing");
    if (item && shown_by(&asked, item) != row->shown)
        fail_msg("%s: %s|%s: %u is shown by %u, not by %u", path, row->before, row->typed,
                 row->code, shown_by(&asked, item), row->shown);
    if (item)
        check_results(&asked, item, row, expected.bytes);
    if (item && !row->import != !asked.found.import)
        fail_msg("%s: %s|%s: import %s", path, row->before, row->typed,
                 asked.found.import ? asked.found.import->text : "missing");
    if (item && row->import && asked.found.import && !strstr(asked.found.import->text, row->import))
        fail_msg("%s: %s|%s: import %s", path, row->before, row->typed, asked.found.import->text);
    drop(&asked);
    buffer_finish(&marked);
    buffer_finish(&expected);
}

static void check_rows(const char *path, const char *frame, const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        check_row(path, frame, &rows[i]);
}

#define CHECK(path, frame, rows) check_rows(path, frame, rows, sizeof(rows) / sizeof *(rows))

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

static void test_complete__flask__offers_numbers_constants_and_status_lines(void **state)
{
    static const char frame[] =
        "from flask import Flask, Response, abort\napp = Flask(__name__)\n\n"
        "@app.route('/x', methods=['POST'])\ndef x():\n@@\n";
    static const struct row rows[] = {
        {"    return {}, ", "", "4", 409, "409", ALL, NULL},
        {"    return {}, ", "", "", 409, "409", ALL, NULL},
        {"    abort(", ")", "4", 409, "409", ALL, NULL},
        {"    abort(", "", "4", 409, "409", ALL, NULL},
        {"    abort(", ")", "Con", 409, "HTTPStatus.CONFLICT", VSCODE | EMACS,
         "\nfrom http import HTTPStatus"},
        {"    abort(", ")", "HTTPStatus.", 409, "HTTPStatus.CONFLICT", ALL,
         "\nfrom http import HTTPStatus"},
        {"    return Response('', status=\"", "\")", "4", 409, "409", ALL, NULL},
        {"    return Response('', status=\"", "\")", "409 ", 409, "409 Conflict", ALL, NULL},
        {"    return Response('', status=\"", "\")", "409 Con", 409, "409 Conflict", ALL, NULL},
        {"    return Response('', status=\"", "", "409 Con", 409, "409 Conflict", ALL, NULL},
        {"    return Response('', status=\"", "\")", "404 Not F", 404, "404 Not Found", ALL, NULL},
        {"    return Response('', status=\"", "\")", "404 Con", 404, NULL, NONE, NULL},
    };

    (void)state;
    CHECK("srv/app.py", frame, rows);
}

static void test_complete__fastapi__takes_the_vocabulary_beside_it(void **state)
{
    static const char frame[] = "from fastapi import FastAPI, HTTPException\napp = FastAPI()\n\n"
                                "@app.post('/x')\ndef x():\n@@\n";
    static const struct row rows[] = {
        {"    raise HTTPException(", ")", "status.HTTP_4", 409, "status.HTTP_409_CONFLICT", ALL,
         ", status"},
        {"    raise HTTPException(status_code=", ")", "status.", 409, "status.HTTP_409_CONFLICT",
         ALL, ", status"},
        {"    raise HTTPException(status_code=", "", "status.Con", 409, "status.HTTP_409_CONFLICT",
         VSCODE | EMACS, ", status"},
        {"    raise HTTPException(status_code=", ")", "Con", 409, "status.HTTP_409_CONFLICT",
         VSCODE | EMACS, ", status"},
        {"    raise HTTPException(status_code=", ")", "4", 409, "409", ALL, NULL},
    };

    (void)state;
    CHECK("srv/app.py", frame, rows);
}

static void test_complete__python_keys__take_constants(void **state)
{
    static const char frame[] = "from fastapi import FastAPI, status\napp = FastAPI()\n\n"
                                "@app.post('/x', responses={@@})\ndef x():\n    pass\n";
    static const struct row rows[] = {
        {"", "", "4", 409, "409", ALL, NULL},
        {"", ": {}", "4", 409, "409", ALL, NULL},
        {"404: {}, ", "", "status.", 409, "status.HTTP_409_CONFLICT", ALL, NULL},
        {"", ": {}", "stat", 409, "status.HTTP_409_CONFLICT", ALL, NULL},
    };

    (void)state;
    CHECK("srv/app.py", frame, rows);
}

static void test_complete__python_comparisons__need_no_block(void **state)
{
    static const char frame[] = "import requests\n\nr = requests.get('http://x')\n@@\n    pass\n";
    static const struct row rows[] = {
        {"if r.status_code == ", ":", "4", 404, "404", ALL, NULL},
        {"if r.status_code == ", "", "4", 404, "404", ALL, NULL},
        {"if r.status_code in (200, ", "):", "4", 404, "404", ALL, NULL},
        {"assert r.status_code == ", "", "4", 404, "404", ALL, NULL},
        /* a client's own constants are not what a file asks for by a letter */
        {"if r.status_code == ", ":", "requests.codes.", 404, "requests.codes.not_found", ALL,
         NULL},
    };

    (void)state;
    CHECK("srv/client.py", frame, rows);
}

static void test_complete__go__offers_what_net_http_calls_it(void **state)
{
    static const char frame[] = "package main\n\nimport \"net/http\"\n\n"
                                "func h(w http.ResponseWriter, r *http.Request) {\n@@\n}\n";
    static const struct row rows[] = {
        {"\tw.WriteHeader(", ")", "", 409, "http.StatusConflict", ALL, NULL},
        {"\tw.WriteHeader(", ")", "4", 409, "409", ALL, NULL},
        {"\tw.WriteHeader(", ")", "http.", 409, "http.StatusConflict", ALL, NULL},
        {"\tw.WriteHeader(", ")", "http.Status", 409, "http.StatusConflict", ALL, NULL},
        {"\tw.WriteHeader(", "", "http.StatusCon", 409, "http.StatusConflict", ALL, NULL},
        {"\tw.WriteHeader(", ")", "http.Con", 409, "http.StatusConflict", VSCODE | EMACS, NULL},
        {"\tw.WriteHeader(", ")", "Con", 409, "http.StatusConflict", VSCODE | EMACS, NULL},
        {"\tw.WriteHeader(", ")", "htt", 409, "http.StatusConflict", ALL, NULL},
        {"\thttp.Error(w, \"x\", ", ")", "4", 409, "409", ALL, NULL},
        {"\tif resp.StatusCode == ", " {}", "4", 409, "409", ALL, NULL},
        {"\tif resp.StatusCode == ", "", "4", 409, "409", ALL, NULL},
    };

    (void)state;
    CHECK("srv/main.go", frame, rows);
}

static void test_complete__gin__imports_net_http_where_gofmt_puts_it(void **state)
{
    static const char frame[] =
        "package main\n\nimport (\n\t\"fmt\"\n\n\t\"github.com/gin-gonic/gin\"\n)\n\n"
        "func h(c *gin.Context) {\n@@\n}\n";
    static const struct row rows[] = {
        {"\tc.JSON(", ", nil)", "4", 409, "409", ALL, NULL},
        {"\tc.JSON(", ", nil)", "http.", 409, "http.StatusConflict", ALL, "\t\"net/http\"\n"},
        {"\tc.JSON(", ", nil)", "Con", 409, "http.StatusConflict", VSCODE | EMACS,
         "\t\"net/http\"\n"},
    };

    (void)state;
    CHECK("srv/main.go", frame, rows);
}

static void test_complete__aspnet__takes_what_a_namespace_brings(void **state)
{
    static const char frame[] = "using System.Net;\nusing Microsoft.AspNetCore.Http;\n"
                                "using Microsoft.AspNetCore.Mvc;\n\n"
                                "public class C : ControllerBase\n{\n    public IActionResult "
                                "A()\n    {\n@@\n    }\n}\n";
    static const struct row rows[] = {
        {"        return StatusCode(", ");", "", 409, "StatusCodes.Status409Conflict", ALL, NULL},
        {"        return StatusCode(", ");", "4", 409, "409", ALL, NULL},
        {"        return StatusCode(", ");", "StatusCodes.", 409, "StatusCodes.Status409Conflict",
         ALL, NULL},
        {"        return StatusCode(", ");", "Con", 409, "StatusCodes.Status409Conflict",
         VSCODE | EMACS, NULL},
        {"        if (response.StatusCode == ", ") {}", "HttpStatusCode.", 409,
         "HttpStatusCode.Conflict", ALL, NULL},
    };

    (void)state;
    CHECK("src/C.cs", frame, rows);
}

static void test_complete__aspnet__imports_the_namespace(void **state)
{
    static const char frame[] =
        "using Microsoft.AspNetCore.Mvc;\n\npublic class C : ControllerBase\n{\n    public "
        "IActionResult A()\n    {\n@@\n    }\n}\n";
    static const struct row rows[] = {
        {"        return StatusCode(", ");", "", 409, "409", ALL, NULL},
        {"        return StatusCode(", ");", "StatusCodes.", 409, "StatusCodes.Status409Conflict",
         ALL, "\nusing Microsoft.AspNetCore.Http;"},
        {"        if (response.StatusCode == ", ") {}", "HttpStatusCode.", 409,
         "HttpStatusCode.Conflict", ALL, "\nusing System.Net;"},
    };

    (void)state;
    CHECK("src/C.cs", frame, rows);
}

static void test_complete__axum__takes_what_is_imported(void **state)
{
    static const char frame[] = "use axum::{http::StatusCode, routing::post, Router};\n\n"
                                "async fn create() -> impl IntoResponse {\n@@\n}\n";
    static const struct row rows[] = {
        {"    let r = Response::builder().status(", ").body(());", "StatusCode::", 409,
         "StatusCode::CONFLICT", ALL, NULL},
        {"    let r = Response::builder().status(", ").body(());", "4", 409, "409", ALL, NULL},
        {"    if response.status() == ", " { retry() }", "StatusCode::", 404,
         "StatusCode::NOT_FOUND", ALL, NULL},
    };

    (void)state;
    CHECK("src/main.rs", frame, rows);
}

static void test_complete__axum__imports_the_type(void **state)
{
    static const char frame[] = "use axum::Router;\nuse axum::routing::post;\n\n"
                                "async fn create() -> impl IntoResponse {\n@@\n}\n";
    static const struct row rows[] = {
        {"    let r = Response::builder().status(", ").body(());", "StatusCode::", 409,
         "StatusCode::CONFLICT", ALL, "\nuse axum::http::StatusCode;"},
    };

    (void)state;
    CHECK("src/main.rs", frame, rows);
}

/* A file of Windows begins with a mark, behind which its first line stands. */
static void test_complete__byte_order_mark__stays_first(void **state)
{
    static const char frame[] =
        "\xef\xbb\xbfusing Microsoft.AspNetCore.Mvc;\n\npublic class C : ControllerBase\n{\n    "
        "public IActionResult A()\n    {\n@@\n    }\n}\n";
    static const char bare[] = "\xef\xbb\xbfpublic class C\n{\n    public void A()\n    {\n@@\n"
                               "    }\n}\n";
    static const struct row rows[] = {
        {"        if (response.StatusCode == ", ") {}", "HttpStatusCode.", 409,
         "HttpStatusCode.Conflict", ALL, "\nusing System.Net;"},
    };
    static const struct row bare_rows[] = {
        {"        if (response.StatusCode == ", ") {}", "HttpStatusCode.", 409,
         "HttpStatusCode.Conflict", ALL, "using System.Net;\n\n"},
    };
    struct asked asked;

    (void)state;
    CHECK("src/C.cs", frame, rows);
    CHECK("src/C.cs", bare, bare_rows);
    ask(&asked, "src/C.cs",
        "\xef\xbb\xbf"
        "class C { bool A() => response.StatusCode == HttpStatusCode.|; }",
        false);
    assert_non_null(asked.found.import);
    assert_int_equal(asked.found.import->span.start, 3);
    drop(&asked);
}

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
        cmocka_unit_test(test_complete__express_without_constants__offers_numbers),
        cmocka_unit_test(test_complete__typescript_with_constants__offers_them_first),
        cmocka_unit_test(test_complete__nest__extends_the_import_that_is_there),
        cmocka_unit_test(test_complete__keys__are_numbers_where_constants_cannot_be_keys),
        cmocka_unit_test(test_complete__fetch__offers_numbers_in_half_a_comparison),
        cmocka_unit_test(test_complete__flask__offers_numbers_constants_and_status_lines),
        cmocka_unit_test(test_complete__fastapi__takes_the_vocabulary_beside_it),
        cmocka_unit_test(test_complete__python_keys__take_constants),
        cmocka_unit_test(test_complete__python_comparisons__need_no_block),
        cmocka_unit_test(test_complete__go__offers_what_net_http_calls_it),
        cmocka_unit_test(test_complete__gin__imports_net_http_where_gofmt_puts_it),
        cmocka_unit_test(test_complete__aspnet__takes_what_a_namespace_brings),
        cmocka_unit_test(test_complete__aspnet__imports_the_namespace),
        cmocka_unit_test(test_complete__axum__takes_what_is_imported),
        cmocka_unit_test(test_complete__axum__imports_the_type),
        cmocka_unit_test(test_complete__byte_order_mark__stays_first),
        cmocka_unit_test(test_complete__elsewhere__is_quiet),
        cmocka_unit_test(test_complete__order__is_by_method_and_by_use),
        cmocka_unit_test(test_complete__slot_of_errors__offers_errors_only),
        cmocka_unit_test(test_complete__incomplete__where_more_letters_bring_other_items),
        cmocka_unit_test(test_complete__whole_code__ends_a_list_that_opened_by_itself),
        cmocka_unit_test(test_complete__caret_inside_a_word__replaces_all_of_it),
        cmocka_unit_test(test_complete__other_vocabulary_of_that_name__is_not_imported),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
