/**
 * The words that can matter in a language family's code: anchors of shapes and routes, names of
 * constants and what qualifies them, import keywords. Built from the tables on first use, once a
 * process.
 */
#ifndef STATUSLS_SERVER_ENGINE_LEXICON_H
#define STATUSLS_SERVER_ENGINE_LEXICON_H

#include "server/base/arena.h"
#include "server/base/text.h"
#include "server/engine/gate.h"
#include "server/engine/shape.h"

#include <stdatomic.h>
#include <stdint.h>

struct constants;
struct family;
struct vocabulary;

struct shape_list {
    const struct shape **shapes;
    uint32_t count;
};

enum word_flag {
    WORD_IMPORT = 1 << 0, /* begins an import, or is the function that imports */
    WORD_ANCHOR = 1 << 1, /* of a shape that holds a code */
    WORD_HELPER = 1 << 2, /* of a shape whose name fixes the code or has a default */
    WORD_ROUTE = 1 << 3,
    WORD_EFFECT = 1 << 4,
    WORD_OURS = 1 << 5, /* begins a comment that silences rules */
};

/** The masks have one bit for each of the family's rows of constants. */
struct word {
    struct text text;
    uint16_t number; /* in order of entry, below WORDS_MAX */
    unsigned flags;
    uint64_t constant_of; /* rows whose vocabulary has this name */
    uint64_t qualifies;   /* rows whose qualifier ends in this word */
    struct shape_list shapes;
    struct gate_list gates; /* that this word is asked for by, each at one of its groups */
};

/** A module that says something when it is imported. */
struct module {
    struct text name;
    uint64_t frameworks; /* a bit for each of the family's */
    uint64_t rows;       /* of constants */
    bool tests;
};

enum { CONSTANTS_MAX = 64, WORDS_MAX = 8192 };

struct lexicon {
    struct arena arena;
    atomic_uint *holders; /* NULL: it stays */
    const struct family *family;
    const struct shape *shapes; /* all, frameworks in order */
    uint32_t shape_count;
    struct gate *gates; /* of the shapes that hold or fix a code */
    uint32_t gate_count;
    struct text *endings; /* names such as ~Error, as they stand in the gates' lists */
    uint32_t ending_count;
    bool many_endings; /* more than are kept */
    bool ends_in[256]; /* the last bytes of those */
    const struct word **by_number;
    struct gate_list free_gates; /* that ask for no words */
    struct module *modules;
    uint32_t module_count;
    struct shape_list returns;                            /* shapes that no name announces */
    const struct vocabulary *vocabularies[CONSTANTS_MAX]; /* of family->constants, by row */
    uint32_t constants_count;
    struct word *words; /* a hash table of `capacity` slots, a power of two */
    uint32_t capacity;
    uint32_t word_count;
    uint32_t lengths_of_first[256]; /* by first byte: a bit for each length below 32 that occurs */
};

/** Never NULL. Thread-safe. */
const struct lexicon *lexicon_of(const struct family *family);
/**
 * A lexicon with more shapes, which are tried before those of the family's frameworks. Copies the
 * notations, all of which shape_compile() takes. `family` may be NULL: then they are all that there
 * is. The caller holds it until lexicon_release().
 */
struct lexicon *lexicon_create(const struct family *family, const char *const *notations,
                               size_t count);
/** What an analysis found points into its lexicon, so whoever keeps the one holds the other. For
 * those of lexicon_of(), and for NULL, both do nothing. Thread-safe. */
const struct lexicon *lexicon_hold(const struct lexicon *lexicon);
void lexicon_release(const struct lexicon *lexicon);
/** The number of a framework within the family, for the masks of modules. */
uint32_t lexicon_framework(const struct lexicon *lexicon, const struct framework *framework);
/** True if some shape knows the name by its end. */
bool lexicon_ends(const struct lexicon *lexicon, struct text name);
const struct word *lexicon_find(const struct lexicon *lexicon, struct text word);

#endif
