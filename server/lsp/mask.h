/** Texts made unreadable for a report about a bug, so that what statusls makes of them stays. */
#ifndef STATUSLS_SERVER_LSP_MASK_H
#define STATUSLS_SERVER_LSP_MASK_H

#include <stddef.h>

/**
 * In place. Words that the languages or the tables of frameworks know stay, and so do numbers that
 * could be a code, and all signs; letters of other words become x, other digits 0, characters
 * beyond ASCII others of the same length in UTF-8 and UTF-16.
 */
void mask_text(char *text, size_t len);

#endif
