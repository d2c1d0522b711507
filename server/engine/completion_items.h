/** Private to completion: the items of one request, by the way in which a code is written. */
#ifndef STATUSLS_SERVER_ENGINE_COMPLETION_ITEMS_H
#define STATUSLS_SERVER_ENGINE_COMPLETION_ITEMS_H

#include "server/engine/complete.h"
#include "server/engine/idiom.h"
#include "server/engine/typed.h"

enum { ITEMS_MAX = 200 /* more than there are codes, twice */ };

/** One request on its way. */
struct completing {
    const struct completion_request *request;
    struct arena *arena;
    struct typed typed;
    struct text word; /* typed.word */
    struct gap gap;
    struct gap_probe probe; /* that found the gap */
    struct idiom_file file;
    struct idiom idiom;
    bool has_idiom;
    struct completion_item *items;
    struct completion *out;
};

/** Compared without case. */
bool item_begins(const char *text, struct text prefix);
/** A new item at the end of the list: all but its texts. */
struct completion_item *item_add(struct completing *completing, uint16_t code);

/** Calls `offer` for each code that people may want here: not for those that nobody may send. */
void items_each(struct completing *completing,
                void (*offer)(struct completing *completing, uint16_t code));
/** 409 */
void items_number(struct completing *completing, uint16_t code);
/** 409, if its name in some spelling begins with what was typed. */
void items_number_by_name(struct completing *completing, uint16_t code);
/** 409 Conflict */
void items_line(struct completing *completing, uint16_t code);
/** By its names in the idiom's vocabulary, if one begins with what was typed: under the name that
 * any version of the library has, and under the present one if that is another. */
void items_constants(struct completing *completing, uint16_t code);

#endif
