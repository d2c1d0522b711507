/* What the tests of scheduling share: a document that is too large for the loop, and questions
 * about it. */
#ifndef STATUSLS_TESTS_SERVER_LSP_LARGE_H
#define STATUSLS_TESTS_SERVER_LSP_LARGE_H

#include "server/base/buffer.h"
#include "server/lsp/schedule.h"
#include "tests/support/client.h"
#include "tests/support/json.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <cmocka.h>

#define URI "file:///a.js"
#define NULL_RESULT(id) "{'jsonrpc':'2.0','id':" id ",'result':null}"
#define CANCEL(id) "{'jsonrpc':'2.0','method':'$/cancelRequest','params':{'id':" id "}}"
#define EDIT(line, column, text)                                                                   \
    "[{'range':{'start':{'line':" #line ",'character':" #column "},'end':{'line':" #line           \
    ",'character':" #column "}},'text':'" text "'}]"

static const char redirect[] = "app.post('/x', (q, res) => { res.redirect(302, '/y') })\n";
static const char capabilities[] =
    "{'textDocument':{'codeAction':{'codeActionLiteralSupport':{}}}}";

/* Two findings, on lines 0 and 1, and too much behind them for the loop. */
static inline char *large_text(void)
{
    struct buffer text = {0};

    buffer_add_string(&text, redirect);
    buffer_add_string(&text, redirect);
    while (text.len <= SCHEDULE_LOOP_BYTES)
        buffer_add_string(&text, "let a = 1;\n");
    return text.bytes;
}

static inline void start(struct client *client)
{
    client_init(client);
    client_start(client, capabilities);
    client->holds_tasks = true;
}

static inline void open_large(struct client *client, const char *uri)
{
    char *text = large_text();

    client_open(client, uri, "javascript", text);
    free(text);
}

/* Opens a large document and lets it be analyzed. */
static inline void start_known(struct client *client)
{
    start(client);
    open_large(client, URI);
    client_run(client);
    client_run_task(client, 0);
    client_run(client);
    client_forget(client);
}

static inline void hover(struct client *client, const char *id, int line, int character)
{
    client_send(client,
                "{'jsonrpc':'2.0','id':%s,'method':'textDocument/hover','params':{'textDocument':{"
                "'uri':'" URI "'},'position':{'line':%d,'character':%d}}}",
                id, line, character);
}

static inline void code_action(struct client *client, const char *id)
{
    client_send(client,
                "{'jsonrpc':'2.0','id':%s,'method':'textDocument/codeAction','params':{"
                "'textDocument':{'uri':'" URI "'},'range':{'start':{'line':0,'character':0},'end':{"
                "'line':0,'character':99}},'context':{'diagnostics':[]}}}",
                id);
}

static inline void expect_diagnostics(struct client *client, int version, size_t count)
{
    json_t *message = client_next(client);
    json_t *params = json_object_get(message, "params");

    assert_string_equal(json_string_value(json_object_get(message, "method")),
                        "textDocument/publishDiagnostics");
    assert_int_equal(json_integer_value(json_object_get(params, "version")), version);
    assert_int_equal(json_array_size(json_object_get(params, "diagnostics")), count);
    json_decref(message);
}

/* A reply with a result that is not null, starting on that line if it is a hover. */
static inline void expect_answer(struct client *client, const char *id, int line)
{
    json_t *message = client_next(client);
    json_t *result = json_object_get(message, "result");
    json_t *range = json_object_get(result, "range");

    assert_json(json_incref(json_object_get(message, "id")), id);
    assert_true(json_is_object(result) || json_array_size(result) > 0);
    if (json_is_object(result))
        assert_int_equal(
            json_integer_value(json_object_get(json_object_get(range, "start"), "line")), line);
    json_decref(message);
}

#endif
