/**
 * Documents that are tests. A page is Markdown; each fenced block is an example:
 *
 *     ```python app/views.py          the language, and the file's path where it matters; behind it
 *                                     may stand a library that the project uses: starlette=0.48
 *     return redirect("/x", 302)
 *     #                     ^^^ words that say what must be there
 *     ```
 *
 * A comment with carets is a mark for the last line above it that is no mark; the carets' columns
 * are that line's.
 */
#ifndef STATUSLS_TESTS_SUPPORT_PAGES_H
#define STATUSLS_TESTS_SUPPORT_PAGES_H

#include "server/engine/library.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PAGE_WORDS_MAX = 8, PAGE_MARKS_MAX = 64 };

struct page_mark {
    uint32_t start;
    uint32_t end;
    char words[PAGE_WORDS_MAX][64];
    size_t word_count;
    bool met;
};

struct page_example {
    char name[160];
    char path[96];
    struct library library; /* that the project uses; its name is NULL when none is given */
    char library_text[48];  /* what `library` points into */
    const char *text;       /* borrowed from the page */
    size_t len;
    struct page_mark marks[PAGE_MARKS_MAX];
    size_t mark_count;
};

/**
 * Adds the examples of a page behind `count`; returns the new count. `label` names them. Ends the
 * program with a message when the page cannot be read. Blocks without a language are prose.
 */
size_t page_examples(const char *label, const char *page, size_t len, struct page_example *examples,
                     size_t count, size_t max);
/** Reads a whole file, NUL-terminated; the program's end frees it. Ends the program when it cannot.
 */
char *page_load(const char *path, size_t *len);

#endif
