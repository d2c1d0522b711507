/* Completion in Python, by tables. */
#include "tests/support/completing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_complete__flask__offers_numbers_constants_and_status_lines),
        cmocka_unit_test(test_complete__fastapi__takes_the_vocabulary_beside_it),
        cmocka_unit_test(test_complete__python_keys__take_constants),
        cmocka_unit_test(test_complete__python_comparisons__need_no_block),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
