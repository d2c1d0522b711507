/* The arena: what it gives is zeroed, aligned, apart from all else, and gone at once. */
#include "server/base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { BIG = 1024 * 1024 };

static void assert_zeroed(const unsigned char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        assert_int_equal(bytes[i], 0);
}

static void test_arena__pieces_of_all_sizes__are_zeroed_and_aligned(void **state)
{
    struct arena arena = {0};

    (void)state;
    for (size_t size = 0; size < 300; size++) {
        unsigned char *piece = arena_alloc(&arena, size);

        assert_int_equal((uintptr_t)piece % _Alignof(max_align_t), 0);
        assert_zeroed(piece, size);
        memset(piece, 0xAA, size);
    }
    arena_finish(&arena);
}

static void test_arena__many_pieces__do_not_overlap(void **state)
{
    enum { COUNT = 2000, SIZE = 50 };
    static unsigned char *pieces[COUNT];
    struct arena arena = {0};

    (void)state;
    for (size_t i = 0; i < COUNT; i++) {
        pieces[i] = arena_alloc(&arena, SIZE);
        memset(pieces[i], (int)(i % 251), SIZE);
    }
    for (size_t i = 0; i < COUNT; i++) {
        for (size_t at = 0; at < SIZE; at++)
            assert_int_equal(pieces[i][at], i % 251);
    }
    arena_finish(&arena);
}

static void test_arena__piece_larger_than_a_block__is_whole(void **state)
{
    struct arena arena = {0};
    unsigned char *small = arena_alloc(&arena, 1);
    unsigned char *big = arena_alloc(&arena, BIG);

    (void)state;
    *small = 1;
    assert_zeroed(big, BIG);
    memset(big, 0xAA, BIG);
    assert_int_equal(*small, 1);
    arena_finish(&arena);
}

static void test_arena__empty_pieces__are_not_null(void **state)
{
    struct arena arena = {0};

    (void)state;
    assert_non_null(arena_alloc(&arena, 0));
    arena_finish(&arena);
}

static void test_arena__copy__is_terminated_and_apart(void **state)
{
    struct arena arena = {0};
    char original[] = "status";
    char *copy = arena_copy(&arena, original, 4);

    (void)state;
    original[0] = '-';
    assert_string_equal(copy, "stat");
    assert_string_equal(arena_copy(&arena, "", 0), "");
    assert_memory_equal(arena_copy(&arena, "a\0b", 3), "a\0b", 4);
    arena_finish(&arena);
}

static void test_arena__format__holds_any_length(void **state)
{
    struct arena arena = {0};
    char *text = arena_format(&arena, "%d %s", 404, "Not Found");
    char *empty = arena_format(&arena, "%s", "");
    char *wide = arena_format(&arena, "%*d", BIG, 7);

    (void)state;
    assert_string_equal(text, "404 Not Found");
    assert_string_equal(empty, "");
    assert_int_equal(strlen(wide), BIG);
    assert_int_equal(wide[BIG - 1], '7');
    arena_finish(&arena);
}

static void test_arena__reset__gives_zeroed_memory_again(void **state)
{
    struct arena arena = {0};

    (void)state;
    arena_reset(&arena);
    for (int round = 0; round < 3; round++) {
        for (size_t size = 1; size < 5000; size += 500) {
            unsigned char *piece = arena_alloc(&arena, size);

            assert_zeroed(piece, size);
            memset(piece, 0xAA, size);
        }
        arena_reset(&arena);
    }
    arena_finish(&arena);
}

static void test_arena__reset__reuses_a_block(void **state)
{
    struct arena arena = {0};
    void *first = arena_alloc(&arena, 100);

    (void)state;
    arena_reset(&arena);
    assert_ptr_equal(arena_alloc(&arena, 100), first);
    arena_finish(&arena);
}

static void test_arena__finish__is_safe_twice_and_when_empty(void **state)
{
    struct arena arena = {0};

    (void)state;
    arena_finish(&arena);
    arena_alloc(&arena, 1);
    arena_finish(&arena);
    arena_finish(&arena);
    assert_non_null(arena_alloc(&arena, 1));
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_arena__pieces_of_all_sizes__are_zeroed_and_aligned),
        cmocka_unit_test(test_arena__many_pieces__do_not_overlap),
        cmocka_unit_test(test_arena__piece_larger_than_a_block__is_whole),
        cmocka_unit_test(test_arena__empty_pieces__are_not_null),
        cmocka_unit_test(test_arena__copy__is_terminated_and_apart),
        cmocka_unit_test(test_arena__format__holds_any_length),
        cmocka_unit_test(test_arena__reset__gives_zeroed_memory_again),
        cmocka_unit_test(test_arena__reset__reuses_a_block),
        cmocka_unit_test(test_arena__finish__is_safe_twice_and_when_empty),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
