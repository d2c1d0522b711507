/* The growing byte string. */
#include "server/base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void assert_holds(const struct buffer *buffer, const char *text)
{
    assert_int_equal(buffer->len, strlen(text));
    assert_string_equal(buffer->bytes, text);
}

static void test_buffer__additions__are_joined_and_terminated(void **state)
{
    struct buffer buffer = {0};

    (void)state;
    buffer_add(&buffer, "abcdef", 3);
    buffer_add_string(&buffer, "-");
    buffer_format(&buffer, "%d/%s", 42, "x");
    assert_holds(&buffer, "abc-42/x");
    buffer_finish(&buffer);
}

static void test_buffer__nothing_added__is_an_empty_string(void **state)
{
    struct buffer buffer = {0};

    (void)state;
    buffer_add(&buffer, NULL, 0);
    assert_holds(&buffer, "");
    buffer_add_string(&buffer, "");
    buffer_format(&buffer, "%s", "");
    assert_holds(&buffer, "");
    buffer_finish(&buffer);
}

static void test_buffer__nul_bytes__are_kept(void **state)
{
    struct buffer buffer = {0};

    (void)state;
    buffer_add(&buffer, "a\0b", 3);
    buffer_add(&buffer, "\0", 1);
    assert_int_equal(buffer.len, 4);
    assert_memory_equal(buffer.bytes, "a\0b\0", 5);
    buffer_finish(&buffer);
}

static void test_buffer__every_length_by_single_bytes__is_terminated(void **state)
{
    struct buffer buffer = {0};

    (void)state;
    for (size_t len = 1; len <= 5000; len++) {
        char byte = (char)('a' + len % 26);

        buffer_add(&buffer, &byte, 1);
        assert_int_equal(buffer.len, len);
        assert_int_equal(buffer.bytes[len - 1], byte);
        assert_int_equal(buffer.bytes[len], '\0');
        assert_true(buffer.capacity > len);
    }
    for (size_t at = 0; at < 5000; at++)
        assert_int_equal(buffer.bytes[at], 'a' + (at + 1) % 26);
    buffer_finish(&buffer);
}

static void test_buffer__formats_across_the_capacity__are_whole(void **state)
{
    (void)state;
    for (int width = 1; width < 1100; width++) {
        struct buffer buffer = {0};

        buffer_add_string(&buffer, "<");
        buffer_format(&buffer, "%*d", width, 7);
        buffer_add_string(&buffer, ">");
        assert_int_equal(buffer.len, width + 2);
        assert_memory_equal(buffer.bytes + width, "7>", 3);
        buffer_finish(&buffer);
    }
}

static void test_buffer__growth__is_by_doubling(void **state)
{
    struct buffer buffer = {0};
    unsigned moves = 0;

    (void)state;
    for (size_t i = 0; i < 1000000; i++) {
        size_t capacity = buffer.capacity;

        buffer_add(&buffer, "x", 1);
        moves += buffer.capacity != capacity;
    }
    assert_in_range(moves, 1, 20);
    buffer_finish(&buffer);
}

static void test_buffer__front_dropped__keeps_the_rest(void **state)
{
    struct buffer buffer = {0};

    (void)state;
    buffer_add_string(&buffer, "frame rest");
    buffer_drop_front(&buffer, 6);
    assert_holds(&buffer, "rest");
    buffer_drop_front(&buffer, 0);
    assert_holds(&buffer, "rest");
    buffer_drop_front(&buffer, 4);
    assert_holds(&buffer, "");
    buffer_add_string(&buffer, "new");
    assert_holds(&buffer, "new");
    buffer_finish(&buffer);
}

static void test_buffer__finish__is_safe_twice_and_allows_reuse(void **state)
{
    struct buffer buffer = {0};

    (void)state;
    buffer_finish(&buffer);
    buffer_add_string(&buffer, "a");
    buffer_finish(&buffer);
    buffer_finish(&buffer);
    assert_null(buffer.bytes);
    assert_int_equal(buffer.len, 0);
    buffer_add_string(&buffer, "b");
    assert_holds(&buffer, "b");
    buffer_finish(&buffer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_buffer__additions__are_joined_and_terminated),
        cmocka_unit_test(test_buffer__nothing_added__is_an_empty_string),
        cmocka_unit_test(test_buffer__nul_bytes__are_kept),
        cmocka_unit_test(test_buffer__every_length_by_single_bytes__is_terminated),
        cmocka_unit_test(test_buffer__formats_across_the_capacity__are_whole),
        cmocka_unit_test(test_buffer__growth__is_by_doubling),
        cmocka_unit_test(test_buffer__front_dropped__keeps_the_rest),
        cmocka_unit_test(test_buffer__finish__is_safe_twice_and_allows_reuse),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
