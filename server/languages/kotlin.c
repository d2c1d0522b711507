#include "server/languages/language.h"
#include "server/syntax/grammar.h"

const TSLanguage *tree_sitter_kotlin(void);

static const char *const identifiers[] = {"kotlin", "kt", NULL};
static const char *const extensions[] = {".kt", ".kts", NULL};

static const struct kind_row kinds[] = {
    {"call_expression",
     KIND_CALL,
     {[SLOT_CALLEE] = "#0",
      [SLOT_ARGUMENTS] = ":value_arguments",
      [SLOT_BODY] = ":annotated_lambda"}},
    {"value_argument", KIND_TRANSPARENT, {[SLOT_NAME] = "#-2", [SLOT_VALUE] = "#-1"}},
    {"navigation_expression", KIND_MEMBER, {[SLOT_OBJECT] = "#0", [SLOT_NAME] = "#-1"}},
    {"string_literal", KIND_STRING, {0}},
    {"number_literal", KIND_NUMBER, {0}},
    {"identifier", KIND_IDENTIFIER, {0}},
    {"line_comment", KIND_COMMENT, {0}},
};

static const struct grammar grammar = {tree_sitter_kotlin};

const struct language language_kotlin = {
    .id = "kotlin",
    .title = "Kotlin",
    .family = "jvm",
    .identifiers = identifiers,
    .extensions = extensions,
    .line_comment = "//",
    .block_comment = {"/*", "*/"},
    .grammar = &grammar,
    .kinds = kinds,
    .kind_count = sizeof kinds / sizeof *kinds,
};
