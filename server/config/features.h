/** What the editor face offers, and which of it a configuration switches on or off. */
#ifndef STATUSLS_SERVER_CONFIG_FEATURES_H
#define STATUSLS_SERVER_CONFIG_FEATURES_H

#include <stdbool.h>

struct config;

enum feature {
#define FEATURE(id, name, on, summary) FEATURE_##id,
#include "server/config/features.def"
#undef FEATURE
    FEATURE_COUNT
};

/** The features that are in force, a bit for each. */
unsigned config_features(const struct config *config);

static inline bool feature_in(unsigned features, enum feature feature)
{
    return features >> feature & 1;
}

#endif
