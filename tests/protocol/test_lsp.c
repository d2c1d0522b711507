#include "protocol/lsp.h"
#include "protocol/lsp_action.h"
#include "protocol/rpc.h"
#include "tests/support/json.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* ---- initialize ---- */

static struct lsp_initialize_params initialize(const char *quoted, json_t **json)
{
    struct lsp_initialize_params params;
    struct rpc_error error = {0};

    *json = json_quoted(quoted);
    assert_true(lsp_decode_initialize_params(*json, &params, &error));
    return params;
}

static void check_encoding(const char *quoted, enum lsp_encoding want)
{
    json_t *json;
    struct lsp_initialize_params params = initialize(quoted, &json);

    if (params.encoding != want)
        fail_msg("%s gives %s", quoted, lsp_encoding_name(params.encoding));
    json_decref(json);
}

static void test_lsp__position_encoding__is_the_clients_first_that_we_know(void **state)
{
    (void)state;
    check_encoding("{}", LSP_UTF16);
    check_encoding("{'capabilities':{}}", LSP_UTF16);
    check_encoding("{'capabilities':{'general':{'positionEncodings':[]}}}", LSP_UTF16);
    check_encoding("{'capabilities':{'general':{'positionEncodings':['utf-7',5]}}}", LSP_UTF16);
    check_encoding("{'capabilities':{'general':{'positionEncodings':['utf-8','utf-16']}}}",
                   LSP_UTF8);
    check_encoding("{'capabilities':{'general':{'positionEncodings':['utf-16','utf-8']}}}",
                   LSP_UTF16);
    check_encoding("{'capabilities':{'general':{'positionEncodings':['x','utf-32','utf-8']}}}",
                   LSP_UTF32);
}

static void test_lsp__forced_encoding__wins_over_the_offer(void **state)
{
    json_t *json;

    (void)state;
    check_encoding("{'initializationOptions':{'positionEncoding':'utf-8'},"
                   "'capabilities':{'general':{'positionEncodings':['utf-16']}}}",
                   LSP_UTF8);
    struct lsp_initialize_params params =
        initialize("{'initializationOptions':{'positionEncoding':'latin-1'},"
                   "'capabilities':{'general':{'positionEncodings':['utf-32']}}}",
                   &json);
    assert_int_equal(params.encoding, LSP_UTF32);
    assert_string_equal(params.unknown_encoding, "latin-1");
    json_decref(json);
}

static void test_lsp__capabilities_that_are_absent_or_odd__announce_nothing(void **state)
{
    const char *odd[] = {
        "{}",
        "{'capabilities':null}",
        "{'capabilities':5,'processId':null,'clientInfo':null}",
        "{'capabilities':{'textDocument':[],'workspace':null},'processId':'x'}",
        "{'capabilities':{'textDocument':{'codeAction':{'codeActionLiteralSupport':true,"
        "'isPreferredSupport':1},'hover':{'contentFormat':'markdown'}}}}",
    };

    (void)state;
    for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++) {
        json_t *json;
        struct lsp_initialize_params params = initialize(odd[i], &json);
        assert_int_equal(params.capabilities.hover_format, LSP_PLAIN_TEXT);
        assert_false(params.capabilities.code_action_literals);
        assert_false(params.capabilities.code_action_preferred);
        assert_false(params.capabilities.document_changes);
        assert_false(params.capabilities.code_description);
        assert_false(params.capabilities.related_information);
        assert_int_equal(params.process_id, 0);
        assert_null(params.client_name);
        json_decref(json);
    }
}

static void test_lsp__capabilities__are_read(void **state)
{
    json_t *json;
    struct lsp_initialize_params params =
        initialize("{'processId':77,'clientInfo':{'name':'ed','version':'1'},'capabilities':{"
                   "'workspace':{'workspaceEdit':{'documentChanges':true}},"
                   "'textDocument':{'hover':{'contentFormat':['asciidoc','markdown','plaintext']},"
                   "'publishDiagnostics':{'relatedInformation':true,'codeDescriptionSupport':true},"
                   "'codeAction':{'codeActionLiteralSupport':{},'isPreferredSupport':true}}}}",
                   &json);

    (void)state;
    assert_int_equal(params.process_id, 77);
    assert_string_equal(params.client_name, "ed");
    assert_string_equal(params.client_version, "1");
    assert_int_equal(params.capabilities.hover_format, LSP_MARKDOWN);
    assert_true(params.capabilities.code_action_literals);
    assert_true(params.capabilities.code_action_preferred);
    assert_true(params.capabilities.document_changes);
    assert_true(params.capabilities.code_description);
    assert_true(params.capabilities.related_information);
    json_decref(json);
}

static void test_lsp__hover_format__is_the_first_that_we_know(void **state)
{
    json_t *json;
    struct lsp_initialize_params params = initialize(
        "{'capabilities':{'textDocument':{'hover':{'contentFormat':['plaintext','markdown']}}}}",
        &json);

    (void)state;
    assert_int_equal(params.capabilities.hover_format, LSP_PLAIN_TEXT);
    json_decref(json);
}

static void test_lsp__initialize_result__names_encoding_and_server(void **state)
{
    struct lsp_initialize_result result = {.encoding = LSP_UTF8, .version = "1.2", .hover = true};

    (void)state;
    assert_json(lsp_encode_initialize_result(&result),
                "{'capabilities':{'positionEncoding':'utf-8','textDocumentSync':{'openClose':true,"
                "'change':2},'hoverProvider':true},"
                "'serverInfo':{'name':'statusls','version':'1.2'}}");
    result.code_actions = true;
    assert_json(lsp_encode_initialize_result(&result),
                "{'capabilities':{'positionEncoding':'utf-8','textDocumentSync':{'openClose':true,"
                "'change':2},'hoverProvider':true,"
                "'codeActionProvider':{'codeActionKinds':['quickfix','refactor.rewrite','source."
                "fixAll.statusls']}},"
                "'serverInfo':{'name':'statusls','version':'1.2'}}");
}

/* ---- what is refused ---- */

union any_params {
    struct lsp_initialize_params initialize;
    struct lsp_did_open_params did_open;
    struct lsp_did_change_params did_change;
    struct lsp_did_close_params did_close;
    struct lsp_text_document_position position;
    struct lsp_code_action_params code_action;
};

#define DECODER(name, member)                                                                      \
    static bool decode_##name(const json_t *json, union any_params *out, struct rpc_error *error)  \
    {                                                                                              \
        return lsp_decode_##name(json, &out->member, error);                                       \
    }
DECODER(initialize_params, initialize)
DECODER(did_open_params, did_open)
DECODER(did_change_params, did_change)
DECODER(did_close_params, did_close)
DECODER(text_document_position, position)
DECODER(code_action_params, code_action)
#undef DECODER

struct refusal {
    bool (*decode)(const json_t *json, union any_params *out, struct rpc_error *error);
    const char *params; /* NULL: no params at all */
    const char *text;   /* must be in the error's text */
};

static const struct refusal refusals[] = {
    {decode_initialize_params, NULL, "object"},
    {decode_initialize_params, "[]", "object"},
    {decode_did_open_params, NULL, "textDocument.uri"},
    {decode_did_open_params, "{'textDocument':{'uri':5,'text':''}}", "textDocument.uri"},
    {decode_did_open_params, "{'textDocument':{'uri':'a','text':null}}", "textDocument.text"},
    {decode_did_change_params, "{'contentChanges':[]}", "textDocument.uri"},
    {decode_did_close_params, "{'textDocument':'a'}", "textDocument.uri"},
    {decode_text_document_position, "[]", "textDocument.uri"},
    {decode_text_document_position, "{'textDocument':{'uri':'a'}}", "position"},
    {decode_text_document_position, "{'textDocument':{'uri':'a'},'position':{'line':0}}",
     "position"},
    {decode_text_document_position,
     "{'textDocument':{'uri':'a'},'position':{'line':0,'character':-1}}", "position"},
    {decode_text_document_position,
     "{'textDocument':{'uri':'a'},'position':{'line':0,'character':1.5}}", "position"},
    {decode_text_document_position,
     "{'textDocument':{'uri':'a'},'position':{'line':'0','character':1}}", "position"},
    {decode_code_action_params, "{'textDocument':{'uri':'a'},'context':{}}", "range"},
    {decode_code_action_params,
     "{'textDocument':{'uri':'a'},'range':{'start':{'line':0,'character':0}}}", "range"},
};

static void test_lsp__params_that_lack_something__are_refused_by_name(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof refusals / sizeof refusals[0]; i++) {
        const struct refusal *refusal = &refusals[i];
        union any_params out = {0};
        struct rpc_error error = {0};
        json_t *json = refusal->params ? json_quoted(refusal->params) : NULL;
        if (refusal->decode(json, &out, &error))
            fail_msg("%s is taken", refusal->params);
        assert_int_equal(error.code, RPC_INVALID_PARAMS);
        if (!strstr(error.text, refusal->text))
            fail_msg("%s: %s", refusal->params, error.text);
        json_decref(json);
    }
}

/* ---- documents ---- */

static void test_lsp__did_open__borrows_text_with_its_length(void **state)
{
    struct lsp_did_open_params params = {0};
    struct rpc_error error;
    json_t *json = json_quoted("{'textDocument':{'uri':'file:///a.js','languageId':'javascript',"
                               "'version':3,'text':'h\xC3\xA9'}}");

    (void)state;
    assert_true(lsp_decode_did_open_params(json, &params, &error));
    assert_string_equal(params.uri, "file:///a.js");
    assert_string_equal(params.language_id, "javascript");
    assert_true(params.version.known);
    assert_int_equal(params.version.number, 3);
    assert_int_equal(params.text.len, 3);
    json_decref(json);
}

static void test_lsp__version_that_is_null__is_unknown(void **state)
{
    struct lsp_did_open_params params = {0};
    struct rpc_error error;
    json_t *json = json_quoted("{'textDocument':{'uri':'a','version':null,'text':''}}");

    (void)state;
    assert_true(lsp_decode_did_open_params(json, &params, &error));
    assert_false(params.version.known);
    assert_string_equal(params.language_id, "");
    json_decref(json);
}

static void check_change(const char *change, bool understood, bool whole)
{
    struct lsp_did_change_params params = {0};
    struct lsp_change out = {0};
    struct rpc_error error;
    json_t *json = json_quoted("{'textDocument':{'uri':'a','version':1},'contentChanges':[]}");

    json_array_append_new(json_object_get(json, "contentChanges"), json_quoted(change));
    assert_true(lsp_decode_did_change_params(json, &params, &error));
    assert_int_equal(lsp_change_count(&params), 1);
    if (lsp_change_at(&params, 0, &out) != understood)
        fail_msg("%s", change);
    if (understood)
        assert_int_equal(out.whole, whole);
    json_decref(json);
}

static void test_lsp__change_events__are_whole_or_ranged_or_not_understood(void **state)
{
    (void)state;
    check_change("{'text':'x'}", true, true);
    check_change("{'text':'x','range':null}", true, true);
    check_change("{'text':'','range':{'start':{'line':0,'character':0},"
                 "'end':{'line':1,'character':2}},'rangeLength':4}",
                 true, false);
    check_change("{'text':'','range':{'start':{'line':0.0,'character':0},"
                 "'end':{'line':1e300,'character':4294967295}}}",
                 true, false);
    check_change("{}", false, false);
    check_change("5", false, false);
    check_change("{'text':5}", false, false);
    check_change("{'text':'x','range':{}}", false, false);
    check_change("{'text':'x','range':5}", false, false);
    check_change("{'text':'x','range':{'start':{'line':-1,'character':0},"
                 "'end':{'line':0,'character':0}}}",
                 false, false);
}

static void test_lsp__changes_that_are_no_list__count_none(void **state)
{
    struct lsp_did_change_params params = {0};
    struct rpc_error error;
    json_t *json = json_quoted("{'textDocument':{'uri':'a'},'contentChanges':{}}");

    (void)state;
    assert_true(lsp_decode_did_change_params(json, &params, &error));
    assert_null(params.changes);
    assert_int_equal(lsp_change_count(&params), 0);
    json_decref(json);
}

/* ---- features ---- */

static bool wanted(const char *context, const char *kind)
{
    struct lsp_code_action_params params = {0};
    struct rpc_error error;
    json_t *json = json_quoted("{'textDocument':{'uri':'a'},'range':{'start':{'line':0,"
                               "'character':0},'end':{'line':0,'character':0}}}");

    json_object_set_new(json, "context", json_quoted(context));
    assert_true(lsp_decode_code_action_params(json, &params, &error));
    bool is_wanted = lsp_code_action_wanted(&params, kind);
    json_decref(json);
    return is_wanted;
}

static void test_lsp__code_action_kinds__are_wanted_by_prefix(void **state)
{
    (void)state;
    assert_true(wanted("{'diagnostics':[]}", "quickfix"));
    assert_true(wanted("{'only':['quickfix']}", "quickfix"));
    assert_true(wanted("{'only':['source','quickfix']}", "quickfix"));
    assert_true(wanted("{'only':['']}", "quickfix"));
    assert_true(wanted("{'only':['source']}", "source.fixAll"));
    assert_false(wanted("{'only':[]}", "quickfix"));
    assert_false(wanted("{'only':['source']}", "quickfix"));
    assert_false(wanted("{'only':['quick']}", "quickfix"));
    assert_false(wanted("{'only':['quickfix.this']}", "quickfix"));
    assert_false(wanted("{'only':[5]}", "quickfix"));
}

static void test_lsp__empty_hover__is_null(void **state)
{
    struct lsp_hover nothing = {0};
    struct lsp_hover page = {LSP_MARKDOWN, "**x**", {{1, 2}, {1, 5}}};

    (void)state;
    assert_null(lsp_encode_hover(&nothing));
    assert_json(lsp_encode_hover(&page),
                "{'contents':{'kind':'markdown','value':'**x**'},'range':{'start':{'line':1,"
                "'character':2},'end':{'line':1,'character':5}}}");
}

static const struct lsp_diagnostic plain_diagnostic = {
    .range = {{0, 1}, {0, 4}},
    .severity = 2,
    .code = "some-rule",
    .message = "hm",
};

#define PLAIN_DIAGNOSTIC                                                                           \
    "{'range':{'start':{'line':0,'character':1},'end':{'line':0,'character':4}},'severity':2,"     \
    "'code':'some-rule','source':'statusls','message':'hm'}"

static void test_lsp__diagnostics__leave_out_what_is_not_there(void **state)
{
    struct lsp_publish_diagnostics publish = {
        .uri = "a", .diagnostics = &plain_diagnostic, .count = 1};

    (void)state;
    assert_json(lsp_encode_publish_diagnostics(&publish),
                "{'uri':'a','diagnostics':[" PLAIN_DIAGNOSTIC "]}");
    publish = (struct lsp_publish_diagnostics){.uri = "a", .version = {true, 0}};
    assert_json(lsp_encode_publish_diagnostics(&publish),
                "{'uri':'a','version':0,'diagnostics':[]}");
}

static void test_lsp__diagnostics__carry_address_and_related_places(void **state)
{
    struct lsp_related related = {"b", {{3, 0}, {3, 1}}, "here"};
    struct lsp_diagnostic diagnostic = plain_diagnostic;
    struct lsp_publish_diagnostics publish = {.uri = "a", .diagnostics = &diagnostic, .count = 1};

    (void)state;
    diagnostic.code_href = "https://x";
    diagnostic.related = &related;
    diagnostic.related_count = 1;
    assert_json(lsp_encode_publish_diagnostics(&publish),
                "{'uri':'a','diagnostics':[{'range':{'start':{'line':0,'character':1},'end':{"
                "'line':0,'character':4}},'severity':2,'code':'some-rule','codeDescription':{"
                "'href':'https://x'},'source':'statusls','message':'hm','relatedInformation':[{"
                "'location':{'uri':'b','range':{'start':{'line':3,'character':0},'end':{'line':3,"
                "'character':1}}},'message':'here'}]}]}");
}

static void test_lsp__code_action__edits_by_version_or_by_uri(void **state)
{
    struct lsp_text_edit edit = {{{0, 1}, {0, 4}}, "303"};
    struct lsp_code_action action = {.title = "t",
                                     .kind = "quickfix",
                                     .diagnostic = plain_diagnostic,
                                     .edits = &edit,
                                     .edit_count = 1};
    struct lsp_code_actions actions = {
        .uri = "a", .version = {true, 7}, .actions = &action, .count = 1};

    (void)state;
    assert_json(lsp_encode_code_actions(&actions),
                "[{'title':'t','kind':'quickfix','diagnostics':[" PLAIN_DIAGNOSTIC "],"
                "'edit':{'changes':{'a':[{'range':{'start':{'line':0,'character':1},'end':{"
                "'line':0,'character':4}},'newText':'303'}]}}}]");
    action.preferred = true;
    actions.document_changes = true;
    assert_json(lsp_encode_code_actions(&actions),
                "[{'title':'t','kind':'quickfix','diagnostics':[" PLAIN_DIAGNOSTIC "],"
                "'isPreferred':true,'edit':{'documentChanges':[{'textDocument':{'uri':'a',"
                "'version':7},'edits':[{'range':{'start':{'line':0,'character':1},'end':{"
                "'line':0,'character':4}},'newText':'303'}]}]}}]");
    actions.version.known = false;
    json_t *json = lsp_encode_code_actions(&actions);
    char *text = json_dumps(json, JSON_COMPACT);
    assert_non_null(strstr(text, "\"version\":null"));
    free(text);
    json_decref(json);
}

static void test_lsp__bytes_that_are_no_utf8__become_question_marks(void **state)
{
    (void)state;
    assert_json(lsp_encode_log_message(LSP_WARNING, "a\xFF"), "{'type':2,'message':'a?'}");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lsp__position_encoding__is_the_clients_first_that_we_know),
        cmocka_unit_test(test_lsp__forced_encoding__wins_over_the_offer),
        cmocka_unit_test(test_lsp__capabilities_that_are_absent_or_odd__announce_nothing),
        cmocka_unit_test(test_lsp__capabilities__are_read),
        cmocka_unit_test(test_lsp__hover_format__is_the_first_that_we_know),
        cmocka_unit_test(test_lsp__initialize_result__names_encoding_and_server),
        cmocka_unit_test(test_lsp__params_that_lack_something__are_refused_by_name),
        cmocka_unit_test(test_lsp__did_open__borrows_text_with_its_length),
        cmocka_unit_test(test_lsp__version_that_is_null__is_unknown),
        cmocka_unit_test(test_lsp__change_events__are_whole_or_ranged_or_not_understood),
        cmocka_unit_test(test_lsp__changes_that_are_no_list__count_none),
        cmocka_unit_test(test_lsp__code_action_kinds__are_wanted_by_prefix),
        cmocka_unit_test(test_lsp__empty_hover__is_null),
        cmocka_unit_test(test_lsp__diagnostics__leave_out_what_is_not_there),
        cmocka_unit_test(test_lsp__diagnostics__carry_address_and_related_places),
        cmocka_unit_test(test_lsp__code_action__edits_by_version_or_by_uri),
        cmocka_unit_test(test_lsp__bytes_that_are_no_utf8__become_question_marks),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
