#include "server/check/job.h"
#include "server/check/walk.h"

#include "server/base/alloc.h"
#include "server/config/config.h"
#include "server/files/file.h"
#include "server/languages/language.h"
#include "server/project/project.h"
#include "server/rules/rules.h"
#include "server/syntax/tree.h"

#include <stdlib.h>
#include <string.h>

enum {
    BINARY_PROBE = 8 * 1024,
    MINIFIED_SIZE = 50 * 1000,
    MINIFIED_LINE = 1000,
};

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

static bool is_binary(const char *text, size_t len)
{
    return memchr(text, '\0', len < BINARY_PROBE ? len : BINARY_PROBE) != NULL;
}

static bool is_minified(const char *text, size_t len)
{
    const char *end = text + len;
    size_t lines = 1;

    if (len <= MINIFIED_SIZE)
        return false;
    while ((text = memchr(text, '\n', (size_t)(end - text)))) {
        text++;
        lines++;
    }
    return len / lines > MINIFIED_LINE;
}

enum fate fate_of_text(const char *text, size_t len)
{
    if (is_binary(text, len))
        return FATE_BINARY;
    return is_minified(text, len) ? FATE_MINIFIED : FATE_CHECKED;
}

/* ---- rendering ---- */

static void begin_element(struct outcome *outcome, const char *between)
{
    if (outcome->element_count++ > 0)
        buffer_add_string(&outcome->elements, between);
}

static bool counts(const struct check_options *options, const struct finding *finding)
{
    return options->strict || finding->severity <= SEVERITY_WARNING;
}

static void render_findings(struct worker *worker, const struct checked_file *file,
                            struct outcome *outcome)
{
    for (size_t i = 0; i < file->analysis->finding_count; i++) {
        const struct finding *finding = &file->analysis->findings[i];

        if (!counts(worker->options, finding))
            continue;
        begin_element(outcome, worker->reporter->between_findings);
        worker->reporter->finding(file, finding, &outcome->elements);
        outcome->counts[finding->severity]++;
    }
}

static void render_occurrences(struct worker *worker, const struct checked_file *file,
                               struct outcome *outcome)
{
    for (size_t i = 0; i < file->analysis->occurrence_count; i++) {
        begin_element(outcome, worker->reporter->between_occurrences);
        worker->reporter->occurrence(file, &file->analysis->occurrences[i], &outcome->elements);
    }
}

/* ---- analysis ---- */

static void analyze_tree(struct worker *worker, const struct analysis_input *input,
                         const struct source *source, struct outcome *outcome)
{
    struct analysis analysis = {0};
    struct checked_file file = {input->path, source, &analysis, worker->palette};

    project_analyze(input, &worker->arena, &analysis);
    if (worker->options->mode == CHECK_LIST)
        render_occurrences(worker, &file, outcome);
    else
        render_findings(worker, &file, outcome);
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

static void check_file(struct worker *worker, struct analysis_input *input, struct outcome *outcome)
{
    struct error err;

    switch (file_read(input->path, JOB_FILE_LIMIT, &worker->file, &err)) {
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
        check_file(worker, &input, outcome);
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
    buffer_finish(&outcome->elements);
    *outcome = (struct outcome){0};
}
