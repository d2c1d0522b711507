#include "server/languages/language.h"
#include "server/syntax/grammar.h"

const TSLanguage *tree_sitter_ruby(void);

static const char *const identifiers[] = {"ruby", "rb", NULL};
static const char *const extensions[] = {".rb", ".rake", ".ru", ".gemspec", NULL};

static const struct kind_row kinds[] = {
    {"call",
     KIND_CALL,
     {[SLOT_OBJECT] = "receiver",
      [SLOT_NAME] = "method",
      [SLOT_ARGUMENTS] = "arguments",
      [SLOT_BODY] = "block"}},
    {"pair", KIND_PAIR, {[SLOT_NAME] = "key", [SLOT_VALUE] = "value"}},
    {"simple_symbol", KIND_SYMBOL, {0}},
    {"string", KIND_STRING, {0}},
    {"integer", KIND_NUMBER, {0}},
    {"identifier", KIND_IDENTIFIER, {0}},
    {"comment", KIND_COMMENT, {0}},
};

static const struct grammar grammar = {tree_sitter_ruby};

const struct language language_ruby = {
    .id = "ruby",
    .title = "Ruby",
    .family = "ruby",
    .identifiers = identifiers,
    .extensions = extensions,
    .line_comment = "#",
    .block_comment = {"=begin", "=end"},
    .grammar = &grammar,
    .kinds = kinds,
    .kind_count = sizeof kinds / sizeof *kinds,
};
