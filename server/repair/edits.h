/** Edits of several fixes, to be made in one go. */
#ifndef STATUSLS_SERVER_REPAIR_EDITS_H
#define STATUSLS_SERVER_REPAIR_EDITS_H

#include "server/base/buffer.h"
#include "server/base/text.h"
#include "server/engine/finding.h"

#include <stdbool.h>
#include <stddef.h>

/** In order of place, none overlapping another. Zero-initialized is a valid empty set. */
struct edits {
    struct text_edit *items; /* the texts are borrowed */
    size_t count;
    size_t capacity;
};

/** Adds all edits of a fix, or none: false when one of them overlaps one that is in the set, or
 * would stand at the same place. Who comes first is in. */
bool edits_add(struct edits *edits, const struct fix *fix);
/**
 * Appends the text with the edits made to `out`. Line ends that the edits bring are those of the
 * text: CRLF where its first line ends so.
 */
void edits_apply(const struct edits *edits, struct text text, struct buffer *out);
/** Where the bytes of `span` are once edits_apply() was done to `text`; what an edit wrote belongs
 * to the spans that its place touched. */
struct span edits_move(const struct edits *edits, struct text text, struct span span);
/** Empties the set but keeps its memory. */
void edits_clear(struct edits *edits);
/** Frees; safe twice. */
void edits_finish(struct edits *edits);

#endif
