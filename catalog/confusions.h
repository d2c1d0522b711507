/**
 * Codes that people mix up, and the one question that decides between them.
 *
 * No allocation, no I/O, no failure. Returned pointers are to constants.
 */
#ifndef STATUSCATALOG_CONFUSIONS_H
#define STATUSCATALOG_CONFUSIONS_H

#include <stddef.h>
#include <stdint.h>

/** A pair, once, whichever way it is asked for. Either code may be a vendor's. */
struct confusion {
    uint16_t codes[2];
    const char *question;   /* "Would other credentials help?" */
    const char *answers[2]; /* what answer leads to codes[0], to codes[1] */
};

/** The pairs that a code is in, one by one: pass NULL first, then what was returned; NULL at the
 * end. */
const struct confusion *confusion_next(uint16_t code, const struct confusion *previous);

/** The pair of two codes in either order, or NULL. */
const struct confusion *confusion_find(uint16_t one, uint16_t other);

/** The code of the pair that is not `code`. `code` must be one of the two. */
uint16_t confusion_other(const struct confusion *confusion, uint16_t code);

/** All pairs, sorted by codes: 0 <= index < confusion_count(). */
size_t confusion_count(void);
const struct confusion *confusion_at(size_t index);

#endif
