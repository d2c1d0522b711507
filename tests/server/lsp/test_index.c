/* All files of a folder: progress, partial results, cancelling, and when nothing is looked at. */
#include "tests/support/client.h"
#include "tests/support/json.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { FILES = 150, PATH_SIZE = 256 };

static char folder[PATH_SIZE];

static void path_of(int index, char out[PATH_SIZE * 2])
{
    snprintf(out, PATH_SIZE * 2, "%s/f%03d.js", folder, index);
}

static int make_folder(void **state)
{
    char path[PATH_SIZE * 2];

    (void)state;
    snprintf(folder, sizeof folder, "/tmp/statusls-index-XXXXXX");
    assert_non_null(mkdtemp(folder));
    for (int i = 0; i < FILES; i++) {
        path_of(i, path);
        FILE *file = fopen(path, "w");
        assert_non_null(file);
        fputs("app.post('/x', (req, res) => { res.redirect(302, '/y') })\n", file);
        fclose(file);
    }
    return 0;
}

static int remove_folder(void **state)
{
    char path[PATH_SIZE * 2];

    (void)state;
    for (int i = 0; i < FILES; i++) {
        path_of(i, path);
        unlink(path);
    }
    return rmdir(folder);
}

static void start(struct client *client, const char *root)
{
    client_init(client);
    client_send(client,
                "{'jsonrpc':'2.0','id':0,'method':'initialize','params':{'processId':null,"
                "'workspaceFolders':[{'uri':'file://%s','name':'f'}],'capabilities':{"
                "'window':{'workDoneProgress':true},'workspace':{'symbol':{},'diagnostics':{"
                "'refreshSupport':true}},'textDocument':{'diagnostic':{}}}}}",
                root);
    client_send(client, "{'jsonrpc':'2.0','method':'initialized','params':{}}");
    client_run(client);
    client_forget(client);
    client->holds_tasks = true;
}

static void ask_for_all(struct client *client)
{
    client_send(client, "{'jsonrpc':'2.0','id':1,'method':'workspace/diagnostic','params':{"
                        "'previousResultIds':[],'partialResultToken':'part'}}");
    client_run(client);
}

static size_t count_items(json_t *message, const char *path)
{
    json_t *params = json_object_get(message, path);
    json_t *value = json_object_get(params, "value");
    json_t *items = json_object_get(value ? value : params, "items");
    size_t count = json_array_size(items);

    json_decref(message);
    return count;
}

static void test_index__a_folder_of_many_files__is_told_bit_by_bit(void **state)
{
    struct client client;
    size_t told;

    (void)state;
    start(&client, folder);
    ask_for_all(&client);
    client_expect_nothing(&client);
    client_run_task(&client, 0);
    client_run(&client);
    told = count_items(client_next(&client), "params");
    assert_true(told > 0 && told < FILES);
    while (client.task_count) {
        client_run_task(&client, 0);
        client_run(&client);
    }
    while (client_count(&client) > 1)
        told += count_items(client_next(&client), "params");
    told += count_items(client_next(&client), "result");
    assert_int_equal(told, FILES);
    client_finish(&client);
}

/* Begins a scan that lasts, and has the client agree to see how far it is. */
static void start_slow(struct client *client)
{
    start(client, folder);
    client_send(client,
                "{'jsonrpc':'2.0','id':1,'method':'workspace/symbol','params':{'query':'302'}}");
    client_run(client);
    client->clock += 600 * 1000 * 1000;
    client_run_task(client, 0);
    client_run(client);
    client_expect(client, "{'jsonrpc':'2.0','id':1,'method':'window/workDoneProgress/create',"
                          "'params':{'token':'statusls/scan/1'}}");
    client_send(client, "{'jsonrpc':'2.0','id':1,'result':null}");
    client_run(client);
    client_expect(client, "{'jsonrpc':'2.0','method':'$/progress','params':{'token':"
                          "'statusls/scan/1','value':{'kind':'begin','title':'Status codes',"
                          "'cancellable':true,'percentage':0}}}");
}

static void test_index__a_long_scan__shows_progress_and_ends_it(void **state)
{
    struct client client;

    (void)state;
    start_slow(&client);
    client.clock += 600 * 1000 * 1000;
    client_run_task(&client, 0);
    client_run(&client);
    json_t *report = client_next(&client);
    assert_string_equal(json_string_value(json_object_get(
                            json_object_get(json_object_get(report, "params"), "value"), "kind")),
                        "report");
    json_decref(report);
    client.holds_tasks = false;
    client_run(&client);
    client_expect(&client, "{'jsonrpc':'2.0','method':'$/progress','params':{'token':"
                           "'statusls/scan/1','value':{'kind':'end'}}}");
    json_t *answer = client_next(&client);
    assert_int_equal(json_array_size(json_object_get(answer, "result")), FILES);
    json_decref(answer);
    client_finish(&client);
}

static void test_index__a_scan_that_the_user_cancels__ends_and_so_do_those_who_wait(void **state)
{
    struct client client;

    (void)state;
    start_slow(&client);
    client_send(&client, "{'jsonrpc':'2.0','method':'window/workDoneProgress/cancel','params':{"
                         "'token':'statusls/scan/1'}}");
    client.holds_tasks = false;
    client_run(&client);
    client_expect(&client, "{'jsonrpc':'2.0','method':'$/progress','params':{'token':"
                           "'statusls/scan/1','value':{'kind':'end'}}}");
    client_expect_error(&client, "1", -32800);
    client_finish(&client);
}

static void test_index__a_scan_that_is_under_way__does_not_hold_up_the_end(void **state)
{
    struct client client;

    (void)state;
    start(&client, folder);
    ask_for_all(&client);
    client_send(&client, "{'jsonrpc':'2.0','id':9,'method':'shutdown'}");
    client_run(&client);
    client_expect(&client, "{'jsonrpc':'2.0','id':9,'result':null}");
    client_expect_error(&client, "1", -32800);
    client_run_task(&client, 0);
    client_run(&client);
    client_finish(&client);
}

static void
test_index__a_server_that_is_dropped_meanwhile__leaves_the_scan_to_its_thread(void **state)
{
    struct client client;

    (void)state;
    start(&client, folder);
    ask_for_all(&client);
    client_finish(&client);
}

static void test_index__home_and_root__are_never_looked_at(void **state)
{
    static const char *const roots[] = {"/", "/home", "/root"};
    struct client client;

    (void)state;
    setenv("HOME", folder, 1);
    for (size_t i = 0; i <= sizeof roots / sizeof *roots; i++) {
        start(&client, i < sizeof roots / sizeof *roots ? roots[i] : folder);
        client_send(&client,
                    "{'jsonrpc':'2.0','id':1,'method':'workspace/symbol','params':{'query':'3'}}");
        client_run(&client);
        assert_int_equal(client.task_count, 0);
        client_expect(&client, "{'jsonrpc':'2.0','id':1,'result':[]}");
        client_finish(&client);
    }
    unsetenv("HOME");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_index__a_folder_of_many_files__is_told_bit_by_bit),
        cmocka_unit_test(test_index__a_long_scan__shows_progress_and_ends_it),
        cmocka_unit_test(test_index__a_scan_that_the_user_cancels__ends_and_so_do_those_who_wait),
        cmocka_unit_test(test_index__a_scan_that_is_under_way__does_not_hold_up_the_end),
        cmocka_unit_test(
            test_index__a_server_that_is_dropped_meanwhile__leaves_the_scan_to_its_thread),
        cmocka_unit_test(test_index__home_and_root__are_never_looked_at),
    };

    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
