#include "server/check/changed.h"

#include "server/base/buffer.h"
#include "server/select/git.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The whole of a file or of stdin, whatever it is. */
static bool read_whole(const char *file, struct buffer *out, struct error *err)
{
    FILE *stream = strcmp(file, "-") == 0 ? stdin : fopen(file, "re");
    char chunk[16 * 1024];
    size_t got;
    bool done;

    if (!stream)
        return error_set(err, "%s: %s", file, strerror(errno));
    while ((got = fread(chunk, 1, sizeof chunk, stream)) > 0)
        buffer_add(out, chunk, got);
    done = !ferror(stream) || error_set(err, "%s: %s", file, strerror(errno));
    if (stream != stdin)
        fclose(stream);
    buffer_add_string(out, "");
    return done;
}

static bool read_diff(const char *file, const char *folder, struct changes *changes,
                      struct error *err)
{
    struct buffer diff = {0};
    bool done = read_whole(file, &diff, err) &&
                changes_read(changes, folder, (struct text){diff.bytes, (uint32_t)diff.len}, err);

    changes_sort(changes);
    buffer_finish(&diff);
    return done;
}

/* Leaves only files that changed, with their lines, and what the index holds of them. */
static void keep_changed(struct walk *walk, const struct changes *changes)
{
    size_t kept = 0;

    for (size_t i = 0; i < walk->count; i++) {
        char *real = config_real_path(walk->files[i].path);
        const struct changed_file *changed = changes_find(changes, real);

        free(real);
        if (!changed)
            continue;
        walk->files[kept] = walk->files[i];
        walk->files[kept].changed = changed;
        walk->files[kept++].content = changed->content;
    }
    walk->count = kept;
}

bool changed_select(const struct check_options *options, const char *folder, struct walk *walk,
                    struct changes *changes, struct error *err)
{
    bool done;

    if (options->since)
        done = git_changes_since(changes, options->since, err);
    else if (options->staged)
        done = git_changes_staged(changes, err);
    else if (options->diff_input)
        done = read_diff(options->diff_input, folder, changes, err);
    else
        return true;
    if (done)
        keep_changed(walk, changes);
    return done;
}
