#include "server/files/file.h"
#include "server/files/replace.h"

#include <dirent.h>
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

static char folder[] = "/tmp/replace-XXXXXX";

static int enter(void **state)
{
    (void)state;
    umask(022);
    return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

static int leave(void **state)
{
    char command[64];

    (void)state;
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return chdir("/") == 0 && system(command) == 0 ? 0 : -1;
}

static void assert_content(const char *path, const char *expected)
{
    struct buffer content = {0};

    assert_int_equal(file_read(path, 1000, &content, NULL), FILE_READ);
    assert_string_equal(content.bytes, expected);
    buffer_finish(&content);
}

static unsigned mode_of(const char *path)
{
    struct stat status;

    assert_int_equal(lstat(path, &status), 0);
    return status.st_mode & 07777;
}

static size_t files_here(void)
{
    DIR *here = opendir(".");
    size_t count = 0;

    while (readdir(here))
        count++;
    closedir(here);
    return count - 2;
}

static void test_replace__new_file__has_the_mode_of_the_umask(void **state)
{
    (void)state;
    assert_true(file_replace("new", "abc", 3, NULL));
    assert_content("new", "abc");
    assert_int_equal(mode_of("new"), 0644);
    assert_true(file_replace("empty", "", 0, NULL));
    assert_content("empty", "");
}

static void test_replace__old_file__keeps_its_mode(void **state)
{
    struct stat before;
    struct stat after;

    (void)state;
    assert_true(file_replace("old", "one", 3, NULL));
    assert_int_equal(chmod("old", 0750), 0);
    assert_int_equal(stat("old", &before), 0);
    assert_true(file_replace("old", "two", 3, NULL));
    assert_int_equal(stat("old", &after), 0);
    assert_content("old", "two");
    assert_int_equal(mode_of("old"), 0750);
    assert_true(before.st_ino != after.st_ino); /* another took its place */
}

static void test_replace__link__leads_to_the_new_content(void **state)
{
    (void)state;
    assert_true(file_replace("target", "one", 3, NULL));
    assert_int_equal(symlink("target", "link"), 0);
    assert_true(file_replace("link", "two", 3, NULL));
    assert_content("target", "two");
    assert_int_equal(mode_of("link"), 0777);
}

static void test_replace__device__is_written_to(void **state)
{
    struct stat status;
    struct error err;

    (void)state;
    assert_true(file_replace("/dev/null", "abc", 3, NULL));
    assert_int_equal(stat("/dev/null", &status), 0);
    assert_true(S_ISCHR(status.st_mode));
    assert_false(file_replace("/dev/full", "abc", 3, &err));
    assert_string_equal(err.text, "No space left on device");
}

static void test_replace__what_cannot_be__says_why_and_leaves_nothing(void **state)
{
    size_t before = files_here();
    struct error err;

    (void)state;
    assert_false(file_replace("nowhere/file", "abc", 3, &err));
    assert_string_equal(err.text, "No such file or directory");
    assert_int_equal(mkdir("folder", 0755), 0);
    assert_false(file_replace("folder", "abc", 3, &err));
    assert_string_equal(err.text, "Is a directory");
    assert_int_equal(files_here(), before + 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_replace__new_file__has_the_mode_of_the_umask),
        cmocka_unit_test(test_replace__old_file__keeps_its_mode),
        cmocka_unit_test(test_replace__link__leads_to_the_new_content),
        cmocka_unit_test(test_replace__device__is_written_to),
        cmocka_unit_test(test_replace__what_cannot_be__says_why_and_leaves_nothing),
    };

    return cmocka_run_group_tests(tests, enter, leave);
}
