/* Reading whatever a path may lead to. */
#include "server/files/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static char folder[] = "/tmp/statusls-file-XXXXXX";
static char path[64];

static int set_up(void **state)
{
    (void)state;
    memcpy(folder + sizeof folder - 7, "XXXXXX", 6);
    if (!mkdtemp(folder))
        return -1;
    snprintf(path, sizeof path, "%s/x", folder);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    unlink(path);
    return rmdir(folder);
}

static void make(const char *bytes, size_t len)
{
    FILE *file = fopen(path, "w");

    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, len, file), len);
    fclose(file);
}

static void test_file__bytes_of_all_kinds__arrive_unchanged(void **state)
{
    static const char bytes[] = "a\0\xFF\r\n\xF0\x9F";
    struct buffer out = {0};

    (void)state;
    make(bytes, sizeof bytes);
    assert_int_equal(file_read(path, 100, &out, NULL), FILE_READ);
    assert_int_equal(out.len, sizeof bytes);
    assert_memory_equal(out.bytes, bytes, sizeof bytes);
    assert_int_equal(out.bytes[out.len], 0);
    buffer_finish(&out);
}

static void test_file__empty_after_full__is_empty(void **state)
{
    struct buffer out = {0};

    (void)state;
    make("abc", 3);
    assert_int_equal(file_read(path, 100, &out, NULL), FILE_READ);
    make("", 0);
    assert_int_equal(file_read(path, 100, &out, NULL), FILE_READ);
    assert_int_equal(out.len, 0);
    assert_string_equal(out.bytes, "");
    buffer_finish(&out);
}

static void test_file__limit__is_the_last_size_that_fits(void **state)
{
    struct buffer out = {0};

    (void)state;
    make("0123456789", 10);
    assert_int_equal(file_read(path, 10, &out, NULL), FILE_READ);
    assert_int_equal(file_read(path, 9, &out, NULL), FILE_TOO_LARGE);
    assert_int_equal(out.len, 0);
    buffer_finish(&out);
}

static void test_file__huge_and_sparse__costs_no_memory(void **state)
{
    struct buffer out = {0};

    (void)state;
    make("", 0);
    assert_int_equal(truncate(path, (off_t)1 << 40), 0);
    assert_int_equal(file_read(path, 1000, &out, NULL), FILE_TOO_LARGE);
    assert_true(out.capacity < 1000);
    buffer_finish(&out);
}

static void test_file__size_claimed_as_zero__is_read_to_the_end(void **state)
{
    struct buffer out = {0};

    (void)state;
    assert_int_equal(file_read("/proc/self/status", 1 << 20, &out, NULL), FILE_READ);
    assert_true(out.len > 300);
    assert_int_equal(file_read("/proc/self/status", 300, &out, NULL), FILE_TOO_LARGE);
    buffer_finish(&out);
}

static void test_file__fifo_without_writer__is_trouble_and_does_not_block(void **state)
{
    struct buffer out = {0};
    struct error err;

    (void)state;
    assert_int_equal(mkfifo(path, 0666), 0);
    alarm(10);
    assert_int_equal(file_read(path, 100, &out, &err), FILE_TROUBLE);
    alarm(0);
    assert_string_equal(err.text, "not a regular file");
    buffer_finish(&out);
}

static void test_file__device_and_folder__are_trouble(void **state)
{
    struct buffer out = {0};

    (void)state;
    assert_int_equal(file_read("/dev/zero", 100, &out, NULL), FILE_TROUBLE);
    assert_int_equal(file_read(folder, 100, &out, NULL), FILE_TROUBLE);
    assert_int_equal(out.len, 0);
    buffer_finish(&out);
}

static void test_file__missing__is_trouble_with_its_reason(void **state)
{
    struct buffer out = {0};
    struct error err;

    (void)state;
    assert_int_equal(file_read("/nowhere/x", 100, &out, &err), FILE_TROUBLE);
    assert_string_equal(err.text, "No such file or directory");
    buffer_finish(&out);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_file__bytes_of_all_kinds__arrive_unchanged),
        TEST(test_file__empty_after_full__is_empty),
        TEST(test_file__limit__is_the_last_size_that_fits),
        TEST(test_file__huge_and_sparse__costs_no_memory),
        TEST(test_file__size_claimed_as_zero__is_read_to_the_end),
        TEST(test_file__fifo_without_writer__is_trouble_and_does_not_block),
        TEST(test_file__device_and_folder__are_trouble),
        TEST(test_file__missing__is_trouble_with_its_reason),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
