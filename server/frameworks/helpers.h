/**
 * Shapes out of a vocabulary of the catalog. A table that includes catalog/names/x.def after this
 * gets what HELPER(identifier, code, ...), which it defines first, makes of each of its names.
 */
#ifndef STATUSLS_SERVER_FRAMEWORKS_HELPERS_H
#define STATUSLS_SERVER_FRAMEWORKS_HELPERS_H

#define VOCABULARY(name, id, title)
#define NAME(...) HELPER(__VA_ARGS__, 0)
#define END

#endif
