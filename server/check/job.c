#include "server/check/job.h"
#include "server/workspace/walk.h"

#include "server/base/alloc.h"
#include "server/check/fingerprint.h"
#include "server/check/take.h"
#include "server/config/config.h"
#include "server/files/file.h"
#include "server/languages/language.h"
#include "server/project/project.h"
#include "server/rules/rules.h"
#include "server/select/changes.h"
#include "server/syntax/tree.h"

#include <stdlib.h>
#include <string.h>

static const char *const fate_texts[FATE_COUNT] = {
    [FATE_CHECKED] = "",
    [FATE_FOREIGN] = "of no known language",
    [FATE_TOO_LARGE] = "too large",
    [FATE_BINARY] = "binary",
    [FATE_MINIFIED] = "minified",
    [FATE_REFUSED] = "beyond the grammar",
    [FATE_EXCLUDED] = "excluded by the configuration",
    [FATE_TROUBLE] = "unreadable",
};

const char *fate_text(enum fate fate)
{
    return fate_texts[fate];
}

enum fate fate_of_text(const char *text, size_t len)
{
    if (file_is_binary(text, len))
        return FATE_BINARY;
    return file_is_minified(text, len) ? FATE_MINIFIED : FATE_CHECKED;
}

/* ---- what is reported ---- */

static bool is_reported(const struct worker *worker, const struct taking *taking,
                        const struct finding *finding)
{
    const struct source *source = taking->source;

    if (finding->severity > check_least(worker->options))
        return false;
    return !worker->changed ||
           changed_file_touches(worker->changed, source_line_of(source, finding->span.start) + 1,
                                source_line_of(source, finding->span.end) + 1);
}

static void take_findings(struct worker *worker, const struct taking *taking,
                          struct outcome *outcome)
{
    const struct analysis *analysis = taking->analysis;
    size_t count = analysis->finding_count;
    uint64_t *fingerprints = arena_alloc(&worker->arena, count * sizeof *fingerprints);

    fingerprint_findings(taking->place->file, taking->source, analysis->findings, count,
                         fingerprints);
    outcome->findings = arena_alloc(taking->arena, count * sizeof *outcome->findings);
    for (size_t i = 0; i < count; i++)
        if (is_reported(worker, taking, &analysis->findings[i]))
            outcome->findings[outcome->finding_count++] =
                take_finding(taking, &analysis->findings[i], fingerprints[i]);
}

static void take_occurrences(const struct taking *taking, struct outcome *outcome)
{
    size_t count = taking->analysis->occurrence_count;

    outcome->occurrences = arena_alloc(taking->arena, count * sizeof *outcome->occurrences);
    for (size_t i = 0; i < count; i++)
        outcome->occurrences[i] = take_occurrence(taking, &taking->analysis->occurrences[i]);
    outcome->occurrence_count = count;
}

static void take_all(struct worker *worker, const struct taking *taking, struct outcome *outcome)
{
    if (worker->options->mode == CHECK_LIST)
        take_occurrences(taking, outcome);
    else
        take_findings(worker, taking, outcome);
}

/* ---- analysis ---- */

static void analyze_tree(struct worker *worker, const struct analysis_input *input,
                         const struct source *source, struct outcome *outcome)
{
    struct analysis analysis = {0};
    struct report_place place;
    struct taking taking = {&place, source, &analysis, &outcome->arena};

    project_analyze(input, &worker->arena, &analysis);
    if (analysis.finding_count > 0 ||
        (analysis.occurrence_count > 0 && worker->options->mode == CHECK_LIST)) {
        place = take_place(worker->folder, input->path, &outcome->arena);
        take_all(worker, &taking, outcome);
    }
    arena_reset(&worker->arena);
}

static enum fate parse(struct worker *worker, struct analysis_input *input,
                       const struct source *source, struct outcome *outcome)
{
    struct tree *tree;

    if (!worker->parser)
        worker->parser = parser_create();
    tree = tree_parse(worker->parser, input->language, source->text, source->len, NULL);
    if (!tree)
        return FATE_REFUSED;
    input->tree = tree;
    analyze_tree(worker, input, source, outcome);
    tree_destroy(tree);
    return FATE_CHECKED;
}

static enum fate check_text(struct worker *worker, struct analysis_input *input,
                            struct outcome *outcome)
{
    const char *text = worker->file.bytes;
    size_t len = worker->file.len;
    struct source source;
    enum fate fate = fate_of_text(text, len);

    if (fate != FATE_CHECKED)
        return fate;
    if (len >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
        text += 3;
        len -= 3;
    }
    input->text = text;
    input->len = (uint32_t)len;
    if (worker->options->mode == CHECK_FINDINGS)
        input->rules = rules_all(&input->rule_count);
    if (!worker->options->no_scan && !analysis_worthwhile(input))
        return FATE_CHECKED;
    source_init(&source, text, (uint32_t)len);
    fate = parse(worker, input, &source, outcome);
    source_finish(&source);
    return fate;
}

/* What the user piped in stands for what is on the disk. */
static enum file_outcome read_file(struct worker *worker, const struct walk_file *file,
                                   struct error *err)
{
    if (!file->content)
        return file_read(file->path, JOB_FILE_LIMIT, &worker->file, err);
    worker->file.len = 0;
    if (file->content->len > JOB_FILE_LIMIT)
        return FILE_TOO_LARGE;
    buffer_add(&worker->file, file->content->bytes, file->content->len);
    buffer_add_string(&worker->file, "");
    return FILE_READ;
}

static void check_file(struct worker *worker, const struct walk_file *file,
                       struct analysis_input *input, struct outcome *outcome)
{
    struct error err;

    switch (read_file(worker, file, &err)) {
    case FILE_READ:
        outcome->fate = check_text(worker, input, outcome);
        return;
    case FILE_TOO_LARGE:
        outcome->fate = FATE_TOO_LARGE;
        return;
    case FILE_TROUBLE:
        outcome->fate = FATE_TROUBLE;
        outcome->trouble = xmemdup_string(err.text, strlen(err.text));
        return;
    }
}

void worker_check(struct worker *worker, const struct walk_file *file, struct outcome *outcome)
{
    struct policy policy;
    struct analysis_input input = {
        .path = file->path,
        .language = language_for_path(file->path),
        .policy = &policy,
    };

    if (!input.language) {
        outcome->fate = FATE_FOREIGN;
    } else if (file->excluded) {
        outcome->fate = FATE_EXCLUDED;
    } else {
        config_policy(file->config, file->path, input.language, &policy);
        worker->changed = file->changed;
        check_file(worker, file, &input, outcome);
    }
}

void worker_finish(struct worker *worker)
{
    if (worker->parser)
        parser_destroy(worker->parser);
    arena_finish(&worker->arena);
    buffer_finish(&worker->file);
}

void outcome_finish(struct outcome *outcome)
{
    free(outcome->trouble);
    arena_finish(&outcome->arena);
    *outcome = (struct outcome){0};
}
