/**
 * How much a parse may cost. Some texts, none that a person would write, make the parser's recovery
 * from errors copy all that it has seen again and again: a quote repeated 100,000 times takes
 * minutes. Time would be a bad measure, since the same text must give the same answer on every
 * machine; memory handed out is a good one, since it grows with the copying.
 *
 * Counted per thread, and one thread parses one text at a time.
 */
#ifndef STATUSLS_SERVER_SYNTAX_RATION_H
#define STATUSLS_SERVER_SYNTAX_RATION_H

#include <stdbool.h>
#include <stdint.h>

/** Lets the parsers' core take its memory through the count. Before the first parse; thread-safe.
 */
void ration_install(void);
/** A new count for a text of `len` bytes. */
void ration_start(uint32_t len);
/** Counts `cost` bytes as handed out. */
void ration_take(uint64_t cost);
bool ration_is_exhausted(void);

#endif
