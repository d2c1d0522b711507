/** The part of a lexicon that the scan asks: its gates, and what words lead to them. */
#ifndef STATUSLS_SERVER_ENGINE_LEXICON_GATES_H
#define STATUSLS_SERVER_ENGINE_LEXICON_GATES_H

#include "server/engine/lexicon.h"

/** Makes the gates of all shapes that hold or fix a code; `enter` is given the lexicon. */
void lexicon_enter_gates(struct lexicon *lexicon, struct arena *arena, gate_enter *enter);
/** To be called once all words are known. */
void lexicon_index_gates(struct lexicon *lexicon, struct arena *arena);

#endif
