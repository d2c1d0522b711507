#include "server/repair/edits.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static bool add(struct edits *edits, uint32_t start, uint32_t end, const char *text)
{
    struct text_edit edit = {{start, end}, text};

    return edits_add(edits, &(struct fix){.edits = &edit, .edit_count = 1});
}

static void assert_makes(struct edits *edits, const char *text, const char *expected)
{
    struct buffer out = {0};

    edits_apply(edits, text_of(text), &out);
    buffer_add_string(&out, "");
    assert_string_equal(out.bytes, expected);
    buffer_finish(&out);
}

static void test_edits__any_order__are_made_in_place(void **state)
{
    struct edits edits = {0};

    (void)state;
    assert_true(add(&edits, 6, 9, "ghi"));
    assert_true(add(&edits, 0, 3, ""));
    assert_true(add(&edits, 4, 4, "+"));
    assert_makes(&edits, "abcdefxyz", "d+efghi");
    edits_finish(&edits);
}

static void test_edits__overlap__who_comes_first_is_in(void **state)
{
    const struct text_edit two[] = {{{8, 9}, ""}, {{2, 3}, ""}};
    struct edits edits = {0};

    (void)state;
    assert_true(add(&edits, 2, 5, "-"));
    assert_false(add(&edits, 4, 6, "-"));
    assert_false(add(&edits, 0, 3, "-"));
    assert_false(add(&edits, 3, 3, "-"));
    assert_false(add(&edits, 5, 5, "-"));
    assert_false(edits_add(&edits, &(struct fix){.edits = two, .edit_count = 2}));
    assert_true(add(&edits, 5, 6, "-"));
    assert_int_equal(edits.count, 2);
    assert_makes(&edits, "abcdefxyz", "ab--xyz");
    edits_finish(&edits);
}

static void test_edits__two_insertions_at_one_place__one_waits(void **state)
{
    struct edits edits = {0};

    (void)state;
    assert_true(add(&edits, 1, 1, "x"));
    assert_false(add(&edits, 1, 1, "x"));
    assert_makes(&edits, "ab", "axb");
    edits_finish(&edits);
}

static void test_edits__crlf__is_what_edits_bring(void **state)
{
    struct edits edits = {0};

    (void)state;
    assert_true(add(&edits, 3, 3, "x\ny\r\n"));
    assert_makes(&edits, "a\r\nb", "a\r\nx\r\ny\r\nb");
    assert_makes(&edits, "a;\nb", "a;\nx\ny\r\nb");
    edits_finish(&edits);
}

static void test_edits__places__move_along(void **state)
{
    struct text text = text_of("0123456789");
    struct edits edits = {0};
    struct span moved;

    (void)state;
    assert_true(add(&edits, 1, 3, "abcd"));
    assert_true(add(&edits, 6, 7, ""));
    moved = edits_move(&edits, text, (struct span){4, 5});
    assert_int_equal(moved.start, 6);
    assert_int_equal(moved.end, 7);
    moved = edits_move(&edits, text, (struct span){2, 9});
    assert_int_equal(moved.start, 1);
    assert_int_equal(moved.end, 10);
    moved = edits_move(&edits, text, (struct span){8, 9});
    assert_int_equal(moved.start, 9);
    assert_int_equal(moved.end, 10);
    edits_finish(&edits);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_edits__any_order__are_made_in_place),
        cmocka_unit_test(test_edits__overlap__who_comes_first_is_in),
        cmocka_unit_test(test_edits__two_insertions_at_one_place__one_waits),
        cmocka_unit_test(test_edits__crlf__is_what_edits_bring),
        cmocka_unit_test(test_edits__places__move_along),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
