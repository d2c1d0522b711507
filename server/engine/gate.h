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

/** What a code stands in. */
enum gate_slot {
    GATE_SLOT_ANY,      /* it cannot be told from words */
    GATE_SLOT_CALLED,   /* the arguments of a call of one of the words */
    GATE_SLOT_KEYED,    /* the value of a key or of a keyword argument */
    GATE_SLOT_ASSIGNED, /* what is assigned to a name */
    GATE_SLOT_RETURNED, /* one of several values returned */
    GATE_SLOT_COMPARED,
    GATE_SLOT_KEY, /* a key by itself, of an object that one of the words names */
};

struct gate {
    const struct shape *shape;
    enum gate_slot slot;
    struct gate_group holders;  /* the words of the slot; of a helper, what is called; none: any */
    struct text holder_endings; /* names, such as ~Error, that hold it besides */
    bool on_something;          /* what is called is a member */
    struct text endings;        /* names of which the statement must have one, such as ~Status */
    struct gate_group groups[GATE_GROUPS_MAX]; /* of the shape itself: all stand within what it
                                                  matches */
    uint32_t count;
    struct gate_group evidence; /* anywhere in the file; no words: not asked for */
    bool wants_number;          /* a number that could be a status must be there, too */
};

struct gate_list {
    const struct gate **gates;
    uint32_t count;
};

/** Makes a word known and gives its number. */
typedef uint16_t gate_enter(struct text word, void *user);

/** Fails on the side of opening: what cannot be told from words is not asked for. */
void gate_make(const struct shape *shape, struct arena *arena, gate_enter *enter, void *user,
               struct gate *out);
/** `seen` has a bit for each word's number. */
bool gate_holds_words(const struct gate *gate, const uint64_t *seen);
/** The same with the evidence and the number. */
bool gate_opens(const struct gate *gate, const uint64_t *seen, bool number);
/** The longest word in a module's name, which every import of it holds: "gofiber" of
 * "github.com/gofiber/fiber". */
struct text gate_module_word(struct text module);

#endif
