/** Functions of the same file that return a status: w.WriteHeader(statusOf(err)). */
#ifndef STATUSLS_SERVER_ENGINE_RESULTS_H
#define STATUSLS_SERVER_ENGINE_RESULTS_H

#include "server/engine/sighting.h"

/** True if the candidate is returned by a function whose calls stand in a status slot, or lead to
 * one; `out` is valid for its shape and role. */
bool result_follow(struct work *work, const struct candidate *candidate, struct sighting *out);
/** True if it is all that a function returns which is called a status: StatusCode() int. */
bool result_declares(const struct work *work, const struct candidate *candidate);

#endif
