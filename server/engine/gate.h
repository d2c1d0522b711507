/**
 * Gates: what words a file must hold for a shape to be found in it. They decide from a file's words
 * alone whether it is worth parsing.
 */
#ifndef STATUSLS_SERVER_ENGINE_GATE_H
#define STATUSLS_SERVER_ENGINE_GATE_H

#include "server/base/arena.h"
#include "server/base/text.h"
#include "server/engine/shape.h"

#include <stdbool.h>
#include <stdint.h>

enum { GATE_GROUPS_MAX = 8, GATE_WORDS_MAX = 512 };

/** Words by their numbers, one of which must be there. */
struct gate_group {
    const uint16_t *words;
    uint32_t count;
};

struct gate {
    struct gate_group groups[GATE_GROUPS_MAX];
    uint32_t count;
    bool wants_number; /* a number that could be a status must be there, too */
};

/** Makes a word known and gives its number. */
typedef uint16_t gate_enter(struct text word, void *user);

/** Fails on the side of opening: what cannot be told from words is not asked for. */
void gate_make(const struct shape *shape, struct arena *arena, gate_enter *enter, void *user,
               struct gate *out);
/** `seen` has a bit for each word's number. */
bool gate_opens(const struct gate *gate, const uint64_t *seen, bool number);
/** The longest word in a module's name, which every import of it holds: "gofiber" of
 * "github.com/gofiber/fiber". */
struct text gate_module_word(struct text module);

#endif
