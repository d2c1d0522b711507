#include "server/check/baseline.h"

#include "server/base/alloc.h"
#include "server/files/file.h"
#include "server/files/replace.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FINGERPRINT_LENGTH = 16, SIZE_MAX_READ = 64 * 1024 * 1024 };

static void push(struct baseline *baseline, const char *line, size_t len)
{
    if (!baseline->entries || baseline->count == baseline->capacity) {
        baseline->capacity = baseline->capacity ? baseline->capacity * 2 : 64;
        baseline->entries =
            xreallocarray(baseline->entries, baseline->capacity, sizeof *baseline->entries);
    }
    baseline->entries[baseline->count++] =
        (struct baseline_entry){.line = xmemdup_string(line, len)};
}

static int by_line(const void *a, const void *b)
{
    return strcmp(((const struct baseline_entry *)a)->line,
                  ((const struct baseline_entry *)b)->line);
}

static void sort(struct baseline *baseline)
{
    if (baseline->count)
        qsort(baseline->entries, baseline->count, sizeof *baseline->entries, by_line);
}

static bool is_entry(const char *line, size_t len)
{
    return len >= FINGERPRINT_LENGTH && strspn(line, "0123456789abcdef") == FINGERPRINT_LENGTH &&
           (len == FINGERPRINT_LENGTH || line[FINGERPRINT_LENGTH] == ' ');
}

static bool take_lines(struct baseline *baseline, const char *file, const char *text,
                       struct error *err)
{
    unsigned number = 0;

    while (*text) {
        size_t len = strcspn(text, "\r\n");

        number++;
        if (is_entry(text, len))
            push(baseline, text, len);
        else if (len > 0 && *text != '#')
            return error_set(err, "%s: line %u is no entry of a baseline", file, number);
        text += len;
        text += *text == '\r';
        text += *text == '\n';
    }
    sort(baseline);
    return true;
}

bool baseline_read(struct baseline *baseline, const char *file, struct error *err)
{
    struct buffer text = {0};
    struct error why;
    bool done = file_read(file, SIZE_MAX_READ, &text, &why) == FILE_READ;

    done = done ? take_lines(baseline, file, text.bytes, err)
                : error_set(err, "%s: %s", file, why.text);
    buffer_finish(&text);
    return done;
}

static struct baseline_entry *find(struct baseline *baseline, const char *fingerprint)
{
    size_t low = 0;
    size_t high = baseline->count;

    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strncmp(baseline->entries[middle].line, fingerprint, FINGERPRINT_LENGTH);

        if (order == 0)
            return &baseline->entries[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

void baseline_filter(struct baseline *baseline, struct outcome *outcome)
{
    size_t kept = 0;

    for (size_t i = 0; i < outcome->finding_count; i++) {
        struct baseline_entry *entry = find(baseline, outcome->findings[i].fingerprint);

        if (entry)
            entry->seen = true;
        else
            outcome->findings[kept++] = outcome->findings[i];
    }
    outcome->finding_count = kept;
}

/* What stands behind the second blank. */
static const char *file_of(const struct baseline_entry *entry)
{
    const char *rule = strchr(entry->line, ' ');
    const char *file = rule ? strchr(rule + 1, ' ') : NULL;

    return file ? file + 1 : NULL;
}

size_t baseline_stale(const struct baseline *baseline,
                      bool (*has_file)(const char *file, void *user), void *user)
{
    size_t count = 0;

    for (size_t i = 0; i < baseline->count; i++) {
        const char *file = file_of(&baseline->entries[i]);

        if (!baseline->entries[i].seen && file)
            count += access(file, F_OK) != 0 || has_file(file, user);
    }
    return count;
}

void baseline_add(struct baseline *baseline, const struct outcome *outcome)
{
    for (size_t i = 0; i < outcome->finding_count; i++) {
        const struct report_finding *finding = &outcome->findings[i];
        struct buffer line = {0};

        buffer_format(&line, "%s %s %s", finding->fingerprint, finding->rule, finding->file);
        for (size_t k = 0; k < line.len; k++)
            if (line.bytes[k] == '\n' || line.bytes[k] == '\r')
                line.bytes[k] = '?';
        push(baseline, line.bytes, line.len);
        buffer_finish(&line);
    }
}

bool baseline_write(struct baseline *baseline, const char *file, struct error *err)
{
    struct buffer text = {0};
    struct error why;
    bool done;

    sort(baseline);
    buffer_add_string(&text, "");
    for (size_t i = 0; i < baseline->count; i++)
        buffer_format(&text, "%s\n", baseline->entries[i].line);
    done =
        file_replace(file, text.bytes, text.len, &why) || error_set(err, "%s: %s", file, why.text);
    buffer_finish(&text);
    return done;
}

void baseline_finish(struct baseline *baseline)
{
    for (size_t i = 0; i < baseline->count; i++)
        free(baseline->entries[i].line);
    free(baseline->entries);
    *baseline = (struct baseline){0};
}
