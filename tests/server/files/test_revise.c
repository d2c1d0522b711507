#include "server/files/revise.h"

#include "server/base/buffer.h"
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

static char folder[] = "/tmp/revise-XXXXXX";
static char path[64];
static char alias[64];

static void put(const char *text)
{
    FILE *file = fopen(path, "w");

    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static void assert_holds(const char *text)
{
    struct buffer now = {0};

    assert_int_equal(file_read(path, 1000, &now, NULL), FILE_READ);
    assert_string_equal(now.bytes, text);
    buffer_finish(&now);
}

static bool revise(const char *at, const char *before, const char *after, struct error *err)
{
    return file_revise(at, text_of(before), text_of(after), err);
}

static void test_revise__unchanged__is_replaced(void **state)
{
    struct stat status;

    (void)state;
    put("old");
    assert_int_equal(chmod(path, 0741), 0);
    assert_true(revise(path, "old", "newer", NULL));
    assert_holds("newer");
    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_mode & 07777, 0741);
}

static void test_revise__changed_since__is_left_alone(void **state)
{
    static const char *const others[] = {"odd", "older", "ol", ""};
    struct error err;

    (void)state;
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        put(others[i]);
        assert_false(revise(path, "old", "newer", &err));
        assert_non_null(strstr(err.text, "changed since it was read"));
        assert_holds(others[i]);
    }
    assert_int_equal(unlink(path), 0);
    assert_false(revise(path, "old", "newer", &err));
    assert_string_equal(err.text, "No such file or directory");
    assert_int_not_equal(access(path, F_OK), 0);
}

static void test_revise__nothing_left_behind(void **state)
{
    struct error err;

    (void)state;
    put("other");
    assert_false(revise(path, "old", "newer", &err));
    assert_int_equal(unlink(path), 0);
    assert_int_equal(rmdir(folder), 0); /* works on an empty folder only */
    assert_int_equal(mkdir(folder, 0700), 0);
}

static void test_revise__link__stays_one(void **state)
{
    struct stat status;

    (void)state;
    put("old");
    assert_int_equal(symlink("file", alias), 0);
    assert_true(revise(alias, "old", "newer", NULL));
    assert_holds("newer");
    assert_int_equal(lstat(alias, &status), 0);
    assert_true(S_ISLNK(status.st_mode));
    assert_int_equal(unlink(alias), 0);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(rmdir(folder), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_revise__unchanged__is_replaced),
        cmocka_unit_test(test_revise__changed_since__is_left_alone),
        cmocka_unit_test(test_revise__nothing_left_behind),
        cmocka_unit_test(test_revise__link__stays_one),
    };

    if (!mkdtemp(folder))
        return 1;
    snprintf(path, sizeof path, "%s/file", folder);
    snprintf(alias, sizeof alias, "%s/alias", folder);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
