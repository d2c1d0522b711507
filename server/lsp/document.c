#include "server/lsp/document.h"

#include "protocol/uri.h"
#include "server/base/alloc.h"
#include "server/languages/language.h"
#include "server/rules/rules.h"
#include "server/syntax/tree.h"

#include <stdlib.h>
#include <string.h>

struct document *document_create(const struct lsp_did_open_params *params)
{
    struct document *document = xcalloc(1, sizeof *document);
    char *path = uri_to_path(params->uri);
    document->key = uri_key(params->uri);
    document->uri = xmemdup_string(params->uri, strlen(params->uri));
    document->path = path ? path : xmemdup_string("", 0);
    document->version = params->version;
    /* Unsaved and virtual documents have no path, but their uri may end like one. */
    document->language = language_for_document(params->language_id, path ? path : params->uri);
    source_init(&document->source, params->text.bytes, (uint32_t)params->text.len);
    document->stale = true;
    return document;
}

static void drop_tree(struct document *document)
{
    if (document->tree)
        tree_destroy(document->tree);
    document->tree = NULL;
}

void document_destroy(struct document *document)
{
    if (!document)
        return;
    drop_tree(document);
    source_finish(&document->source);
    arena_finish(&document->arena);
    free(document->key);
    free(document->uri);
    free(document->path);
    free(document);
}

static void replace_whole(struct document *document, const struct lsp_text *text)
{
    drop_tree(document);
    source_finish(&document->source);
    source_init(&document->source, text->bytes, (uint32_t)text->len);
    document->desynced = false;
}

static void replace_part(struct document *document, struct span span, const struct lsp_text *text)
{
    struct source_edit edit =
        source_replace(&document->source, span, text->bytes, (uint32_t)text->len);
    if (document->tree)
        tree_edit(document->tree, &edit);
}

void document_change(struct document *document, const struct lsp_change *change,
                     enum position_encoding encoding)
{
    document->stale = true;
    if (change->text.len > DOCUMENT_TEXT_MAX) {
        document_desync(document);
    } else if (change->whole) {
        replace_whole(document, &change->text);
    } else if (!document->desynced) {
        replace_part(document, document_span(document, change->range, encoding), &change->text);
        if (document->source.len > DOCUMENT_TEXT_MAX)
            document_desync(document);
    }
}

void document_desync(struct document *document)
{
    drop_tree(document);
    source_finish(&document->source);
    source_init(&document->source, "", 0);
    document->version = (struct lsp_version){0};
    document->desynced = true;
    document->stale = true;
}

bool document_too_large(const struct document *document)
{
    return document->source.len > DOCUMENT_ANALYZED_MAX;
}

static void parse(struct document *document, struct parser *parser)
{
    struct tree *tree = tree_parse(parser, document->language, document->source.text,
                                   document->source.len, document->tree);
    drop_tree(document);
    document->tree = tree;
}

static bool worth_parsing(const struct document *document)
{
    return document->language && !document->desynced && !document_too_large(document) &&
           analysis_worthwhile(document->language, document->source.text, document->source.len);
}

void document_analyze(struct document *document, struct parser *parser)
{
    struct analysis_input input = {
        .text = document->source.text,
        .len = document->source.len,
        .path = document->path,
        .language = document->language,
    };
    document->stale = false;
    document->analysis = (struct analysis){0};
    arena_reset(&document->arena);
    if (!worth_parsing(document)) {
        drop_tree(document);
        return;
    }
    parse(document, parser);
    input.tree = document->tree;
    input.rules = rules_all(&input.rule_count);
    analyze(&input, &document->arena, &document->analysis);
}

uint32_t document_offset(const struct document *document, struct lsp_position position,
                         enum position_encoding encoding)
{
    return position_offset(&document->source, (struct position){position.line, position.character},
                           encoding);
}

struct span document_span(const struct document *document, struct lsp_range range,
                          enum position_encoding encoding)
{
    uint32_t a = document_offset(document, range.start, encoding);
    uint32_t b = document_offset(document, range.end, encoding);
    return a <= b ? (struct span){a, b} : (struct span){b, a};
}

static struct lsp_position to_lsp(struct position position)
{
    return (struct lsp_position){position.line, position.column};
}

struct lsp_range document_range(const struct document *document, struct span span,
                                enum position_encoding encoding)
{
    struct range range = position_range(&document->source, span, encoding);
    return (struct lsp_range){to_lsp(range.start), to_lsp(range.end)};
}
