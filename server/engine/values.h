/**
 * Following values one step, and only when certain: a binding that is never reassigned, a function
 * of the same file whose parameter reaches a status slot unmodified. Shadowing turns it off.
 */
#ifndef STATUSLS_SERVER_ENGINE_VALUES_H
#define STATUSLS_SERVER_ENGINE_VALUES_H

#include "server/engine/sighting.h"

/**
 * True if the number becomes a status where it is sent on to: handed to a wrapper, set as a
 * parameter's default, or bound to a name that a status slot uses. `out` says which shape is at the
 * end; its handler is that of the number's own place.
 */
bool value_follow(struct work *work, const struct candidate *candidate, struct sighting *out);
/** True if the number is declared under a name that is a phrase of its code: NOT_FOUND = 404. */
bool value_declares(struct work *work, const struct candidate *candidate, enum role *role);

#endif
