/** Which header fields a response carries, and whether they are all that it can carry. */
#ifndef STATUSLS_SERVER_ENGINE_HEADERS_H
#define STATUSLS_SERVER_ENGINE_HEADERS_H

#include "server/engine/sighting.h"

/** Fills headers and headers_known: from the arguments beside the status, and from what else is
 * done to the same object in the same function. Needs work->effects and response->function. */
void headers_complete(const struct work *work, const struct sighting *sighting,
                      const struct target *target, struct response *response);
/** True if a field of that name is seen to be set; case does not matter. */
bool headers_have(const struct response *response, const char *name);

#endif
