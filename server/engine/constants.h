/** Names of status codes: which constant of which vocabulary stands here, if any. */
#ifndef STATUSLS_SERVER_ENGINE_CONSTANTS_H
#define STATUSLS_SERVER_ENGINE_CONSTANTS_H

#include "server/engine/work.h"

struct constant {
    uint16_t code;
    uint32_t at;      /* path.nodes[at] is the whole constant, or among raw tokens its name */
    struct span span; /* qualifier included */
    const struct vocabulary *vocabulary;
    bool imported; /* its import was seen */
};

/** `path` leads to the name. False when no vocabulary that the file uses has it. */
bool constant_at(const struct work *work, struct path path, const struct hit *hit,
                 struct constant *out);
/** True for a name of some vocabulary behind what an application may call its own collection of
 * codes: HttpCodes.NOT_FOUND. It is a status only where one belongs. `vocabulary` is NULL. */
bool constant_of_application(const struct work *work, struct path path, const struct hit *hit,
                             struct constant *out);

/** True for a number that is made a member of a vocabulary: (HttpStatusCode)429. */
bool constant_is_cast(const struct work *work, const struct target *target);

/** True if path ends in a symbol that a vocabulary of the family has; a symbol stands for anything,
 * so this alone makes no status of it. */
bool constant_of_symbol(const struct work *work, struct path path, const struct hit *hit,
                        uint16_t *code, const struct vocabulary **vocabulary);

#endif
