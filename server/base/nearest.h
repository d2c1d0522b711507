/** "Did you mean ...?" */
#ifndef STATUSLS_SERVER_BASE_NEAREST_H
#define STATUSLS_SERVER_BASE_NEAREST_H

#include <stddef.h>

/** Zero it, set `wanted`, offer words, read `best`: NULL when none was near enough. Words are
 * borrowed; of equally near ones the first stays. */
struct nearest {
    const char *wanted;
    const char *best;
    size_t distance; /* of `best` */
};

/** Near enough is: at most a third of the letters differ, counting ASCII case as no difference and
 * an insertion, a deletion, a replacement or a swap of neighbours as one. */
void nearest_offer(struct nearest *nearest, const char *word);

#endif
