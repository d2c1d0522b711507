/* The set of documents, seen by a client: opening, changing, closing, publishing. */
#include "tests/support/client.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define NOTHING_FOUND(uri, version)                                                                \
    "{'jsonrpc':'2.0','method':'textDocument/publishDiagnostics','params':{'uri':'" uri            \
    "','version':" version ",'diagnostics':[]}}"
#define CLEARED(uri)                                                                               \
    "{'jsonrpc':'2.0','method':'textDocument/publishDiagnostics','params':{'uri':'" uri            \
    "','diagnostics':[]}}"

static const char a_js[] = "file:///a.js";
static const char bad_post[] = "const app = require('express')();\n"
                               "app.post('/x', (req, res) => { res.redirect(\"/y\"); });\n";

static void start(struct client *client)
{
    client_init(client);
    client_start(client, "{}");
}

/* Takes the next publish of that uri and version, and says how many diagnostics it has. */
static size_t published(struct client *client, const char *uri, int version)
{
    json_t *message = client_next(client);
    json_t *params = json_object_get(message, "params");
    size_t count = json_array_size(json_object_get(params, "diagnostics"));

    assert_string_equal(json_string_value(json_object_get(params, "uri")), uri);
    assert_int_equal(json_integer_value(json_object_get(params, "version")), version);
    json_decref(message);
    return count;
}

static void hover_at(struct client *client, const char *uri, int line, int column)
{
    client_send(client,
                "{'jsonrpc':'2.0','id':1,'method':'textDocument/hover','params':{'textDocument':{"
                "'uri':'%s'},'position':{'line':%d,'character':%d}}}",
                uri, line, column);
    client_run(client);
}

/* Asks for a hover and tells the column where its range starts, -1 for null. */
static int hovered_column(struct client *client, const char *uri, int line, int column)
{
    hover_at(client, uri, line, column);
    json_t *message = client_next(client);
    json_t *result = json_object_get(message, "result");
    json_t *start_of = json_object_get(json_object_get(result, "range"), "start");
    json_t *character = json_object_get(start_of, "character");
    int at = character ? (int)json_integer_value(character) : -1;

    json_decref(message);
    return at;
}

static void close_document(struct client *client, const char *uri)
{
    client_send(client,
                "{'jsonrpc':'2.0','method':'textDocument/didClose','params':{'textDocument':{"
                "'uri':'%s'}}}",
                uri);
    client_run(client);
}

/* ---- opening and closing ---- */

static void test_documents__opened__is_published_with_its_version(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client_open(&client, a_js, "javascript", "res.status(409)");
    client_run(&client);
    client_expect(&client, NOTHING_FOUND("file:///a.js", "1"));
    client_finish(&client);
}

static void test_documents__closed__is_cleared_once_and_forgotten(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client_open(&client, a_js, "javascript", bad_post);
    client_run(&client);
    assert_int_equal(published(&client, a_js, 1), 1);
    close_document(&client, a_js);
    client_expect(&client, CLEARED("file:///a.js"));
    close_document(&client, a_js);
    client_expect_nothing(&client);
    assert_int_equal(hovered_column(&client, a_js, 0, 0), -1);
    client_finish(&client);
}

static void test_documents__reopened_with_a_lower_version__is_published_again(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client_open(&client, a_js, "javascript", bad_post);
    client_change(&client, a_js, 9, "[]");
    client_run(&client);
    assert_int_equal(published(&client, a_js, 9), 1);
    close_document(&client, a_js);
    client_open(&client, a_js, "javascript", bad_post);
    client_run(&client);
    client_expect(&client, CLEARED("file:///a.js"));
    assert_int_equal(published(&client, a_js, 1), 1);
    client_finish(&client);
}

static void test_documents__closed_before_its_turn__is_not_published(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client_open(&client, a_js, "javascript", bad_post);
    client_send(&client, "{'jsonrpc':'2.0','method':'textDocument/didClose','params':{"
                         "'textDocument':{'uri':'file:///a.js'}}}");
    client_run(&client);
    client_expect(&client, CLEARED("file:///a.js"));
    client_finish(&client);
}

static void test_documents__opened_twice__is_the_second_text(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client_open(&client, a_js, "javascript", bad_post);
    client_open(&client, a_js, "javascript", "  res.status(409)");
    client_run(&client);
    client_expect(&client, CLEARED("file:///a.js"));
    assert_int_equal(published(&client, a_js, 1), 0);
    assert_int_equal(hovered_column(&client, a_js, 0, 14), 13);
    client_finish(&client);
}

static void test_documents__two_spellings_of_a_uri__are_one_document(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client_open(&client, "file:///c%3A/my%20app.js", "javascript", "res.status(409)");
    client_run(&client);
    assert_int_equal(published(&client, "file:///c%3A/my%20app.js", 1), 0);
    assert_int_equal(hovered_column(&client, "file:///c:/my app.js", 0, 12), 11);
    close_document(&client, "file:///c:/my app.js");
    client_expect(&client, CLEARED("file:///c%%3A/my%%20app.js"));
    client_finish(&client);
}

static void test_documents__uri_that_is_no_file__gets_full_service(void **state)
{
    static const char *const uris[] = {"untitled:Untitled-1", "vscode-notebook-cell:/n#c1", ""};
    struct client client;

    (void)state;
    start(&client);
    for (size_t i = 0; i < sizeof uris / sizeof uris[0]; i++) {
        client_open(&client, uris[i], "javascript", bad_post);
        client_run(&client);
        assert_int_equal(published(&client, uris[i], 1), 1);
        client_change(&client, uris[i], 2, "[{'text':'res.status(409)'}]");
        client_run(&client);
        assert_int_equal(published(&client, uris[i], 2), 0);
        assert_int_equal(hovered_column(&client, uris[i], 0, 12), 11);
    }
    client_finish(&client);
}

static void test_documents__unknown_language__is_kept_in_silence(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client_open(&client, "file:///a.txt", "plaintext", bad_post);
    client_change(&client, "file:///a.txt", 2, "[{'text':'res.status(409)'}]");
    client_change(&client, "file:///a.txt", 3, "[5]");
    client_run(&client);
    assert_int_equal(client_count(&client), 1); /* the line in the client's log */
    client_forget(&client);
    hover_at(&client, "file:///a.txt", 0, 12);
    client_expect(&client, "{'jsonrpc':'2.0','id':1,'result':null}");
    close_document(&client, "file:///a.txt");
    client_finish(&client);
}

/* ---- changing ---- */

static void test_documents__fixed_by_an_edit__are_published_clean(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client_open(&client, a_js, "javascript", bad_post);
    client_run(&client);
    assert_int_equal(published(&client, a_js, 1), 1);
    client_change(&client, a_js, 2,
                  "[{'range':{'start':{'line':1,'character':4},'end':{'line':1,'character':8}},"
                  "'text':'get'}]");
    client_run(&client);
    assert_int_equal(published(&client, a_js, 2), 0);
    client_change(&client, a_js, 3,
                  "[{'range':{'start':{'line':1,'character':4},'end':{'line':1,'character':7}},"
                  "'text':'post'}]");
    client_run(&client);
    assert_int_equal(published(&client, a_js, 3), 1);
    client_finish(&client);
}

static void test_documents__waiting_edits__cost_one_publish_of_the_newest(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client_open(&client, a_js, "javascript", "");
    for (int version = 2; version <= 100; version++)
        client_change(&client, a_js, version,
                      "[{'range':{'start':{'line':0,'character':0},'end':{'line':0,'character':"
                      "0}},'text':' '}]");
    client_run(&client);
    assert_int_equal(published(&client, a_js, 100), 0);
    client_finish(&client);
}

static void test_documents__request_between_edits__sees_the_text_of_its_moment(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client_open(&client, a_js, "javascript", "res.status(409)");
    client_send(&client, "{'jsonrpc':'2.0','id':1,'method':'textDocument/hover','params':{"
                         "'textDocument':{'uri':'file:///a.js'},'position':{'line':0,"
                         "'character':12}}}");
    client_change(&client, a_js, 2,
                  "[{'range':{'start':{'line':0,'character':0},'end':{'line':0,'character':0}},"
                  "'text':'   '}]");
    client_run(&client);
    json_t *reply = client_next(&client);
    json_t *range = json_object_get(json_object_get(reply, "result"), "range");
    assert_int_equal(
        json_integer_value(json_object_get(json_object_get(range, "start"), "character")), 11);
    json_decref(reply);
    assert_int_equal(published(&client, a_js, 2), 0);
    assert_int_equal(hovered_column(&client, a_js, 0, 15), 14);
    client_finish(&client);
}

static void test_documents__change_of_what_is_not_open__is_told_to_the_client_alone(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client_change(&client, a_js, 2, "[{'text':'x'}]");
    client_run(&client);
    assert_int_equal(client_count(&client), 1);
    client_forget(&client);
    client_finish(&client);
}

static void check_desync(const char *changes)
{
    struct client client;

    start(&client);
    client_open(&client, a_js, "javascript", bad_post);
    client_run(&client);
    assert_int_equal(published(&client, a_js, 1), 1);
    for (int version = 2; version < 4; version++) {
        client_change(&client, a_js, version, changes);
        client_run(&client);
        if (version == 2) {
            json_t *notice = client_next(&client);
            assert_string_equal(json_string_value(json_object_get(notice, "method")),
                                "window/logMessage");
            json_decref(notice);
        }
        client_expect(&client, CLEARED("file:///a.js"));
    }
    assert_int_equal(hovered_column(&client, a_js, 0, 0), -1);
    client_change(&client, a_js, 4, "[{'text':'res.status(409)'}]");
    client_run(&client);
    assert_int_equal(published(&client, a_js, 4), 0);
    assert_int_equal(hovered_column(&client, a_js, 0, 12), 11);
    client_finish(&client);
}

static void test_documents__change_that_is_not_understood__clears_until_the_whole_text(void **state)
{
    (void)state;
    check_desync("{}");
    check_desync("[{}]");
    check_desync("[{'text':null}]");
    check_desync("[{'text':'x','range':{'start':{'line':0,'character':-1},"
                 "'end':{'line':0,'character':0}}}]");
    check_desync("[{'text':'good'},{'text':5}]");
}

static void test_documents__out_of_step__are_healed_by_reopening(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client_open(&client, a_js, "javascript", "");
    client_change(&client, a_js, 2, "[7]");
    close_document(&client, a_js);
    client_forget(&client);
    client_open(&client, a_js, "javascript", bad_post);
    client_run(&client);
    assert_int_equal(published(&client, a_js, 1), 1);
    client_finish(&client);
}

static void test_documents__nonsense_without_end__does_not_fill_the_clients_log(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    for (int i = 0; i < 1000; i++)
        client_send(&client, "{'jsonrpc':'2.0','method':'textDocument/didOpen','params':[]}");
    client_run(&client);
    assert_in_range(client_count(&client), 1, 50);
    client_forget(&client);
    client_finish(&client);
}

/* ---- encodings ---- */

static void test_documents__columns__are_of_the_negotiated_encoding(void **state)
{
    /* before 409: 4 characters of 1, 2, 3 and 4 bytes in a comment */
    const char *text = "/*a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80*/res.status(409)";
    const struct {
        const char *encoding;
        int column;
    } rows[] = {{"utf-8", 25}, {"utf-16", 20}, {"utf-32", 19}};

    (void)state;
    for (size_t i = 0; i < 3; i++) {
        struct client client;
        char capabilities[100];
        snprintf(capabilities, sizeof capabilities, "{'general':{'positionEncodings':['%s']}}",
                 rows[i].encoding);
        client_init(&client);
        client_start(&client, capabilities);
        client_open(&client, a_js, "javascript", text);
        client_run(&client);
        client_forget(&client);
        assert_int_equal(hovered_column(&client, a_js, 0, rows[i].column + 1), rows[i].column);
        client_finish(&client);
    }
}

/* ---- bursts ---- */

static void test_documents__thousand_opened_at_once__leave_a_request_unhindered(void **state)
{
    enum { COUNT = 1000 };
    struct client client;
    char uri[64];

    (void)state;
    start(&client);
    for (int i = 0; i < COUNT; i++) {
        snprintf(uri, sizeof uri, "file:///%d.js", i);
        client_open(&client, uri, "javascript", bad_post);
    }
    client_send(&client, "{'jsonrpc':'2.0','id':1,'method':'no/such'}");
    client_run(&client);
    client_expect_error(&client, "1", -32601); /* before all diagnostics */
    for (int i = 0; i < COUNT; i++) {
        snprintf(uri, sizeof uri, "file:///%d.js", i);
        assert_int_equal(published(&client, uri, 1), 1);
    }
    client_finish(&client);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_documents__opened__is_published_with_its_version),
        cmocka_unit_test(test_documents__closed__is_cleared_once_and_forgotten),
        cmocka_unit_test(test_documents__reopened_with_a_lower_version__is_published_again),
        cmocka_unit_test(test_documents__closed_before_its_turn__is_not_published),
        cmocka_unit_test(test_documents__opened_twice__is_the_second_text),
        cmocka_unit_test(test_documents__two_spellings_of_a_uri__are_one_document),
        cmocka_unit_test(test_documents__uri_that_is_no_file__gets_full_service),
        cmocka_unit_test(test_documents__unknown_language__is_kept_in_silence),
        cmocka_unit_test(test_documents__fixed_by_an_edit__are_published_clean),
        cmocka_unit_test(test_documents__waiting_edits__cost_one_publish_of_the_newest),
        cmocka_unit_test(test_documents__request_between_edits__sees_the_text_of_its_moment),
        cmocka_unit_test(test_documents__change_of_what_is_not_open__is_told_to_the_client_alone),
        cmocka_unit_test(
            test_documents__change_that_is_not_understood__clears_until_the_whole_text),
        cmocka_unit_test(test_documents__out_of_step__are_healed_by_reopening),
        cmocka_unit_test(test_documents__nonsense_without_end__does_not_fill_the_clients_log),
        cmocka_unit_test(test_documents__columns__are_of_the_negotiated_encoding),
        cmocka_unit_test(test_documents__thousand_opened_at_once__leave_a_request_unhindered),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
