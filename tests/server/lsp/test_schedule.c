/* Analysis apart from the loop: tasks that come back late, out of turn, or not at all. */
#include "tests/server/lsp/large.h"

/* ---- where ---- */

static void test_schedule__small_document__stays_on_the_loop(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client_open(&client, URI, "javascript", redirect);
    client_run(&client);
    expect_diagnostics(&client, 1, 1);
    assert_int_equal(client.task_count, 0);
    client_finish(&client);
}

static void test_schedule__large_document__is_a_task(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    open_large(&client, URI);
    client_run(&client);
    assert_int_equal(client.task_count, 1);
    client_expect_nothing(&client);
    client_run_task(&client, 0);
    client_expect_nothing(&client);
    client_run(&client);
    expect_diagnostics(&client, 1, 2);
    client_finish(&client);
}

static void test_schedule__budget_exceeded__makes_a_task_now_and_next_time(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    client.clock_step = SCHEDULE_LOOP_NANOSECONDS;
    client_open(&client, URI, "javascript", redirect);
    client_run(&client);
    if (client.task_count) { /* so short a text may be parsed before anybody looks at the clock */
        client_run_task(&client, 0);
        client_run(&client);
    }
    expect_diagnostics(&client, 1, 1);
    client.clock_step = 0;
    client_change(&client, URI, 2, EDIT(0, 0, " "));
    client_run(&client);
    assert_int_equal(client.task_count, 1);
    client_run_task(&client, 0);
    client_run(&client);
    expect_diagnostics(&client, 2, 1);
    client_finish(&client);
}

static void test_schedule__parse_that_the_budget_ends__is_done_by_a_task(void **state)
{
    struct client client;
    char text[SCHEDULE_LOOP_BYTES / 2] = "";

    (void)state;
    start(&client);
    client.clock_step = SCHEDULE_LOOP_NANOSECONDS / 2;
    while (strlen(text) + sizeof redirect < sizeof text)
        strcat(text, redirect);
    client_open(&client, URI, "javascript", text);
    client_run(&client);
    assert_int_equal(client.task_count, 1);
    client_expect_nothing(&client);
    client_run_task(&client, 0);
    client_run(&client);
    expect_diagnostics(&client, 1, strlen(text) / (sizeof redirect - 1));
    client_finish(&client);
}

static void test_schedule__tasks__are_few_at_a_time_and_one_a_document(void **state)
{
    struct client client;
    char uri[] = "file:///0.js";

    (void)state;
    start(&client);
    for (; uri[8] < '0' + SCHEDULE_TASKS_MAX + 2; uri[8]++)
        open_large(&client, uri);
    client_run(&client);
    assert_int_equal(client.task_count, SCHEDULE_TASKS_MAX);
    client_change(&client, "file:///0.js", 2, EDIT(0, 0, " "));
    client_run(&client);
    assert_int_equal(client.task_count, SCHEDULE_TASKS_MAX);
    client.holds_tasks = false;
    client_run(&client);
    assert_int_equal(client_count(&client), SCHEDULE_TASKS_MAX + 2);
    client_forget(&client);
    client_finish(&client);
}

/* ---- an edit, and closing, while a task is under way ---- */

static void test_schedule__edit_during_a_task__restarts_it(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    open_large(&client, URI);
    client_run(&client);
    client_change(&client, URI, 2, EDIT(0, 0, "// "));
    client_change(&client, URI, 3, EDIT(0, 0, " "));
    client_run(&client);
    assert_int_equal(client.task_count, 1);
    client_run_task(&client, 0);
    client_run(&client);
    client_expect_nothing(&client);
    assert_int_equal(client.task_count, 1);
    client_run_task(&client, 0);
    client_run(&client);
    expect_diagnostics(&client, 3, 1);
    client_finish(&client);
}

static void test_schedule__edit_before_a_finished_task_is_back__restarts_it(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    open_large(&client, URI);
    client_run(&client);
    client_run_task(&client, 0);
    client_change(&client, URI, 2, EDIT(0, 0, "// "));
    client_run(&client);
    client_expect_nothing(&client);
    client_run_task(&client, 0);
    client_run(&client);
    expect_diagnostics(&client, 2, 1);
    client_finish(&client);
}

static void test_schedule__close_during_a_task__forgets_it(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    open_large(&client, URI);
    client_run(&client);
    client_send(&client, "{'jsonrpc':'2.0','method':'textDocument/didClose','params':{"
                         "'textDocument':{'uri':'" URI "'}}}");
    open_large(&client, URI);
    client_run(&client);
    expect_diagnostics(&client, 0, 0); /* of the closing, without a version */
    assert_int_equal(client.task_count, 2);
    client_run_task(&client, 1);
    client_run_task(&client, 0);
    client_run(&client);
    expect_diagnostics(&client, 1, 2);
    client_finish(&client);
}

static void test_schedule__tasks_out_of_turn__publish_their_own_documents(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    open_large(&client, URI);
    open_large(&client, "file:///b.js");
    client_run(&client);
    client_run_task(&client, 1);
    client_run(&client);
    json_t *first = client_next(&client);
    assert_string_equal(json_string_value(json_object_get(json_object_get(first, "params"), "uri")),
                        "file:///b.js");
    json_decref(first);
    client_run_task(&client, 0);
    client_run(&client);
    expect_diagnostics(&client, 1, 2);
    client_finish(&client);
}

static void test_schedule__shutdown_during_a_task__answers_all_that_wait(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    open_large(&client, URI);
    hover(&client, "1", 0, 44);
    code_action(&client, "2");
    client_send(&client, "{'jsonrpc':'2.0','id':3,'method':'shutdown'}");
    client_run(&client);
    client_expect(&client, NULL_RESULT("3"));
    client_expect_error(&client, "1", -32800);
    client_expect_error(&client, "2", -32800);
    client_run_task(&client, 0);
    client_run(&client);
    client_expect_nothing(&client);
    client_send(&client, "{'jsonrpc':'2.0','method':'exit'}");
    client_run(&client);
    assert_int_equal(lsp_server_exit_code(client.server), 0);
    client_finish(&client);
}

static void test_schedule__server_that_ends__leaves_its_tasks_cancelled(void **state)
{
    struct client client;

    (void)state;
    start(&client);
    open_large(&client, URI);
    client_run(&client);
    assert_true(lsp_server_busy(client.server));
    client_finish(&client); /* destroys the server first, then the task */
}

/* ---- too much ---- */

static void test_schedule__thousands_of_findings__are_cut_with_one_notice(void **state)
{
    struct client client;
    struct buffer text = {0};

    (void)state;
    start(&client);
    client.holds_tasks = false;
    for (int i = 0; i < 1001; i++)
        buffer_add_string(&text, redirect);
    client_open(&client, URI, "javascript", text.bytes);
    buffer_finish(&text);
    client_run(&client);
    json_t *notice = client_next(&client);
    assert_string_equal(json_string_value(json_object_get(notice, "method")), "window/logMessage");
    json_decref(notice);
    expect_diagnostics(&client, 1, 1000);
    client_change(&client, URI, 2, EDIT(0, 0, " "));
    client_run(&client);
    expect_diagnostics(&client, 2, 1000);
    client_finish(&client);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_schedule__small_document__stays_on_the_loop),
        cmocka_unit_test(test_schedule__large_document__is_a_task),
        cmocka_unit_test(test_schedule__budget_exceeded__makes_a_task_now_and_next_time),
        cmocka_unit_test(test_schedule__parse_that_the_budget_ends__is_done_by_a_task),
        cmocka_unit_test(test_schedule__tasks__are_few_at_a_time_and_one_a_document),
        cmocka_unit_test(test_schedule__edit_during_a_task__restarts_it),
        cmocka_unit_test(test_schedule__edit_before_a_finished_task_is_back__restarts_it),
        cmocka_unit_test(test_schedule__close_during_a_task__forgets_it),
        cmocka_unit_test(test_schedule__tasks_out_of_turn__publish_their_own_documents),
        cmocka_unit_test(test_schedule__shutdown_during_a_task__answers_all_that_wait),
        cmocka_unit_test(test_schedule__server_that_ends__leaves_its_tasks_cancelled),
        cmocka_unit_test(test_schedule__thousands_of_findings__are_cut_with_one_notice),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
