/** What is read of a tree once, and where the words of a text stand. */
#include "tests/support/snippet.h"

#include "server/syntax/places.h"
#include "server/syntax/words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void test_places__many_lookups__read_each_node_once(void **state)
{
    const char *source = "a(1); b(2); c(3); d(4);";
    struct arena arena = {0};
    struct seen seen;
    struct places *places;
    struct tree_place *root;

    (void)state;
    seen_init(&seen, "javascript", source);
    places = places_create(view_root(&seen.view), &arena);
    root = places_root(places);
    for (uint32_t i = 0; i < 1000; i++)
        places_child_at(places, root, i % (uint32_t)strlen(source));
    assert_int_equal(places_read(places), 1);
    assert_int_equal(places_child_at(places, root, 7)->span.start, 6);
    assert_null(places_child_at(places, root, 5));
    arena_finish(&arena);
    seen_finish(&seen);
}

static void test_places__items__are_the_same_list_again(void **state)
{
    struct seen seen;
    struct node_list first;
    struct node_list again;

    (void)state;
    seen_init(&seen, "javascript", "a(1); /* no item */ b(2); c(3);");
    first = view_items(&seen.view, view_root(&seen.view));
    again = view_items(&seen.view, view_root(&seen.view));
    assert_int_equal(first.count, 3);
    assert_ptr_equal(first.nodes, again.nodes);
    assert_int_equal(view_item_index(first, first.nodes[2]), 2);
    assert_int_equal(view_item_index(first, view_root(&seen.view)), 3);
    seen_finish(&seen);
}

static void test_words__names__are_found_whole_and_in_range(void **state)
{
    const char *text = "s = ss; s.s? s";
    struct arena arena = {0};
    struct words *words = words_create(text_of(text), &arena);

    (void)state;
    assert_int_equal(words_next(words, text_of("s"), 0, 14), 0);
    assert_int_equal(words_next(words, text_of("s"), 1, 14), 8);
    assert_int_equal(words_next(words, text_of("s"), 11, 14), 13);
    assert_int_equal(words_next(words, text_of("s"), 11, 13), 13);
    assert_int_equal(words_next(words, text_of("ss"), 0, 14), 4);
    assert_int_equal(words_next(words, text_of("s?"), 0, 14), 10);
    assert_int_equal(words_next(words, text_of("none"), 0, 14), 14);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_places__many_lookups__read_each_node_once),
        cmocka_unit_test(test_places__items__are_the_same_list_again),
        cmocka_unit_test(test_words__names__are_found_whole_and_in_range),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
