#include "server/check/init_command.h"

#include "server/base/nearest.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "editor_files.inc"

enum { DONE = 0, FAILED = 2 };

struct editor {
    const char *id;
    const char *title;
    const char *place; /* NULL: what is printed is a page */
};

struct editor_file {
    const char *id;
    const char *text;
    size_t len;
};

static const struct editor editors[] = {
#define EDITOR(id, title, place) {id, title, place},
#include "server/check/editors.def"
#undef EDITOR
};

static const struct editor_file files[] = {
#define EMBED(key, bytes, length) {key, (const char *)bytes, length},
#include "editor_files.inc"
#undef EMBED
};

enum { EDITOR_COUNT = sizeof editors / sizeof *editors };
_Static_assert(EDITOR_COUNT == sizeof files / sizeof *files, "each editor has its file");

static const struct editor *find_editor(const char *id)
{
    for (size_t i = 0; i < EDITOR_COUNT; i++)
        if (strcmp(editors[i].id, id) == 0)
            return &editors[i];
    return NULL;
}

static const struct editor_file *file_of(const struct editor *editor)
{
    for (size_t i = 0; i < EDITOR_COUNT; i++)
        if (strcmp(files[i].id, editor->id) == 0)
            return &files[i];
    return NULL;
}

static int complain(const char *id)
{
    struct nearest nearest = {.wanted = id};

    for (size_t i = 0; i < EDITOR_COUNT; i++)
        nearest_offer(&nearest, editors[i].id);
    if (nearest.best)
        fprintf(stderr,
                "statusls: there is nothing for an editor called \"%s\"; did you mean %s?\n", id,
                nearest.best);
    else
        fprintf(stderr, "statusls: there is nothing for an editor called \"%s\"\n", id);
    fputs("statusls: the editors are", stderr);
    for (size_t i = 0; i < EDITOR_COUNT; i++)
        fprintf(stderr, "%s %s", i == 0 ? "" : ",", editors[i].id);
    fputc('\n', stderr);
    return FAILED;
}

int init_run(const char *id)
{
    const struct editor *editor = find_editor(id);
    const struct editor_file *file = editor ? file_of(editor) : NULL;

    if (!file)
        return complain(id);
    if (fwrite(file->text, 1, file->len, stdout) != file->len || fflush(stdout) != 0)
        return FAILED;
    if (editor->place)
        fprintf(stderr, "statusls: for %s, this goes to %s\n", editor->title, editor->place);
    return DONE;
}
