/**
 * Macros whose arguments are expressions, for grammars that leave them as raw tokens: without its
 * sign, name!(a, b) reads as the call that it looks like, and without its name vec![a, b] as the
 * list.
 */
#ifndef STATUSLS_SERVER_LANGUAGES_MACROS_H
#define STATUSLS_SERVER_LANGUAGES_MACROS_H

#include <stddef.h>
#include <stdint.h>

/**
 * The offsets, in order, of the bytes of Rust's `text` that its grammar is to read as blanks. One
 * pass, without a grammar: a macro whose arguments read as anything but expressions keeps its sign.
 * Caller frees `*out` with free(); NULL when there are none.
 */
uint32_t macros_blank(const char *text, size_t len, uint32_t **out);

#endif
