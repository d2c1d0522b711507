#include "server/workspace/scope.h"

#include "server/base/alloc.h"
#include "server/files/file.h"
#include "server/files/ignore.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum source { SOURCE_OWN, SOURCE_GENERAL, SOURCE_GIT, SOURCE_GIT_INFO, SOURCE_DEFAULT };

enum { SOURCE_COUNT = SOURCE_DEFAULT + 1, SOURCE_MAX_SIZE = 4 * 1024 * 1024 };

static const struct {
    const char *name;
    bool ends_at_repository;
} sources[SOURCE_COUNT] = {
    [SOURCE_OWN] = {".statuslsignore", false}, [SOURCE_GENERAL] = {".ignore", false},
    [SOURCE_GIT] = {".gitignore", true},       [SOURCE_GIT_INFO] = {".git", true},
    [SOURCE_DEFAULT] = {NULL, false},
};

static const char defaults[] = "node_modules/\n"
                               "bower_components/\n"
                               "vendor/\n"
                               "third_party/\n"
                               "site-packages/\n"
                               "*.min.js\n"
                               "*.min.[cm]js\n"
                               "*.bundle.js\n"
                               "*-lock.json\n";

struct scope {
    struct scope *parent;
    size_t folder_len;
    bool is_repository;
    struct ignore_list lists[SOURCE_COUNT];
};

bool scope_is_source(const char *name)
{
    for (size_t i = 0; i < SOURCE_COUNT; i++) {
        if (sources[i].name && strcmp(sources[i].name, name) == 0)
            return true;
    }
    return false;
}

/* A file that is not there or cannot be read says nothing, as in git. */
static void load(struct ignore_list *list, const char *path)
{
    struct buffer text = {0};

    if (file_read(path, SOURCE_MAX_SIZE, &text, NULL) == FILE_READ)
        ignore_add_lines(list, text.bytes, text.len);
    buffer_finish(&text);
}

/* The first line of a small file, or NULL. Caller frees. */
static char *read_line(const char *path)
{
    struct buffer text = {0};

    if (file_read(path, SOURCE_MAX_SIZE, &text, NULL) != FILE_READ) {
        buffer_finish(&text);
        return NULL;
    }
    text.bytes[strcspn(text.bytes, "\r\n")] = '\0';
    return text.bytes;
}

/* `path`, seen from `folder` when it is relative. Caller frees. */
static char *resolve(const char *folder, const char *path)
{
    struct buffer whole = {0};

    if (*path != '/')
        buffer_format(&whole, "%s/", folder);
    buffer_add_string(&whole, path);
    return whole.bytes;
}

/* In a linked work tree or a submodule .git is a file that says where the directory is, and the
 * directory of a work tree says in turn where the common one is: gitrepository-layout(5). */
static char *git_directory(const char *folder)
{
    char *git = resolve(folder, ".git");
    char *line = read_line(git);

    if (line && strncmp(line, "gitdir: ", 8) == 0) {
        free(git);
        git = resolve(folder, line + 8);
    }
    free(line);
    return git;
}

static void load_git_info(struct ignore_list *list, const char *folder)
{
    char *git = git_directory(folder);
    char *common_file = resolve(git, "commondir");
    char *common_line = read_line(common_file);
    char *common = resolve(git, common_line ? common_line : ".");
    char *exclude = resolve(common, "info/exclude");

    load(list, exclude);
    free(exclude);
    free(common);
    free(common_line);
    free(common_file);
    free(git);
}

static bool is_repository(const char *folder)
{
    char *git = resolve(folder, ".git");
    struct stat status;
    bool there = lstat(git, &status) == 0;

    free(git);
    return there;
}

struct scope *scope_create(struct scope *parent, const char *folder)
{
    struct scope *scope = xcalloc(1, sizeof *scope);

    scope->parent = parent;
    scope->folder_len = strlen(folder);
    scope->is_repository = is_repository(folder);
    for (size_t i = SOURCE_OWN; i <= SOURCE_GIT; i++) {
        char *path = resolve(folder, sources[i].name);

        load(&scope->lists[i], path);
        free(path);
    }
    if (scope->is_repository)
        load_git_info(&scope->lists[SOURCE_GIT_INFO], folder);
    if (!parent)
        ignore_add_lines(&scope->lists[SOURCE_DEFAULT], defaults, sizeof defaults - 1);
    return scope;
}

/* How much of `folder` names the innermost repository at or above it; SIZE_MAX when none does. */
static size_t repository_length(const char *folder)
{
    size_t len = strlen(folder);
    char *above = xmemdup_string(folder, len);

    while (!is_repository(above)) {
        char *slash = strrchr(above, '/');

        len = slash ? (size_t)(slash - above) : SIZE_MAX;
        if (!slash)
            break;
        *slash = '\0';
    }
    free(above);
    return len;
}

struct scope *scope_create_above(const char *folder)
{
    size_t len = strlen(folder);
    char *above = xmemdup_string(folder, len);
    struct scope *scope = NULL;

    for (size_t at = repository_length(folder); at < len; at++) {
        if (folder[at] != '/')
            continue;
        above[at] = '\0';
        scope = scope_create(scope, above);
        above[at] = '/';
    }
    free(above);
    return scope;
}

struct scope *scope_leave(struct scope *scope)
{
    struct scope *parent;

    if (!scope)
        return NULL;
    parent = scope->parent;
    for (size_t i = 0; i < SOURCE_COUNT; i++)
        ignore_finish(&scope->lists[i]);
    free(scope);
    return parent;
}

void scope_destroy(struct scope *scope)
{
    while (scope)
        scope = scope_leave(scope);
}

static enum ignore_verdict ask(const struct scope *scope, enum source source, const char *path,
                               bool is_directory)
{
    for (; scope; scope = scope->parent) {
        const char *below = path + scope->folder_len + 1;
        enum ignore_verdict verdict = ignore_match(&scope->lists[source], below, is_directory);

        if (verdict != IGNORE_SILENT)
            return verdict;
        if (scope->is_repository && sources[source].ends_at_repository)
            break;
    }
    return IGNORE_SILENT;
}

bool scope_ignores(const struct scope *scope, const char *path, bool is_directory)
{
    for (size_t i = 0; i < SOURCE_COUNT; i++) {
        enum ignore_verdict verdict = ask(scope, i, path, is_directory);

        if (verdict != IGNORE_SILENT)
            return verdict == IGNORE_OUT;
    }
    return false;
}
