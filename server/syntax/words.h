/**
 * Where each word of a text stands: found by its hash, in order of place. Read once, so that asking
 * for the uses of a name costs what there are of them and not the length of the text.
 */
#ifndef STATUSLS_SERVER_SYNTAX_WORDS_H
#define STATUSLS_SERVER_SYNTAX_WORDS_H

#include "server/base/arena.h"
#include "server/base/text.h"

#include <stdbool.h>
#include <stdint.h>

struct words;

/** True for a byte of a name in any language: letters, digits, _ and $, and all beyond ASCII. */
bool word_has_byte(char byte);
/** Everything lives in the arena; the text is borrowed. */
struct words *words_create(struct text text, struct arena *arena);
/** The first place at or behind `from` and before `end` where `word` stands by itself; `end` when
 * there is none. A text that is no single word, such as `valid?`, is searched for. */
uint32_t words_next(const struct words *words, struct text word, uint32_t from, uint32_t end);

#endif
