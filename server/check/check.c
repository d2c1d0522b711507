#include "server/check/check.h"

#include "server/base/alloc.h"
#include "server/check/job.h"
#include "server/check/settings_command.h"
#include "server/check/summary.h"
#include "server/check/terminal.h"
#include "server/check/walk.h"
#include "server/languages/language.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <uv.h>

/* A file's outcome: written by one worker, read by the loop once `done` is set. */
struct slot {
    struct outcome outcome;
    atomic_bool done;
};

struct check {
    const struct check_options *options;
    const struct reporter *reporter;
    const struct palette *palette;
    struct walk walk;
    struct slot *slots;      /* one for each file of the walk */
    atomic_size_t next_file; /* the first that no worker has taken */
    size_t next_print;       /* the first that is not printed */
    struct summary summary;
    bool trouble;
    uv_loop_t loop;
    uv_async_t progress;
    size_t running; /* workers */
};

/* ---- output, on the loop's thread ---- */

static void tell(const char *path, const char *text)
{
    fflush(stdout);
    fprintf(stderr, "statusls: %s: %s\n", path, text);
}

static void print_elements(struct check *check, const struct outcome *outcome)
{
    bool listing = check->options->mode == CHECK_LIST;

    if (outcome->element_count == 0)
        return;
    if (check->summary.elements > 0)
        fputs(listing ? check->reporter->between_occurrences : check->reporter->between_findings,
              stdout);
    fwrite(outcome->elements.bytes, 1, outcome->elements.len, stdout);
}

static void print_notes(struct check *check, const struct walk_file *file,
                        const struct outcome *outcome)
{
    if (outcome->fate == FATE_TROUBLE) {
        check->trouble = true;
        tell(file->path, outcome->trouble);
    } else if (outcome->fate != FATE_CHECKED && file->named) {
        fflush(stdout);
        fprintf(stderr, "statusls: %s: skipped, %s\n", file->path, fate_text(outcome->fate));
    }
}

/* Prints what is ready, in the order of the paths. */
static void print_ready(struct check *check)
{
    while (check->next_print < check->walk.count) {
        struct slot *slot = &check->slots[check->next_print];

        if (!atomic_load_explicit(&slot->done, memory_order_acquire))
            return;
        print_elements(check, &slot->outcome);
        print_notes(check, &check->walk.files[check->next_print], &slot->outcome);
        summary_add(&check->summary, &slot->outcome);
        outcome_finish(&slot->outcome);
        check->next_print++;
    }
}

static void on_progress(uv_async_t *progress)
{
    print_ready(progress->data);
}

/* ---- the workers ---- */

static void work(uv_work_t *request)
{
    struct check *check = request->data;
    struct worker worker = {
        .options = check->options,
        .reporter = check->reporter,
        .palette = check->palette,
    };
    size_t index;

    while ((index = atomic_fetch_add(&check->next_file, 1)) < check->walk.count) {
        struct slot *slot = &check->slots[index];

        worker_check(&worker, &check->walk.files[index], &slot->outcome);
        atomic_store_explicit(&slot->done, true, memory_order_release);
        uv_async_send(&check->progress);
    }
    worker_finish(&worker);
}

static void after_work(uv_work_t *request, int status)
{
    struct check *check = request->data;

    (void)status;
    if (--check->running == 0) {
        print_ready(check);
        uv_close((uv_handle_t *)&check->progress, NULL);
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
    uv_async_init(&check->loop, &check->progress, on_progress);
    check->progress.data = check;
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

/* ---- the run ---- */

static bool is_source_code(const char *path)
{
    return language_for_path(path) != NULL;
}

static void on_trouble(const char *path, const char *text, void *user)
{
    struct check *check = user;

    check->trouble = true;
    tell(path, text);
}

static void find_files(struct check *check)
{
    check->walk.wants = is_source_code;
    check->walk.on_trouble = on_trouble;
    check->walk.user = check;
    for (size_t i = 0; i < check->options->path_count; i++)
        walk_add(&check->walk, check->options->paths[i]);
    if (check->options->path_count == 0)
        walk_add(&check->walk, ".");
    walk_sort(&check->walk);
}

static void print_summary(const struct check *check)
{
    struct buffer line = {0};

    summary_write(&check->summary, check->options, &line);
    fputs(line.bytes, stderr);
    buffer_finish(&line);
}

static int exit_status(const struct check *check)
{
    if (check->trouble)
        return CHECK_TROUBLE;
    if (check->options->mode == CHECK_FINDINGS && check->summary.elements > 0)
        return CHECK_PROBLEMS;
    return CHECK_CLEAN;
}

static int check_all(struct check *check)
{
    fputs(check->reporter->before, stdout);
    check_files(check);
    fputs(check->reporter->after, stdout);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        check->trouble = true;
        perror("statusls: stdout");
    }
    print_summary(check);
    return exit_status(check);
}

int check_run(const struct check_options *options)
{
    struct error err;
    struct check check = {
        .options = options,
        .reporter = options->format == CHECK_JSON ? &reporter_json : &reporter_text,
        .palette = terminal_palette(options->format == CHECK_TEXT && terminal_has_color(stdout)),
    };
    int status = CHECK_TROUBLE;

    check.walk.configs = config_store_create(&options->config, &err);
    if (!check.walk.configs) {
        fprintf(stderr, "statusls: %s\n", err.text);
        return CHECK_TROUBLE;
    }
    find_files(&check);
    /* Half a configuration would be another one, so a mistake in it ends the run. */
    if (config_tell_problems(check.walk.configs))
        status = check_all(&check);
    walk_finish(&check.walk);
    config_store_destroy(check.walk.configs);
    return status;
}
