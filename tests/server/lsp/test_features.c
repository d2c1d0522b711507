/* Hover, diagnostics and quick fixes, as a client sees them. */
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

static const char uri[] = "file:///srv/app.js";
static const char app[] = "const app = require('express')();\n"
                          "app.post('/x', (req, res) => {\n"
                          "  if (!req.body) return res.status(409).end();\n"
                          "  res.redirect(302, '/y');\n"
                          "});\n";

#define EVERYTHING                                                                                 \
    "{'workspace':{'workspaceEdit':{'documentChanges':true}},'textDocument':{"                     \
    "'hover':{'contentFormat':['markdown','plaintext']},"                                          \
    "'publishDiagnostics':{'relatedInformation':true,'versionSupport':true,"                       \
    "'codeDescriptionSupport':true},"                                                              \
    "'codeAction':{'codeActionLiteralSupport':{'codeActionKind':{'valueSet':['quickfix']}},"       \
    "'isPreferredSupport':true}}}"
#define LITERALS "{'textDocument':{'codeAction':{'codeActionLiteralSupport':{}}}}"

static void start(struct client *client, const char *capabilities)
{
    client_init(client);
    client_start(client, capabilities);
    client_open(client, uri, "javascript", app);
    client_run(client);
}

/* Takes the next message and hands back one of its members, a new reference. */
static json_t *take(struct client *client, const char *member)
{
    json_t *message = client_next(client);
    json_t *value = json_incref(json_object_get(message, member));

    json_decref(message);
    return value;
}

static json_t *hover(struct client *client, int line, int column)
{
    client_send(client,
                "{'jsonrpc':'2.0','id':1,'method':'textDocument/hover','params':{'textDocument':{"
                "'uri':'%s'},'position':{'line':%d,'character':%d}}}",
                uri, line, column);
    client_run(client);
    return take(client, "result");
}

static json_t *actions(struct client *client, int line, int column, const char *context)
{
    client_send(client,
                "{'jsonrpc':'2.0','id':1,'method':'textDocument/codeAction','params':{"
                "'textDocument':{'uri':'%s'},'range':{'start':{'line':%d,'character':%d},"
                "'end':{'line':%d,'character':%d}},'context':%s}}",
                uri, line, column, line, column, context);
    client_run(client);
    return take(client, "result");
}

static const char *text_of(const json_t *object, const char *member)
{
    const char *text = json_string_value(json_object_get(object, member));

    return text ? text : "";
}

/* ---- hover ---- */

static void test_features__hover__has_page_and_range_of_the_code(void **state)
{
    struct client client;

    (void)state;
    start(&client, EVERYTHING);
    client_forget(&client);
    json_t *result = hover(&client, 2, 36);
    json_t *contents = json_object_get(result, "contents");
    assert_string_equal(text_of(contents, "kind"), "markdown");
    const char *page = text_of(contents, "value");
    const char *end = strchr(page, '\n');
    assert_non_null(end);
    assert_non_null(memmem(page, (size_t)(end - page), "409", 3));
    assert_non_null(memmem(page, (size_t)(end - page), "Conflict", 8));
    assert_json(json_incref(json_object_get(result, "range")),
                "{'start':{'line':2,'character':35},'end':{'line':2,'character':38}}");
    json_decref(result);
    client_finish(&client);
}

static void test_features__hover__is_plain_for_clients_that_say_nothing(void **state)
{
    struct client client;

    (void)state;
    start(&client, "{}");
    client_forget(&client);
    json_t *result = hover(&client, 2, 35);
    json_t *contents = json_object_get(result, "contents");
    assert_string_equal(text_of(contents, "kind"), "plaintext");
    assert_null(strstr(text_of(contents, "value"), "**"));
    json_decref(result);
    client_finish(&client);
}

static void test_features__hover_elsewhere__is_null(void **state)
{
    struct client client;

    (void)state;
    start(&client, EVERYTHING);
    client_forget(&client);
    assert_true(json_is_null(hover(&client, 0, 0)));
    assert_true(json_is_null(hover(&client, 2, 4)));
    assert_true(json_is_null(hover(&client, 99, 99)));
    client_finish(&client);
}

/* ---- diagnostics ---- */

static void test_features__diagnostic__has_all_that_the_client_takes(void **state)
{
    struct client client;

    (void)state;
    start(&client, EVERYTHING);
    json_t *params = take(&client, "params");
    assert_int_equal(json_integer_value(json_object_get(params, "version")), 1);
    assert_int_equal(json_array_size(json_object_get(params, "diagnostics")), 1);
    json_t *diagnostic = json_array_get(json_object_get(params, "diagnostics"), 0);
    assert_string_equal(text_of(diagnostic, "source"), "statusls");
    assert_string_equal(text_of(diagnostic, "code"), "redirect-after-unsafe-method");
    assert_int_equal(json_integer_value(json_object_get(diagnostic, "severity")), 2);
    assert_true(strlen(text_of(diagnostic, "message")) > 10);
    const char *href = text_of(json_object_get(diagnostic, "codeDescription"), "href");
    assert_memory_equal(href, "https://www.rfc-editor.org/rfc/rfc", 34);
    json_t *range = json_object_get(diagnostic, "range");
    assert_int_equal(json_integer_value(json_object_get(json_object_get(range, "start"), "line")),
                     3);
    json_decref(params);
    client_finish(&client);
}

static void test_features__diagnostic__leaves_out_what_was_not_announced(void **state)
{
    struct client client;

    (void)state;
    start(&client, "{}");
    json_t *params = take(&client, "params");
    json_t *diagnostic = json_array_get(json_object_get(params, "diagnostics"), 0);
    assert_non_null(diagnostic);
    assert_null(json_object_get(diagnostic, "codeDescription"));
    assert_null(json_object_get(diagnostic, "relatedInformation"));
    assert_null(json_object_get(diagnostic, "tags"));
    assert_null(json_object_get(diagnostic, "data"));
    json_decref(params);
    client_finish(&client);
}

/* ---- quick fixes ---- */

static void test_features__fixes__are_offered_without_the_clients_diagnostics(void **state)
{
    struct client client;

    (void)state;
    start(&client, EVERYTHING);
    client_forget(&client);
    json_t *list = actions(&client, 3, 16, "{'diagnostics':[]}");
    assert_int_equal(json_array_size(list), 5);
    size_t preferred = 0;
    for (size_t i = 0; i < 3; i++) {
        json_t *action = json_array_get(list, i);
        assert_string_equal(text_of(action, "kind"), "quickfix");
        assert_int_equal(json_array_size(json_object_get(action, "diagnostics")), 1);
        preferred += json_is_true(json_object_get(action, "isPreferred"));
        json_t *change =
            json_array_get(json_object_get(json_object_get(action, "edit"), "documentChanges"), 0);
        json_t *document = json_object_get(change, "textDocument");
        assert_string_equal(text_of(document, "uri"), uri);
        assert_int_equal(json_integer_value(json_object_get(document, "version")), 1);
        assert_int_equal(json_array_size(json_object_get(change, "edits")), 1);
    }
    assert_true(preferred <= 1);
    assert_non_null(strstr(text_of(json_array_get(list, 0), "title"), "303"));
    assert_non_null(strstr(text_of(json_array_get(list, 1), "title"), "307"));
    assert_non_null(strstr(text_of(json_array_get(list, 2), "title"), "308"));
    json_decref(list);
    client_finish(&client);
}

static void test_features__fixes__are_a_plain_map_for_old_clients(void **state)
{
    struct client client;

    (void)state;
    start(&client, LITERALS);
    client_forget(&client);
    json_t *list = actions(&client, 3, 16, "{'diagnostics':[]}");
    assert_int_equal(json_array_size(list), 5);
    json_t *action = json_array_get(list, 0);
    assert_null(json_object_get(action, "isPreferred"));
    json_t *edit = json_object_get(action, "edit");
    assert_null(json_object_get(edit, "documentChanges"));
    assert_int_equal(json_array_size(json_object_get(json_object_get(edit, "changes"), uri)), 1);
    json_decref(list);
    client_finish(&client);
}

static void test_features__fixes__are_filtered_by_place_and_kind(void **state)
{
    struct client client;

    (void)state;
    start(&client, LITERALS);
    client_forget(&client);
    assert_json(actions(&client, 2, 36, "{'diagnostics':[]}"), "[]");
    assert_json(actions(&client, 3, 16, "{'diagnostics':[],'only':['refactor']}"), "[]");
    assert_json(actions(&client, 3, 16, "{'diagnostics':[],'only':[]}"), "[]");
    json_t *list = actions(&client, 3, 16, "{'diagnostics':[],'only':['quickfix']}");
    assert_int_equal(json_array_size(list), 5);
    json_decref(list);
    client_finish(&client);
}

static void test_features__fixes__are_found_in_a_range_with_its_ends_swapped(void **state)
{
    struct client client;

    (void)state;
    start(&client, LITERALS);
    client_forget(&client);
    client_send(&client, "{'jsonrpc':'2.0','id':1,'method':'textDocument/codeAction','params':{"
                         "'textDocument':{'uri':'file:///srv/app.js'},'range':{'start':{'line':4,"
                         "'character':0},'end':{'line':3,'character':0}},'context':{}}}");
    client_run(&client);
    json_t *list = take(&client, "result");
    assert_int_equal(json_array_size(list), 5);
    json_decref(list);
    client_finish(&client);
}

static void test_features__fixes__are_not_sent_to_clients_without_literals(void **state)
{
    struct client client;

    (void)state;
    start(&client, "{}");
    client_forget(&client);
    assert_json(actions(&client, 3, 16, "{'diagnostics':[]}"), "[]");
    client_finish(&client);
}

static void test_features__fix_that_is_applied__leaves_the_document_clean(void **state)
{
    struct client client;

    (void)state;
    start(&client, LITERALS);
    client_forget(&client);
    json_t *list = actions(&client, 3, 16, "{'diagnostics':[]}");
    for (size_t i = 0; i < json_array_size(list); i++) {
        json_t *edit = json_object_get(json_array_get(list, i), "edit");
        json_t *edits = json_object_get(json_object_get(edit, "changes"), uri);
        json_t *change =
            json_pack("[{s:O, s:O}]", "range", json_object_get(json_array_get(edits, 0), "range"),
                      "text", json_object_get(json_array_get(edits, 0), "newText"));
        char *text = json_dumps(change, 0);
        client_open(&client, uri, "javascript", app);
        client_change(&client, uri, 2, text);
        client_run(&client);
        client_expect(&client,
                      "{'jsonrpc':'2.0','method':'textDocument/publishDiagnostics','params':{"
                      "'uri':'file:///srv/app.js','diagnostics':[]}}");
        client_expect(&client,
                      "{'jsonrpc':'2.0','method':'textDocument/publishDiagnostics','params':{"
                      "'uri':'file:///srv/app.js','version':2,'diagnostics':[]}}");
        free(text);
        json_decref(change);
    }
    json_decref(list);
    client_finish(&client);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_features__hover__has_page_and_range_of_the_code),
        cmocka_unit_test(test_features__hover__is_plain_for_clients_that_say_nothing),
        cmocka_unit_test(test_features__hover_elsewhere__is_null),
        cmocka_unit_test(test_features__diagnostic__has_all_that_the_client_takes),
        cmocka_unit_test(test_features__diagnostic__leaves_out_what_was_not_announced),
        cmocka_unit_test(test_features__fixes__are_offered_without_the_clients_diagnostics),
        cmocka_unit_test(test_features__fixes__are_a_plain_map_for_old_clients),
        cmocka_unit_test(test_features__fixes__are_filtered_by_place_and_kind),
        cmocka_unit_test(test_features__fixes__are_found_in_a_range_with_its_ends_swapped),
        cmocka_unit_test(test_features__fixes__are_not_sent_to_clients_without_literals),
        cmocka_unit_test(test_features__fix_that_is_applied__leaves_the_document_clean),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
