#include "server/project/libraries.h"

#include "server/files/file.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { FILE_LIMIT = 16 * 1024 * 1024, FOLDER_SIZE = 1024, FOLDERS_MAX = 16 };

static const char *const names[] = {
#define LIBRARY(name) name,
#define MANIFEST(file, before)
#include "server/project/libraries.def"
#undef LIBRARY
#undef MANIFEST
};

static const struct {
    const char *file;
    const char *before;
} manifests[] = {
#define LIBRARY(name)
#define MANIFEST(file, before) {file, before},
#include "server/project/libraries.def"
#undef LIBRARY
#undef MANIFEST
};

/** What may stand between a name and its version: quotes, signs of "at least", the word itself. */
static const char *skip_glue(const char *at, const char *end)
{
    while (at < end) {
        if (*at == '[') { /* the extras of a requirement */
            const char *close = memchr(at, ']', (size_t)(end - at));

            at = close ? close + 1 : end;
        } else if (end - at > 7 && !memcmp(at, "version", 7)) {
            at += 7;
        } else if (strchr(" \t\r\n\"':{=>~^(", *at)) {
            at++;
        } else {
            break;
        }
    }
    return at < end && *at == 'v' ? at + 1 : at;
}

static bool is_name_byte(char byte)
{
    return isalnum((unsigned char)byte) || strchr("-_./", byte);
}

/** The version behind a name that ends at `at`; false when there is none, or no lower end. */
static bool read_version(const char *at, const char *end, char *out)
{
    size_t len = 0;

    if (at < end && is_name_byte(*at))
        return false;
    at = skip_glue(at, end);
    while (at + len < end && len < VERSION_SIZE - 1 &&
           (isdigit((unsigned char)at[len]) || at[len] == '.'))
        len++;
    memcpy(out, at, len);
    out[len] = '\0';
    return len > 0 && isdigit((unsigned char)out[0]);
}

static void add(struct libraries *libraries, const char *name, const char *version)
{
    struct library *item = &libraries->items[libraries->count];
    char *kept = libraries->versions[libraries->count++];

    snprintf(kept, VERSION_SIZE, "%s", version);
    *item = (struct library){name, kept};
}

static void look_for(struct libraries *libraries, struct text text, const char *before,
                     const char *name)
{
    bool at_line_start = before[0] == '\n';
    const char *end = text.bytes + text.len;
    char pattern[64];
    char version[VERSION_SIZE];
    const char *at = text.bytes;
    size_t len = (size_t)snprintf(pattern, sizeof pattern, "%s%s", before, name);
    bool found = false;

    if (at_line_start && text.len >= len - 1 && !memcmp(at, pattern + 1, len - 1))
        found = read_version(at + len - 1, end, version);
    while (!found && (at = memmem(at, (size_t)(end - at), pattern, len)) != NULL) {
        at += len;
        found = read_version(at, end, version);
    }
    if (found)
        add(libraries, name, version);
}

void libraries_add(struct libraries *libraries, struct text text, const char *before)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (libraries->count < LIBRARIES_MAX && text.len &&
            !library_find(libraries->items, libraries->count, names[i]))
            look_for(libraries, text, before, names[i]);
}

static void read_folder(const char *folder, struct buffer *buffer, struct libraries *out)
{
    char path[FOLDER_SIZE + 32];
    struct error err;

    for (size_t i = 0; i < sizeof manifests / sizeof *manifests; i++) {
        snprintf(path, sizeof path, "%s%s", folder, manifests[i].file);
        if (!access(path, R_OK) && file_read(path, FILE_LIMIT, buffer, &err) == FILE_READ)
            libraries_add(out, (struct text){buffer->bytes, (uint32_t)buffer->len},
                          manifests[i].before);
    }
}

static bool is_repository(const char *folder)
{
    char path[FOLDER_SIZE + 8];

    snprintf(path, sizeof path, "%s.git", folder);
    return !access(path, F_OK);
}

/** "a/b/" of "a/b/c" and of "a/b/c/"; false when there is nothing above. */
static bool cut_last(char *folder)
{
    size_t len = strlen(folder);

    if (!len || !strcmp(folder, "/"))
        return false;
    if (folder[len - 1] == '/')
        len--;
    while (len && folder[len - 1] != '/')
        len--;
    folder[len] = '\0';
    return true;
}

void libraries_read(const char *path, struct libraries *out)
{
    struct buffer buffer = {0};
    char folder[FOLDER_SIZE];

    *out = (struct libraries){0};
    if (strlen(path) >= sizeof folder)
        return;
    snprintf(folder, sizeof folder, "%s", path);
    for (int i = 0; i < FOLDERS_MAX && cut_last(folder); i++) {
        read_folder(folder, &buffer, out);
        if (is_repository(folder))
            break;
    }
    buffer_finish(&buffer);
}
