#include "server/languages/language.h"
#include "server/syntax/grammar.h"

const TSLanguage *tree_sitter_go(void);

static const char *const identifiers[] = {"go", "golang", NULL};
static const char *const extensions[] = {".go", NULL};

static const struct kind_row kinds[] = {
    {"call_expression", KIND_CALL, {[SLOT_CALLEE] = "function", [SLOT_ARGUMENTS] = "arguments"}},
    {"selector_expression", KIND_MEMBER, {[SLOT_OBJECT] = "operand", [SLOT_NAME] = "field"}},
    {"composite_literal", KIND_CONSTRUCT, {[SLOT_CALLEE] = "type", [SLOT_ARGUMENTS] = "body"}},
    {"keyed_element", KIND_PAIR, {[SLOT_NAME] = "key", [SLOT_VALUE] = "value"}},
    {"expression_list", KIND_SEQUENCE, {0}},
    {"return_statement", KIND_RETURN, {[SLOT_VALUE] = "#0"}},
    {"func_literal", KIND_FUNCTION, {[SLOT_PARAMETERS] = "parameters", [SLOT_BODY] = "body"}},
    {"function_declaration",
     KIND_FUNCTION,
     {[SLOT_NAME] = "name", [SLOT_PARAMETERS] = "parameters", [SLOT_BODY] = "body"}},
    {"interpreted_string_literal", KIND_STRING, {0}},
    {"int_literal", KIND_NUMBER, {0}},
    {"identifier", KIND_IDENTIFIER, {0}},
    {"comment", KIND_COMMENT, {0}},
};

static const struct grammar grammar = {tree_sitter_go};

const struct language language_go = {
    .id = "go",
    .title = "Go",
    .family = "go",
    .identifiers = identifiers,
    .extensions = extensions,
    .line_comment = "//",
    .block_comment = {"/*", "*/"},
    .grammar = &grammar,
    .kinds = kinds,
    .kind_count = sizeof kinds / sizeof *kinds,
};
