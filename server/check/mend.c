#include "server/check/mend.h"

#include "server/base/alloc.h"
#include "server/check/job.h"
#include "server/check/parallel.h"
#include "server/files/file.h"
#include "server/files/revise.h"
#include "server/languages/language.h"
#include "server/repair/diff.h"
#include "server/repair/repair.h"
#include "server/rules/rules.h"
#include "server/select/changes.h"
#include "server/syntax/tree.h"
#include "server/workspace/walk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MARK_SIZE = 3 };

static const char byte_order_mark[] = "\xEF\xBB\xBF";

/* A file's outcome, written by one thread. */
struct mended {
    size_t found;
    size_t mended;
    char *trouble;
    struct buffer printed; /* a patch, or stdin's text */
};

struct mending {
    const struct walk_file *files;
    size_t count;
    const struct mend_options *options;
    enum severity least;
    struct mended *outcomes; /* one for each file */
};

/* A thread's own. */
struct bench {
    struct parser *parser;
    struct buffer file;
};

/* ---- one file ---- */

static struct text text_in(const struct buffer *buffer)
{
    return (struct text){buffer->len ? buffer->bytes : "", (uint32_t)buffer->len};
}

static size_t mark_length(const struct buffer *file)
{
    bool there = file->len >= MARK_SIZE && memcmp(file->bytes, byte_order_mark, MARK_SIZE) == 0;

    return there ? MARK_SIZE : 0;
}

static bool is_worthwhile(const struct subject *subject, struct text text)
{
    struct analysis_input input = {
        .text = text.bytes,
        .len = text.len,
        .path = subject->path,
        .language = subject->language,
        .policy = subject->policy,
    };

    input.rules = rules_all(&input.rule_count);
    return analysis_worthwhile(&input);
}

static void deliver(const struct mending *mending, const struct walk_file *file,
                    const struct buffer *before, const struct buffer *after, struct mended *out)
{
    struct error err;

    if (mending->options->diff) {
        diff_write(file->path, text_in(before), text_in(after), &out->printed);
    } else if (file->content) {
        buffer_add(&out->printed, after->bytes, after->len);
    } else if (!file_revise(file->path, text_in(before), text_in(after), &err)) {
        out->mended = 0;
        out->trouble = xmemdup_string(err.text, strlen(err.text));
    }
}

/* The bytes of the lines that changed. Caller frees. */
static struct span *spans_of(const struct changed_file *changed, struct text text)
{
    struct span *spans = xcalloc(changed->count + 1, sizeof *spans);
    struct source source;

    source_init(&source, text.bytes, text.len);
    for (size_t i = 0; i < changed->count; i++) {
        uint32_t end = source.line_count;
        uint32_t first = changed->ranges[i].first < end ? changed->ranges[i].first : end;
        uint32_t last = changed->ranges[i].last < end ? changed->ranges[i].last : end;

        spans[i].start = source_line_span(&source, first - 1).start;
        spans[i].end = source_line_span(&source, last - 1).end;
    }
    source_finish(&source);
    return spans;
}

static void mend_text(const struct mending *mending, const struct subject *subject,
                      const struct walk_file *file, const struct buffer *before, struct mended *out)
{
    size_t mark = mark_length(before);
    struct text text = {before->bytes + mark, (uint32_t)(before->len - mark)};
    struct repair_wish wish = {.choices = mending->options->choices, .least = mending->least};
    struct repaired repaired;
    struct buffer whole = {0};
    struct span *only = file->changed ? spans_of(file->changed, text) : NULL;

    wish.only = only;
    wish.only_count = only ? file->changed->count : 0;
    if (!is_worthwhile(subject, text)) {
        free(only);
        return;
    }
    repair_text(subject, text, &wish, &repaired);
    out->found = repaired.found;
    out->mended = repaired.fixed;
    if (repaired.fixed > 0) {
        buffer_add(&whole, byte_order_mark, mark);
        buffer_add(&whole, repaired.text.bytes, repaired.text.len);
        deliver(mending, file, before, &whole, out);
    }
    buffer_finish(&whole);
    buffer_finish(&repaired.text);
    free(only);
}

/* What stands for the file, when something does, is only printed. */
static enum file_outcome read_subject(const struct walk_file *file, struct buffer *out,
                                      struct error *err)
{
    if (!file->content)
        return file_read(file->path, JOB_FILE_LIMIT, out, err);
    out->len = 0;
    buffer_add(out, file->content->bytes, file->content->len);
    return FILE_READ;
}

static void mend_file(const struct mending *mending, struct bench *bench,
                      const struct walk_file *file, const struct policy *policy, struct mended *out)
{
    struct subject subject = {
        .path = file->path,
        .language = language_for_path(file->path),
        .policy = policy,
        .parser = bench->parser,
    };
    struct error err;

    switch (read_subject(file, &bench->file, &err)) {
    case FILE_READ:
        if (bench->file.len > 0 && fate_of_text(bench->file.bytes, bench->file.len) == FATE_CHECKED)
            mend_text(mending, &subject, file, &bench->file, out);
        if (file->content && !mending->options->diff && out->printed.len == 0)
            buffer_add(&out->printed, bench->file.bytes, bench->file.len);
        return;
    case FILE_TROUBLE:
        out->trouble = xmemdup_string(err.text, strlen(err.text));
        return;
    case FILE_TOO_LARGE:
        return;
    }
}

/* ---- all files ---- */

static void *begin(void *user)
{
    struct bench *bench = xcalloc(1, sizeof *bench);

    (void)user;
    bench->parser = parser_create();
    return bench;
}

static void end(void *own)
{
    struct bench *bench = own;

    parser_destroy(bench->parser);
    buffer_finish(&bench->file);
    free(bench);
}

static void mend_one(size_t index, void *own, void *user)
{
    struct mending *mending = user;
    const struct walk_file *file = &mending->files[index];
    const struct language *language = language_for_path(file->path);
    struct policy policy;

    if (!language || file->excluded)
        return;
    config_policy(file->config, file->path, language, &policy);
    mend_file(mending, own, file, &policy, &mending->outcomes[index]);
}

static void add_up(const struct mending *mending, struct mend_result *result)
{
    for (size_t i = 0; i < mending->count; i++) {
        struct mended *file = &mending->outcomes[i];

        result->found += file->found;
        result->mended += file->mended;
        result->files += file->mended > 0;
        result->trouble |= file->trouble != NULL;
        if (file->printed.len > 0)
            fwrite(file->printed.bytes, 1, file->printed.len, stdout);
        if (file->trouble)
            fprintf(stderr, "statusls: %s: %s\n", mending->files[i].path, file->trouble);
        buffer_finish(&file->printed);
        free(file->trouble);
    }
}

struct mend_result mend_files(const struct walk_file *files, size_t count,
                              const struct mend_options *options, enum severity least)
{
    struct mend_result result = {0};
    struct mending mending = {
        .files = files,
        .count = count,
        .options = options,
        .least = least,
        .outcomes = xcalloc(count + 1, sizeof *mending.outcomes),
    };

    parallel_run(count,
                 &(struct parallel_job){.begin = begin, .end = end, .one = mend_one, &mending});
    add_up(&mending, &result);
    free(mending.outcomes);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        perror("statusls: stdout");
        result.trouble = true;
    }
    return result;
}

void mend_tell(const struct mend_options *options, const struct mend_result *result)
{
    static const char *const words[][2] = {
        [MEND_FIX] = {"Fixed", "Would fix"},
        [MEND_SUPPRESS] = {"Silenced", "Would silence"},
    };

    fprintf(stderr, "%s %zu of %zu finding%s in %zu file%s\n", words[options->mode][options->diff],
            result->mended, result->found, result->found == 1 ? "" : "s", result->files,
            result->files == 1 ? "" : "s");
}
