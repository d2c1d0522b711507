/**
 * Bytes that a grammar reads as blanks though the text has others there, where its language asks
 * for that (struct language). They hang on what stands around them, so an edit can make and unmake
 * them elsewhere than where it is; the parser is then told of those places, too.
 */
#ifndef STATUSLS_SERVER_SYNTAX_BLANKS_H
#define STATUSLS_SERVER_SYNTAX_BLANKS_H

#include "server/base/text.h"
#include "server/text/source.h"

#include <stdint.h>
#include <tree_sitter/api.h>

struct language;

struct blanks {
    uint32_t *offsets; /* in order */
    uint32_t count;
    char byte; /* read in their place */
};

/** Those of a text. */
void blanks_find(struct blanks *blanks, const struct language *language, struct text text);
void blanks_copy(struct blanks *blanks, const struct blanks *from);
void blanks_finish(struct blanks *blanks);
/** Moves them as the edit moved the text. */
void blanks_move(struct blanks *blanks, const struct source_edit *edit);
/** The text as the grammar reads it; `text` itself when there are none. Caller frees `*copy` with
 * free(), which is NULL then. */
struct text blanks_apply(const struct blanks *blanks, struct text text, char **copy);
/** Tells `tree` of the bytes that are blanks by one of the two alone. */
void blanks_tell(const struct blanks *before, const struct blanks *now, struct text text,
                 TSTree *tree);

#endif
