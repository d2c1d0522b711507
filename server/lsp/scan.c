#include "server/lsp/scan.h"

#include "protocol/json.h"
#include "protocol/json_tree.h"
#include "protocol/uri.h"
#include "server/base/alloc.h"
#include "server/base/buffer.h"
#include "server/config/config.h"
#include "server/files/file.h"
#include "server/languages/language.h"
#include "server/lsp/convert.h"
#include "server/lsp/session.h"
#include "server/project/project.h"
#include "server/rules/rules.h"
#include "server/syntax/tree.h"
#include "server/workspace/walk.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

enum { STEP_MILLISECONDS = 40, STEP_FILES = 64, FILE_MAX = 4 * 1024 * 1024 };

/* ---- what is shared ---- */

struct scan_file *scan_file_hold(struct scan_file *file)
{
    atomic_fetch_add(&file->holders, 1);
    return file;
}

static void file_release(struct scan_file *file)
{
    if (!file || atomic_fetch_sub(&file->holders, 1) > 1)
        return;
    lsp_diagnostics_release(file->items);
    free(file->places.list);
    free(file->path);
    free(file->uri);
    free(file);
}

void scan_list_finish(struct scan_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        file_release(list->files[i]);
    free(list->files);
    *list = (struct scan_list){0};
}

/* ---- making one ---- */

static struct config_store *copy_configs(struct session *session)
{
    struct config_store *store = config_store_create(&session->settings.options, NULL);
    const char *editor = session->settings.editor;
    struct json_t *value = editor ? json_read(editor, strlen(editor), NULL) : NULL;
    if (store && value)
        config_set_editor(store, value, NULL);
    json_release(value);
    for (size_t i = 0; store && i < DOCUMENTS_BUCKETS; i++)
        for (const struct document *document = session->documents.buckets[i]; document;
             document = document->next_in_bucket)
            if (document->config_path && !document->desynced)
                config_set_text(store, document->path, document->source.text, document->source.len);
    return store;
}

/* Conversion asks a session for no more than this. */
static struct session *copy_view(const struct session *session)
{
    struct session *view = xcalloc(1, sizeof *view);
    view->encoding = session->encoding;
    view->client = session->client;
    return view;
}

static void add_folder(struct scan *scan, const char *path)
{
    if (!folder_may_be_walked(path))
        return;
    scan->folders = xreallocarray(scan->folders, scan->folder_count + 1, sizeof *scan->folders);
    scan->folders[scan->folder_count++] = xmemdup_string(path, strlen(path));
}

struct scan *scan_create(struct session *session, const struct scan_list *old, bool old_holds)
{
    struct scan *scan = xcalloc(1, sizeof *scan);
    scan->configs = copy_configs(session);
    scan->view = copy_view(session);
    scan->old_holds = old_holds;
    scan->old.files = xcalloc(old->count + 1, sizeof(struct scan_file *));
    scan->old.count = old->count;
    for (size_t i = 0; i < old->count; i++)
        scan->old.files[i] = scan_file_hold(old->files[i]);
    for (size_t i = 0; i < session->folders.count; i++)
        add_folder(scan, session->folders.paths[i]);
    return scan;
}

void scan_destroy(struct scan *scan)
{
    if (!scan)
        return;
    scan_list_finish(&scan->old);
    scan_list_finish(&scan->found);
    for (size_t i = 0; i < scan->folder_count; i++)
        free(scan->folders[i]);
    free(scan->folders);
    config_store_destroy(scan->configs);
    arena_finish(&scan->view->scratch);
    free(scan->view);
    free(scan);
}

/* ---- finding files ---- */

static bool is_source_code(const char *path)
{
    return language_for_path(path) != NULL;
}

static void ignore_trouble(const char *path, const char *text, void *user)
{
    (void)path;
    (void)text;
    (void)user;
}

static struct scan_file *file_create(const char *path)
{
    struct scan_file *file = xcalloc(1, sizeof *file);
    atomic_init(&file->holders, 1);
    file->path = xmemdup_string(path, strlen(path));
    file->uri = uri_from_path(path);
    return file;
}

static void find_files(struct scan *scan)
{
    struct walk walk = {
        .configs = scan->configs, .wants = is_source_code, .on_trouble = ignore_trouble};
    for (size_t i = 0; i < scan->folder_count; i++)
        walk_add(&walk, scan->folders[i]);
    walk_sort(&walk);
    scan->found.files = xcalloc(walk.count + 1, sizeof(struct scan_file *));
    for (size_t i = 0; i < walk.count; i++)
        scan->found.files[scan->found.count++] = file_create(walk.files[i].path);
    walk_finish(&walk);
    scan->walked = true;
}

static int by_path(const void *path, const void *file)
{
    return strcmp(path, (*(struct scan_file *const *)file)->path);
}

static struct scan_file *find_old(const struct scan *scan, const struct scan_file *file)
{
    struct scan_file **old = scan->old_holds ? bsearch(file->path, scan->old.files, scan->old.count,
                                                       sizeof *scan->old.files, by_path)
                                             : NULL;
    bool same = old && (*old)->changed_at == file->changed_at && (*old)->size == file->size;
    return same ? *old : NULL;
}

/* ---- what a file holds ---- */

static void keep_findings(struct scan *scan, struct scan_file *file,
                          const struct document *document, const struct analysis *analysis)
{
    size_t count = analysis->finding_count < SESSION_DIAGNOSTICS_MAX ? analysis->finding_count
                                                                     : SESSION_DIAGNOSTICS_MAX;
    struct lsp_diagnostic *list = arena_alloc(&scan->view->scratch, (count + 1) * sizeof *list);
    if (!count)
        return;
    for (size_t i = 0; i < count; i++)
        list[i] = convert_finding(scan->view, document, &analysis->findings[i]);
    file->items = lsp_diagnostics_json(list, count);
}

static void analyze_file(struct scan *scan, struct scan_file *file, struct analysis_input *input)
{
    struct document document = {.uri = file->uri, .path = file->path};
    struct parser *parser = parser_create();
    struct arena arena = {0};
    struct analysis analysis = {0};
    struct tree *tree = tree_parse(parser, input->language, input->text, input->len, NULL);
    input->tree = tree;
    source_init(&document.source, input->text, input->len);
    if (tree)
        project_analyze(input, &arena, &analysis);
    file->places = document_places(&document, &analysis, scan->view->encoding);
    keep_findings(scan, file, &document, &analysis);
    arena_reset(&scan->view->scratch);
    source_finish(&document.source);
    tree_destroy(tree);
    parser_destroy(parser);
    arena_finish(&arena);
}

/* A byte order mark is no part of the text that an editor shows. */
static void look_at_text(struct scan *scan, struct scan_file *file, const struct buffer *text)
{
    bool marked = text->len >= 3 && memcmp(text->bytes, "\xEF\xBB\xBF", 3) == 0;
    struct config_choice choice = config_choose(scan->configs, file->path);
    struct policy policy;
    struct analysis_input input = {
        .text = text->bytes + (marked ? 3 : 0),
        .len = (uint32_t)(text->len - (marked ? 3 : 0)),
        .path = file->path,
        .language = language_for_path(file->path),
        .policy = &policy,
    };
    input.rules = rules_all(&input.rule_count);
    config_policy(choice.config, file->path, input.language, &policy);
    if (!choice.excluded && !file_is_binary(text->bytes, text->len) &&
        !file_is_minified(text->bytes, text->len) && analysis_worthwhile(&input))
        analyze_file(scan, file, &input);
}

static void look_at(struct scan *scan, struct scan_file **slot)
{
    struct scan_file *file = *slot;
    struct buffer text = {0};
    struct stat status;
    struct scan_file *old;
    if (stat(file->path, &status) == 0) {
        file->changed_at =
            (int64_t)status.st_mtim.tv_sec * 1000000000 + (int64_t)status.st_mtim.tv_nsec;
        file->size = (int64_t)status.st_size;
    }
    old = find_old(scan, file);
    if (old) {
        *slot = scan_file_hold(old);
        file_release(file);
        return;
    }
    if (file_read(file->path, FILE_MAX, &text, NULL) == FILE_READ && text.len)
        look_at_text(scan, file, &text);
    lsp_report_id(file->items, file->id);
    buffer_finish(&text);
}

static int64_t milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

bool scan_step(struct scan *scan, const atomic_bool *stopped)
{
    int64_t end;
    if (!scan->configs)
        return true;
    if (!scan->walked)
        find_files(scan);
    end = milliseconds() + STEP_MILLISECONDS;
    for (int i = 0; i < STEP_FILES && scan->next < scan->found.count && !atomic_load(stopped);
         i++) {
        look_at(scan, &scan->found.files[scan->next++]);
        if (milliseconds() >= end)
            break;
    }
    return scan->next == scan->found.count;
}
