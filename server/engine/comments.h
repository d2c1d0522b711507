/** Comments beside a place, in every language's syntax. */
#ifndef STATUSLS_SERVER_ENGINE_COMMENTS_H
#define STATUSLS_SERVER_ENGINE_COMMENTS_H

#include "server/engine/work.h"

/** The line around an offset, without its end. */
struct span comments_line(const struct work *work, uint32_t offset);
/** What the comment says that begins behind `offset` on the same line, and ends there; without its
 * marks. False when there is none. */
bool comments_behind(const struct work *work, uint32_t offset, struct text *out);
/** The same for a comment that has the line above to itself. */
bool comments_above(const struct work *work, uint32_t offset, struct text *out);

#endif
