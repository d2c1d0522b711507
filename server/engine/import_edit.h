/** Where and how a file imports one name more, in the way that it imports others. */
#ifndef STATUSLS_SERVER_ENGINE_IMPORT_EDIT_H
#define STATUSLS_SERVER_ENGINE_IMPORT_EDIT_H

#include "server/base/arena.h"
#include "server/engine/finding.h"
#include "server/engine/imports.h"

#include <stdbool.h>

struct import_wish {
    struct text module;
    const char *name; /* NULL: the module as a whole */
};

/**
 * Extends a statement that imports from the same module, or adds one behind the imports at the top
 * of the file. False when there is no place where it would certainly be right.
 */
bool import_edit(struct text text, const struct imports *imports, enum import_style style,
                 const struct import_wish *wish, struct arena *arena, struct text_edit *out);

#endif
