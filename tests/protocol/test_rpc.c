#include "protocol/rpc.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* ---- reading ---- */

struct reading {
    const char *body;
    enum rpc_kind kind;
    enum rpc_code code; /* of RPC_INVALID */
    bool has_id;
};

static const struct reading readings[] = {
    {"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\"}", RPC_REQUEST, 0, true},
    {"{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"m\",\"params\":{}}", RPC_REQUEST, 0, true},
    {"{\"jsonrpc\":\"2.0\",\"id\":-7,\"method\":\"m\",\"params\":[]}", RPC_REQUEST, 0, true},
    {"{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"m\",\"params\":null}", RPC_REQUEST, 0, true},
    {"{\"jsonrpc\":\"2.0\",\"id\":\"\",\"method\":\"\"}", RPC_REQUEST, 0, true},
    {"{\"jsonrpc\":\"2.0\",\"method\":\"m\"}", RPC_NOTIFICATION, 0, false},
    {"{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":null}", RPC_RESPONSE, 0, true},
    {"{\"jsonrpc\":\"2.0\",\"id\":1}", RPC_RESPONSE, 0, true},
    {"{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":1}}", RPC_RESPONSE, 0, false},
    {"{\"id\":null,\"error\":{}}", RPC_RESPONSE, 0, false},
    {"", RPC_INVALID, RPC_PARSE_ERROR, false},
    {"{", RPC_INVALID, RPC_PARSE_ERROR, false},
    {"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\"} x", RPC_INVALID, RPC_PARSE_ERROR, false},
    {"[]", RPC_INVALID, RPC_INVALID_REQUEST, false},
    {"[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\"}]", RPC_INVALID, RPC_INVALID_REQUEST, false},
    {"7", RPC_INVALID, RPC_INVALID_REQUEST, false},
    {"null", RPC_INVALID, RPC_INVALID_REQUEST, false},
    {"{}", RPC_INVALID, RPC_INVALID_REQUEST, false},
    {"{\"jsonrpc\":\"2.0\"}", RPC_INVALID, RPC_INVALID_REQUEST, false},
    {"{\"id\":1,\"method\":\"m\"}", RPC_INVALID, RPC_INVALID_REQUEST, true},
    {"{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"m\"}", RPC_INVALID, RPC_INVALID_REQUEST, true},
    {"{\"jsonrpc\":2,\"id\":1,\"method\":\"m\"}", RPC_INVALID, RPC_INVALID_REQUEST, true},
    {"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":5}", RPC_INVALID, RPC_INVALID_REQUEST, true},
    {"{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"m\"}", RPC_INVALID, RPC_INVALID_REQUEST, false},
    {"{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"m\"}", RPC_INVALID, RPC_INVALID_REQUEST, false},
    {"{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"m\"}", RPC_INVALID, RPC_INVALID_REQUEST, false},
};

static void test_rpc__every_shape_of_body__is_classified(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof readings / sizeof readings[0]; i++) {
        const struct reading *want = &readings[i];
        struct rpc_message message;
        rpc_message_read(&message, want->body, strlen(want->body));
        if (message.kind != want->kind || message.error.code != want->code ||
            (message.id != NULL) != want->has_id)
            fail_msg("%s: kind %d, code %d, id %d", want->body, message.kind, message.error.code,
                     message.id != NULL);
        if (message.kind == RPC_INVALID)
            assert_true(message.error.text[0] != '\0');
        rpc_message_finish(&message);
    }
}

static void test_rpc__params__are_null_or_the_value(void **state)
{
    struct rpc_message message;
    const char *with = "{\"jsonrpc\":\"2.0\",\"method\":\"m\",\"params\":{\"a\":1}}";
    const char *null = "{\"jsonrpc\":\"2.0\",\"method\":\"m\",\"params\":null}";

    (void)state;
    rpc_message_read(&message, with, strlen(with));
    assert_string_equal(message.method, "m");
    assert_int_equal(json_integer_value(json_object_get(message.params, "a")), 1);
    rpc_message_finish(&message);
    rpc_message_read(&message, null, strlen(null));
    assert_null(message.params);
    rpc_message_finish(&message);
    rpc_message_finish(&message);
}

static bool equal_ids(const char *a, const char *b)
{
    json_t *left = json_loads(a, JSON_DECODE_ANY, NULL);
    json_t *right = json_loads(b, JSON_DECODE_ANY, NULL);
    bool equal = rpc_id_equal(left, right);

    json_decref(left);
    json_decref(right);
    return equal;
}

static void test_rpc__ids__differ_by_type_and_value(void **state)
{
    (void)state;
    assert_true(equal_ids("1", "1"));
    assert_true(equal_ids("\"1\"", "\"1\""));
    assert_true(equal_ids("9007199254740993", "9007199254740993"));
    assert_false(equal_ids("9007199254740993", "9007199254740992"));
    assert_false(equal_ids("1", "\"1\""));
    assert_false(equal_ids("1", "2"));
    assert_false(equal_ids("1", "1.0"));
    assert_false(rpc_id_equal(NULL, NULL));
}

/* ---- writing ---- */

static void check_frame(const char *frame, size_t len, const char *body)
{
    char want[512];

    snprintf(want, sizeof want, "Content-Length: %zu\r\n\r\n%s", strlen(body), body);
    assert_string_equal(frame, want);
    assert_int_equal(len, strlen(want));
}

static void check_reply(const char *id, struct rpc_reply reply, const char *body)
{
    json_t *json = id ? json_loads(id, JSON_DECODE_ANY, NULL) : NULL;
    size_t len;
    char *frame = rpc_reply_frame(json, &reply, &len);

    check_frame(frame, len, body);
    assert_null(reply.result);
    free(frame);
    json_decref(json);
}

static void test_rpc__reply__is_one_whole_frame(void **state)
{
    struct rpc_reply error = {0};

    (void)state;
    check_reply("1", (struct rpc_reply){.result = json_pack("{s:i}", "a", 1)},
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"a\":1}}");
    check_reply("\"x\"", (struct rpc_reply){0},
                "{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"result\":null}");
    rpc_error_set(&error.error, RPC_METHOD_NOT_FOUND, "no %s", "m");
    check_reply("9007199254740993", error,
                "{\"jsonrpc\":\"2.0\",\"id\":9007199254740993,"
                "\"error\":{\"code\":-32601,\"message\":\"no m\"}}");
    check_reply(NULL, error,
                "{\"jsonrpc\":\"2.0\",\"id\":null,"
                "\"error\":{\"code\":-32601,\"message\":\"no m\"}}");
}

static void test_rpc__error_beside_a_result__wins(void **state)
{
    struct rpc_reply reply = {.result = json_object()};

    (void)state;
    rpc_error_set(&reply.error, RPC_REQUEST_CANCELLED, "cancelled");
    check_reply("1", reply,
                "{\"jsonrpc\":\"2.0\",\"id\":1,"
                "\"error\":{\"code\":-32800,\"message\":\"cancelled\"}}");
}

static void test_rpc__notification__has_params_only_when_given(void **state)
{
    size_t bare_len, full_len;
    char *bare = rpc_notification_frame("m", NULL, &bare_len);
    char *full = rpc_notification_frame("m", json_pack("[i]", 1), &full_len);

    (void)state;
    check_frame(bare, bare_len, "{\"jsonrpc\":\"2.0\",\"method\":\"m\"}");
    check_frame(full, full_len,
                "{\"jsonrpc\":\"2.0\",\"method\":\"m\","
                "\"params\":[1]}");
    free(bare);
    free(full);
}

static void test_rpc__long_error_text__is_cut_between_characters(void **state)
{
    struct rpc_error error;
    char name[600];

    (void)state;
    for (size_t shift = 0; shift < 4; shift++) {
        memset(name, 'x', shift);
        for (size_t i = shift; i + 4 < sizeof name; i += 4)
            memcpy(name + i, "\xF0\x9F\x98\x80", 5);
        assert_false(rpc_error_set(&error, RPC_METHOD_NOT_FOUND, "%s", name));
        json_t *text = json_string(error.text);
        assert_non_null(text);
        assert_true(json_string_length(text) > 240);
        json_decref(text);
    }
}

static void test_rpc__error_text_that_is_no_utf8__still_makes_a_reply(void **state)
{
    struct rpc_reply reply = {0};
    size_t len;

    (void)state;
    rpc_error_set(&reply.error, RPC_INVALID_PARAMS, "\xFF");
    char *frame = rpc_reply_frame(NULL, &reply, &len);
    assert_non_null(strstr(frame, "-32602"));
    free(frame);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rpc__every_shape_of_body__is_classified),
        cmocka_unit_test(test_rpc__params__are_null_or_the_value),
        cmocka_unit_test(test_rpc__ids__differ_by_type_and_value),
        cmocka_unit_test(test_rpc__reply__is_one_whole_frame),
        cmocka_unit_test(test_rpc__error_beside_a_result__wins),
        cmocka_unit_test(test_rpc__notification__has_params_only_when_given),
        cmocka_unit_test(test_rpc__long_error_text__is_cut_between_characters),
        cmocka_unit_test(test_rpc__error_text_that_is_no_utf8__still_makes_a_reply),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
