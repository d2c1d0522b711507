#include "server/select/changes.h"

#include "server/base/alloc.h"
#include "server/base/buffer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- the set ---- */

static void add_range(struct changed_file *file, uint32_t first, uint32_t last)
{
    struct line_range *end = file->count ? &file->ranges[file->count - 1] : NULL;

    if (end && end->last + 1 == first) {
        end->last = last;
        return;
    }
    if (!file->ranges || file->count == file->capacity) {
        file->capacity = file->capacity ? file->capacity * 2 : 8;
        file->ranges = xreallocarray(file->ranges, file->capacity, sizeof *file->ranges);
    }
    file->ranges[file->count++] = (struct line_range){first, last};
}

static struct changed_file *add_file(struct changes *changes, const char *root, const char *path)
{
    struct changed_file *file;

    if (changes->count == changes->capacity) {
        changes->capacity = changes->capacity ? changes->capacity * 2 : 32;
        changes->files = xreallocarray(changes->files, changes->capacity, sizeof *changes->files);
    }
    while (strncmp(path, "./", 2) == 0)
        path += 2;
    file = &changes->files[changes->count++];
    *file = (struct changed_file){
        .path = *path == '/' ? arena_copy(&changes->arena, path, strlen(path))
                             : arena_format(&changes->arena, "%s/%s",
                                            strcmp(root, "/") == 0 ? "" : root, path)};
    return file;
}

struct changed_file *changes_add_whole(struct changes *changes, const char *root, const char *path)
{
    struct changed_file *file = add_file(changes, root, path);

    add_range(file, 1, UINT32_MAX - 1);
    return file;
}

static int by_path(const void *a, const void *b)
{
    return strcmp(((const struct changed_file *)a)->path, ((const struct changed_file *)b)->path);
}

static int by_first(const void *a, const void *b)
{
    const struct line_range *left = a;
    const struct line_range *right = b;

    return (left->first > right->first) - (left->first < right->first);
}

static void take_over(struct changed_file *file, struct changed_file *other)
{
    for (size_t i = 0; i < other->count; i++)
        add_range(file, other->ranges[i].first, other->ranges[i].last);
    if (!file->content)
        file->content = other->content;
    free(other->ranges);
}

void changes_sort(struct changes *changes)
{
    size_t kept = 0;

    if (changes->count == 0)
        return;
    qsort(changes->files, changes->count, sizeof *changes->files, by_path);
    for (size_t i = 1; i < changes->count; i++) {
        if (strcmp(changes->files[kept].path, changes->files[i].path) == 0)
            take_over(&changes->files[kept], &changes->files[i]);
        else
            changes->files[++kept] = changes->files[i];
    }
    changes->count = kept + 1;
    for (size_t i = 0; i < changes->count; i++)
        if (changes->files[i].count)
            qsort(changes->files[i].ranges, changes->files[i].count, sizeof(struct line_range),
                  by_first);
}

const struct changed_file *changes_find(const struct changes *changes, const char *path)
{
    struct changed_file wanted = {.path = path};

    if (changes->count == 0)
        return NULL;
    return bsearch(&wanted, changes->files, changes->count, sizeof wanted, by_path);
}

bool changed_file_touches(const struct changed_file *file, uint32_t first, uint32_t last)
{
    for (size_t i = 0; i < file->count; i++)
        if (file->ranges[i].first <= last && first <= file->ranges[i].last)
            return true;
    return false;
}

void changes_finish(struct changes *changes)
{
    for (size_t i = 0; i < changes->count; i++)
        free(changes->files[i].ranges);
    free(changes->files);
    arena_finish(&changes->arena);
    *changes = (struct changes){0};
}

/* ---- reading a diff ---- */

struct reader {
    struct changes *changes;
    const char *root;
    const char *at;
    const char *end;
    unsigned number;           /* of the line */
    struct buffer old;         /* the name behind "---"; "" for none */
    struct buffer new;         /* behind "+++" */
    bool named;                /* the last line was "---" */
    struct changed_file *file; /* NULL: nothing of it is there afterwards */
    uint32_t line;             /* the next of the new text */
    uint32_t old_left;         /* lines that the hunk still has */
    uint32_t new_left;
};

static struct text next_line(struct reader *reader)
{
    const char *newline = memchr(reader->at, '\n', (size_t)(reader->end - reader->at));
    const char *stop = newline ? newline : reader->end;
    struct text line = {reader->at, (uint32_t)(stop - reader->at)};

    reader->at = newline ? newline + 1 : reader->end;
    reader->number++;
    return line;
}

static char unescaped(const char **at)
{
    static const char letters[] = "abtnvfr";
    static const char meant[] = "\a\b\t\n\v\f\r";
    const char *letter = strchr(letters, **at);
    int byte = 0;

    if (letter && *letter) {
        (*at)++;
        return meant[letter - letters];
    }
    if (**at < '0' || **at > '7')
        return *(*at)++;
    for (int i = 0; i < 3 && **at >= '0' && **at <= '7'; i++)
        byte = byte * 8 + *(*at)++ - '0';
    return (char)byte;
}

/* A name as git writes it: quoted as in C, or up to a tab. */
static void read_name(struct buffer *out, const char *text, size_t len)
{
    char *copy = xmemdup_string(text, len);
    const char *at = copy;

    out->len = 0;
    if (*at != '"') {
        size_t plain = strcspn(at, "\t\r");
        buffer_add(out, at, plain);
    } else {
        for (at++; *at && *at != '"';) {
            char byte = *at++;
            if (byte == '\\' && *at)
                byte = unescaped(&at);
            buffer_add(out, &byte, 1);
        }
    }
    buffer_add_string(out, "");
    if (strcmp(out->bytes, "/dev/null") == 0) {
        out->len = 0;
        out->bytes[0] = '\0';
    }
    free(copy);
}

static bool has_prefix(const struct buffer *name)
{
    return name->len > 2 && name->bytes[1] == '/' && name->bytes[0] >= 'a' && name->bytes[0] <= 'z';
}

static void open_file(struct reader *reader)
{
    bool prefixed = (reader->old.len == 0 || has_prefix(&reader->old)) && has_prefix(&reader->new);

    reader->file = NULL;
    if (reader->new.len > 0)
        reader->file =
            add_file(reader->changes, reader->root, reader->new.bytes + (prefixed ? 2 : 0));
}

static uint32_t read_count(const char **at, uint32_t otherwise)
{
    char *end;

    if (**at != ',')
        return otherwise;
    otherwise = (uint32_t)strtoul(*at + 1, &end, 10);
    *at = end;
    return otherwise;
}

/* "@@ -1,2 +3,4 @@" */
static bool open_hunk(struct reader *reader, struct text line)
{
    char copy[80];
    const char *at = copy;
    char *end;

    snprintf(copy, sizeof copy, "%.*s", (int)(line.len < 79 ? line.len : 79), line.bytes);
    if (strncmp(at, "@@ -", 4) != 0)
        return false;
    strtoul(at + 4, &end, 10);
    at = end;
    reader->old_left = read_count(&at, 1);
    if (strncmp(at, " +", 2) != 0)
        return false;
    reader->line = (uint32_t)strtoul(at + 2, &end, 10);
    at = end;
    reader->new_left = read_count(&at, 1);
    return strncmp(at, " @@", 3) == 0;
}

static bool is_in_hunk(const struct reader *reader)
{
    return reader->old_left > 0 || reader->new_left > 0;
}

static void take_hunk_line(struct reader *reader, struct text line)
{
    char sign = line.len ? *line.bytes : ' ';

    if (sign == '\\')
        return;
    if (sign != '+' && reader->old_left > 0)
        reader->old_left--;
    if (sign == '-')
        return;
    if (sign == '+' && reader->file)
        add_range(reader->file, reader->line, reader->line);
    if (reader->new_left > 0)
        reader->new_left--;
    reader->line++;
}

static void take_line(struct reader *reader, struct text line)
{
    bool named = reader->named;

    reader->named = false;
    if (is_in_hunk(reader)) {
        take_hunk_line(reader, line);
    } else if (text_starts(line, "--- ")) {
        read_name(&reader->old, line.bytes + 4, line.len - 4);
        reader->named = true;
    } else if (named && text_starts(line, "+++ ")) {
        read_name(&reader->new, line.bytes + 4, line.len - 4);
        open_file(reader);
    } else if (text_starts(line, "diff ")) {
        reader->file = NULL;
    } else if (!open_hunk(reader, line)) {
        reader->old_left = reader->new_left = 0;
    }
}

bool changes_read(struct changes *changes, const char *root, struct text diff, struct error *err)
{
    struct reader reader = {
        .changes = changes,
        .root = root,
        .at = diff.bytes,
        .end = diff.bytes + diff.len,
    };

    while (reader.at < reader.end)
        take_line(&reader, next_line(&reader));
    buffer_finish(&reader.old);
    buffer_finish(&reader.new);
    return !is_in_hunk(&reader) || error_set(err, "the diff is cut off at line %u", reader.number);
}
