#include "server/languages/language.h"
#include "server/syntax/grammar.h"

const TSLanguage *tree_sitter_typescript(void);

static const char *const identifiers[] = {"typescript", "ts", NULL};
static const char *const extensions[] = {".ts", ".mts", ".cts", NULL};

static const struct kind_row kinds[] = {
#include "server/languages/ecmascript.def"
#include "server/languages/typescript.def"
};

static const struct grammar grammar = {tree_sitter_typescript};

const struct language language_typescript = {
    .id = "typescript",
    .title = "TypeScript",
    .family = "ecmascript",
    .identifiers = identifiers,
    .extensions = extensions,
    .line_comment = "//",
    .block_comment = {"/*", "*/"},
    .grammar = &grammar,
    .kinds = kinds,
    .kind_count = sizeof kinds / sizeof *kinds,
};
