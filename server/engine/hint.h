/** Inlay hints: the reason phrase behind a bare number, where the text does not say it already. */
#ifndef STATUSLS_SERVER_ENGINE_HINT_H
#define STATUSLS_SERVER_ENGINE_HINT_H

#include "server/base/text.h"
#include "server/engine/occurrence.h"

/** What people call a code: its phrase, or the nickname of an unused one; NULL when it has none. */
const char *hint_name(uint16_t code);
/**
 * What to show behind an occurrence in `text`; NULL when nothing is: it is no bare number, it
 * bounds a range, its code has no name, or the name stands beside it, in the same line or in a
 * comment of its own above, in whatever spelling.
 */
const char *hint_of(const struct occurrence *occurrence, struct text text);

#endif
