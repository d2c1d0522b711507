#include "tests/support/snippet.h"

#include "server/base/buffer.h"
#include "server/engine/functions.h"
#include "server/engine/match.h"
#include "server/languages/language.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { DEPTH_MAX = 200 };

static const char *const variables[VARIABLE_COUNT] = {
    [VARIABLE_CODE] = "code",         [VARIABLE_URL] = "url",
    [VARIABLE_BODY] = "body",         [VARIABLE_HEADER] = "header",
    [VARIABLE_HEADERS] = "headers",   [VARIABLE_VALUE] = "value",
    [VARIABLE_PHRASE] = "phrase",     [VARIABLE_PATH] = "path",
    [VARIABLE_METHODS] = "methods",   [VARIABLE_HANDLER] = "handler",
    [VARIABLE_CODES] = "codes",       [VARIABLE_PATTERN] = "pattern",
    [VARIABLE_RESPONSE] = "response",
};

void seen_init(struct seen *seen, const char *language, const char *source)
{
    struct parser *parser = parser_create();
    const struct language *found = language_for_document(language, "");

    if (!found)
        fail_msg("no language %s", language);
    seen->source = source;
    seen->tree = tree_parse(parser, found, source, (uint32_t)strlen(source), NULL);
    parser_destroy(parser);
    if (!seen->tree || tree_has_error(seen->tree))
        fail_msg("%s does not parse: %s", language, source);
    view_init(&seen->view, seen->tree, source, (uint32_t)strlen(source));
    seen->arena = (struct arena){0};
    view_remember(&seen->view, &seen->arena);
    seen->walker = path_walker_create(&seen->view);
}

void seen_finish(struct seen *seen)
{
    path_walker_destroy(seen->walker);
    arena_finish(&seen->arena);
    tree_destroy(seen->tree);
}

struct path seen_at(struct seen *seen, const char *text)
{
    size_t len = strlen(text);

    for (const char *at = strstr(seen->source, text); at; at = strstr(at + 1, text)) {
        struct path path = path_to(seen->walker, (uint32_t)(at - seen->source));

        for (uint32_t i = path.count; i-- > 0;) {
            struct text own = view_text(&seen->view, path.nodes[i]);

            if (own.bytes == at && own.len == len)
                return (struct path){path.nodes, i + 1};
        }
    }
    fail_msg("no node reads %s in: %s", text, seen->source);
    return (struct path){0};
}

struct node seen_node(struct seen *seen, const char *text)
{
    struct path path = seen_at(seen, text);

    return path.nodes[path.count - 1];
}

/** One search for a shape. */
struct search {
    struct seen *seen;
    struct match_context context;
    const struct pattern *pattern;
    struct node nodes[DEPTH_MAX];
    struct match match;
};

static struct path path_here(const struct search *search, uint32_t depth)
{
    return (struct path){search->nodes, depth + 1};
}

/** Depth first; the depth of the first node that matches, or -1. */
static int find(struct search *search, struct node node, int depth)
{
    int found = -1;

    assert_true(depth < DEPTH_MAX);
    search->nodes[depth] = node;
    if (match_pattern(&search->context, search->pattern, node, &search->match))
        return depth;
    for (struct node child = view_child(node, 0); found < 0 && !node_missing(child);
         child = view_next(child))
        found = find(search, child, depth + 1);
    return found;
}

/** The engine starts from the code and climbs: the same shape must be reached from there. */
static void check_target(struct search *search, struct node node)
{
    struct node code = search->match.bound[VARIABLE_CODE];
    struct path path = path_to(search->seen->walker, view_span(code).start);
    uint32_t at = 0;
    struct target target;

    while (at < path.count && !node_same(path.nodes[at], code))
        at++;
    assert_true(at < path.count);
    target = target_make(&search->seen->view, path, at);
    search->context.target = &target;
    assert_true(match_pattern(&search->context, search->pattern, node, &search->match));
}

static void add_text(struct buffer *buffer, struct text text)
{
    buffer_add(buffer, text.bytes, text.len);
}

static void describe(const struct search *search, int depth, struct buffer *out)
{
    const struct view *view = &search->seen->view;
    struct path path = path_here(search, (uint32_t)depth);
    const char *between = "";

    for (int i = 0; i < VARIABLE_COUNT; i++) {
        struct node node = search->match.bound[i];
        enum kind kind = view_kind(view, node);

        if (node_missing(node))
            continue;
        buffer_format(out, "%s%s ", between, variables[i]);
        if (kind == KIND_FUNCTION || kind == KIND_BLOCK)
            buffer_add_string(out, "function");
        else
            add_text(out, view_text(view, node));
        between = ", ";
    }
    if (view_kind(view, search->nodes[depth]) == KIND_ANNOTATION) {
        struct node definition = annotated_definition(view, path, (uint32_t)depth);

        buffer_format(out, "%son ", between);
        add_text(out, view_text(view, view_last_name(view, definition)));
    }
    buffer_add(out, "", 1);
}

static void check_snippet(const char *language, const struct snippet *row)
{
    static const struct imports nothing;
    struct seen seen;
    struct arena arena = {0};
    struct error err = {0};
    struct notation notation;
    struct buffer bound = {0};
    struct search search = {.seen = &seen};
    int depth;

    seen_init(&seen, language, row->source);
    if (!notation_parse(row->shape, &arena, &notation, &err))
        fail_msg("%s", err.text);
    search.context = (struct match_context){.view = &seen.view, .imports = &nothing};
    search.pattern = notation.pattern;
    depth = find(&search, view_root(&seen.view), 0);
    if ((depth >= 0) != (row->bound != NULL))
        fail_msg("%s: %s\n%s", row->shape, depth < 0 ? "not found" : "found", row->source);
    if (depth >= 0) {
        if (!node_missing(search.match.bound[VARIABLE_CODE]))
            check_target(&search, search.nodes[depth]);
        describe(&search, depth, &bound);
        if (strcmp(bound.bytes, row->bound) != 0)
            fail_msg("%s binds\n  %s\nnot\n  %s\nin: %s", row->shape, bound.bytes, row->bound,
                     row->source);
    }
    buffer_finish(&bound);
    arena_finish(&arena);
    seen_finish(&seen);
}

void snippets_check(const char *language, const struct snippet *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        check_snippet(language, &rows[i]);
}

void places_check(const char *language, const struct place *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct seen seen;
        struct path path;
        enum kind kind;

        seen_init(&seen, language, rows[i].source);
        path = seen_at(&seen, rows[i].text);
        kind = view_kind(&seen.view, path.nodes[path.count - 1]);
        if (kind != rows[i].kind)
            fail_msg("%s is %s in: %s", rows[i].text, kind_name(kind), rows[i].source);
        if (path_is_returned(&seen.view, path, path.count - 1) != rows[i].returned)
            fail_msg("%s is %sreturned in: %s", rows[i].text, rows[i].returned ? "not " : "",
                     rows[i].source);
        seen_finish(&seen);
    }
}
