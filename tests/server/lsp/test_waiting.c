/* Requests while a document is analyzed apart from the loop: which wait, and what ends the wait. */
#include "tests/server/lsp/large.h"

static void test_waiting__request_for_a_first_analysis__waits_while_others_do_not(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    open_large(&client, URI);
    hover(&client, "1", 0, 44);
    code_action(&client, "2");
    client_send(&client, "{'jsonrpc':'2.0','id':3,'method':'no/such'}");
    client_run(&client);
    client_expect_error(&client, "3", -32601);
    client_expect_nothing(&client);
    client_run_task(&client, 0);
    client_run(&client);
    expect_answer(&client, "1", 0);
    expect_answer(&client, "2", 0);
    expect_diagnostics(&client, 1, 2);
    client_finish(&client);
}

static void test_waiting__hover_beside_the_edit__is_answered_from_the_last_analysis(void **state)
{
    struct client client;

    (void)state;
    start_known(&client);
    client_change(&client, URI, 2, EDIT(0, 0, "\\n"));
    hover(&client, "1", 1, 44);
    client_run(&client);
    expect_answer(&client, "1", 1);
    assert_int_equal(client.task_count, 1);
    client_run_task(&client, 0);
    client_run(&client);
    expect_diagnostics(&client, 2, 2);
    client_finish(&client);
}

static void test_waiting__hover_in_the_edit__waits(void **state)
{
    struct client client;

    (void)state;
    start_known(&client);
    client_change(&client, URI, 2,
                  "[{'range':{'start':{'line':0,'character':44},'end':{'line':0,'character':45}},"
                  "'text':'1'}]");
    hover(&client, "1", 0, 43);
    client_run(&client);
    client_expect_nothing(&client);
    client_run_task(&client, 0);
    client_run(&client);
    expect_answer(&client, "1", 0);
    expect_diagnostics(&client, 2, 2);
    client_finish(&client);
}

static void test_waiting__code_action_during_a_task__is_of_the_present_version(void **state)
{
    struct client client;

    (void)state;
    start_known(&client);
    client_change(&client, URI, 2, EDIT(0, 0, "// "));
    code_action(&client, "1");
    client_run(&client);
    client_expect_nothing(&client);
    client_run_task(&client, 0);
    client_run(&client);
    client_expect(&client, "{'jsonrpc':'2.0','id':1,'result':[]}");
    expect_diagnostics(&client, 2, 1);
    client_finish(&client);
}

static void test_waiting__edit_while_a_request_waits__ends_the_wait(void **state)
{
    struct client client;

    (void)state;
    start_known(&client);
    client_change(&client, URI, 2, EDIT(0, 0, " "));
    code_action(&client, "1");
    client_run(&client);
    client_change(&client, URI, 3, EDIT(0, 0, " "));
    client_run(&client);
    client_expect(&client, "{'jsonrpc':'2.0','id':1,'result':null}");
    client.holds_tasks = false;
    client_run(&client);
    expect_diagnostics(&client, 3, 2);
    client_finish(&client);
}

static void test_waiting__cancelled_while_it_waits__is_answered_at_once(void **state)
{
    struct client client;

    (void)state;
    start_known(&client);
    client_change(&client, URI, 2, EDIT(0, 0, " "));
    code_action(&client, "1");
    code_action(&client, "2");
    client_run(&client);
    client_send(&client, CANCEL("1"));
    client_run(&client);
    client_expect_error(&client, "1", -32800);
    client_run_task(&client, 0);
    client_run(&client);
    expect_answer(&client, "2", 0);
    expect_diagnostics(&client, 2, 2);
    client_finish(&client);
}

static void test_waiting__document_closed_while_a_request_waits__is_not_open(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    open_large(&client, URI);
    hover(&client, "1", 0, 44);
    client_run(&client);
    client_send(&client, "{'jsonrpc':'2.0','method':'textDocument/didClose','params':{"
                         "'textDocument':{'uri':'" URI "'}}}");
    client_run(&client);
    expect_diagnostics(&client, 0, 0);
    client_expect(&client, NULL_RESULT("1"));
    client_run_task(&client, 0);
    client_run(&client);
    client_finish(&client);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_waiting__request_for_a_first_analysis__waits_while_others_do_not),
        cmocka_unit_test(test_waiting__hover_beside_the_edit__is_answered_from_the_last_analysis),
        cmocka_unit_test(test_waiting__hover_in_the_edit__waits),
        cmocka_unit_test(test_waiting__code_action_during_a_task__is_of_the_present_version),
        cmocka_unit_test(test_waiting__edit_while_a_request_waits__ends_the_wait),
        cmocka_unit_test(test_waiting__cancelled_while_it_waits__is_answered_at_once),
        cmocka_unit_test(test_waiting__document_closed_while_a_request_waits__is_not_open),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
