#include "server/workspace/walk.h"

#include "server/base/alloc.h"
#include "server/base/buffer.h"
#include "server/files/ignore.h"
#include "server/workspace/scope.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* Where the walk stands: as the user would call it, and as the ignore files have to see it. */
struct place {
    struct walk *walk;
    struct buffer shown; /* "" for the current folder */
    struct buffer real;  /* absolute, "" for the root */
    struct scope *scope;
};

static void trouble(struct walk *walk, const char *path, const char *text)
{
    walk->on_trouble(*path ? path : ".", text, walk->user);
}

static void file_add(struct walk *walk, const char *path, bool named, struct config_choice choice)
{
    if (walk->count == walk->capacity) {
        walk->capacity = walk->capacity ? walk->capacity * 2 : 64;
        walk->files = xreallocarray(walk->files, walk->capacity, sizeof *walk->files);
    }
    walk->files[walk->count++] = (struct walk_file){
        .path = arena_copy(&walk->arena, path, strlen(path)),
        .named = named,
        .excluded = choice.excluded,
        .config = choice.config,
    };
}

static void path_push(struct buffer *path, const char *name, bool slash)
{
    if (slash)
        buffer_add(path, "/", 1);
    buffer_add_string(path, name);
}

static void path_cut(struct buffer *path, size_t len)
{
    path->len = len;
    path->bytes[len] = '\0';
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int is_entry(const struct dirent *entry)
{
    return strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
}

/* DT_DIR, DT_REG or something that is of no interest. Some file systems leave d_type out. */
static unsigned char entry_type(const struct dirent *entry, const char *path)
{
    struct stat status;

    if (entry->d_type != DT_UNKNOWN)
        return entry->d_type;
    if (lstat(path, &status) != 0)
        return DT_UNKNOWN;
    return (unsigned char)IFTODT(status.st_mode);
}

static void walk_folder(struct place *place);

static void visit_file(struct place *place)
{
    struct walk *walk = place->walk;
    struct config_choice choice = {0};

    if (walk->configs)
        choice = config_choose_real(walk->configs, place->real.bytes);
    if (!choice.excluded)
        file_add(walk, place->shown.bytes, false, choice);
}

static bool is_left_out(const struct place *place)
{
    return place->walk->configs && config_leaves_out(place->walk->configs, place->real.bytes);
}

static bool is_ignored(const struct place *place, bool is_directory)
{
    const struct walk *walk = place->walk;
    size_t len = walk->excludes ? strlen(walk->folder) : 0;
    const char *real = place->real.bytes;

    if (len == 1)
        len = 0;
    if (walk->excludes && strncmp(real, walk->folder, len) == 0 && real[len] == '/' &&
        ignore_match(walk->excludes, real + len + 1, is_directory) == IGNORE_OUT)
        return true;
    return !walk->no_ignore && scope_ignores(place->scope, real, is_directory);
}

static void visit(struct place *place, unsigned char type)
{
    bool is_directory = type == DT_DIR;

    if (!is_directory && (type != DT_REG || !place->walk->wants(place->shown.bytes)))
        return;
    if (is_ignored(place, is_directory))
        return;
    if (!is_directory)
        visit_file(place);
    else if (!is_left_out(place))
        walk_folder(place);
}

static void visit_entry(struct place *place, const struct dirent *entry)
{
    size_t shown_len = place->shown.len;
    size_t real_len = place->real.len;
    bool slash = shown_len > 0 && place->shown.bytes[shown_len - 1] != '/';

    if (strcmp(entry->d_name, ".git") == 0)
        return;
    path_push(&place->shown, entry->d_name, slash);
    path_push(&place->real, entry->d_name, true);
    visit(place, entry_type(entry, place->real.bytes));
    path_cut(&place->shown, shown_len);
    path_cut(&place->real, real_len);
}

static bool has_scope(struct dirent *const *entries, int count)
{
    for (int i = 0; i < count; i++) {
        if (scope_is_source(entries[i]->d_name))
            return true;
    }
    return false;
}

static void walk_folder(struct place *place)
{
    struct dirent **entries;
    int count = scandir(place->real.len ? place->real.bytes : "/", &entries, is_entry, by_name);
    bool scoped;

    if (count < 0) {
        trouble(place->walk, place->shown.bytes, strerror(errno));
        return;
    }
    scoped = !place->scope || has_scope(entries, count);
    if (scoped)
        place->scope = scope_create(place->scope, place->real.bytes);
    for (int i = 0; i < count; i++) {
        visit_entry(place, entries[i]);
        free(entries[i]);
    }
    free(entries);
    if (scoped)
        place->scope = scope_leave(place->scope);
}

static void folder_add(struct walk *walk, const char *path)
{
    struct place place = {.walk = walk};
    char *real = realpath(*path ? path : ".", NULL);

    if (!real) {
        trouble(walk, path, strerror(errno));
        return;
    }
    buffer_add_string(&place.shown, path);
    buffer_add_string(&place.real, strcmp(real, "/") == 0 ? "" : real);
    if (!is_left_out(&place)) {
        place.scope = scope_create_above(place.real.bytes);
        walk_folder(&place);
        scope_destroy(place.scope);
    }
    buffer_finish(&place.shown);
    buffer_finish(&place.real);
    free(real);
}

/* Without "." components and needless slashes, so that one file has one name. What ".." means is
 * for the file system to say. */
static void path_tidy(struct buffer *out, const char *path)
{
    buffer_add(out, "/", *path == '/');
    while (*path) {
        size_t len = strcspn(path, "/");

        if (len > 0 && !(len == 1 && *path == '.')) {
            buffer_add(out, "/", out->len > 0 && out->bytes[out->len - 1] != '/');
            buffer_add(out, path, len);
        }
        path += len + (path[len] == '/');
    }
}

static void named_add(struct walk *walk, const char *path)
{
    file_add(walk, path, true,
             walk->configs ? config_choose(walk->configs, path) : (struct config_choice){0});
}

void walk_add(struct walk *walk, const char *path)
{
    struct buffer tidy = {0};
    struct stat status;

    path_tidy(&tidy, path);
    if (stat(path, &status) != 0)
        trouble(walk, *path ? tidy.bytes : "\"\"", strerror(errno));
    else if (S_ISDIR(status.st_mode))
        folder_add(walk, tidy.bytes);
    else
        named_add(walk, tidy.bytes);
    buffer_finish(&tidy);
}

void walk_add_content(struct walk *walk, const char *path, const struct buffer *content)
{
    struct buffer tidy = {0};

    path_tidy(&tidy, path);
    named_add(walk, tidy.bytes);
    walk->files[walk->count - 1].content = content;
    buffer_finish(&tidy);
}

static int by_path(const void *a, const void *b)
{
    const struct walk_file *left = a;
    const struct walk_file *right = b;
    int order = strcmp(left->path, right->path);

    return order ? order : (int)right->named - (int)left->named;
}

void walk_sort(struct walk *walk)
{
    size_t kept = 0;

    if (walk->count == 0)
        return;
    qsort(walk->files, walk->count, sizeof *walk->files, by_path);
    for (size_t i = 1; i < walk->count; i++) {
        if (strcmp(walk->files[kept].path, walk->files[i].path) != 0)
            walk->files[++kept] = walk->files[i];
    }
    walk->count = kept + 1;
}

void walk_finish(struct walk *walk)
{
    arena_finish(&walk->arena);
    free(walk->files);
    walk->files = NULL;
    walk->count = walk->capacity = 0;
}
