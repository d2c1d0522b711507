/**
 * Texts that the parsers' own code cannot take, recognized before the parse. Grammars, their
 * scanners and the core that runs them are foreign C.
 */
#ifndef STATUSLS_SERVER_LANGUAGES_GUARDS_H
#define STATUSLS_SERVER_LANGUAGES_GUARDS_H

#include <stdbool.h>
#include <stddef.h>

/**
 * True if so many brackets are open at once that the core, which lets go of what it stacked by
 * recursion, would need more stack than a thread has. Brackets in strings and comments count, too:
 * nobody has ten thousand of them unbalanced by accident.
 */
bool guard_nests_too_deep(const char *text, size_t len);

/**
 * True if C#'s parser would take minutes: hundreds of `<` without a `>` in one statement, each of
 * which may begin a list of types, or thousands of lines that open an interpolated string and do
 * not close it.
 */
bool guard_csharp_doubts_too_much(const char *text, size_t len);

#endif
