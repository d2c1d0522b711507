/*
 * Texts that no person would write, large: they must neither end the process nor hold it for long.
 * A text may be refused; then it must be the same parser that takes the next one.
 */
#include "server/base/alloc.h"
#include "server/languages/language.h"
#include "server/syntax/path.h"
#include "server/syntax/tree.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

enum { MANY = 100000, DEEPEST = 10000, ARGUMENTS_MAX = 24 };

/* Ten times what the slowest takes on a slow machine, and a hundredth of what it took unguarded. */
enum { SECONDS_MAX = 60 };

/* Under sanitizers everything is slower by ten, and what they look for does not need length. */
#ifdef __SANITIZE_ADDRESS__
enum { LINE_LENGTH = 500000, LONG = 2000 };
#else
enum { LINE_LENGTH = 5000000, LONG = 10000 };
#endif

struct text_buffer {
    char *bytes;
    uint32_t len;
};

static struct text_buffer repeat(const char *piece, size_t piece_len, uint32_t times)
{
    struct text_buffer text = {xcalloc(piece_len * times, 1), (uint32_t)(piece_len * times)};

    for (uint32_t i = 0; i < times; i++)
        memcpy(text.bytes + i * piece_len, piece, piece_len);
    return text;
}

/** Asks the innermost nodes at some places what the engine would ask. */
static void look_around(const struct tree *tree, struct text_buffer text)
{
    struct view view;
    struct path_walker *walker;

    view_init(&view, tree, text.bytes, text.len);
    walker = path_walker_create(&view);
    for (uint32_t i = 1; i < 4; i++) {
        struct path path = path_to(walker, text.len / 4 * i);

        for (uint32_t at = path.count > 8 ? path.count - 8 : 0; at < path.count; at++) {
            struct argument arguments[ARGUMENTS_MAX];

            view_arguments(&view, path.nodes[at], arguments, ARGUMENTS_MAX);
            view_call_name(&view, path.nodes[at]);
            view_call_receiver(&view, path.nodes[at]);
            path_slot(&view, path, at);
            path_is_returned(&view, path, at);
        }
    }
    path_walker_destroy(walker);
}

static void assert_still_parses(struct parser *parser, const struct language *language)
{
    struct tree *tree = tree_parse(parser, language, "f(1)", 4, NULL);

    assert_non_null(tree);
    tree_destroy(tree);
}

/** True if the text has a tree. */
static bool survive(const struct language *language, struct text_buffer text)
{
    struct parser *parser = parser_create();
    clock_t start = clock();
    struct tree *tree = tree_parse(parser, language, text.bytes, text.len, NULL);
    bool parsed = tree != NULL;
    double seconds;

    if (tree)
        look_around(tree, text);
    tree_destroy(tree);
    seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    if (seconds > SECONDS_MAX)
        fail_msg("%s took %.0f s for %.20s...", language->id, seconds, text.bytes);
    assert_still_parses(parser, language);
    parser_destroy(parser);
    return parsed;
}

static void survive_in_all(const char *piece, size_t len, uint32_t times)
{
    struct text_buffer text = repeat(piece, len, times);

    for (size_t i = 0; i < language_count(); i++)
        survive(language_at(i), text);
    free(text.bytes);
}

static void test_hostile__100000_open_brackets__are_refused(void **state)
{
    static const char *const pieces[] = {"(", "[", "{", "{a:", "f(", "a[", "%{"};

    (void)state;
    for (size_t p = 0; p < sizeof pieces / sizeof *pieces; p++) {
        struct text_buffer text = repeat(pieces[p], strlen(pieces[p]), MANY);

        for (size_t i = 0; i < language_count(); i++)
            assert_false(survive(language_at(i), text));
        free(text.bytes);
    }
}

static void test_hostile__brackets_as_deep_as_the_guard_allows__are_survived(void **state)
{
    static const char *const pieces[] = {"(", "[", "{", "{a:", "f(", "a{", "(a,"};

    (void)state;
    for (size_t p = 0; p < sizeof pieces / sizeof *pieces; p++)
        survive_in_all(pieces[p], strlen(pieces[p]), DEEPEST);
}

static void test_hostile__depth_without_brackets__is_survived(void **state)
{
    static const char *const pieces[] = {"if ", "a?", "!", "a.", "a|>", "def a ", "fun ", "await "};

    (void)state;
    for (size_t p = 0; p < sizeof pieces / sizeof *pieces; p++)
        survive_in_all(pieces[p], strlen(pieces[p]), LONG);
}

static void test_hostile__what_keeps_recovery_or_a_scanner_busy__is_survived(void **state)
{
    static const char *const pieces[] = {"\"",  "'",  "`", "/*",   "<<A\n", "=begin\n",
                                         "::<", "->", "<", "r#\"", "\"#{",  "</a>"};

    (void)state;
    for (size_t p = 0; p < sizeof pieces / sizeof *pieces; p++)
        survive_in_all(pieces[p], strlen(pieces[p]), LONG);
}

/** Each took between half a minute and half an hour before parses had their ration. */
static void test_hostile__what_takes_the_square_of_its_length__is_refused(void **state)
{
    static const struct {
        const char *language;
        const char *piece;
    } rows[] = {
        {"javascript", "\""}, {"typescript", "::<"}, {"kotlin", "/*"}, {"ruby", "=begin\n"}};

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct language *language = language_for_document(rows[i].language, "");
        struct text_buffer text = repeat(rows[i].piece, strlen(rows[i].piece), MANY);

        assert_true(!language || !survive(language, text));
        free(text.bytes);
    }
}

static void test_hostile__bytes_that_are_no_text__are_survived(void **state)
{
    (void)state;
    survive_in_all("", 1, MANY / 4);
    survive_in_all("x\0", 2, MANY / 4);
    survive_in_all("\xff", 1, MANY / 4);
    survive_in_all("\xf0\x9f", 2, MANY / 4);
    survive_in_all("\xed\xa0\x80", 3, MANY / 4);
    survive_in_all("\"\xc0\x80\" ", 5, MANY / 20);
}

static void test_hostile__a_line_of_megabytes__has_a_tree(void **state)
{
    static const char piece[] = "x = f(a, 404); ";
    struct text_buffer text = repeat(piece, sizeof piece - 1, LINE_LENGTH / (sizeof piece - 1));

    (void)state;
    for (size_t i = 0; i < language_count(); i++)
        assert_true(survive(language_at(i), text));
    free(text.bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_hostile__100000_open_brackets__are_refused),
        cmocka_unit_test(test_hostile__brackets_as_deep_as_the_guard_allows__are_survived),
        cmocka_unit_test(test_hostile__depth_without_brackets__is_survived),
        cmocka_unit_test(test_hostile__what_keeps_recovery_or_a_scanner_busy__is_survived),
        cmocka_unit_test(test_hostile__what_takes_the_square_of_its_length__is_refused),
        cmocka_unit_test(test_hostile__bytes_that_are_no_text__are_survived),
        cmocka_unit_test(test_hostile__a_line_of_megabytes__has_a_tree),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
