#include "server/languages/language.h"
#include "server/syntax/grammar.h"

const TSLanguage *tree_sitter_rust(void);

static const char *const identifiers[] = {"rust", "rs", NULL};
static const char *const extensions[] = {".rs", NULL};

static const struct kind_row kinds[] = {
    {"call_expression", KIND_CALL, {[SLOT_CALLEE] = "function", [SLOT_ARGUMENTS] = "arguments"}},
    {"field_expression", KIND_MEMBER, {[SLOT_OBJECT] = "value", [SLOT_NAME] = "field"}},
    {"scoped_identifier", KIND_MEMBER, {[SLOT_OBJECT] = "path", [SLOT_NAME] = "name"}},
    {"string_literal", KIND_STRING, {0}},
    {"integer_literal", KIND_NUMBER, {0}},
    {"identifier", KIND_IDENTIFIER, {0}},
    {"line_comment", KIND_COMMENT, {0}},
};

static const struct grammar grammar = {tree_sitter_rust};

const struct language language_rust = {
    .id = "rust",
    .title = "Rust",
    .family = "rust",
    .identifiers = identifiers,
    .extensions = extensions,
    .line_comment = "//",
    .block_comment = {"/*", "*/"},
    .grammar = &grammar,
    .kinds = kinds,
    .kind_count = sizeof kinds / sizeof *kinds,
};
