/**
 * What is understood of each framework, and the edge cases of docs/occurrences.md, as pages: a mark
 * demands an occurrence there,
 *
 *     ^^^ CODE SPELLING ROLE [certain|likely] [framework=ID] [methods=POST,PUT] [route=/x]
 *
 * CODE is 409, or 4xx for a class test. Every occurrence must be marked: an unmarked one fails the
 * example.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "server/engine/lexicon.h"
#include "server/frameworks/framework.h"
#include "server/languages/language.h"
#include "tests/support/analysis.h"
#include "tests/support/pages.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { EXAMPLES_MAX = 3000, TEXT_SIZE = 256 };

static struct page_example examples[EXAMPLES_MAX];
static struct CMUnitTest tests[EXAMPLES_MAX];

static const struct response *response_of(const struct analyzed *analyzed,
                                          const struct occurrence *occurrence)
{
    return occurrence->response < 0 ? NULL : &analyzed->analysis.responses[occurrence->response];
}

static void describe_methods(const struct response *response, char *out, size_t size)
{
    char *space;

    methods_format(response ? response->methods : 0, out, (uint32_t)size);
    while ((space = strstr(out, ", ")))
        memmove(space + 1, space + 2, strlen(space + 2) + 1);
}

static bool word_holds(const struct analyzed *analyzed, const struct occurrence *occurrence,
                       const char *word)
{
    const struct response *response = response_of(analyzed, occurrence);
    char methods[TEXT_SIZE];

    if (!strncmp(word, "framework=", 10))
        return occurrence->framework && !strcmp(occurrence->framework->id, word + 10);
    if (!strncmp(word, "methods=", 8)) {
        describe_methods(response, methods, sizeof methods);
        return !strcmp(methods, word + 8);
    }
    if (!strncmp(word, "route=", 6))
        return response && response->path && !strcmp(response->path, word + 6);
    return !strcmp(word, confidence_name(occurrence->confidence));
}

static void describe_code(const struct occurrence *occurrence, char *out, size_t size)
{
    if (occurrence->status_class)
        snprintf(out, size, "%uxx", occurrence->status_class);
    else
        snprintf(out, size, "%u", occurrence->code);
}

static bool meets(const struct analyzed *analyzed, const struct occurrence *occurrence,
                  const struct page_mark *mark)
{
    char code[16];

    describe_code(occurrence, code, sizeof code);
    if (occurrence->span.start != mark->start || occurrence->span.end != mark->end ||
        strcmp(code, mark->words[0]) != 0 ||
        strcmp(spelling_name(occurrence->spelling), mark->words[1]) != 0 ||
        strcmp(role_name(occurrence->role), mark->words[2]) != 0)
        return false;
    for (size_t i = 3; i < mark->word_count; i++)
        if (!word_holds(analyzed, occurrence, mark->words[i]))
            return false;
    return true;
}

static void describe(const struct analyzed *analyzed, const struct occurrence *occurrence,
                     char *out, size_t size)
{
    char code[16];
    char methods[TEXT_SIZE];

    describe_code(occurrence, code, sizeof code);
    describe_methods(response_of(analyzed, occurrence), methods, sizeof methods);
    snprintf(out, size, "line %u: `%.*s` %s %s %s %s framework=%s methods=%s",
             analyzed_line(analyzed, occurrence->span.start), (int)span_length(occurrence->span),
             analyzed->text + occurrence->span.start, code, spelling_name(occurrence->spelling),
             role_name(occurrence->role), confidence_name(occurrence->confidence),
             occurrence->framework ? occurrence->framework->id : "-", methods);
}

static void check_occurrence(const struct analyzed *analyzed, const struct occurrence *occurrence,
                             struct page_example *example)
{
    char text[TEXT_SIZE * 2];

    for (size_t m = 0; m < example->mark_count; m++)
        if (meets(analyzed, occurrence, &example->marks[m])) {
            example->marks[m].met = true;
            return;
        }
    describe(analyzed, occurrence, text, sizeof text);
    fail_msg("not marked, or marked otherwise: %s", text);
}

static void test_example(void **state)
{
    struct page_example *example = *state;
    struct analyzed analyzed;

    analyzed_init(&analyzed, example->path, example->text, example->len);
    if (!analyzed_worthwhile(&analyzed, example->path))
        assert_int_equal(analyzed.analysis.occurrence_count, 0);
    for (size_t i = 0; i < analyzed.analysis.occurrence_count; i++)
        check_occurrence(&analyzed, &analyzed.analysis.occurrences[i], example);
    for (size_t m = 0; m < example->mark_count; m++)
        if (!example->marks[m].met)
            fail_msg("line %u: no %s %s %s here", analyzed_line(&analyzed, example->marks[m].start),
                     example->marks[m].words[0], example->marks[m].words[1],
                     example->marks[m].words[2]);
    analyzed_finish(&analyzed);
}

static void test_tables__every_shape_and_vocabulary__is_understood(void **state)
{
    (void)state;
    for (size_t i = 0; i < language_count(); i++) {
        const struct family *family = family_find(language_at(i)->family);
        const struct lexicon *lexicon = family ? lexicon_of(family) : NULL;

        for (uint32_t c = 0; lexicon && c < lexicon->constants_count; c++)
            if (!lexicon->vocabularies[c])
                fail_msg("%s: no vocabulary %s", family->id, family->constants[c].vocabulary);
    }
}

static size_t load_pages(const char *pattern, size_t count)
{
    glob_t found;

    if (glob(pattern, 0, NULL, &found))
        return count;
    for (size_t i = 0; i < found.gl_pathc; i++) {
        const char *slash = strrchr(found.gl_pathv[i], '/');
        size_t len;
        char *page = page_load(found.gl_pathv[i], &len);

        count = page_examples(slash + 1, page, len, examples, count, EXAMPLES_MAX);
    }
    globfree(&found);
    return count;
}

int main(void)
{
    size_t count = load_pages("tests/server/frameworks/*.md", 0);

    count = load_pages("docs/occurrences.md", count);
    for (size_t i = 0; i < count; i++)
        tests[i] = (struct CMUnitTest){examples[i].name, test_example, NULL, NULL, &examples[i]};
    tests[count] =
        (struct CMUnitTest)cmocka_unit_test(test_tables__every_shape_and_vocabulary__is_understood);
    return _cmocka_run_group_tests("frameworks", tests, count + 1, NULL, NULL);
}
