#include "server/languages/language.h"
#include "server/syntax/grammar.h"

const TSLanguage *tree_sitter_tsx(void);

static const char *const identifiers[] = {"typescriptreact", "tsx", NULL};
static const char *const extensions[] = {".tsx", NULL};

static const struct kind_row kinds[] = {
#include "server/languages/ecmascript.def"
    {"jsx_attribute", KIND_PAIR, {[SLOT_NAME] = "#0", [SLOT_VALUE] = "#1"}},
    {"jsx_expression", KIND_TRANSPARENT, {0}},
#include "server/languages/typescript.def"
};

static const struct grammar grammar = {tree_sitter_tsx};

const struct language language_tsx = {
    .id = "tsx",
    .title = "TSX",
    .family = "ecmascript",
    .identifiers = identifiers,
    .extensions = extensions,
    .line_comment = "//",
    .block_comment = {"/*", "*/"},
    .grammar = &grammar,
    .kinds = kinds,
    .kind_count = sizeof kinds / sizeof *kinds,
};
