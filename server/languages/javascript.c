#include "server/languages/language.h"
#include "server/syntax/grammar.h"

const TSLanguage *tree_sitter_javascript(void);

static const char *const identifiers[] = {"javascript", "javascriptreact", "js",   "jsx",
                                          "js2",        "js-jsx",          "node", NULL};
static const char *const extensions[] = {".js", ".mjs", ".cjs", ".jsx", ".es6", NULL};

static const struct kind_row kinds[] = {
#include "server/languages/ecmascript.def"
    {"jsx_attribute", KIND_PAIR, {[SLOT_NAME] = "#0", [SLOT_VALUE] = "#1"}},
    {"jsx_expression", KIND_TRANSPARENT, {0}},
    {"field_definition", KIND_DECLARATION, {[SLOT_NAME] = "property", [SLOT_VALUE] = "value"}},
};

static const struct grammar grammar = {tree_sitter_javascript};

const struct language language_javascript = {
    .id = "javascript",
    .title = "JavaScript",
    .family = "ecmascript",
    .identifiers = identifiers,
    .extensions = extensions,
    .line_comment = "//",
    .block_comment = {"/*", "*/"},
    .grammar = &grammar,
    .kinds = kinds,
    .kind_count = sizeof kinds / sizeof *kinds,
};
