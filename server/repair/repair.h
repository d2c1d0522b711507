/**
 * All fixes of a text that need nobody's judgement, made until nothing is left to do.
 *
 * Each round takes the fixes in the order of their findings, leaving those that overlap for the
 * next, and looks at what came out. A fix is taken back when a rule then finds more than before,
 * when the finding is still there, or when the code of its language became none.
 */
#ifndef STATUSLS_SERVER_REPAIR_REPAIR_H
#define STATUSLS_SERVER_REPAIR_REPAIR_H

#include "server/base/buffer.h"
#include "server/repair/examine.h"

struct repair_wish {
    bool choices;            /* also the preferred one of the fixes that a person would decide on */
    enum severity least;     /* findings of this severity and graver ones */
    const struct span *only; /* bytes that a finding must touch; NULL: all of the text */
    size_t only_count;
};

struct repaired {
    struct buffer text; /* as it is now */
    size_t found;       /* findings that the wish speaks of, before */
    size_t fixed;       /* of those, gone now; the text has changed if there are some */
    bool refused;       /* the grammar did not take the text; it is as it was */
};

/** Fills `out`, whose text the caller finishes. */
void repair_text(const struct subject *subject, struct text text, const struct repair_wish *wish,
                 struct repaired *out);

#endif
