#include "server/lsp/document.h"

#include "protocol/uri.h"
#include "server/base/alloc.h"
#include "server/languages/language.h"
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
    document->unknown = true;
    return document;
}

static void drop_tree(struct document *document)
{
    if (document->tree)
        tree_destroy(document->tree);
    document->tree = NULL;
}

static void end_relief(struct document *document)
{
    free(document->places.list);
    document->places = (struct scan_places){0};
    document->relieved = false;
}

void document_destroy(struct document *document)
{
    if (!document)
        return;
    drop_tree(document);
    end_relief(document);
    source_finish(&document->source);
    snapshot_finish(&document->known);
    free(document->edits);
    free(document->key);
    free(document->uri);
    free(document->path);
    free(document->config_path);
    free(document);
}

static void replace_whole(struct document *document, const struct lsp_text *text)
{
    drop_tree(document);
    source_finish(&document->source);
    source_init(&document->source, text->bytes, (uint32_t)text->len);
    document->desynced = false;
    document->unknown = true;
}

static void note_edit(struct document *document, const struct source_edit *edit)
{
    if (document->unknown)
        return;
    document->unknown = document->edit_count == DOCUMENT_EDITS_MAX;
    if (document->unknown)
        return;
    if (!document->edits)
        document->edits = xcalloc(DOCUMENT_EDITS_MAX, sizeof *document->edits);
    document->edits[document->edit_count++] = *edit;
}

static void replace_part(struct document *document, struct span span, const struct lsp_text *text)
{
    struct source_edit edit =
        source_replace(&document->source, span, text->bytes, (uint32_t)text->len);
    note_edit(document, &edit);
    if (document->tree)
        tree_edit(document->tree, &edit);
}

void document_change(struct document *document, const struct lsp_change *change,
                     enum position_encoding encoding)
{
    document->stale = true;
    document->generation++;
    end_relief(document);
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
    document->unknown = true;
    document->generation++;
    end_relief(document);
}

void document_outdate(struct document *document)
{
    document->stale = true;
    document->generation++;
    end_relief(document);
    if (document->task)
        task_cancel(document->task);
}

bool document_too_large(const struct document *document)
{
    return document->source.len > DOCUMENT_ANALYZED_MAX;
}

bool document_is_mute(const struct document *document)
{
    return !document->language || document->desynced || document_too_large(document);
}

static void know(struct document *document, struct snapshot *snapshot)
{
    snapshot_finish(&document->known);
    end_relief(document);
    document->known = *snapshot;
    *snapshot = (struct snapshot){0};
    document->edit_count = 0;
    document->stale = false;
    document->unknown = false;
}

void document_forget(struct document *document)
{
    struct snapshot nothing = {0};
    drop_tree(document);
    know(document, &nothing);
}

struct scan_places document_places(const struct document *document, const struct analysis *analysis,
                                   enum position_encoding encoding)
{
    struct scan_places places = {
        xcalloc(analysis->occurrence_count + 1, sizeof *places.list),
        analysis->occurrence_count,
    };
    for (size_t i = 0; i < places.count; i++) {
        const struct occurrence *occurrence = &analysis->occurrences[i];
        places.list[i] = (struct scan_place){
            .range = document_range(document, occurrence->span, encoding),
            .code = occurrence->code,
            .status_class = occurrence->status_class,
        };
    }
    return places;
}

void document_relieve(struct document *document, enum position_encoding encoding)
{
    struct scan_places places = document_places(document, &document->known.analysis, encoding);
    document_forget(document);
    document->places = places;
    document->stale = true;
    document->unknown = true;
    document->relieved = true;
}

bool document_adopt(struct document *document, struct task *task)
{
    if (!task->done || task->generation != document->generation)
        return false;
    drop_tree(document);
    document->tree = task->tree;
    task->tree = NULL;
    know(document, &task->found);
    return true;
}

/* ---- places of the present text in the last analysis ---- */

static bool offset_before(const struct document *document, uint32_t *offset)
{
    for (uint32_t i = document->edit_count; i-- > 0;) {
        const struct source_edit *edit = &document->edits[i];
        if (*offset >= edit->start && *offset <= edit->new_end)
            return false;
        if (*offset > edit->new_end)
            *offset = *offset - edit->new_end + edit->old_end;
    }
    return true;
}

static bool span_now(const struct document *document, struct span *span)
{
    for (uint32_t i = 0; i < document->edit_count; i++) {
        const struct source_edit *edit = &document->edits[i];
        if (edit->start <= span->end && span->start <= edit->old_end)
            return false;
        if (span->start > edit->old_end) {
            span->start = span->start - edit->old_end + edit->new_end;
            span->end = span->end - edit->old_end + edit->new_end;
        }
    }
    return true;
}

bool document_recall(const struct document *document, uint32_t offset,
                     const struct occurrence **occurrence, struct span *span)
{
    if (document->unknown || !offset_before(document, &offset))
        return false;
    *occurrence = analysis_occurrence_at(&document->known.analysis, offset);
    if (!*occurrence)
        return true;
    *span = (*occurrence)->span;
    return span_now(document, span);
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
