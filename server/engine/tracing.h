/** How the engine writes down what it decides, when a trace was asked for. Private to the engine;
 * each of these does nothing without one. */
#ifndef STATUSLS_SERVER_ENGINE_TRACING_H
#define STATUSLS_SERVER_ENGINE_TRACING_H

#include "server/engine/sighting.h"
#include "server/engine/trace.h"

/** Empties it: one analysis may follow another. */
void tracing_start(const struct work *work);
void tracing_word(const struct work *work, const struct hit *hit);
/** The word is a constant's name that no import supports. */
void tracing_unknown_constant(const struct work *work, const struct hit *hit);
/** From here on what happens is about the candidate, if it stands at the place. What was learned on
 * the way to others is learned once more, so that it is seen. */
void tracing_begin(struct work *work, const struct candidate *candidate);
void tracing_own_constant(const struct work *work);
void tracing_end(const struct work *work);
/** What explains the candidate without a shape. Always true. */
bool tracing_because(const struct work *work, enum trace_because because);
void tracing_shape(const struct work *work, const struct candidate *candidate,
                   const struct sighting *sighting);
/** The shape fits the place and does not count: for want of evidence, or for the code's range. */
void tracing_miss(const struct work *work, const struct candidate *candidate,
                  const struct sighting *sighting, bool out_of_range);
/** A step that is about to be tried. */
struct trace_event tracing_before(const struct work *work, const struct candidate *candidate,
                                  enum trace_what what);
/** How many steps there are: to be asked before one is tried. */
uint32_t tracing_mark(const struct work *work);
/** Keeps the step, or forgets what was seen since `mark`. Returns `found`. */
bool tracing_after(struct work *work, uint32_t mark, const struct trace_event *step, bool found);
void tracing_silenced(const struct work *work, const struct finding *finding,
                      const struct suppression *by);

#endif
