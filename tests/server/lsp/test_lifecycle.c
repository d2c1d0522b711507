/* The order of things: what is answered before initialize, after shutdown, and how it ends. */
#include "tests/support/client.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define REQUEST(id, method, params)                                                                \
    "{'jsonrpc':'2.0','id':" id ",'method':'" method "','params':" params "}"
#define NOTIFICATION(method, params) "{'jsonrpc':'2.0','method':'" method "','params':" params "}"

static void test_lifecycle__initialize__names_what_is_served(void **state)
{
    struct client client;

    (void)state;
    client_init(&client);
    client_send(&client, REQUEST("1", "initialize", "{'capabilities':{}}"));
    client_run(&client);
    client_expect(
        &client,
        "{'jsonrpc':'2.0','id':1,'result':{'capabilities':{"
        "'positionEncoding':'utf-16','textDocumentSync':{'openClose':true,"
        "'change':2},'hoverProvider':true,'documentHighlightProvider':true,'definitionProvider':"
        "true,'referencesProvider':true,'documentLinkProvider':{'resolveProvider':false},'"
        "workspaceSymbolProvider':true},'serverInfo':{'name':'statusls',"
        "'version':'" STATUSLS_VERSION "'}}}");
    client_finish(&client);
}

static void test_lifecycle__code_actions__are_offered_to_clients_with_literals(void **state)
{
    struct client client;

    (void)state;
    client_init(&client);
    client_send(&client, REQUEST("1", "initialize",
                                 "{'capabilities':{'textDocument':{'codeAction':{"
                                 "'codeActionLiteralSupport':{'codeActionKind':{'valueSet':[]}}"
                                 "}}}}"));
    client_run(&client);
    json_t *reply = client_next(&client);
    json_t *capabilities = json_object_get(json_object_get(reply, "result"), "capabilities");
    assert_non_null(json_object_get(capabilities, "codeActionProvider"));
    json_decref(reply);
    client_finish(&client);
}

static void test_lifecycle__requests_before_initialize__are_refused(void **state)
{
    struct client client;

    (void)state;
    client_init(&client);
    client_send(&client, REQUEST("1", "textDocument/hover", "{}"));
    client_send(&client, REQUEST("'s'", "shutdown", "null"));
    client_send(&client, REQUEST("3", "no/such", "{}"));
    client_send(&client, NOTIFICATION("textDocument/didOpen", "{}"));
    client_send(&client, NOTIFICATION("initialized", "{}"));
    client_run(&client);
    client_expect_error(&client, "1", -32002);
    client_expect_error(&client, "'s'", -32002);
    client_expect_error(&client, "3", -32002);
    client_finish(&client);
}

static void test_lifecycle__document_opened_before_initialize__is_not_kept(void **state)
{
    struct client client;

    (void)state;
    client_init(&client);
    client_open(&client, "file:///a.js", "javascript", "res.status(409)");
    client_start(&client, "{}");
    client_send(&client, REQUEST("1", "textDocument/hover",
                                 "{'textDocument':{'uri':'file:///a.js'},"
                                 "'position':{'line':0,'character':12}}"));
    client_run(&client);
    client_expect(&client, "{'jsonrpc':'2.0','id':1,'result':null}");
    client_finish(&client);
}

static void test_lifecycle__refused_initialize__may_be_sent_again(void **state)
{
    struct client client;

    (void)state;
    client_init(&client);
    client_send(&client, REQUEST("1", "initialize", "[]"));
    client_run(&client);
    client_expect_error(&client, "1", -32602);
    client_start(&client, "{}");
    client_finish(&client);
}

static void test_lifecycle__second_initialize__is_an_invalid_request(void **state)
{
    struct client client;

    (void)state;
    client_init(&client);
    client_start(&client, "{}");
    client_send(&client, REQUEST("2", "initialize", "{'capabilities':{}}"));
    client_run(&client);
    client_expect_error(&client, "2", -32600);
    client_finish(&client);
}

static void test_lifecycle__after_shutdown__only_exit_counts(void **state)
{
    struct client client;

    (void)state;
    client_init(&client);
    client_start(&client, "{}");
    client_send(&client, "{'jsonrpc':'2.0','id':1,'method':'shutdown'}");
    client_send(&client, REQUEST("2", "textDocument/hover", "{}"));
    client_send(&client, REQUEST("3", "shutdown", "null"));
    client_send(&client, REQUEST("4", "initialize", "{}"));
    client_send(&client, REQUEST("5", "no/such", "{}"));
    client_open(&client, "file:///a.js", "javascript", "");
    client_run(&client);
    client_expect(&client, "{'jsonrpc':'2.0','id':1,'result':null}");
    client_expect_error(&client, "2", -32600);
    client_expect_error(&client, "3", -32600);
    client_expect_error(&client, "4", -32600);
    client_expect_error(&client, "5", -32600);
    assert_int_equal(lsp_server_exit_code(client.server), 0);
    assert_false(lsp_server_exited(client.server));
    client_send(&client, NOTIFICATION("exit", "null"));
    client_run(&client);
    assert_true(lsp_server_exited(client.server));
    assert_int_equal(lsp_server_exit_code(client.server), 0);
    client_finish(&client);
}

static void test_lifecycle__exit_without_shutdown__is_a_failure_in_every_phase(void **state)
{
    struct client client;

    (void)state;
    for (int started = 0; started < 2; started++) {
        client_init(&client);
        if (started)
            client_start(&client, "{}");
        client_send(&client, "{'jsonrpc':'2.0','method':'exit'}");
        client_run(&client);
        assert_true(lsp_server_exited(client.server));
        assert_int_equal(lsp_server_exit_code(client.server), 1);
        client_finish(&client);
    }
}

static void test_lifecycle__what_follows_exit__is_ignored(void **state)
{
    struct client client;

    (void)state;
    client_init(&client);
    client_start(&client, "{}");
    client_open(&client, "file:///a.js", "javascript", "");
    client_send(&client, "{'jsonrpc':'2.0','method':'exit'}");
    client_send(&client, REQUEST("2", "shutdown", "null"));
    client_run(&client);
    client_send(&client, REQUEST("3", "shutdown", "null"));
    client_run(&client);
    client_finish(&client);
}

static void test_lifecycle__shutdown__publishes_what_was_still_due(void **state)
{
    struct client client;

    (void)state;
    client_init(&client);
    client_start(&client, "{}");
    client_open(&client, "file:///a.js", "javascript", "x");
    client_send(&client, REQUEST("2", "shutdown", "null"));
    client_run(&client);
    client_expect(&client, "{'jsonrpc':'2.0','method':'textDocument/publishDiagnostics','params':{"
                           "'uri':'file:///a.js','version':1,'diagnostics':[]}}");
    client_expect(&client, "{'jsonrpc':'2.0','id':2,'result':null}");
    client_finish(&client);
}

static void test_lifecycle__shutdown__does_not_wait_for_a_thousand_documents(void **state)
{
    enum { COUNT = 1000, LINES = 100 };
    static const char line[] = "app.post('/x', (q, res) => { res.redirect(302, '/y') })\n";
    static char text[LINES * sizeof line];
    struct client client;
    char uri[64];

    (void)state;
    text[0] = '\0';
    for (int i = 0; i < LINES; i++)
        memcpy(text + (size_t)i * (sizeof line - 1), line, sizeof line);
    client_init(&client);
    client_start(&client, "{}");
    for (int i = 0; i < COUNT; i++) {
        snprintf(uri, sizeof uri, "file:///%d.js", i);
        client_open(&client, uri, "javascript", text);
    }
    client_send(&client, REQUEST("2", "shutdown", "null"));
    client_run(&client);
    assert_in_range(client_count(&client), 1, COUNT);
    while (client_count(&client) > 1)
        json_decref(client_next(&client));
    client_expect(&client, "{'jsonrpc':'2.0','id':2,'result':null}");
    client_finish(&client);
}

static void test_lifecycle__session__leaves_one_line_in_the_log(void **state)
{
    struct client client;

    (void)state;
    client_init(&client);
    client_send(&client, REQUEST("1", "initialize",
                                 "{'processId':4711,'clientInfo':{'name':'ed','version':'2'},"
                                 "'rootUri':null,'workspaceFolders':null,"
                                 "'initializationOptions':{'positionEncoding':'utf-8'}}"));
    client_open(&client, "file:///a.js", "javascript", "res.status(409)");
    client_send(&client, REQUEST("2", "shutdown", "null"));
    client_send(&client, NOTIFICATION("exit", "null"));
    client_run(&client);
    assert_int_equal(client.log_lines, 1);
    assert_non_null(strstr(client.last_log, "ed 2"));
    assert_non_null(strstr(client.last_log, "utf-8"));
    assert_int_equal(client.watched, 4711);
    client_forget(&client);
    client_finish(&client);
}

static void test_lifecycle__unknown_forced_encoding__is_logged_and_not_taken(void **state)
{
    struct client client;

    (void)state;
    client_init(&client);
    client_send(&client, REQUEST("1", "initialize",
                                 "{'initializationOptions':{'positionEncoding':'utf-9'}}"));
    client_run(&client);
    assert_non_null(strstr(client.last_log, "utf-9"));
    json_t *reply = client_next(&client);
    json_t *capabilities = json_object_get(json_object_get(reply, "result"), "capabilities");
    assert_string_equal(json_string_value(json_object_get(capabilities, "positionEncoding")),
                        "utf-16");
    json_decref(reply);
    client_finish(&client);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lifecycle__initialize__names_what_is_served),
        cmocka_unit_test(test_lifecycle__code_actions__are_offered_to_clients_with_literals),
        cmocka_unit_test(test_lifecycle__requests_before_initialize__are_refused),
        cmocka_unit_test(test_lifecycle__document_opened_before_initialize__is_not_kept),
        cmocka_unit_test(test_lifecycle__refused_initialize__may_be_sent_again),
        cmocka_unit_test(test_lifecycle__second_initialize__is_an_invalid_request),
        cmocka_unit_test(test_lifecycle__after_shutdown__only_exit_counts),
        cmocka_unit_test(test_lifecycle__exit_without_shutdown__is_a_failure_in_every_phase),
        cmocka_unit_test(test_lifecycle__what_follows_exit__is_ignored),
        cmocka_unit_test(test_lifecycle__shutdown__publishes_what_was_still_due),
        cmocka_unit_test(test_lifecycle__shutdown__does_not_wait_for_a_thousand_documents),
        cmocka_unit_test(test_lifecycle__session__leaves_one_line_in_the_log),
        cmocka_unit_test(test_lifecycle__unknown_forced_encoding__is_logged_and_not_taken),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
