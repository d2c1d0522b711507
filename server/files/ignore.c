#include "server/files/ignore.h"

#include "server/base/alloc.h"
#include "server/files/byte_set.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum token_kind { TOKEN_BYTE, TOKEN_ANY, TOKEN_STAR, TOKEN_SET };

struct token {
    enum token_kind kind;
    char byte;
    const struct byte_set *set;
};

/* What stands between two slashes. */
struct segment {
    bool any_depth; /* "**": any number of components; at the end of a pattern at least one */
    struct token *tokens;
    size_t count;
};

struct ignore_pattern {
    bool negated;
    bool directory_only;
    bool anchored; /* matched against the whole path, else against its last component */
    struct segment *segments;
    size_t count;
};

/* ---- compiling ---- */

struct compiler {
    struct arena *arena;
    const char *at;
    const char *end;
    struct ignore_pattern *pattern;
};

static struct segment *segment_last(struct compiler *compiler)
{
    return &compiler->pattern->segments[compiler->pattern->count - 1];
}

static void segment_open(struct compiler *compiler)
{
    struct ignore_pattern *pattern = compiler->pattern;
    size_t room = (size_t)(compiler->end - compiler->at);

    pattern->count++;
    segment_last(compiler)->tokens = arena_alloc(compiler->arena, room * sizeof(struct token));
}

static void token_add(struct compiler *compiler, struct token token)
{
    struct segment *segment = segment_last(compiler);

    segment->tokens[segment->count++] = token;
}

static void compile_stars(struct compiler *compiler)
{
    const char *start = compiler->at;
    bool at_front = segment_last(compiler)->count == 0;
    bool at_back;

    while (compiler->at < compiler->end && *compiler->at == '*')
        compiler->at++;
    at_back = compiler->at == compiler->end || *compiler->at == '/';
    if (at_front && at_back && compiler->at - start >= 2)
        segment_last(compiler)->any_depth = true;
    else
        token_add(compiler, (struct token){.kind = TOKEN_STAR});
}

static bool compile_set(struct compiler *compiler)
{
    struct byte_set *set = arena_alloc(compiler->arena, sizeof *set);

    compiler->at = byte_set_parse(set, compiler->at + 1, compiler->end);
    token_add(compiler, (struct token){.kind = TOKEN_SET, .set = set});
    return compiler->at != NULL;
}

static bool compile_escape(struct compiler *compiler)
{
    if (++compiler->at == compiler->end)
        return false;
    if (*compiler->at == '/')
        return true;
    token_add(compiler, (struct token){.kind = TOKEN_BYTE, .byte = *compiler->at++});
    return true;
}

static bool compile_next(struct compiler *compiler)
{
    switch (*compiler->at) {
    case '/':
        compiler->at++;
        segment_open(compiler);
        return true;
    case '*':
        compile_stars(compiler);
        return true;
    case '[':
        return compile_set(compiler);
    case '\\':
        return compile_escape(compiler);
    case '?':
        compiler->at++;
        token_add(compiler, (struct token){.kind = TOKEN_ANY});
        return true;
    default:
        token_add(compiler, (struct token){.kind = TOKEN_BYTE, .byte = *compiler->at++});
        return true;
    }
}

static size_t count_byte(const char *text, size_t len, char byte)
{
    size_t count = 0;

    for (size_t i = 0; i < len; i++)
        count += text[i] == byte;
    return count;
}

/* Compiles a line that is known to be neither blank nor a comment; false when it cannot match. */
static bool compile(struct arena *arena, const char *text, size_t len, struct ignore_pattern *out)
{
    struct compiler compiler = {.arena = arena, .pattern = out};

    *out = (struct ignore_pattern){.negated = *text == '!'};
    text += out->negated;
    len -= out->negated;
    out->directory_only = len > 0 && text[len - 1] == '/';
    len -= out->directory_only;
    out->anchored = memchr(text, '/', len) != NULL;
    if (len > 0 && *text == '/') {
        text++;
        len--;
    }
    if (len == 0)
        return false;
    compiler.at = text;
    compiler.end = text + len;
    out->segments = arena_alloc(arena, (count_byte(text, len, '/') + 1) * sizeof(struct segment));
    segment_open(&compiler);
    while (compiler.at < compiler.end) {
        if (!compile_next(&compiler))
            return false;
    }
    return true;
}

static struct ignore_pattern *list_push(struct ignore_list *list)
{
    if (list->count == list->capacity) {
        list->capacity = list->capacity ? list->capacity * 2 : 8;
        list->patterns = xreallocarray(list->patterns, list->capacity, sizeof *list->patterns);
    }
    return &list->patterns[list->count];
}

/* The length of a line without its trailing spaces; one behind a backslash stays. */
static size_t trimmed_length(const char *line, size_t len)
{
    size_t keep = 0;

    for (size_t i = 0; i < len; i++) {
        if (line[i] == '\\' && i + 1 < len)
            keep = ++i + 1;
        else if (line[i] != ' ')
            keep = i + 1;
    }
    return keep;
}

static void add_line(struct ignore_list *list, const char *line, size_t len)
{
    if (len > 0 && line[len - 1] == '\r')
        len--;
    if (len == 0 || *line == '#')
        return;
    len = trimmed_length(line, len);
    if (len > 0 && compile(&list->arena, line, len, list_push(list)))
        list->count++;
}

void ignore_add_lines(struct ignore_list *list, const char *text, size_t len)
{
    const char *end = text + len;

    if (len >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        text += 3;
    while (text < end) {
        const char *newline = memchr(text, '\n', (size_t)(end - text));
        const char *stop = newline ? newline : end;

        add_line(list, text, (size_t)(stop - text));
        text = stop + 1;
    }
}

/* ---- matching ---- */

static bool token_matches(const struct token *token, char byte)
{
    switch (token->kind) {
    case TOKEN_BYTE:
        return token->byte == byte;
    case TOKEN_SET:
        return byte_set_has(token->set, byte);
    default:
        return true;
    }
}

/* On a mismatch only the last star needs to give way: whatever stood before it has matched in the
 * shortest way already. */
static bool segment_matches(const struct segment *segment, const char *text, const char *end)
{
    size_t i = 0;
    size_t star = SIZE_MAX;
    const char *retry = NULL;

    while (text < end) {
        if (i < segment->count && segment->tokens[i].kind == TOKEN_STAR) {
            star = i++;
            retry = text;
        } else if (i < segment->count && token_matches(&segment->tokens[i], *text)) {
            i++;
            text++;
        } else if (retry) {
            i = star + 1;
            text = ++retry;
        } else {
            return false;
        }
    }
    while (i < segment->count && segment->tokens[i].kind == TOKEN_STAR)
        i++;
    return i == segment->count;
}

static const char *component_end(const char *path)
{
    return strchrnul(path, '/');
}

static const char *component_next(const char *path)
{
    const char *end = component_end(path);

    return *end ? end + 1 : end;
}

/* The same with components for bytes and "**" for the star. */
static bool pattern_matches(const struct ignore_pattern *pattern, const char *path)
{
    size_t i = 0;
    size_t after_deep = 0;
    const char *retry = NULL;

    while (*path) {
        const struct segment *segment = i < pattern->count ? &pattern->segments[i] : NULL;

        if (segment && segment->any_depth) {
            after_deep = ++i;
            retry = path;
            if (i == pattern->count)
                return true;
        } else if (segment && segment_matches(segment, path, component_end(path))) {
            i++;
            path = component_next(path);
        } else if (retry) {
            i = after_deep;
            path = retry = component_next(retry);
        } else {
            return false;
        }
    }
    return i == pattern->count;
}

enum ignore_verdict ignore_match(const struct ignore_list *list, const char *path,
                                 bool is_directory)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;

    for (size_t i = list->count; i-- > 0;) {
        const struct ignore_pattern *pattern = &list->patterns[i];

        if (pattern->directory_only && !is_directory)
            continue;
        if (pattern_matches(pattern, pattern->anchored ? path : name))
            return pattern->negated ? IGNORE_IN : IGNORE_OUT;
    }
    return IGNORE_SILENT;
}

void ignore_finish(struct ignore_list *list)
{
    arena_finish(&list->arena);
    free(list->patterns);
    *list = (struct ignore_list){0};
}
