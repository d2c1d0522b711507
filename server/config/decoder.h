/** Private to server/config: what decoding carries around. */
#ifndef STATUSLS_SERVER_CONFIG_DECODER_H
#define STATUSLS_SERVER_CONFIG_DECODER_H

#include "protocol/json_tree.h"
#include "server/config/layer.h"

struct nearest;

struct decoder {
    struct layer *layer;
    enum layer_source source;
    const char *text; /* of the file; NULL: there is none */
    size_t len;
    struct json_path path;
    struct rule_setting *rules; /* of the layer, or of an override */
    struct rule_setting *rule;  /* the one at hand */
    const struct rule *rule_at;
    struct layer_override *override;
    const char *language; /* of the shapes at hand */
    bool failed;
    bool failed_at_key;
    struct json_path failed_at;
    struct error error;
};

typedef bool decode_value(struct decoder *decoder, const struct json_t *value);
typedef bool decode_member(struct decoder *decoder, const char *key, const struct json_t *value);

/** Always false; the first failure is the one that is told. */
bool decoder_fail(struct decoder *decoder, bool at_key, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/** "there is no <what> ...; did you mean ...?" at the key. */
bool decoder_fail_unknown(struct decoder *decoder, const char *what, const struct nearest *nearest);
bool decoder_expect(struct decoder *decoder, const struct json_t *value, enum json_kind kind);
/** Where the value at hand stands in the text. */
struct span decoder_here(const struct decoder *decoder);

void decoder_enter(struct decoder *decoder, const char *key, size_t index);
void decoder_leave(struct decoder *decoder);
bool decoder_each(struct decoder *decoder, const struct json_t *list, decode_value *decode);
bool decoder_each_key(struct decoder *decoder, const struct json_t *object, decode_member *decode);

/** A member of the outermost object. */
bool decode_setting(struct decoder *decoder, const char *key, const struct json_t *value);
bool decode_rules(struct decoder *decoder, const struct json_t *value);
bool decode_features(struct decoder *decoder, const struct json_t *value);

#endif
