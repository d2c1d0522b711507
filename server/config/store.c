#include "server/config/store.h"

#include "server/base/alloc.h"
#include "server/config/paths.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- files ---- */

static struct config_file *file_find(const struct config_store *store, const char *path)
{
    struct config_file *file = store->files;

    while (file && strcmp(file->path, path) != 0)
        file = file->next;
    return file;
}

static struct config_file *file_add(struct config_store *store, const char *path)
{
    struct config_file *file = config_file_create(path, store->here);
    struct config_file **last = &store->files;

    while (*last)
        last = &(*last)->next;
    *last = file;
    return file;
}

static struct config_file *file_of(struct config_store *store, const char *path)
{
    struct config_file *file = file_find(store, path);

    if (file)
        return file;
    file = file_add(store, path);
    config_file_load(file);
    return file;
}

/* ---- configurations ---- */

static struct config *config_add(struct config_store *store, const char *folder)
{
    struct config *config = xcalloc(1, sizeof *config);

    config->folder = xmemdup_string(folder, strlen(folder));
    config->next = store->configs;
    store->configs = config;
    return config;
}

static void push_layer(struct config *config, const struct layer *layer)
{
    if (!layer || config->layer_count == CONFIG_LAYERS_MAX)
        return;
    config->layers[config->layer_count++] = layer;
    config->has_shapes |= layer->shapes != NULL;
}

/** The way from a .statusls.json to a file that it extends. */
struct chain {
    const struct config_file *file;
    const struct chain *above;
};

static bool is_in_chain(const struct chain *chain, const struct config_file *file)
{
    while (chain && chain->file != file)
        chain = chain->above;
    return chain != NULL;
}

static void push_file(struct config_store *store, struct config *config, struct config_file *file,
                      const struct chain *above);

static void base_fail(struct config_file *file, const struct layer_base *base, const char *what)
{
    if (file->base_broken)
        return;
    file->base_broken = true;
    file->base_problem.span = base->span;
    error_set(&file->base_problem.error, "%s %s", base->path, what);
}

static void push_base(struct config_store *store, struct config *config,
                      const struct layer_base *base, const struct chain *chain)
{
    struct config_file *file = (struct config_file *)chain->file;
    char *folder = path_folder(file->path);
    char *joined = path_join(folder, base->path);
    char *path = path_absolute(joined);
    struct config_file *found = file_of(store, path);

    if (!found->there)
        base_fail(file, base, "does not exist");
    else if (is_in_chain(chain, found))
        base_fail(file, base, "is extended in a circle");
    else
        push_file(store, config, found, chain);
    free(path);
    free(joined);
    free(folder);
}

static void push_file(struct config_store *store, struct config *config, struct config_file *file,
                      const struct chain *above)
{
    struct chain chain = {file, above};

    for (const struct layer_base *base = file->layer ? file->layer->bases : NULL; base;
         base = base->next)
        push_base(store, config, base, &chain);
    push_layer(config, file->layer);
}

/* `file` may be NULL. */
static const struct config *config_make(struct config_store *store, struct config_file *file,
                                        const char *folder)
{
    struct config *config = config_add(store, folder);

    push_layer(config, store->editor);
    if (file)
        push_file(store, config, file, NULL);
    push_layer(config, &store->flags);
    return config;
}

static const struct config *fallback_of(struct config_store *store)
{
    struct config_file *file = store->named ? file_of(store, store->named) : NULL;

    if (!store->fallback)
        store->fallback = config_make(store, file, store->here);
    return store->fallback;
}

/* ---- folders ---- */

static struct config_folder **bucket_of(struct config_store *store, const char *path)
{
    uint32_t hash = 2166136261u;

    for (; *path; path++)
        hash = (hash ^ (unsigned char)*path) * 16777619u;
    return &store->folders[hash % CONFIG_FOLDERS];
}

static bool exists(const struct config_store *store, const char *path)
{
    const struct config_file *file = file_find(store, path);

    return file && file->open ? true : access(path, F_OK) == 0;
}

static void folder_read(struct config_store *store, struct config_folder *folder)
{
    char *path = path_join(folder->path, CONFIG_FILE_NAME);

    folder->own = exists(store, path);
    if (folder->own)
        folder->config = config_make(store, file_of(store, path), folder->path);
    free(path);
}

static const struct config_folder *folder_of(struct config_store *store, const char *path)
{
    struct config_folder **bucket = bucket_of(store, path);
    struct config_folder *folder = *bucket;
    const struct config_folder *above = NULL;
    char *parent;

    while (folder && strcmp(folder->path, path) != 0)
        folder = folder->next_in_bucket;
    if (folder)
        return folder;
    parent = path_folder(path);
    if (strcmp(parent, path) != 0)
        above = folder_of(store, parent);
    free(parent);
    folder = xcalloc(1, sizeof *folder);
    folder->path = xmemdup_string(path, strlen(path));
    folder->config = above ? above->config : fallback_of(store);
    folder->excluded = above && (above->excluded || config_excludes(above->config, path, true));
    if (!store->none && !store->named)
        folder_read(store, folder);
    folder->next_in_bucket = *bucket;
    return *bucket = folder;
}

struct config_choice config_choose_real(struct config_store *store, const char *path)
{
    char *folder = path_folder(path);
    const struct config_folder *found = folder_of(store, folder);

    free(folder);
    return (struct config_choice){
        .config = found->config,
        .excluded = found->excluded || config_excludes(found->config, path, false),
    };
}

struct config_choice config_choose(struct config_store *store, const char *path)
{
    struct config_choice choice;
    char *absolute;

    if (!*path)
        return (struct config_choice){fallback_of(store), false};
    absolute = path_absolute(path);
    choice = config_choose_real(store, absolute);
    free(absolute);
    return choice;
}

char *config_real_path(const char *path)
{
    return path_absolute(path);
}

bool config_leaves_out(struct config_store *store, const char *path)
{
    return folder_of(store, *path ? path : "/")->excluded;
}

/* ---- the store ---- */

static bool read_flags(struct config_store *store, const struct config_options *options,
                       struct error *err)
{
    store->none = options->none;
    if (options->file)
        store->named = path_absolute(options->file);
    if (options->file && !file_of(store, store->named)->there)
        return error_set(err, "%s: there is no such configuration", options->file);
    store->flags.origin = "--rule";
    for (size_t i = 0; i < options->rule_count; i++)
        if (!layer_set_rule(&store->flags, options->rules[i], err))
            return false;
    return true;
}

struct config_store *config_store_create(const struct config_options *options, struct error *err)
{
    struct config_store *store = xcalloc(1, sizeof *store);

    store->here = realpath(".", NULL);
    if (!store->here)
        store->here = xmemdup_string("/", 1);
    if (read_flags(store, options, err))
        return store;
    config_store_destroy(store);
    return NULL;
}

static void drop_configs(struct config_store *store)
{
    struct config *config = store->configs;

    while (config) {
        struct config *next = config->next;

        config_finish_lexicons(config);
        free(config->folder);
        free(config);
        config = next;
    }
    store->configs = NULL;
    store->fallback = NULL;
}

static void drop_folders(struct config_store *store)
{
    for (size_t i = 0; i < CONFIG_FOLDERS; i++) {
        struct config_folder *folder = store->folders[i];

        while (folder) {
            struct config_folder *next = folder->next_in_bucket;

            free(folder->path);
            free(folder);
            folder = next;
        }
        store->folders[i] = NULL;
    }
}

static void drop_editor(struct config_store *store)
{
    if (store->editor)
        layer_finish(store->editor);
    free(store->editor);
    store->editor = NULL;
}

void config_store_destroy(struct config_store *store)
{
    if (!store)
        return;
    drop_folders(store);
    drop_configs(store);
    drop_editor(store);
    layer_finish(&store->flags);
    while (store->files) {
        struct config_file *next = store->files->next;

        config_file_destroy(store->files);
        store->files = next;
    }
    free(store->named);
    free(store->here);
    free(store);
}

/* ---- for an editor ---- */

/* Layers are about to go. */
static void forget(struct config_store *store)
{
    drop_folders(store);
    drop_configs(store);
    for (struct config_file *file = store->files; file; file = file->next)
        file->base_broken = false;
    store->changed = true;
}

bool config_set_editor(struct config_store *store, const struct json_t *settings, struct error *err)
{
    struct layer *layer = xcalloc(1, sizeof *layer);

    layer->origin = "the editor";
    if (settings && !layer_decode(layer, settings, LAYER_EDITOR, err)) {
        layer_finish(layer);
        free(layer);
        return false;
    }
    forget(store);
    drop_editor(store);
    store->editor = layer;
    return true;
}

void config_set_text(struct config_store *store, const char *path, const char *text, size_t len)
{
    char *absolute = path_absolute(path);
    struct config_file *file = file_find(store, absolute);

    forget(store);
    if (!file)
        file = file_add(store, absolute);
    if (text)
        config_file_set_text(file, text, len);
    else
        config_file_load(file);
    free(absolute);
}

/* A file may have come to a folder that had none. */
static bool folders_changed(const struct config_store *store)
{
    for (size_t i = 0; i < CONFIG_FOLDERS; i++)
        for (const struct config_folder *folder = store->folders[i]; folder;
             folder = folder->next_in_bucket) {
            char *path = path_join(folder->path, CONFIG_FILE_NAME);
            bool own = !store->none && !store->named && exists(store, path);

            free(path);
            if (own != folder->own)
                return true;
        }
    return false;
}

bool config_store_refresh(struct config_store *store)
{
    bool changed = folders_changed(store);

    for (struct config_file *file = store->files; file; file = file->next)
        changed |= config_file_refresh(file);
    if (changed)
        forget(store);
    changed |= store->changed;
    store->changed = false;
    return changed;
}

/* ---- what is wrong ---- */

static bool is_broken(const struct config_file *file)
{
    return file->broken || file->base_broken;
}

size_t config_problem_count(const struct config_store *store)
{
    size_t count = 0;

    for (const struct config_file *file = store->files; file; file = file->next)
        count += is_broken(file);
    return count;
}

static void find_line(struct config_problem *problem)
{
    problem->line = 1;
    problem->column = problem->span.start + 1;
    for (uint32_t i = 0; i < problem->span.start && i < problem->len; i++)
        if (problem->text[i] == '\n') {
            problem->line++;
            problem->column = problem->span.start - i;
        }
}

struct config_problem config_problem_at(const struct config_store *store, size_t index)
{
    const struct config_file *file = store->files;
    const struct layer_problem *what;
    struct config_problem problem = {0};

    while (!is_broken(file) || index-- > 0)
        file = file->next;
    what = file->broken ? &file->problem : &file->base_problem;
    problem.path = file->path;
    problem.shown = file->shown;
    problem.text = file->text.bytes ? file->text.bytes : "";
    problem.len = file->text.len;
    problem.span = what->span;
    problem.message = what->error.text;
    find_line(&problem);
    return problem;
}
