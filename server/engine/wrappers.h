/** Functions and names of the same file through which a code reaches a status slot. */
#ifndef STATUSLS_SERVER_ENGINE_WRAPPERS_H
#define STATUSLS_SERVER_ENGINE_WRAPPERS_H

#include "server/engine/sighting.h"

/** A name and where it holds. */
struct use_search {
    struct text name;
    struct span scope;
    struct span declared; /* the name in its own declaration, which is no use */
};

/** True if some use of the name stands in a status slot and none binds it anew. `out` is valid for
 * its shape only. */
bool wrapper_find_use(struct work *work, const struct use_search *search, struct sighting *out);
/** True if the candidate is an argument of a function whose parameter is such a name, or such a
 * parameter's default. */
bool wrapper_takes(struct work *work, const struct candidate *candidate, struct sighting *out);
/** True if the last node of the path is being given a value there. */
bool value_is_rebound(const struct view *view, struct path path);

#endif
