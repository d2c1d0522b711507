#include "server/check/take.h"

#include "protocol/uri.h"
#include "server/base/buffer.h"
#include "server/check/fingerprint.h"
#include "server/engine/rule.h"
#include "server/frameworks/framework.h"
#include "server/rules/rules.h"
#include "server/text/position.h"

#include <stdlib.h>
#include <string.h>

enum { METHODS_MAX = 16 };

/* ---- names ---- */

/* Adds what is absolute, component by component; ".." takes one away. */
static void add_components(struct buffer *out, const char *path)
{
    while (*path) {
        size_t len = strcspn(path, "/");

        if (len == 2 && path[0] == '.' && path[1] == '.') {
            const char *slash = out->len ? memrchr(out->bytes, '/', out->len) : NULL;
            out->len = slash ? (size_t)(slash - out->bytes) : 0;
        } else if (len > 0 && !(len == 1 && *path == '.')) {
            buffer_add(out, "/", 1);
            buffer_add(out, path, len);
        }
        path += len + (path[len] == '/');
    }
}

static const char *below(const struct buffer *path, const char *folder)
{
    size_t len = strcmp(folder, "/") == 0 ? 0 : strlen(folder);

    if (path->len > len + 1 && strncmp(path->bytes, folder, len) == 0 && path->bytes[len] == '/')
        return path->bytes + len + 1;
    return path->bytes;
}

/* Of a relative path without its "file:///". */
static const char *uri_of(const char *file, struct arena *arena)
{
    size_t skip = *file == '/' ? 0 : strlen("file:///");
    char *uri = uri_from_path(*file == '/' ? file : arena_format(arena, "/%s", file));
    const char *copy = uri ? arena_copy(arena, uri + skip, strlen(uri + skip)) : "";

    free(uri);
    return copy;
}

struct report_place take_place(const char *folder, const char *path, struct arena *arena)
{
    struct buffer absolute = {0};
    const char *file;

    if (*path != '/')
        add_components(&absolute, folder);
    add_components(&absolute, path);
    buffer_add_string(&absolute, "");
    file = below(&absolute, folder);
    file = arena_copy(arena, file, strlen(file));
    buffer_finish(&absolute);
    return (struct report_place){
        .path = arena_copy(arena, path, strlen(path)),
        .file = file,
        .uri = uri_of(file, arena),
    };
}

/* ---- findings ---- */

static struct report_range range_of(const struct taking *taking, struct span span)
{
    struct range range = position_range(taking->source, span, ENCODING_UTF8);
    struct range wide = position_range(taking->source, span, ENCODING_UTF16);

    return (struct report_range){
        .line = range.start.line + 1,
        .column = range.start.column + 1,
        .end_line = range.end.line + 1,
        .end_column = range.end.column + 1,
        .wide_column = wide.start.column + 1,
        .wide_end_column = wide.end.column + 1,
    };
}

static const char *copy(const struct taking *taking, const char *text)
{
    return text ? arena_copy(taking->arena, text, strlen(text)) : NULL;
}

static struct report_fix fix_of(const struct taking *taking, const struct fix *fix)
{
    struct report_edit *edits = arena_alloc(taking->arena, fix->edit_count * sizeof *edits);

    for (size_t i = 0; i < fix->edit_count; i++) {
        edits[i].range = range_of(taking, fix->edits[i].span);
        edits[i].text = copy(taking, fix->edits[i].text);
    }
    return (struct report_fix){
        .title = copy(taking, fix->title),
        .safety = fix_safety_name(fix->safety),
        .preferred = fix->preferred,
        .edits = edits,
        .edit_count = fix->edit_count,
    };
}

static void take_fixes(const struct taking *taking, const struct finding *finding,
                       struct report_finding *out)
{
    struct report_fix *fixes = arena_alloc(taking->arena, finding->fix_count * sizeof *fixes);

    for (size_t i = 0; i < finding->fix_count; i++)
        fixes[i] = fix_of(taking, &finding->fixes[i]);
    out->fixes = fixes;
    out->fix_count = finding->fix_count;
}

static void take_related(const struct taking *taking, const struct finding *finding,
                         struct report_finding *out)
{
    size_t count = finding->related_count;
    struct report_related *related = arena_alloc(taking->arena, count * sizeof *related);

    for (size_t i = 0; i < count; i++)
        related[i] = (struct report_related){range_of(taking, finding->related[i].span),
                                             copy(taking, finding->related[i].message)};
    out->related = related;
    out->related_count = count;
}

static void take_line(const struct taking *taking, struct span span, struct report_finding *out)
{
    const struct source *source = taking->source;
    struct span line = source_line_span(source, source_line_of(source, span.start));
    uint32_t len = span_length(line);

    out->line.bytes = arena_copy(taking->arena, source->text + line.start, len);
    out->line.len = len;
    out->mark_start = span.start - line.start < len ? span.start - line.start : len;
    out->mark_end = span.end - line.start < len ? span.end - line.start : len;
}

static size_t index_of(const struct rule *rule)
{
    size_t count;
    const struct rule *const *rules = rules_all(&count);
    size_t index = 0;

    while (index < count && rules[index] != rule)
        index++;
    return index;
}

struct report_finding take_finding(const struct taking *taking, const struct finding *finding,
                                   uint64_t fingerprint)
{
    char text[FINGERPRINT_TEXT];
    struct report_finding out = {
        .path = taking->place->path,
        .file = taking->place->file,
        .uri = taking->place->uri,
        .range = range_of(taking, finding->span),
        .level = (enum report_level)finding->severity,
        .severity = severity_name(finding->severity),
        .rule = finding->rule->id,
        .rule_index = index_of(finding->rule),
        .message = copy(taking, finding->message),
    };

    fingerprint_format(fingerprint, text);
    out.fingerprint = copy(taking, text);
    take_related(taking, finding, &out);
    take_fixes(taking, finding, &out);
    take_line(taking, finding->span, &out);
    return out;
}

/* ---- occurrences ---- */

static void take_request(const struct taking *taking, const struct response *response,
                         struct report_occurrence *out)
{
    const char **names = arena_alloc(taking->arena, METHODS_MAX * sizeof *names);

    for (unsigned bit = 1; bit < METHOD_ANY; bit <<= 1) {
        if (response->methods & bit)
            names[out->method_count++] = method_name(bit);
    }
    out->methods = out->method_count ? names : NULL;
    out->route = copy(taking, response->path);
}

struct report_occurrence take_occurrence(const struct taking *taking,
                                         const struct occurrence *occurrence)
{
    uint32_t len = span_length(occurrence->span);
    struct report_occurrence out = {
        .path = taking->place->path,
        .range = range_of(taking, occurrence->span),
        .code = occurrence->code,
        .status_class = occurrence->status_class,
        .text = {arena_copy(taking->arena, taking->source->text + occurrence->span.start, len),
                 len},
        .spelling = spelling_name(occurrence->spelling),
        .role = role_name(occurrence->role),
        .implicit = occurrence->spelling == SPELLING_IMPLICIT,
        .framework = occurrence->framework ? occurrence->framework->id : NULL,
        .confidence = confidence_name(occurrence->confidence),
    };

    if (occurrence->response >= 0)
        take_request(taking, &taking->analysis->responses[occurrence->response], &out);
    return out;
}
