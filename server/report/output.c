#include "server/report/output.h"

#include "server/files/replace.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

bool report_output_is_stdout(const struct report_output *output)
{
    return strcmp(output->file, "-") == 0;
}

static const char *without_dots(const char *path)
{
    while (path[0] == '.' && path[1] == '/')
        for (path += 2; *path == '/';)
            path++;
    return path;
}

/* Of names that exist the file system knows best. */
static bool is_same_place(const char *one, const char *other)
{
    struct stat first;
    struct stat second;

    if (strcmp(without_dots(one), without_dots(other)) == 0)
        return true;
    if (stat(one, &first) != 0 || stat(other, &second) != 0)
        return false;
    return S_ISREG(first.st_mode) && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

static bool tell_same(const struct report_output *one, const struct report_output *other,
                      struct error *err)
{
    if (report_output_is_stdout(one))
        return error_set(err,
                         "two reports cannot go to stdout, %s and %s: name a file, as in "
                         "--output %s:FILE",
                         one->format->name, other->format->name, other->format->name);
    return error_set(err, "two reports cannot go to one file: --output %s:%s and %s:%s",
                     one->format->name, one->file, other->format->name, other->file);
}

bool report_outputs_differ(const struct report_output *outputs, size_t count, struct error *err)
{
    for (size_t i = 0; i < count; i++)
        for (size_t before = 0; before < i; before++)
            if (is_same_place(outputs[before].file, outputs[i].file))
                return tell_same(&outputs[before], &outputs[i], err);
    return true;
}

void report_output_flush(struct report_output *output)
{
    struct buffer *out = &output->stream.out;

    if (!report_output_is_stdout(output))
        return;
    if (out->len > 0) /* what is empty may have no bytes at all */
        fwrite(out->bytes, 1, out->len, stdout);
    out->len = 0;
}

static bool finish_stdout(struct report_output *output, struct error *err)
{
    report_output_flush(output);
    if (fflush(stdout) == 0 && !ferror(stdout))
        return true;
    return error_set(err, "stdout: %s", strerror(errno));
}

static bool finish_file(struct report_output *output, struct error *err)
{
    const struct buffer *out = &output->stream.out;
    struct error why;

    if (file_replace(output->file, out->bytes, out->len, &why))
        return true;
    return error_set(err, "%s: %s", output->file, why.text);
}

bool report_output_finish(struct report_output *output, struct error *err)
{
    bool done =
        report_output_is_stdout(output) ? finish_stdout(output, err) : finish_file(output, err);

    buffer_finish(&output->stream.out);
    return done;
}
