#include "server/languages/language.h"
#include "server/syntax/grammar.h"

const TSLanguage *tree_sitter_elixir(void);

static const char *const identifiers[] = {"elixir", "ex", "exs", NULL};
static const char *const extensions[] = {".ex", ".exs", NULL};

static const struct kind_row kinds[] = {
    {"call",
     KIND_CALL,
     {[SLOT_CALLEE] = "target", [SLOT_ARGUMENTS] = ":arguments", [SLOT_BODY] = ":do_block"}},
    {"dot", KIND_MEMBER, {[SLOT_OBJECT] = "left", [SLOT_NAME] = "right"}},
    {"binary_operator",
     KIND_BINARY,
     {[SLOT_LEFT] = "left", [SLOT_RIGHT] = "right", [SLOT_OPERATOR] = "operator"}},
    {"atom", KIND_SYMBOL, {0}},
    {"string", KIND_STRING, {0}},
    {"integer", KIND_NUMBER, {0}},
    {"identifier", KIND_IDENTIFIER, {0}},
    {"comment", KIND_COMMENT, {0}},
};

static const struct grammar grammar = {tree_sitter_elixir};

const struct language language_elixir = {
    .id = "elixir",
    .title = "Elixir",
    .family = "elixir",
    .identifiers = identifiers,
    .extensions = extensions,
    .line_comment = "#",
    .block_comment = {NULL, NULL},
    .grammar = &grammar,
    .kinds = kinds,
    .kind_count = sizeof kinds / sizeof *kinds,
};
