/** From candidates to occurrences and the responses they belong to. */
#ifndef STATUSLS_SERVER_ENGINE_OCCURRENCES_H
#define STATUSLS_SERVER_ENGINE_OCCURRENCES_H

#include "server/engine/work.h"

/** Fills work->occurrences and work->responses; needs imports and routes. */
void occurrences_collect(struct work *work);

#endif
