/**
 * Following values a few steps, and only when certain: names, parameters and results of functions
 * of the same file, fields of its types, rows of its tables, until one reaches a status slot
 * unmodified. Shadowing turns it off.
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
/** The same for a value on its way, without evidence: `out` is valid for its shape and role. Goes a
 * few steps far at most. */
bool value_leads(struct work *work, const struct candidate *candidate, struct sighting *out);
/** const CONFLICT = 409; res.status(CONFLICT), and the same with each of several assignments, and
 * with an element of a list. An element that a loop takes is what the loop makes of it. */
bool value_follow_binding(struct work *work, const struct candidate *candidate,
                          struct sighting *out);
/** True if the number is declared under a name that is a phrase of its code: NOT_FOUND = 404. */
bool value_declares(struct work *work, const struct candidate *candidate, enum role *role);

#endif
