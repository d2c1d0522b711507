/** What lock and manifest files say of versions. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "server/project/libraries.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static char folder[] = "/tmp/statusls-libraries-XXXXXX";

/** What a text says of a library; "" for nothing. */
static const char *said(const char *text, const char *before, const char *name)
{
    static struct libraries libraries;
    const struct library *library;

    libraries = (struct libraries){0};
    libraries_add(&libraries, text_of(text), before);
    library = library_find(libraries.items, libraries.count, name);
    return library ? library->version : "";
}

static void test_libraries__every_form__gives_its_version(void **state)
{
    static const struct {
        const char *text;
        const char *before;
        const char *name;
        const char *version;
    } rows[] = {
        {"[[package]]\nname = \"starlette\"\nversion = \"0.48.0\"\n", "\nname = \"", "starlette",
         "0.48.0"},
        {"{\n  \"node_modules/axios\": {\n      \"version\": \"1.8.2\",", "\"node_modules/",
         "axios", "1.8.2"},
        {"{\"require\": {\"inertiajs/inertia-laravel\": \"^2.0\"}}", "\"",
         "inertiajs/inertia-laravel", "2.0"},
        {"{\"dependencies\": {\"axios\": \"^1.8.2\"}}", "\"", "axios", "1.8.2"},
        {"starlette==0.48.0\n", "\n", "starlette", "0.48.0"},
        {"flask\nstarlette[full] >= 0.48 ; python_version > '3'\n", "\n", "starlette", "0.48"},
        {"dependencies = [\"starlette~=0.47.1\"]\n", "\"", "starlette", "0.47.1"},
        {"[tool.poetry.dependencies]\nstarlette = \"^0.49\"\n", "\n", "starlette", "0.49"},
        {"  specs:\n    rack (3.1.8)\n", "\n    ", "rack", "3.1.8"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_string_equal(said(rows[i].text, rows[i].before, rows[i].name), rows[i].version);
}

static void test_libraries__no_lower_end__says_nothing(void **state)
{
    static const char *const texts[] = {
        "starlette<0.48\n",       "starlette\n",          "starlette!=0.48\n",
        "starlette-context==1\n", "my-starlette==0.48\n", "starlette @ git+https://x\n",
    };

    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_string_equal(said(texts[i], "\n", "starlette"), "");
    assert_string_equal(said("{\"axios\": \"workspace:*\"}", "\"", "axios"), "");
    assert_string_equal(said("", "\n", "starlette"), "");
}

static void test_library_reaches__numbers__compare_one_by_one(void **state)
{
    (void)state;
    assert_true(library_reaches("0.48.0", "0.48"));
    assert_true(library_reaches("0.100", "0.48"));
    assert_true(library_reaches("1", "0.48"));
    assert_false(library_reaches("0.47.9", "0.48"));
    assert_false(library_reaches("0", "0.48"));
}

static void put(const char *name, const char *text)
{
    char path[128];
    FILE *file;

    snprintf(path, sizeof path, "%s/%s", folder, name);
    file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static void make(const char *name)
{
    char path[128];

    snprintf(path, sizeof path, "%s/%s", folder, name);
    assert_int_equal(mkdir(path, 0700), 0);
}

static const char *version_for(const char *file)
{
    static struct libraries libraries;
    char path[128];
    const struct library *library;

    snprintf(path, sizeof path, "%s/%s", folder, file);
    libraries_read(path, &libraries);
    library = library_find(libraries.items, libraries.count, "starlette");
    return library ? library->version : "";
}

static void test_libraries_read__folders__the_nearest_and_the_lock_win(void **state)
{
    (void)state;
    assert_non_null(mkdtemp(folder));
    make("repo");
    make("repo/.git");
    make("repo/app");
    put("requirements.txt", "starlette==9\n");
    assert_string_equal(version_for("repo/app/views.py"), "");
    put("repo/requirements.txt", "starlette>=0.40\n");
    assert_string_equal(version_for("repo/app/views.py"), "0.40");
    put("repo/uv.lock", "[[package]]\nname = \"starlette\"\nversion = \"0.48.1\"\n");
    assert_string_equal(version_for("repo/app/views.py"), "0.48.1");
    put("repo/app/requirements.txt", "starlette==0.30\n");
    assert_string_equal(version_for("repo/app/views.py"), "0.30");
    assert_string_equal(version_for("repo/views.py"), "0.48.1");
}

static int remove_all(void **state)
{
    char command[128];

    (void)state;
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    return strchr(folder, 'X') ? 0 : system(command);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_libraries__every_form__gives_its_version),
        cmocka_unit_test(test_libraries__no_lower_end__says_nothing),
        cmocka_unit_test(test_library_reaches__numbers__compare_one_by_one),
        cmocka_unit_test(test_libraries_read__folders__the_nearest_and_the_lock_win),
    };

    return cmocka_run_group_tests(tests, NULL, remove_all);
}
