/* What a file is called in reports. */
#include "server/check/take.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct naming {
    const char *folder;
    const char *path;
    const char *file;
    const char *uri;
};

static const struct naming namings[] = {
    {"/w", "a.js", "a.js", "a.js"},
    {"/w", "x/y/a b.js", "x/y/a b.js", "x/y/a%20b.js"},
    {"/w", "/w/x/a.js", "x/a.js", "x/a.js"},
    {"/w", "/other/a.js", "/other/a.js", "file:///other/a.js"},
    {"/w", "/w2/a.js", "/w2/a.js", "file:///w2/a.js"},
    {"/w/x", "../a.js", "/w/a.js", "file:///w/a.js"},
    {"/w/x", "../x/a.js", "a.js", "a.js"},
    {"/w", "x/../a.js", "a.js", "a.js"},
    {"/w", "x/./a.js", "x/a.js", "x/a.js"},
    {"/", "etc/a.js", "etc/a.js", "etc/a.js"},
    {"/", "/etc/a.js", "etc/a.js", "etc/a.js"},
    {"/w", "../../../../a.js", "/a.js", "file:///a.js"},
    {"/w", "a:b,%?#.js", "a:b,%?#.js", "a%3Ab%2C%25%3F%23.js"},
    {"/w", "\xFF.js", "\xFF.js", "%FF.js"},
};

static void test_take__paths__have_their_names(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof namings / sizeof namings[0]; i++) {
        struct arena arena = {0};
        struct report_place place = take_place(namings[i].folder, namings[i].path, &arena);

        assert_string_equal(place.path, namings[i].path);
        assert_string_equal(place.file, namings[i].file);
        assert_string_equal(place.uri, namings[i].uri);
        arena_finish(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_take__paths__have_their_names),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
