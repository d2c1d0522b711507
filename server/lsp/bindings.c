#include "server/lsp/bindings.h"

#include "server/lsp/handlers.h"

#include <string.h>

/* The trampolines: the compiler checks every handler against the shapes that its method names. */
#define REQUEST(id, wire, phase, params_type, result_type)                                         \
    static void call_##id(struct session *session, const struct json_t *json,                      \
                          struct rpc_reply *reply)                                                 \
    {                                                                                              \
        struct lsp_##params_type params = {0};                                                     \
        struct lsp_##result_type result = {0};                                                     \
        if (lsp_decode_##params_type(json, &params, &reply->error) &&                              \
            handle_##id(session, &params, &result, &reply->error) && !session->awaited)            \
            reply->result = lsp_encode_##result_type(&result);                                     \
    }
#define NOTIFICATION(id, wire, phase, params_type)                                                 \
    static void call_##id(struct session *session, const struct json_t *json,                      \
                          struct rpc_reply *reply)                                                 \
    {                                                                                              \
        struct lsp_##params_type params = {0};                                                     \
        if (lsp_decode_##params_type(json, &params, &reply->error))                                \
            handle_##id(session, &params);                                                         \
    }
#include "protocol/methods.def"
#undef REQUEST
#undef NOTIFICATION

static const struct binding bindings[] = {
#define REQUEST(id, wire, phase, params_type, result_type) {wire, phase, RPC_REQUEST, call_##id},
#define NOTIFICATION(id, wire, phase, params_type) {wire, phase, RPC_NOTIFICATION, call_##id},
#include "protocol/methods.def"
#undef REQUEST
#undef NOTIFICATION
};

const struct binding *method_find(const char *method, enum rpc_kind kind)
{
    for (size_t i = 0; i < sizeof bindings / sizeof bindings[0]; i++)
        if (bindings[i].kind == kind && strcmp(bindings[i].method, method) == 0)
            return &bindings[i];
    return NULL;
}
