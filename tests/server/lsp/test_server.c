/* Messages in general: errors, ids, cancellation, one reply for each request. */
#include "tests/support/client.h"
#include "tests/support/json.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define HOVER(id)                                                                                  \
    "{'jsonrpc':'2.0','id':" id ",'method':'textDocument/hover','params':{'textDocument':{"        \
    "'uri':'file:///none.js'},'position':{'line':0,'character':0}}}"
#define CANCEL(id) "{'jsonrpc':'2.0','method':'$/cancelRequest','params':{'id':" id "}}"
#define NULL_RESULT(id) "{'jsonrpc':'2.0','id':" id ",'result':null}"

static void start(struct client *client)
{
    client_init(client);
    client_start(client, "{}");
}

/* ---- errors ---- */

static void test_server__bad_json__is_a_parse_error_with_a_null_id(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client_send_body(&client, "{\"jsonrpc\":\"2.0\",");
    client_send_body(&client, "");
    client_send(&client, HOVER("1"));
    client_run(&client);
    client_expect_error(&client, "null", -32700);
    client_expect_error(&client, "null", -32700);
    client_expect(&client, NULL_RESULT("1"));
    client_finish(&client);
}

static void test_server__batch__is_one_invalid_request_with_a_null_id(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client_send(&client, "[" HOVER("1") "," HOVER("2") "]");
    client_send(&client, "[]");
    client_send(&client, HOVER("3"));
    client_run(&client);
    client_expect_error(&client, "null", -32600);
    client_expect_error(&client, "null", -32600);
    client_expect(&client, NULL_RESULT("3"));
    client_finish(&client);
}

static void test_server__envelope_that_is_none__is_an_invalid_request(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client_send(&client, "{'id':7,'method':'textDocument/hover'}");
    client_send(&client, "{'jsonrpc':'2.0','id':8,'method':null}");
    client_send(&client, "{'jsonrpc':'2.0','id':true,'method':'shutdown'}");
    client_send(&client, "'hello'");
    client_run(&client);
    client_expect_error(&client, "7", -32600);
    client_expect_error(&client, "8", -32600);
    client_expect_error(&client, "null", -32600);
    client_expect_error(&client, "null", -32600);
    client_finish(&client);
}

static void test_server__unknown_request__is_method_not_found(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client_send(&client, "{'jsonrpc':'2.0','id':1,'method':'textDocument/rename'}");
    client_send(&client, "{'jsonrpc':'2.0','id':2,'method':'$/no/such','params':{}}");
    client_send(&client, "{'jsonrpc':'2.0','id':3,'method':'textDocument/didOpen','params':{}}");
    client_run(&client);
    client_expect_error(&client, "1", -32601);
    client_expect_error(&client, "2", -32601);
    client_expect_error(&client, "3", -32601);
    client_finish(&client);
}

static void test_server__unknown_notification__is_dropped(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client_send(&client, "{'jsonrpc':'2.0','method':'$/no/such','params':{}}");
    client_send(&client, "{'jsonrpc':'2.0','method':'workspace/didChangeConfiguration'}");
    client_send(&client, "{'jsonrpc':'2.0','method':'textDocument/hover','params':{}}");
    client_send(&client, "{'jsonrpc':'2.0','method':'$/setTrace','params':{'value':'off'}}");
    client_run(&client);
    client_finish(&client);
}

static void test_server__params_that_do_not_fit__are_invalid(void **state)
{
    static const char *const params[] = {"[]", "7", "null", "{}", "{'textDocument':{'uri':'a'}}"};
    struct client client;

    (void)state;
    start(&client);
    for (size_t i = 0; i < sizeof params / sizeof params[0]; i++) {
        client_send(&client, "{'jsonrpc':'2.0','id':1,'method':'textDocument/hover','params':%s}",
                    params[i]);
        client_send(&client,
                    "{'jsonrpc':'2.0','id':2,'method':'textDocument/codeAction','params':%s}",
                    params[i]);
        client_run(&client);
        client_expect_error(&client, "1", -32602);
        client_expect_error(&client, "2", -32602);
    }
    client_finish(&client);
}

static void test_server__responses__are_never_answered(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client_send(&client, "{'jsonrpc':'2.0','id':1,'result':null}");
    client_send(&client, "{'jsonrpc':'2.0','id':null,'error':{'code':-32700,'message':'x'}}");
    client_send(&client, "{'id':'x','result':1}");
    client_run(&client);
    client_finish(&client);
}

static void test_server__garbage_between_messages__is_answered_once(void **state)
{
    struct client client;
    const char *garbage = "this is no header\r\n\r\nnor is this";

    (void)state;
    for (int bytewise = 0; bytewise < 2; bytewise++) {
        start(&client);
        for (size_t i = 0; bytewise && garbage[i]; i++)
            client_send_bytes(&client, garbage + i, 1);
        if (!bytewise)
            client_send_bytes(&client, garbage, strlen(garbage));
        client_send(&client, HOVER("1"));
        client_run(&client);
        client_expect_error(&client, "null", -32700);
        client_expect(&client, NULL_RESULT("1"));
        client_finish(&client);
    }
}

/* ---- ids ---- */

static void test_server__ids__come_back_as_they_were(void **state)
{
    static const char *const ids[] = {"0",  "-1",  "9007199254740993", "'x'", "'\xC3\xA9'",
                                      "''", "'1'", "2147483648"};
    struct client client;

    (void)state;
    start(&client);
    for (size_t i = 0; i < sizeof ids / sizeof ids[0]; i++) {
        client_send(&client, "{'jsonrpc':'2.0','id':%s,'method':'no/such'}", ids[i]);
        client_run(&client);
        client_expect_error(&client, ids[i], -32601);
    }
    client_finish(&client);
}

static void test_server__every_request__has_exactly_one_reply_in_order(void **state)
{
    static const char *const kinds[] = {
        "'method':'textDocument/hover','params':{}",
        "'method':'textDocument/hover','params':{'textDocument':{'uri':'a'},'position':{'line':0,"
        "'character':0}}",
        "'method':'textDocument/codeAction','params':{'textDocument':{'uri':'a'},'range':{'start':"
        "{'line':0,'character':0},'end':{'line':0,'character':0}},'context':{'diagnostics':[]}}",
        "'method':'no/such'",
        "'method':'initialize','params':{}",
        "'method':5",
    };
    enum { KINDS = sizeof kinds / sizeof kinds[0], COUNT = 40 * KINDS };
    struct client client;

    (void)state;
    start(&client);
    for (int i = 0; i < COUNT; i++)
        client_send(&client, "{'jsonrpc':'2.0','id':%d,%s}", i, kinds[i % KINDS]);
    client_run(&client);
    assert_int_equal(client_count(&client), COUNT);
    for (int i = 0; i < COUNT; i++) {
        json_t *reply = client_next(&client);
        assert_int_equal(json_integer_value(json_object_get(reply, "id")), i);
        assert_true(!json_object_get(reply, "result") != !json_object_get(reply, "error"));
        json_decref(reply);
    }
    client_finish(&client);
}

/* ---- cancellation ---- */

static void test_server__waiting_request_that_is_cancelled__says_so(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client_send(&client, HOVER("1"));
    client_send(&client, HOVER("'a'"));
    client_send(&client, HOVER("3"));
    client_send(&client, CANCEL("'a'"));
    client_send(&client, CANCEL("1"));
    client_run(&client);
    client_expect_error(&client, "1", -32800);
    client_expect_error(&client, "'a'", -32800);
    client_expect(&client, NULL_RESULT("3"));
    client_finish(&client);
}

static void test_server__cancelling_what_is_not_there__changes_nothing(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client_send(&client, HOVER("1"));
    client_send(&client, CANCEL("2"));
    client_send(&client, CANCEL("'1'"));
    client_send(&client, CANCEL("null"));
    client_send(&client, "{'jsonrpc':'2.0','method':'$/cancelRequest'}");
    client_run(&client);
    client_expect(&client, NULL_RESULT("1"));
    client_send(&client, CANCEL("1"));
    client_send(&client, HOVER("1"));
    client_run(&client);
    client_expect(&client, NULL_RESULT("1"));
    client_finish(&client);
}

static void test_server__reused_id_that_is_cancelled__means_the_newest(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client_send(&client, HOVER("1"));
    client_send(&client, HOVER("1"));
    client_send(&client, CANCEL("1"));
    client_send(&client, HOVER("1"));
    client_run(&client);
    client_expect(&client, NULL_RESULT("1"));
    client_expect_error(&client, "1", -32800);
    client_expect(&client, NULL_RESULT("1"));
    client_finish(&client);
}

/* ---- delivery ---- */

static void test_server__any_cut_of_the_bytes__gives_the_same_replies(void **state)
{
    const char *bodies[] = {"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"no/such\"}",
                            "{\"jsonrpc\":\"2.0\",\"id\":\"\xC3\xA9\",\"method\":\"no/such\"}"};
    char bytes[512] = "";
    struct client client;

    (void)state;
    for (size_t i = 0; i < 2; i++)
        snprintf(bytes + strlen(bytes), sizeof bytes - strlen(bytes),
                 "Content-Length: %zu\r\n\r\n%s", strlen(bodies[i]), bodies[i]);
    for (size_t cut = 0; cut <= strlen(bytes); cut++) {
        start(&client);
        client_send_bytes(&client, bytes, cut);
        client_run(&client);
        client_send_bytes(&client, bytes + cut, strlen(bytes) - cut);
        client_run(&client);
        client_expect_error(&client, "1", -32601);
        client_expect_error(&client, "'\xC3\xA9'", -32601);
        client_finish(&client);
    }
}

static void test_server__no_capabilities__means_no_request_to_the_client(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client_open(&client, "file:///a.js", "javascript", "app.post('/x', (q, res) => {})");
    client_change(&client, "file:///a.js", 2, "[{'text':'res.status(409)'}]");
    client_run(&client);
    for (size_t left = client_count(&client); left > 0; left--) {
        json_t *message = client_next(&client);
        assert_null(json_object_get(message, "id"));
        json_decref(message);
    }
    client_finish(&client);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_server__bad_json__is_a_parse_error_with_a_null_id),
        cmocka_unit_test(test_server__batch__is_one_invalid_request_with_a_null_id),
        cmocka_unit_test(test_server__envelope_that_is_none__is_an_invalid_request),
        cmocka_unit_test(test_server__unknown_request__is_method_not_found),
        cmocka_unit_test(test_server__unknown_notification__is_dropped),
        cmocka_unit_test(test_server__params_that_do_not_fit__are_invalid),
        cmocka_unit_test(test_server__responses__are_never_answered),
        cmocka_unit_test(test_server__garbage_between_messages__is_answered_once),
        cmocka_unit_test(test_server__ids__come_back_as_they_were),
        cmocka_unit_test(test_server__every_request__has_exactly_one_reply_in_order),
        cmocka_unit_test(test_server__waiting_request_that_is_cancelled__says_so),
        cmocka_unit_test(test_server__cancelling_what_is_not_there__changes_nothing),
        cmocka_unit_test(test_server__reused_id_that_is_cancelled__means_the_newest),
        cmocka_unit_test(test_server__any_cut_of_the_bytes__gives_the_same_replies),
        cmocka_unit_test(test_server__no_capabilities__means_no_request_to_the_client),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
