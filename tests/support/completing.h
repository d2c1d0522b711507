/**
 * Completion, seen through the filters of three clients: in every spelling, for what was typed so
 * far, is the item there, and what is the text once it was accepted?
 *
 * The filters are those of the clients that are tested with the real editor elsewhere: VS Code
 * takes an item whose letters come in order, the first at the beginning of a word; Neovim's
 * omnifunc takes one whose text begins with what stands before the caret, from the edit's start or,
 * where a filterText is given, from the last keyword; eglot takes one whose filterText or label
 * begins with the symbol before the caret.
 */
#ifndef STATUSLS_TESTS_SUPPORT_COMPLETING_H
#define STATUSLS_TESTS_SUPPORT_COMPLETING_H

#include "server/engine/complete.h"
#include "server/syntax/tree.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ---- one request ---- */

struct asked {
    char *text; /* without the caret's mark */
    uint32_t len;
    uint32_t caret;
    struct arena arena;
    struct parser *parser;
    struct tree *tree;
    struct analysis analysis;
    struct completion found;
};

/** Asks where `marked` has a "|". Fails the test if it has none. */
void ask(struct asked *asked, const char *path, const char *marked, bool automatic);
void drop(struct asked *asked);

/* ---- tables ---- */

enum client { VSCODE = 1, NEOVIM = 2, EMACS = 4, ALL = 7, NONE = 0 };

struct row {
    const char *before; /* of the line with the caret */
    const char *after;
    const char *typed;
    uint16_t code;
    const char *result; /* what stands in the place of `typed` */
    unsigned shown;     /* set of enum client */
    const char *import; /* a part of what is added; NULL: nothing is */
};

/** Asks for every row, whose line stands for the "@@" of `frame`, and fails the test where a client
 * shows or makes of it something else. */
void check_rows(const char *path, const char *frame, const struct row *rows, size_t count);

#define CHECK(path, frame, rows) check_rows(path, frame, rows, sizeof(rows) / sizeof *(rows))

#endif
