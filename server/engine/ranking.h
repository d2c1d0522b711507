/** Which codes are likely at a place, for lists that are read from the top. */
#ifndef STATUSLS_SERVER_ENGINE_RANKING_H
#define STATUSLS_SERVER_ENGINE_RANKING_H

#include "server/engine/analyze.h"
#include "server/engine/gap.h"

/** Lower is likelier: by the handler's methods, by what the file answers with already, redirects
 * first where one is sent. */
unsigned ranking_of(const struct gap *gap, const struct analysis *analysis, uint16_t code);

#endif
