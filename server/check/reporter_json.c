#include "protocol/report.h"
#include "server/base/arena.h"
#include "server/check/reporter.h"
#include "server/engine/rule.h"
#include "server/frameworks/framework.h"
#include "server/text/position.h"

#include <stdlib.h>

static struct report_range range_of(const struct checked_file *file, struct span span)
{
    struct range range = position_range(file->source, span, ENCODING_UTF8);

    return (struct report_range){
        .line = range.start.line + 1,
        .column = range.start.column + 1,
        .end_line = range.end.line + 1,
        .end_column = range.end.column + 1,
    };
}

static void take_text(struct buffer *out, char *text)
{
    buffer_add_string(out, text);
    free(text);
}

static struct report_fix fix_of(const struct checked_file *file, const struct fix *fix,
                                struct arena *arena)
{
    struct report_edit *edits = arena_alloc(arena, fix->edit_count * sizeof *edits);

    for (size_t i = 0; i < fix->edit_count; i++) {
        edits[i].range = range_of(file, fix->edits[i].span);
        edits[i].text = fix->edits[i].text;
    }
    return (struct report_fix){
        .title = fix->title,
        .safety = fix_safety_name(fix->safety),
        .preferred = fix->preferred,
        .edits = edits,
        .edit_count = fix->edit_count,
    };
}

static void add_finding(const struct checked_file *file, const struct finding *finding,
                        struct buffer *out)
{
    struct arena arena = {0};
    struct report_fix *fixes = arena_alloc(&arena, finding->fix_count * sizeof *fixes);

    for (size_t i = 0; i < finding->fix_count; i++)
        fixes[i] = fix_of(file, &finding->fixes[i], &arena);
    take_text(out, report_write_finding(&(struct report_finding){
                       .path = file->path,
                       .range = range_of(file, finding->span),
                       .severity = severity_name(finding->severity),
                       .rule = finding->rule->id,
                       .message = finding->message,
                       .fixes = fixes,
                       .fix_count = finding->fix_count,
                   }));
    arena_finish(&arena);
}

static void add_occurrence(const struct checked_file *file, const struct occurrence *occurrence,
                           struct buffer *out)
{
    const struct response *response = checked_response(file, occurrence);
    unsigned methods = response ? response->methods : 0;
    const char *names[16];
    size_t count = 0;

    for (unsigned bit = 1; bit < METHOD_ANY; bit <<= 1) {
        if (methods & bit)
            names[count++] = method_name(bit);
    }
    take_text(out, report_write_occurrence(&(struct report_occurrence){
                       .path = file->path,
                       .range = range_of(file, occurrence->span),
                       .code = occurrence->code,
                       .status_class = occurrence->status_class,
                       .text = {file->source->text + occurrence->span.start,
                                span_length(occurrence->span)},
                       .spelling = spelling_name(occurrence->spelling),
                       .role = role_name(occurrence->role),
                       .implicit = occurrence->spelling == SPELLING_IMPLICIT,
                       .framework = occurrence->framework ? occurrence->framework->id : NULL,
                       .confidence = confidence_name(occurrence->confidence),
                       .methods = count ? names : NULL,
                       .method_count = count,
                       .route = response ? response->path : NULL,
                   }));
}

const struct reporter reporter_json = {
    .before = "[",
    .between_findings = ",\n",
    .between_occurrences = ",\n",
    .after = "]\n",
    .finding = add_finding,
    .occurrence = add_occurrence,
};
