/** One text analyzed for a test: parse, analyze, keep everything together, drop it at once. */
#ifndef STATUSLS_TESTS_SUPPORT_ANALYSIS_H
#define STATUSLS_TESTS_SUPPORT_ANALYSIS_H

#include "server/base/text.h"
#include "server/engine/analyze.h"
#include "server/engine/library.h"

struct analyzed {
    char *text; /* owned */
    uint32_t len;
    struct tree *tree;
    struct arena arena;
    struct analysis analysis;
};

/** `path` decides the language. All rules run. Copies the text. */
void analyzed_init(struct analyzed *analyzed, const char *path, const char *text, size_t len);
/** The same in a project that uses a library; NULL: of which nothing is known. */
void analyzed_init_with(struct analyzed *analyzed, const char *path, struct text text,
                        const struct library *library);
/** Whether the scan would have let it through. */
bool analyzed_worthwhile(const struct analyzed *analyzed, const char *path);
void analyzed_finish(struct analyzed *analyzed);
/** The text with a fix applied. Caller frees. */
char *analyzed_fix(const struct analyzed *analyzed, const struct fix *fix, size_t *len);
/** The line (from 1) of an offset. */
unsigned analyzed_line(const struct analyzed *analyzed, uint32_t offset);

#endif
