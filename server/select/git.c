#include "server/select/git.h"

#include "server/base/alloc.h"
#include "server/base/buffer.h"
#include "server/select/process.h"

#include <stdlib.h>
#include <string.h>

enum { ARGUMENTS_MAX = 32, OID_MAX = 65 };

#define DIFF                                                                                       \
    "diff", "-U0", "--no-color", "--no-ext-diff", "--no-textconv", "--find-renames",               \
        "--src-prefix=a/", "--dst-prefix=b/", "--ignore-submodules=all"

/* Runs git in `folder` (NULL: here); what it prints replaces `out`. */
static bool git(const char *folder, const char *const *arguments, struct buffer *out,
                struct error *err)
{
    const char *whole[ARGUMENTS_MAX] = {"git", "--no-optional-locks", "-c", "core.quotePath=true",
                                        "-C",  folder ? folder : "."};
    struct process process = {.arguments = whole};
    size_t count = 6;
    bool done;

    while (*arguments)
        whole[count++] = *arguments++;
    done = process_run(&process, err);
    if (done && process.status != 0)
        done =
            error_set(err, "git: %s", process.complaint.len ? process.complaint.bytes : "failed");
    buffer_finish(out);
    *out = process.output;
    buffer_finish(&process.complaint);
    return done;
}

static void trim(struct buffer *line)
{
    while (line->len > 0 && line->bytes[line->len - 1] == '\n')
        line->bytes[--line->len] = '\0';
}

static bool find_root(struct buffer *out, struct error *err)
{
    static const char *const arguments[] = {"rev-parse", "--show-toplevel", NULL};
    bool done = git(NULL, arguments, out, err);

    trim(out);
    return done;
}

static struct text text_in(const struct buffer *buffer)
{
    return (struct text){buffer->bytes, (uint32_t)buffer->len};
}

/* ---- since a commit ---- */

/* Where HEAD left it; the commit itself when there is no such place. */
static bool find_base(const char *root, const char *ref, struct buffer *out, struct error *err)
{
    char *commit = NULL;
    struct buffer name = {0};
    const char *verify[] = {"rev-parse", "--verify", "--quiet", NULL, NULL};
    const char *base[] = {"merge-base", NULL, "HEAD", NULL};

    buffer_format(&name, "%s^{commit}", ref);
    verify[3] = name.bytes;
    if (*ref == '-' || !git(root, verify, out, NULL)) {
        buffer_finish(&name);
        return error_set(err, "--since: git knows no commit \"%s\" here", ref);
    }
    trim(out);
    commit = xmemdup_string(out->bytes, out->len);
    base[1] = commit;
    if (git(root, base, out, NULL)) {
        trim(out);
    } else {
        out->len = 0;
        buffer_add_string(out, commit);
    }
    free(commit);
    buffer_finish(&name);
    return true;
}

/* Names with a NUL behind each. */
static void add_whole_files(struct changes *changes, const char *root, const struct buffer *names)
{
    for (size_t at = 0; at < names->len; at += strlen(names->bytes + at) + 1)
        changes_add_whole(changes, root, names->bytes + at);
}

static bool read_since(struct changes *changes, const char *root, const char *ref,
                       struct error *err)
{
    static const char *const others[] = {"ls-files", "--others", "--exclude-standard", "-z", NULL};
    struct buffer base = {0};
    struct buffer out = {0};
    const char *diff[] = {DIFF, NULL, "--", NULL};
    bool done = find_base(root, ref, &base, err);

    diff[sizeof diff / sizeof diff[0] - 3] = base.bytes;
    done = done && git(root, diff, &out, err) && changes_read(changes, root, text_in(&out), err) &&
           git(root, others, &out, err);
    if (done)
        add_whole_files(changes, root, &out);
    buffer_finish(&base);
    buffer_finish(&out);
    return done;
}

bool git_changes_since(struct changes *changes, const char *ref, struct error *err)
{
    struct buffer root = {0};
    bool done = find_root(&root, err) && read_since(changes, root.bytes, ref, err);

    changes_sort(changes);
    buffer_finish(&root);
    return done;
}

/* ---- the index ---- */

/* A file of the index, from a line such as ":100644 100644 <oid> <oid> M". */
struct staged {
    char oid[OID_MAX];
    bool regular;
    const char *path;
};

/* Takes one record of --raw -z; `at` stands behind it then. */
static bool read_staged(const char **at, const char *end, struct staged *out)
{
    const char *field = *at;
    const char *path;
    char status;

    if (field >= end || *field != ':')
        return false;
    out->regular = strncmp(field + 8, "10", 2) == 0;
    field = strchr(field + 15, ' ');
    if (!field)
        return false;
    out->oid[0] = '\0';
    strncat(out->oid, field + 1, strcspn(field + 1, " ") < OID_MAX ? strcspn(field + 1, " ") : 0);
    status = field[1 + strlen(out->oid) + 1];
    path = field + strlen(field) + 1;
    if (status == 'R' || status == 'C')
        path += strlen(path) + 1;
    out->path = path;
    out->regular = out->regular && status != 'D' && status != 'U';
    *at = path + strlen(path) + 1;
    return true;
}

/* One answer of cat-file --batch: "<oid> blob <size>", the bytes, a line end. */
static const char *read_blob(struct changes *changes, const char *at, const char *end,
                             const struct buffer **out)
{
    const char *newline = at < end ? memchr(at, '\n', (size_t)(end - at)) : NULL;
    const char *size = newline ? memrchr(at, ' ', (size_t)(newline - at)) : NULL;
    struct buffer *content = arena_alloc(&changes->arena, sizeof *content);
    size_t len = size ? strtoul(size, NULL, 10) : 0;

    if (!size || len > (size_t)(end - newline - 1))
        return NULL;
    content->bytes = arena_copy(&changes->arena, newline + 1, len);
    content->len = len;
    *out = content;
    return newline + 1 + len + 1;
}

static bool read_contents(struct changes *changes, const char *root, const struct buffer *raw,
                          struct error *err)
{
    const char *arguments[] = {"git", "-C", root, "cat-file", "--batch", NULL};
    struct buffer oids = {0};
    struct process process = {.arguments = arguments};
    const char *at = raw->bytes;
    const char *end = raw->bytes + raw->len;
    struct staged staged;
    bool done;

    while (read_staged(&at, end, &staged))
        if (staged.regular)
            buffer_format(&oids, "%s\n", staged.oid);
    process.input = (struct text){oids.bytes, (uint32_t)oids.len};
    done = process_run(&process, err);
    at = raw->bytes;
    for (const char *blob = process.output.bytes; done && read_staged(&at, end, &staged);) {
        struct changed_file *file;
        const struct buffer *content;

        if (!staged.regular)
            continue;
        blob = read_blob(changes, blob, process.output.bytes + process.output.len, &content);
        if (!blob) {
            done = error_set(err, "git: cannot read %s from the index", staged.path);
            break;
        }
        file = changes_add_whole(changes, root, staged.path);
        file->count = 0;
        file->content = content;
    }
    buffer_finish(&oids);
    process_finish(&process);
    return done;
}

bool git_changes_staged(struct changes *changes, struct error *err)
{
    static const char *const raw[] = {"diff",        "--cached",       "--raw", "-z",
                                      "--no-abbrev", "--find-renames", NULL};
    static const char *const diff[] = {DIFF, "--cached", "--", NULL};
    struct buffer root = {0};
    struct buffer out = {0};
    bool done = find_root(&root, err) && git(root.bytes, raw, &out, err) &&
                read_contents(changes, root.bytes, &out, err) && git(root.bytes, diff, &out, err) &&
                changes_read(changes, root.bytes, text_in(&out), err);

    changes_sort(changes);
    buffer_finish(&root);
    buffer_finish(&out);
    return done;
}
