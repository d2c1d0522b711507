#include "tests/support/pages.h"

#include "server/languages/language.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void give_up(const char *label, const char *what)
{
    fprintf(stderr, "%s: %s\n", label, what);
    exit(1);
}

enum { PAGES_MAX = 128, PAGE_SIZE_MAX = 1 << 18 };

/** Examples borrow from the pages until the end of the program. */
static char *loaded[PAGES_MAX];
static size_t loaded_count;

char *page_load(const char *path, size_t *len)
{
    FILE *file = fopen(path, "rb");
    char *text = calloc(1, PAGE_SIZE_MAX);

    if (loaded_count < PAGES_MAX)
        loaded[loaded_count++] = text;
    if (!file || !text)
        give_up(path, "cannot be read");
    *len = fread(text, 1, PAGE_SIZE_MAX - 1, file);
    fclose(file);
    return text;
}

static const char *line_end(const char *at, const char *end)
{
    const char *newline = memchr(at, '\n', (size_t)(end - at));

    return newline ? newline : end;
}

static void split_words(struct page_mark *mark, const char *at, const char *end)
{
    while (at < end && mark->word_count < PAGE_WORDS_MAX) {
        size_t len = 0;

        while (at < end && *at == ' ')
            at++;
        while (at + len < end && at[len] != ' ')
            len++;
        if (len)
            snprintf(mark->words[mark->word_count++], sizeof mark->words[0], "%.*s", (int)len, at);
        at += len;
    }
}

static bool read_mark(const char *line, const char *end, const char *above, const char *text,
                      struct page_mark *out)
{
    const char *caret = memchr(line, '^', (size_t)(end - line));
    const char *after = caret;

    if (!caret || (line[0] != '/' && line[0] != '#' && line[0] != '-'))
        return false;
    while (after < end && *after == '^')
        after++;
    memset(out, 0, sizeof *out);
    out->start = (uint32_t)(above - text + (caret - line));
    out->end = out->start + (uint32_t)(after - caret);
    split_words(out, after, end);
    return true;
}

static void read_marks(struct page_example *example)
{
    const char *end = example->text + example->len;
    const char *above = example->text;

    for (const char *line = example->text; line < end; line = line_end(line, end) + 1) {
        if (example->mark_count < PAGE_MARKS_MAX &&
            read_mark(line, line_end(line, end), above, example->text,
                      &example->marks[example->mark_count]))
            example->mark_count++;
        else
            above = line;
    }
}

static void read_library(struct page_example *example, const char *given)
{
    char *version;

    snprintf(example->library_text, sizeof example->library_text, "%s", given);
    version = strchr(example->library_text, '=');
    if (!version)
        give_up(example->name, "names a library without a version");
    *version++ = '\0';
    example->library = (struct library){example->library_text, version};
}

static void name_path(struct page_example *example, const char *info, size_t len)
{
    char library[sizeof example->library_text] = "";
    char language_id[32] = "";
    char path[sizeof example->path] = "";
    char line[160];
    const struct language *language;

    snprintf(line, sizeof line, "%.*s", (int)len, info);
    sscanf(line, "%31s %95s %47s", language_id, path, library);
    if (*library)
        read_library(example, library);
    language = language_for_document(language_id, "");
    if (!language)
        give_up(example->name, "is in a language that is not built in");
    if (*path)
        snprintf(example->path, sizeof example->path, "%s", path);
    else
        snprintf(example->path, sizeof example->path, "example%s", language->extensions[0]);
}

static void read_example(const char *label, size_t number, const char *info, const char *end,
                         struct page_example *out)
{
    memset(out, 0, sizeof *out);
    out->text = line_end(info, end) + 1;
    out->len = (size_t)(end - out->text);
    snprintf(out->name, sizeof out->name, "test_page__%s__example_%zu", label, number);
    name_path(out, info, (size_t)(out->text - 1 - info));
    read_marks(out);
}

size_t page_examples(const char *label, const char *page, size_t len, struct page_example *examples,
                     size_t count, size_t max)
{
    const char *end = page + len;
    const char *info = NULL;
    size_t number = 0;

    for (const char *line = page; line < end; line = line_end(line, end) + 1) {
        if (line_end(line, end) - line < 3 || strncmp(line, "```", 3) != 0)
            continue;
        if (!info) {
            info = line + 3;
            continue;
        }
        if (*info != '\n') {
            if (count == max)
                give_up(label, "has too many examples");
            read_example(label, ++number, info, line, &examples[count++]);
        }
        info = NULL;
    }
    return count;
}
