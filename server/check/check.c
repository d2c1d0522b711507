#include "server/check/check.h"

#include "server/base/alloc.h"
#include "server/check/baseline.h"
#include "server/check/changed.h"
#include "server/check/job.h"
#include "server/check/mend.h"
#include "server/check/progress.h"
#include "server/check/reports.h"
#include "server/check/settings_command.h"
#include "server/check/summary.h"
#include "server/check/take.h"
#include "server/files/ignore.h"
#include "server/languages/language.h"
#include "server/workspace/walk.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <uv.h>

/* A file's outcome: written by one worker, read by the loop once `done` is set. */
struct slot {
    struct outcome outcome;
    atomic_bool done;
};

struct check {
    const struct check_options *options;
    struct reports reports;
    char *folder; /* where the run began */
    struct buffer stdin_text;
    struct baseline baseline;
    struct ignore_list excludes;
    struct walk walk;
    struct changes changes;  /* what of the files counts, when not all does */
    struct slot *slots;      /* one for each file of the walk */
    atomic_size_t next_file; /* the first that no worker has taken */
    size_t next_print;       /* the first that is not printed */
    struct summary summary;
    struct progress progress;
    bool trouble;
    uv_loop_t loop;
    uv_async_t more;
    size_t running; /* workers */
};

/* ---- output, on the loop's thread ---- */

static void tell(struct check *check, const char *path, const char *text)
{
    progress_clear(&check->progress);
    fflush(stdout);
    fprintf(stderr, "statusls: %s: %s\n", path, text);
}

static void print_elements(struct check *check, const struct outcome *outcome)
{
    if (outcome->finding_count + outcome->occurrence_count == 0)
        return;
    progress_clear(&check->progress);
    reports_add(&check->reports, outcome);
}

static void print_notes(struct check *check, const struct walk_file *file,
                        const struct outcome *outcome)
{
    if (outcome->fate == FATE_TROUBLE) {
        check->trouble = true;
        tell(check, file->path, outcome->trouble);
    } else if (outcome->fate != FATE_CHECKED && file->named && !check->options->quiet) {
        progress_clear(&check->progress);
        fflush(stdout);
        fprintf(stderr, "statusls: %s: skipped, %s\n", file->path, fate_text(outcome->fate));
    }
}

/* What is written down is found all the same, but is nothing to report. */
static void apply_baseline(struct check *check, struct outcome *outcome)
{
    if (check->options->write_baseline) {
        baseline_add(&check->baseline, outcome);
        outcome->finding_count = 0;
    } else if (check->options->baseline) {
        baseline_filter(&check->baseline, outcome);
    }
}

/* Prints what is ready, in the order of the paths. */
static void print_ready(struct check *check)
{
    while (check->next_print < check->walk.count) {
        struct slot *slot = &check->slots[check->next_print];

        if (!atomic_load_explicit(&slot->done, memory_order_acquire))
            break;
        apply_baseline(check, &slot->outcome);
        print_elements(check, &slot->outcome);
        print_notes(check, &check->walk.files[check->next_print], &slot->outcome);
        summary_add(&check->summary, &slot->outcome);
        outcome_finish(&slot->outcome);
        check->next_print++;
    }
    progress_step(&check->progress, check->next_print, check->walk.count);
}

static void on_more(uv_async_t *more)
{
    print_ready(more->data);
}

/* ---- the workers ---- */

static void work(uv_work_t *request)
{
    struct check *check = request->data;
    struct worker worker = {
        .options = check->options,
        .folder = check->folder,
    };
    size_t index;

    while ((index = atomic_fetch_add(&check->next_file, 1)) < check->walk.count) {
        struct slot *slot = &check->slots[index];

        worker_check(&worker, &check->walk.files[index], &slot->outcome);
        atomic_store_explicit(&slot->done, true, memory_order_release);
        uv_async_send(&check->more);
    }
    worker_finish(&worker);
}

static void after_work(uv_work_t *request, int status)
{
    struct check *check = request->data;

    (void)status;
    if (--check->running == 0) {
        print_ready(check);
        uv_close((uv_handle_t *)&check->more, NULL);
    }
}

/* libuv reads the size of its pool from the environment, once, before the first request. */
static size_t worker_count(size_t files)
{
    size_t count = uv_available_parallelism();
    char text[16];

    snprintf(text, sizeof text, "%zu", count);
    setenv("UV_THREADPOOL_SIZE", text, 0);
    return count < files ? count : files;
}

static void check_files(struct check *check)
{
    size_t count = worker_count(check->walk.count);
    uv_work_t *requests = xcalloc(count, sizeof *requests);

    if (count == 0 || uv_loop_init(&check->loop) != 0) {
        check->trouble |= count > 0;
        free(requests);
        return;
    }
    uv_async_init(&check->loop, &check->more, on_more);
    check->more.data = check;
    check->slots = xcalloc(check->walk.count, sizeof *check->slots);
    check->running = count;
    for (size_t i = 0; i < count; i++) {
        requests[i].data = check;
        uv_queue_work(&check->loop, &requests[i], work, after_work);
    }
    uv_run(&check->loop, UV_RUN_DEFAULT);
    uv_loop_close(&check->loop);
    free(check->slots);
    free(requests);
}

/* ---- files ---- */

static bool is_source_code(const char *path)
{
    return language_for_path(path) != NULL;
}

static void on_trouble(const char *path, const char *text, void *user)
{
    struct check *check = user;

    check->trouble = true;
    tell(check, path, text);
}

static bool reads_stdin(const struct check_options *options)
{
    return options->path_count == 1 && strcmp(options->paths[0], "-") == 0;
}

static void read_stdin(struct check *check)
{
    char chunk[16 * 1024];
    size_t got;

    while ((got = fread(chunk, 1, sizeof chunk, stdin)) > 0 &&
           check->stdin_text.len <= JOB_FILE_LIMIT)
        buffer_add(&check->stdin_text, chunk, got);
    if (ferror(stdin))
        on_trouble("-", strerror(errno), check);
    walk_add_content(&check->walk, check->options->stdin_name, &check->stdin_text);
}

static void find_files(struct check *check)
{
    for (size_t i = 0; i < check->options->exclude_count; i++)
        ignore_add_lines(&check->excludes, check->options->excludes[i],
                         strlen(check->options->excludes[i]));
    check->walk.excludes = check->options->exclude_count ? &check->excludes : NULL;
    check->walk.folder = check->folder;
    check->walk.no_ignore = check->options->no_ignore;
    check->walk.wants = is_source_code;
    check->walk.on_trouble = on_trouble;
    check->walk.user = check;
    if (reads_stdin(check->options))
        read_stdin(check);
    else if (check->options->path_count == 0)
        walk_add(&check->walk, ".");
    else
        for (size_t i = 0; i < check->options->path_count; i++)
            walk_add(&check->walk, check->options->paths[i]);
    walk_sort(&check->walk);
}

static bool select_changed(struct check *check)
{
    struct error err;

    if (changed_select(check->options, check->folder, &check->walk, &check->changes, &err))
        return true;
    fprintf(stderr, "statusls: %s\n", err.text);
    return false;
}

static void print_summary(const struct check *check)
{
    const struct check_options *options = check->options;
    struct buffer lines = {0};

    buffer_add_string(&lines, "");
    if (!options->quiet)
        summary_write(&check->summary, options, &lines);
    summary_write_hidden(&check->summary, &lines);
    if (options->statistics)
        summary_write_statistics(&check->summary, &lines);
    fputs(lines.bytes, stderr);
    buffer_finish(&lines);
}

static int exit_status(const struct check *check)
{
    if (check->trouble)
        return CHECK_TROUBLE;
    return summary_is_problem(&check->summary, check->options) ? CHECK_PROBLEMS : CHECK_CLEAN;
}

/* ---- the baseline ---- */

static bool was_checked(const char *file, void *user)
{
    struct check *check = user;
    struct arena arena = {0};
    bool found = false;

    for (size_t i = 0; i < check->walk.count && !found; i++)
        found =
            strcmp(take_place(check->folder, check->walk.files[i].path, &arena).file, file) == 0;
    arena_finish(&arena);
    return found;
}

static bool begin_baseline(struct check *check)
{
    struct error err;

    if (!check->options->baseline || check->options->write_baseline ||
        baseline_read(&check->baseline, check->options->baseline, &err))
        return true;
    fprintf(stderr, "statusls: %s\n", err.text);
    return false;
}

/* Of changed lines only, much that is known is not looked for. */
static void end_baseline(struct check *check)
{
    const struct check_options *options = check->options;
    bool all = !options->since && !options->staged && !options->diff_input;
    struct error err;
    size_t stale;

    if (options->write_baseline && !check->trouble) {
        check->trouble = !baseline_write(&check->baseline, options->baseline, &err);
        if (check->trouble)
            fprintf(stderr, "statusls: %s\n", err.text);
        else if (!options->quiet)
            fprintf(stderr, "%zu in %s\n", check->baseline.count, options->baseline);
    } else if (options->baseline && all && !options->quiet) {
        stale = baseline_stale(&check->baseline, was_checked, check);
        if (stale > 0)
            fprintf(stderr, "%s: %zu found no longer; --write-baseline forgets them\n",
                    options->baseline, stale);
    }
}

/* ---- the run ---- */

static int check_all(struct check *check)
{
    progress_start(&check->progress, !check->options->quiet);
    reports_begin(&check->reports);
    check_files(check);
    progress_clear(&check->progress);
    if (!reports_end(&check->reports, !check->trouble))
        check->trouble = true;
    end_baseline(check);
    check->summary.hidden = check->reports.hidden;
    print_summary(check);
    return exit_status(check);
}

/* What --fix and its like leave behind is what is checked; a patch is all that --diff prints, and
 * the text all that there is of stdin. */
static int mend_and_check(struct check *check)
{
    const struct mend_options *options = &check->options->mend;
    bool prints = options->diff || reads_stdin(check->options);
    struct mend_result result;
    int status = CHECK_TROUBLE;

    if (options->mode == MEND_NOTHING)
        return check_all(check);
    result = mend_files(check->walk.files, check->walk.count, options, check_least(check->options));
    check->trouble |= result.trouble;
    if (!prints)
        status = check_all(check);
    else if (!check->trouble)
        status = (options->diff ? result.files : result.found - result.mended) > 0 ? CHECK_PROBLEMS
                                                                                   : CHECK_CLEAN;
    if (!check->options->quiet)
        mend_tell(options, &result);
    return status;
}

static int check_configured(struct check *check)
{
    struct error err;
    int status = CHECK_TROUBLE;

    check->walk.configs = config_store_create(&check->options->config, &err);
    if (!check->walk.configs) {
        fprintf(stderr, "statusls: %s\n", err.text);
        return CHECK_TROUBLE;
    }
    find_files(check);
    /* Half a configuration would be another one, so a mistake in it ends the run. */
    if (config_tell_problems(check->walk.configs) && select_changed(check) && begin_baseline(check))
        status = mend_and_check(check);
    walk_finish(&check->walk);
    changes_finish(&check->changes);
    baseline_finish(&check->baseline);
    ignore_finish(&check->excludes);
    config_store_destroy(check->walk.configs);
    return status;
}

int check_run(const struct check_options *options)
{
    struct check check = {.options = options, .folder = getcwd(NULL, 0)};
    struct error err;
    int status = CHECK_TROUBLE;

    if (!check.folder)
        perror("statusls: the current folder");
    else if (!reports_create(&check.reports, options, &err))
        fprintf(stderr, "statusls: %s\n", err.text);
    else
        status = check_configured(&check);
    reports_destroy(&check.reports);
    free(check.folder);
    buffer_finish(&check.stdin_text);
    return status;
}
