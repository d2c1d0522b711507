/** What a file imports: which local name stands for what of which module. */
#ifndef STATUSLS_SERVER_ENGINE_IMPORTS_H
#define STATUSLS_SERVER_ENGINE_IMPORTS_H

#include "server/base/arena.h"
#include "server/base/text.h"
#include "server/frameworks/framework.h"
#include "server/syntax/view.h"

#include <stdbool.h>
#include <stdint.h>

struct import {
    struct text local;     /* "c" of import {b as c} from 'm'; "*" for a star import */
    struct text exported;  /* "b"; empty when the whole module is meant */
    struct text module;    /* "m" */
    struct text package;   /* what the module calls itself, where its path says otherwise */
    struct text statement; /* that brings it in */
};

struct imports {
    struct import *items;
    uint32_t count;
    uint32_t capacity;
};

/** One more, empty, for a reader to fill. */
struct import *imports_add(struct imports *imports, struct arena *arena);
/** Adds what one import statement, or a declaration by require(), brings in. */
void imports_read(struct imports *imports, const struct view *view, struct node statement,
                  enum import_style style, struct arena *arena);
/** The import behind a local name, or NULL. */
const struct import *imports_find(const struct imports *imports, struct text local);
/** The same, among what comes from one of the modules. */
const struct import *imports_find_from(const struct imports *imports, struct text local,
                                       const char *modules);
/** True if the file imports one of the modules in the list, or something below one. */
bool imports_any(const struct imports *imports, const char *modules);
/** True if the import is from one of the modules in the list, or from below one. */
bool import_is_from(const struct import *import, const char *modules);
/** The name that a local name has where it comes from: "redirect" for r after `import redirect as
 * r`; itself otherwise. */
struct text imports_original(const struct imports *imports, struct text local);

#endif
