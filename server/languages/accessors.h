/**
 * Calls of a function that is called as an accessor is: behind a property Kotlin's grammar takes
 * get("/x") { } for the property's own. Its first letter is read as another, so that it is a name.
 */
#ifndef STATUSLS_SERVER_LANGUAGES_ACCESSORS_H
#define STATUSLS_SERVER_LANGUAGES_ACCESSORS_H

#include <stddef.h>
#include <stdint.h>

/** The offsets, in order, of each `get` that begins a line and that no accessor is: one with
 * arguments, a type's or a block. Caller frees `*out` with free(); NULL when there are none. */
uint32_t accessors_hide(const char *text, size_t len, uint32_t **out);

#endif
