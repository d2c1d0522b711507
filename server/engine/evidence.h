/** Why a match counts: the evidence that its shape asks for. */
#ifndef STATUSLS_SERVER_ENGINE_EVIDENCE_H
#define STATUSLS_SERVER_ENGINE_EVIDENCE_H

#include "server/engine/routes.h"
#include "server/engine/work.h"

/** What was found around a match. */
struct evidence {
    unsigned found;   /* set of enum needs */
    bool is_stranger; /* a body or the like has a status of its own */
    struct handler handler;
    const struct import *import; /* of what is called; NULL without NEEDS_IMPORT */
    struct node error_class;     /* around it; missing without NEEDS_CLASS */
};

/** Looks for everything that the shape could ask for. path.nodes[at] is what matched. */
struct evidence evidence_gather(const struct work *work, const struct shape *shape,
                                const struct match *match, struct path path, uint32_t at);
/** True if a response is called as the framework's table says and in no other way: its names are no
 * endings of longer ones. */
bool evidence_lists_receivers(const struct framework *framework);
/** True if a response of the framework may be called so. */
bool evidence_is_receiver(const struct framework *framework, struct text name);
/** True if the shape's needs are met; then `confidence` is set. */
bool evidence_suffices(const struct shape *shape, const struct evidence *evidence,
                       enum confidence *confidence);

#endif
