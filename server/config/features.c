/* "features" of a configuration: a switch for each thing that the editor face offers. */
#include "server/config/features.h"

#include "server/base/nearest.h"
#include "server/config/config.h"
#include "server/config/decoder.h"

#include <string.h>

static const struct {
    const char *name;
    bool on;
} features[FEATURE_COUNT] = {
#define FEATURE(id, name, on, summary) [FEATURE_##id] = {name, on},
#include "server/config/features.def"
#undef FEATURE
};

static bool decode_feature(struct decoder *decoder, const char *key, const struct json_t *value)
{
    struct layer *layer = decoder->layer;
    struct nearest nearest = {.wanted = key};

    for (unsigned i = 0; i < FEATURE_COUNT; i++) {
        unsigned bit = 1u << i;

        nearest_offer(&nearest, features[i].name);
        if (strcmp(features[i].name, key) != 0)
            continue;
        layer->features_said |= bit;
        layer->features = json_is_yes(value) ? layer->features | bit : layer->features & ~bit;
        return decoder_expect(decoder, value, JSON_IS_BOOLEAN);
    }
    return decoder_fail_unknown(decoder, "feature", &nearest);
}

bool decode_features(struct decoder *decoder, const struct json_t *value)
{
    return decoder_each_key(decoder, value, decode_feature);
}

unsigned config_features(const struct config *config)
{
    unsigned in_force = 0;

    for (unsigned i = 0; i < FEATURE_COUNT; i++)
        in_force |= (unsigned)features[i].on << i;
    for (size_t i = 0; i < config_layer_count(config); i++) {
        const struct layer *layer = config_layer_at(config, i);

        in_force = (in_force & ~layer->features_said) | layer->features;
    }
    return in_force;
}
