#include "tests/support/analysis.h"

#include "server/base/alloc.h"
#include "server/base/buffer.h"
#include "server/languages/language.h"
#include "server/rules/rules.h"
#include "server/syntax/tree.h"

#include <stdlib.h>
#include <string.h>

void analyzed_init(struct analyzed *analyzed, const char *path, const char *text, size_t len)
{
    analyzed_init_with(analyzed, path, (struct text){text, (uint32_t)len}, NULL);
}

void analyzed_init_with(struct analyzed *analyzed, const char *path, struct text text,
                        const struct library *library)
{
    const struct language *language = language_for_path(path);
    struct parser *parser = parser_create();
    struct analysis_input input = {
        .path = path,
        .language = language,
        .libraries = library,
        .library_count = library ? 1 : 0,
    };

    memset(analyzed, 0, sizeof *analyzed);
    analyzed->text = xmemdup_string(text.bytes, text.len);
    analyzed->len = text.len;
    analyzed->tree = tree_parse(parser, language, analyzed->text, analyzed->len, NULL);
    input.text = analyzed->text;
    input.len = analyzed->len;
    input.tree = analyzed->tree;
    input.rules = rules_all(&input.rule_count);
    analyze(&input, &analyzed->arena, &analyzed->analysis);
    parser_destroy(parser);
}

bool analyzed_worthwhile(const struct analyzed *analyzed, const char *path)
{
    struct analysis_input input = {
        .text = analyzed->text,
        .len = analyzed->len,
        .path = path,
        .language = language_for_path(path),
    };

    return analysis_worthwhile(&input);
}

void analyzed_finish(struct analyzed *analyzed)
{
    arena_finish(&analyzed->arena);
    tree_destroy(analyzed->tree);
    free(analyzed->text);
}

char *analyzed_fix(const struct analyzed *analyzed, const struct fix *fix, size_t *len)
{
    struct buffer buffer = {0};
    uint32_t at = 0;

    for (size_t i = 0; i < fix->edit_count; i++) {
        buffer_add(&buffer, analyzed->text + at, fix->edits[i].span.start - at);
        buffer_add_string(&buffer, fix->edits[i].text);
        at = fix->edits[i].span.end;
    }
    buffer_add(&buffer, analyzed->text + at, analyzed->len - at);
    *len = buffer.len;
    return buffer.bytes;
}

unsigned analyzed_line(const struct analyzed *analyzed, uint32_t offset)
{
    unsigned line = 1;

    for (uint32_t i = 0; i < offset && i < analyzed->len; i++)
        line += analyzed->text[i] == '\n';
    return line;
}
