#include "protocol/rpc.h"

#include "protocol/json.h"
#include "protocol/memory.h"

#include <jansson.h>

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A text that was cut must not end inside a UTF-8 sequence: the JSON writer would refuse it. */
static void trim_partial_character(char *text)
{
    size_t len = strlen(text);
    size_t start = len;
    while (start > 0 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
        start--;
    if (start == 0 || (unsigned char)text[start - 1] < 0xC0)
        return;
    unsigned char lead = (unsigned char)text[start - 1];
    size_t need = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (len - (start - 1) < need)
        text[start - 1] = '\0';
}

bool rpc_error_set(struct rpc_error *error, enum rpc_code code, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    vsnprintf(error->text, sizeof error->text, format, args);
    va_end(args);
    trim_partial_character(error->text);
    error->code = code;
    return false;
}

static void invalid(struct rpc_message *message, enum rpc_code code, const char *text)
{
    message->kind = RPC_INVALID;
    rpc_error_set(&message->error, code, "%s", text);
}

static bool has(const json_t *object, const char *name)
{
    return json_object_get(object, name) != NULL;
}

static bool is_id(const json_t *value)
{
    return json_is_integer(value) || json_is_string(value);
}

/* A message with a method: a request if it has an id, else a notification. */
static void classify_call(struct rpc_message *message, const json_t *method, const json_t *params)
{
    if (!json_is_string(method)) {
        invalid(message, RPC_INVALID_REQUEST, "\"method\" must be a string");
        return;
    }
    if (has(message->root, "id") && !message->id) {
        invalid(message, RPC_INVALID_REQUEST, "\"id\" must be an integer or a string");
        return;
    }
    message->method = json_string_value(method);
    message->params = json_is_null(params) ? NULL : params;
    message->kind = message->id ? RPC_REQUEST : RPC_NOTIFICATION;
}

static void classify_response(struct rpc_message *message)
{
    const json_t *result = json_object_get(message->root, "result");
    message->kind = RPC_RESPONSE;
    message->result = json_is_null(result) || has(message->root, "error") ? NULL : result;
}

static void classify(struct rpc_message *message)
{
    const json_t *root = message->root;
    if (json_is_array(root)) {
        invalid(message, RPC_INVALID_REQUEST, "batches are not part of the protocol");
        return;
    }
    if (!json_is_object(root)) {
        invalid(message, RPC_INVALID_REQUEST, "a message must be an object");
        return;
    }
    const json_t *id = json_object_get(root, "id");
    const json_t *method = json_object_get(root, "method");
    const char *version = json_string_value(json_object_get(root, "jsonrpc"));
    message->id = is_id(id) ? id : NULL;
    /* Never answer a response, not even a broken one: two peers could go on like that for ever. */
    if (!method && (id || has(root, "result") || has(root, "error")))
        classify_response(message);
    else if (!version || strcmp(version, "2.0") != 0)
        invalid(message, RPC_INVALID_REQUEST, "\"jsonrpc\" must be \"2.0\"");
    else
        classify_call(message, method, json_object_get(root, "params"));
}

void rpc_message_read(struct rpc_message *message, const char *body, size_t len)
{
    struct json_problem problem;
    *message = (struct rpc_message){.root = json_read(body, len, &problem)};
    if (message->root)
        classify(message);
    else
        invalid(message, RPC_PARSE_ERROR, problem.text);
}

void rpc_message_finish(struct rpc_message *message)
{
    json_decref(message->root);
    *message = (struct rpc_message){0};
}

bool rpc_id_equal(const struct json_t *a, const struct json_t *b)
{
    return a && b && json_equal(a, b);
}

/* Takes `message`. */
static char *frame_of(json_t *message, size_t *len)
{
    char *body = memory_or_exit(json_write(message));
    json_decref(message);
    size_t body_len = strlen(body);
    char header[64];
    int header_len = snprintf(header, sizeof header, "Content-Length: %zu\r\n\r\n", body_len);
    char *frame = memory_or_exit(malloc((size_t)header_len + body_len + 1));
    memcpy(frame, header, (size_t)header_len);
    memcpy(frame + header_len, body, body_len + 1);
    free(body);
    *len = (size_t)header_len + body_len;
    return frame;
}

/* Error texts may quote the client, so they are not trusted to be UTF-8. */
static json_t *error_object(const struct rpc_error *error)
{
    json_t *text = json_string(error->text);
    json_t *object = json_object();
    json_object_set_new(object, "code", json_integer(error->code));
    json_object_set_new(object, "message", text ? text : json_string("invalid message"));
    return object;
}

char *rpc_reply_frame(const struct json_t *id, struct rpc_reply *reply, size_t *len)
{
    json_t *message = json_pack("{s:s}", "jsonrpc", "2.0");
    json_object_set_new(message, "id", id ? json_copy((json_t *)id) : json_null());
    if (reply->error.code != RPC_OK) {
        json_decref(reply->result);
        json_object_set_new(message, "error", error_object(&reply->error));
    } else {
        json_object_set_new(message, "result", reply->result ? reply->result : json_null());
    }
    reply->result = NULL;
    return frame_of(message, len);
}

char *rpc_notification_frame(const char *method, struct json_t *params, size_t *len)
{
    json_t *message = json_pack("{s:s, s:s}", "jsonrpc", "2.0", "method", method);
    if (params)
        json_object_set_new(message, "params", params);
    return frame_of(message, len);
}

char *rpc_request_frame(int64_t id, const char *method, struct json_t *params, size_t *len)
{
    json_t *message =
        json_pack("{s:s, s:I, s:s}", "jsonrpc", "2.0", "id", (json_int_t)id, "method", method);
    if (params)
        json_object_set_new(message, "params", params);
    return frame_of(message, len);
}

int64_t rpc_response_id(const struct rpc_message *response)
{
    return json_integer_value(response->id);
}
