/** What both faces add to an analysis: the project that a file stands in. */
#ifndef STATUSLS_SERVER_PROJECT_PROJECT_H
#define STATUSLS_SERVER_PROJECT_PROJECT_H

#include "server/engine/analyze.h"

/** As analyze(); and once more, with the versions of the project's libraries, when a rule asks for
 * them. Only then are files read. `input->path` is where to look. */
void project_analyze(const struct analysis_input *input, struct arena *arena, struct analysis *out);

#endif
