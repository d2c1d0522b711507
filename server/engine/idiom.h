/** How a file writes constants: of which vocabulary, behind which qualifier, and what it must
 * import for that. */
#ifndef STATUSLS_SERVER_ENGINE_IDIOM_H
#define STATUSLS_SERVER_ENGINE_IDIOM_H

#include "server/base/text.h"
#include "server/engine/analyze.h"
#include "server/frameworks/framework.h"

struct name;
struct vocabulary;

struct idiom_file {
    struct text text;
    const struct family *family;
    const struct analysis *analysis; /* of this text; an import may be missing in it */
};

struct idiom {
    const struct vocabulary *vocabulary;
    const char *before; /* what stands before a name: "http.", "status." */
    bool used;          /* the file has such constants already */
    bool textual;       /* the constants are strings, or whatever else a number is not */
    bool imports;       /* `import` must be made for the constants to mean anything */
    struct text_edit import;
};

/**
 * The vocabulary of the file: what it uses most, else what it imports, else what may be imported
 * without a doubt. False when there is none.
 */
bool idiom_of_file(const struct idiom_file *file, struct arena *arena, struct idiom *out);
/** The vocabulary that "http" of `http.` stands for in the file, or would once it is imported. */
bool idiom_of_qualifier(const struct idiom_file *file, struct text qualifier, struct arena *arena,
                        struct idiom *out);

/** The name to write for a code when the library's version is not known: one that all versions have
 * rather than the present one. NULL when there is none. */
const struct name *idiom_name(const struct vocabulary *vocabulary, uint16_t code);

#endif
