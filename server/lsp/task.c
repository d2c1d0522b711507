#include "server/lsp/task.h"

#include "server/base/alloc.h"
#include "server/engine/lexicon.h"
#include "server/lsp/document.h"
#include "server/lsp/scan.h"
#include "server/project/project.h"
#include "server/rules/rules.h"
#include "server/syntax/tree.h"

#include <stdlib.h>
#include <string.h>

struct task *task_create(struct document *document, const struct policy *policy)
{
    struct task *task = xcalloc(1, sizeof *task);
    const struct source *source = &document->source;
    task->found.text = xmemdup_string(source->text, source->len);
    task->len = source->len;
    task->path = xmemdup_string(document->path, strlen(document->path));
    task->language = document->language;
    task->policy = *policy;
    task->found.lexicon = policy->lexicon;
    task->old = document->tree ? tree_copy(document->tree) : NULL;
    task->generation = document->generation;
    atomic_init(&task->cancelled, false);
    return task;
}

struct task *task_create_scan(struct scan *scan)
{
    struct task *task = xcalloc(1, sizeof *task);
    task->scan = scan;
    atomic_init(&task->cancelled, false);
    return task;
}

void snapshot_finish(struct snapshot *snapshot)
{
    arena_finish(&snapshot->arena);
    free(snapshot->text);
    lexicon_release(snapshot->lexicon);
    *snapshot = (struct snapshot){0};
}

void task_destroy(struct task *task)
{
    if (!task)
        return;
    scan_destroy(task->scan);
    snapshot_finish(&task->found);
    tree_destroy(task->old);
    tree_destroy(task->tree);
    free(task->path);
    free(task);
}

void task_cancel(struct task *task)
{
    atomic_store(&task->cancelled, true);
}

/* ---- running ---- */

struct patience {
    const struct task *task;
    uint64_t (*now)(void *user); /* NULL: no deadline */
    void *user;
    uint64_t deadline;
};

static bool is_at_an_end(void *user)
{
    const struct patience *patience = user;
    return atomic_load(&patience->task->cancelled) ||
           (patience->now && patience->now(patience->user) >= patience->deadline);
}

static struct analysis_input input_of(const struct task *task)
{
    struct analysis_input input = {
        .text = task->found.text,
        .len = task->len,
        .path = task->path,
        .language = task->language,
        .tree = task->tree,
        .policy = &task->policy,
    };
    input.rules = rules_all(&input.rule_count);
    return input;
}

static void run(struct task *task, struct patience *patience)
{
    struct parse_watch watch = {.ends = is_at_an_end, .user = patience};
    struct text text = {task->found.text, task->len};
    struct analysis_input input = input_of(task);
    struct parser *parser;
    task->done = true;
    /* Where there is a tree already, parsing it along is cheaper than this look at every word. */
    if (!task->old && !analysis_worthwhile(&input))
        return;
    parser = parser_create();
    input.tree = task->tree = tree_parse_watched(parser, task->language, text, task->old, &watch);
    parser_destroy(parser);
    if (task->tree)
        project_analyze(&input, &task->found.arena, &task->found.analysis);
    else
        task->done = !watch.ended;
}

void task_run(struct task *task)
{
    struct patience patience = {.task = task};
    task->done = false;
    if (task->scan)
        task->done = scan_step(task->scan, &task->cancelled);
    else if (!atomic_load(&task->cancelled))
        run(task, &patience);
}

void task_run_until(struct task *task, uint64_t (*now)(void *user), void *user, uint64_t deadline)
{
    struct patience patience = {task, now, user, deadline};
    run(task, &patience);
}
