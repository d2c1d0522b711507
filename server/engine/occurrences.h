/** From candidates to occurrences and the responses they belong to. */
#ifndef STATUSLS_SERVER_ENGINE_OCCURRENCES_H
#define STATUSLS_SERVER_ENGINE_OCCURRENCES_H

#include "server/engine/sighting.h"

/** True if the number or string at `offset` stands in a status slot, or is carried into one. */
bool occurrence_sighted_at(struct work *work, uint32_t offset, struct candidate *candidate,
                           struct sighting *sighting);
/** Fills work->occurrences and work->responses; needs imports and routes. */
void occurrences_collect(struct work *work);
/** True if the number, which is too short or too long for a code, stands in the slot of a response:
 * w.WriteHeader(0). It is no occurrence. */
bool occurrences_odd_slot(const struct work *work, const struct hit *hit, struct sighting *out);

#endif
