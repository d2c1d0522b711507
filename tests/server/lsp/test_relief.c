/* Many open documents: what is not kept of them is missed by nobody. */
#include "server/base/buffer.h"
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

#include <cmocka.h>

enum { DOCUMENTS = 100, LINES = 100, URI_SIZE = 40, RELIEVED_BYTES = 6 * 1000 * 1000 };

static const char *uri_of(int index, char out[URI_SIZE])
{
    snprintf(out, URI_SIZE, "untitled:%d.js", index);
    return out;
}

static void open_many(struct client *client)
{
    struct buffer text = {0};
    char uri[URI_SIZE];

    buffer_add_string(&text, "app.get('/x', (req, res) => { res.status(409).end() })\n");
    for (int i = 0; i < LINES; i++)
        buffer_add_string(&text, "// a line like any other, and quite a long one at that\n");
    client_start(client, "{}");
    for (int i = 0; i < DOCUMENTS; i++)
        client_open(client, uri_of(i, uri), "javascript", text.bytes);
    client_run(client);
    assert_int_equal(client_count(client), DOCUMENTS);
    client_forget(client);
    buffer_finish(&text);
}

static json_int_t analyses_of(struct client *client)
{
    client_send(client, "{'jsonrpc':'2.0','id':7,'method':'statusls/status'}");
    client_run(client);
    json_t *answer = client_next(client);
    json_t *memory = json_object_get(json_object_get(answer, "result"), "memory");
    json_int_t bytes = json_integer_value(json_object_get(memory, "analyses"));
    json_decref(answer);
    return bytes;
}

static void ask_at_code(struct client *client, const char *method, const char *uri)
{
    client_send(client,
                "{'jsonrpc':'2.0','id':1,'method':'%s','params':{'textDocument':{'uri':'%s'},"
                "'position':{'line':0,'character':42},'context':{'includeDeclaration':true}}}",
                method, uri);
    client_run(client);
}

static void test_relief__many_documents__do_not_keep_all_that_was_found(void **state)
{
    struct client client;

    (void)state;
    client_init(&client);
    open_many(&client);
    assert_in_range(analyses_of(&client), 1, RELIEVED_BYTES);
    client_finish(&client);
}

static void test_relief__hover_in_the_oldest__is_answered_and_nothing_published(void **state)
{
    struct client client;

    (void)state;
    client_init(&client);
    open_many(&client);
    ask_at_code(&client, "textDocument/hover", "untitled:0.js");
    json_t *answer = client_next(&client);
    assert_non_null(json_object_get(json_object_get(answer, "result"), "contents"));
    json_decref(answer);
    client_expect_nothing(&client);
    client_finish(&client);
}

static void test_relief__references__are_found_in_all(void **state)
{
    struct client client;

    (void)state;
    client_init(&client);
    open_many(&client);
    ask_at_code(&client, "textDocument/references", "untitled:0.js");
    json_t *answer = client_next(&client);
    assert_int_equal(json_array_size(json_object_get(answer, "result")), DOCUMENTS);
    json_decref(answer);
    client_finish(&client);
}

static void test_relief__an_edit_of_the_oldest__is_published(void **state)
{
    struct client client;

    (void)state;
    client_init(&client);
    open_many(&client);
    client_change(&client, "untitled:0.js", 2,
                  "[{'range':{'start':{'line':0,'character':41},'end':{'line':0,'character':44}},"
                  "'text':'404'}]");
    client_run(&client);
    json_t *told = client_next(&client);
    json_t *params = json_object_get(told, "params");
    assert_int_equal(json_integer_value(json_object_get(params, "version")), 2);
    json_decref(told);
    ask_at_code(&client, "textDocument/references", "untitled:1.js");
    json_t *answer = client_next(&client);
    assert_int_equal(json_array_size(json_object_get(answer, "result")), DOCUMENTS - 1);
    json_decref(answer);
    client_finish(&client);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_relief__many_documents__do_not_keep_all_that_was_found),
        cmocka_unit_test(test_relief__hover_in_the_oldest__is_answered_and_nothing_published),
        cmocka_unit_test(test_relief__references__are_found_in_all),
        cmocka_unit_test(test_relief__an_edit_of_the_oldest__is_published),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
