/** Functions and names of the same file through which a code reaches a status slot. */
#ifndef STATUSLS_SERVER_ENGINE_WRAPPERS_H
#define STATUSLS_SERVER_ENGINE_WRAPPERS_H

#include "server/engine/sighting.h"

/** A name and where it holds. */
struct use_search {
    struct text name;
    struct span scope;
    struct span declared; /* the name in its own declaration, which is no use */
    bool reassignable;    /* other values may be assigned to it, too */
    struct text member;   /* not the name itself is used, but this member of it; else empty */
};

/** True if some use of the name stands in a status slot and none binds it anew, unless by an
 * assignment to what is reassignable. `out` is valid for
 * its shape only. */
bool wrapper_find_use(struct work *work, const struct use_search *search, struct sighting *out);
/** The next mention of the name from `*at` on, which moves behind it; false when there is none.
 * `path` ends in the mention. */
bool wrapper_next_use(struct work *work, const struct use_search *search, uint32_t *at,
                      struct path *path);
/** A byte of a name, as any of the languages has them. */
bool wrapper_is_word_byte(char byte);
/** True if the candidate is an argument of a function whose parameter is such a name, or such a
 * parameter's default. */
bool wrapper_takes(struct work *work, const struct candidate *candidate, struct sighting *out);

/** The next place of `word` as a whole word in [from, end); `end` when there is none. */
uint32_t wrapper_next_word(const struct view *view, struct text word, uint32_t from, uint32_t end);

/** What this file defines is called by its name, or as a method of something that has a plain name
 * and is no import. */
bool wrapper_is_own_call(const struct work *work, struct node call);
/** The only function or constructor of that name in the file; missing when there is none or more
 * than one. */
struct node wrapper_function(struct work *work, struct text name);
/** The only class or type of that name. */
struct node wrapper_class(struct work *work, struct text name);

struct bound;
/** True if it is the parameter of a function that is called as a slot is: WriteHeader(code int). */
bool wrapper_sets(const struct work *work, const struct bound *bound, struct sighting *out);

enum binding { BINDING_NONE, BINDING_VALUE, BINDING_OTHER };

/** Whether the last node of the path is being given a value there, or stands for a parameter or
 * function. */
enum binding value_binding(const struct view *view, struct path path);

#endif
