/** Writing down what was found: occurrences in order of place, responses beside them. */
#ifndef STATUSLS_SERVER_ENGINE_RECORD_H
#define STATUSLS_SERVER_ENGINE_RECORD_H

#include "server/engine/sighting.h"

/** True if something is recorded at this place already. */
bool record_knows(const struct work *work, struct span span);
void record_sighting(struct work *work, const struct candidate *candidate,
                     const struct sighting *sighting);
/** For what no framework explains. */
void record_plain(struct work *work, const struct candidate *candidate, enum role role,
                  enum confidence confidence);

#endif
