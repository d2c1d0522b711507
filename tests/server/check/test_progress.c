#include "server/check/progress.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

/* stderr goes to a file meanwhile. */
static FILE *caught;
static int kept;

static int catch (void **state)
{
    (void)state;
    caught = tmpfile();
    kept = dup(STDERR_FILENO);
    return caught && dup2(fileno(caught), STDERR_FILENO) >= 0 ? 0 : -1;
}

static int give_back(void **state)
{
    (void)state;
    dup2(kept, STDERR_FILENO);
    close(kept);
    fclose(caught);
    return 0;
}

static void assert_caught(const char *expected)
{
    char text[200] = "";
    ssize_t len;

    fflush(stderr);
    len = pread(fileno(caught), text, sizeof text - 1, 0);
    assert_true(len >= 0);
    assert_string_equal(text, expected);
}

static void test_progress__after_its_time__shows_a_line_and_takes_it_away(void **state)
{
    struct progress progress = {.wanted = true};

    (void)state;
    progress_step(&progress, 3, 10);
    progress_step(&progress, 4, 10); /* too soon */
    assert_caught("\r3 of 10 files");
    progress_clear(&progress);
    progress_clear(&progress);
    assert_caught("\r3 of 10 files\r\033[K");
}

static void test_progress__before_its_time__is_silent(void **state)
{
    struct progress progress = {.wanted = true, .next = UINT64_MAX};

    (void)state;
    progress_step(&progress, 3, 10);
    progress_clear(&progress);
    assert_caught("");
}

static void test_progress__no_terminal__is_never_wanted(void **state)
{
    struct progress progress;

    (void)state;
    progress_start(&progress, true);
    assert_false(progress.wanted);
    progress.next = 0;
    progress_step(&progress, 3, 10);
    assert_caught("");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            test_progress__after_its_time__shows_a_line_and_takes_it_away, catch, give_back),
        cmocka_unit_test_setup_teardown(test_progress__before_its_time__is_silent, catch,
                                        give_back),
        cmocka_unit_test_setup_teardown(test_progress__no_terminal__is_never_wanted, catch,
                                        give_back),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
