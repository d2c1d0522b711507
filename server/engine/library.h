/** Versions of the libraries that a project uses, as its lock and manifest files say. */
#ifndef STATUSLS_SERVER_ENGINE_LIBRARY_H
#define STATUSLS_SERVER_ENGINE_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

struct library {
    const char *name;    /* as the language's registry has it */
    const char *version; /* "0.48.0": what is installed, or the least that may be */
};

/** True if `version` is `least` or later; compared number by number. */
bool library_reaches(const char *version, const char *least);
/** The library of that name, or NULL. */
const struct library *library_find(const struct library *libraries, size_t count, const char *name);

#endif
