/** A candidate and what the code around it says that it is. */
#ifndef STATUSLS_SERVER_ENGINE_SIGHTING_H
#define STATUSLS_SERVER_ENGINE_SIGHTING_H

#include "server/engine/evidence.h"
#include "server/engine/work.h"

/** A token that may be a status code, before anything says that it is. */
struct candidate {
    struct span span;
    uint16_t code;
    uint8_t status_class; /* of a class test, else 0 */
    enum spelling spelling;
    const struct vocabulary *vocabulary;
    struct target target;
    uint32_t part; /* of a call that has several values the one that is meant, from 1; else 0 */
};

/** Which shape explains a candidate, and why that counts. Valid as long as the candidate's path. */
struct sighting {
    const struct shape *shape;
    struct match match;
    struct evidence evidence;
    enum confidence confidence;
    enum role role; /* the shape's, unless the value only becomes a status elsewhere */
    uint32_t at;    /* path.nodes[at] is what the shape matched */
};

/** From the code upwards: the first thing around it that a shape knows and evidence supports. */
bool sighting_find(const struct work *work, const struct candidate *candidate,
                   struct sighting *out);
/** The same for one of the shapes whose name fixes the code, at path.nodes[at]; the candidate's
 * code comes from the shape. */
bool sighting_of_helper(const struct work *work, struct candidate *candidate,
                        const struct shape_list *shapes, uint32_t at, struct sighting *out);

/** True if the shape takes such a code at all. */
bool sighting_fits(const struct work *work, const struct shape *shape,
                   const struct candidate *candidate);
/** True if a test demands what the candidate is compared with. */
bool sighting_is_asserted(const struct work *work, const struct candidate *candidate);

#endif
