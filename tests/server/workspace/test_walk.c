/* From paths to files: what is taken, what stays out, and in which order. */
#include "server/base/alloc.h"
#include "server/base/buffer.h"
#include "server/workspace/walk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

struct fixture {
    char *home; /* the folder to go back to */
    char folder[64];
};

static int set_up(void **state)
{
    struct fixture *fixture = xcalloc(1, sizeof *fixture);

    *state = fixture;
    fixture->home = getcwd(NULL, 0);
    strcpy(fixture->folder, "/tmp/statusls-walk-XXXXXX");
    return mkdtemp(fixture->folder) && chdir(fixture->folder) == 0 ? 0 : -1;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    char command[256];
    int status;

    snprintf(command, sizeof command, "chmod -R u+rwx %s; rm -rf %s", fixture->folder,
             fixture->folder);
    status = chdir(fixture->home) | system(command);
    free(fixture->home);
    free(fixture);
    return status;
}

/* Makes the folders of the path, and the file unless it ends in '/'. */
static void make(const char *path, const char *text)
{
    char folder[256];
    FILE *file;

    for (const char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) {
        snprintf(folder, sizeof folder, "%.*s", (int)(slash - path), path);
        mkdir(folder, 0777);
    }
    if (path[strlen(path) - 1] == '/')
        return;
    file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static void make_all(const char *const *paths)
{
    for (; *paths; paths++)
        make(*paths, "");
}

static bool is_script(const char *path)
{
    const char *dot = strrchr(path, '.');

    return dot && strcmp(dot, ".js") == 0;
}

static void note_trouble(const char *path, const char *text, void *user)
{
    buffer_format(user, "%s: %s\n", path, text);
}

/* The files below the given paths, one a line, "!" before those that were named; then the trouble.
 * Caller frees. */
static char *walk_all(const char *const *paths)
{
    struct buffer out = {0};
    struct buffer trouble = {0};
    struct walk walk = {.wants = is_script, .on_trouble = note_trouble, .user = &trouble};

    for (; *paths; paths++)
        walk_add(&walk, *paths);
    walk_sort(&walk);
    buffer_add_string(&out, "");
    for (size_t i = 0; i < walk.count; i++)
        buffer_format(&out, "%s%s\n", walk.files[i].named ? "!" : "", walk.files[i].path);
    if (trouble.len)
        buffer_add(&out, trouble.bytes, trouble.len);
    buffer_finish(&trouble);
    walk_finish(&walk);
    return out.bytes;
}

#define PATHS(...) ((const char *const[]){__VA_ARGS__, NULL})

static void check(const char *const *paths, const char *expected)
{
    char *found = walk_all(paths);

    assert_string_equal(found, expected);
    free(found);
}

static void test_walk__folder__gives_wanted_files_in_order_of_bytes(void **state)
{
    (void)state;
    make_all(PATHS("b.js", "a/z.js", "a-b/x.js", "a/b/c.js", "a/b.js", "a/readme.md", ".hidden.js",
                   ".h/x.js", "B.js"));
    check(PATHS("."), ".h/x.js\n.hidden.js\nB.js\na-b/x.js\na/b.js\na/b/c.js\na/z.js\nb.js\n");
}

static void test_walk__overlapping_paths__give_each_file_once(void **state)
{
    (void)state;
    make_all(PATHS("a/x.js", "a/y.js"));
    check(PATHS("a", "./a//", "a/./x.js", "."), "!a/x.js\na/y.js\n");
}

static void test_walk__absolute_and_parent_paths__keep_their_spelling(void **state)
{
    const struct fixture *fixture = *state;
    char path[128];
    char expected[128];

    make_all(PATHS("a/x.js", "b/"));
    snprintf(path, sizeof path, "%s/a", fixture->folder);
    snprintf(expected, sizeof expected, "%s/a/x.js\n", fixture->folder);
    check(PATHS(path), expected);
    check(PATHS("b/../a"), "b/../a/x.js\n");
}

static void test_walk__named_file__is_taken_whoever_ignores_it(void **state)
{
    (void)state;
    make(".gitignore", "*.js\n");
    make_all(PATHS("a.js", "node_modules/b.js", "notes.txt"));
    check(PATHS("a.js", "node_modules/b.js", "notes.txt", "."),
          "!a.js\n!node_modules/b.js\n!notes.txt\n");
}

static void test_walk__named_folder__is_walked_though_ignored(void **state)
{
    (void)state;
    make(".git/HEAD", "");
    make(".gitignore", "build/\n");
    make_all(PATHS("build/a.js", "vendor/b.js"));
    check(PATHS("."), "");
    check(PATHS("build", "vendor"), "build/a.js\nvendor/b.js\n");
}

static void test_walk__missing_path__is_told_and_the_rest_goes_on(void **state)
{
    (void)state;
    make("a.js", "");
    check(PATHS("nowhere", "a.js", ""),
          "!a.js\nnowhere: No such file or directory\n\"\": No such file or directory\n");
}

static void test_walk__unreadable_folder__is_told(void **state)
{
    const struct fixture *fixture = *state;
    const uid_t nobody = 65534;
    const bool root = geteuid() == 0; /* who reads everything */

    make_all(PATHS("a/x.js", "b.js"));
    chmod(fixture->folder, 0755);
    chmod("a", 0);
    assert_true(!root || seteuid(nobody) == 0);
    check(PATHS("."), "b.js\na: Permission denied\n");
    assert_true(!root || seteuid(0) == 0);
}

static void test_walk__special_files__stay_out(void **state)
{
    (void)state;
    make_all(PATHS("a/x.js", "real/y.js"));
    assert_int_equal(mkfifo("pipe.js", 0666), 0);
    assert_int_equal(symlink("a/x.js", "link.js"), 0);
    assert_int_equal(symlink("nowhere", "dangling.js"), 0);
    assert_int_equal(symlink("..", "a/loop"), 0);
    assert_int_equal(symlink("real", "folder"), 0);
    check(PATHS("."), "a/x.js\nreal/y.js\n");
    check(PATHS("folder", "link.js"), "folder/y.js\n!link.js\n");
}

static void test_walk__git_folder__stays_out(void **state)
{
    (void)state;
    make_all(PATHS(".git/hooks/x.js", "a/.git/y.js", "a/z.js"));
    make(".statuslsignore", "!.git/\n");
    check(PATHS("."), "a/z.js\n");
}

static void test_walk__ignore_files__hold_at_every_level(void **state)
{
    (void)state;
    make(".gitignore", "/out/\n*.gen.js\n!keep.gen.js\n");
    make("a/.gitignore", "/local.js\n!special.gen.js\n");
    make_all(PATHS("out/x.js", "a/out/x.js", "a/local.js", "a/b/local.js", "a/x.gen.js",
                   "a/special.gen.js", "keep.gen.js", "special.gen.js"));
    check(PATHS("."), "a/b/local.js\na/out/x.js\na/special.gen.js\nkeep.gen.js\n");
}

static void test_walk__ignored_folder__cannot_be_reopened_from_below(void **state)
{
    (void)state;
    make(".gitignore", "out/\n!out/x.js\nbuild/*\n!build/keep.js\n");
    make("out/.gitignore", "!x.js\n");
    make_all(PATHS("out/x.js", "build/a.js", "build/keep.js"));
    check(PATHS("."), "build/keep.js\n");
}

static void test_walk__parents__speak_up_to_the_root_of_the_repository(void **state)
{
    (void)state;
    make(".gitignore", "*.js\n");
    make("repo/.git/HEAD", "");
    make("repo/.gitignore", "a/b/x.js\n");
    make_all(PATHS("repo/a/b/x.js", "repo/a/b/y.js"));
    check(PATHS("repo/a/b"), "repo/a/b/y.js\n");
    assert_int_equal(chdir("repo/a/b"), 0);
    check(PATHS("."), "y.js\n");
}

static void test_walk__nested_repository__is_not_bound_by_the_outer_one(void **state)
{
    (void)state;
    make(".git/HEAD", "");
    make(".gitignore", "*.js\n");
    make("inner/.git/HEAD", "");
    make_all(PATHS("inner/x.js", "y.js"));
    check(PATHS("."), "inner/x.js\n");
    make(".ignore", "x.js\n");
    check(PATHS("."), "");
}

static void test_walk__info_exclude__holds_below_gitignore(void **state)
{
    (void)state;
    make(".git/info/exclude", "a.js\nb.js\n");
    make(".gitignore", "!b.js\n");
    make_all(PATHS("a.js", "b.js"));
    check(PATHS("."), "b.js\n");
}

static void test_walk__linked_work_tree__uses_the_common_exclude_file(void **state)
{
    (void)state;
    make("main/.git/info/exclude", "a.js\n");
    make("main/.git/worktrees/w/commondir", "../..\n");
    make("w/.git", "gitdir: ../main/.git/worktrees/w\n");
    make_all(PATHS("w/a.js", "w/b.js"));
    check(PATHS("w"), "w/b.js\n");
}

static void test_walk__sources__own_before_general_before_git(void **state)
{
    (void)state;
    make("a/.gitignore", "x.js\ny.js\nz.js\n");
    make(".ignore", "!x.js\n!y.js\n");
    make(".statuslsignore", "y.js\n");
    make_all(PATHS("a/x.js", "a/y.js", "a/z.js"));
    check(PATHS("."), "a/x.js\n");
}

static void test_walk__defaults__leave_out_what_nobody_wrote_here(void **state)
{
    (void)state;
    make_all(PATHS("node_modules/a.js", "x/node_modules/a.js", "bower_components/a.js",
                   "vendor/a.js", "third_party/a.js", "a.min.js", "a.bundle.js", "vendor.js",
                   "lib/site-packages/a.js"));
    check(PATHS("."), "vendor.js\n");
    make(".statuslsignore", "!/vendor/\n!a.min.js\n");
    check(PATHS("."), "a.min.js\nvendor.js\nvendor/a.js\n");
}

static void test_walk__deep_tree__does_not_run_out_of_files(void **state)
{
    struct rlimit before;
    char path[1024] = "";

    (void)state;
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
    for (int i = 0; i < 400; i++)
        strcat(path, "d/");
    strcat(path, "x.js");
    for (char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(path, 0777);
        *slash = '/';
    }
    make(path, "");
    strcat(path, "\n");
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &(struct rlimit){32, before.rlim_max}), 0);
    check(PATHS("."), path);
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_walk__folder__gives_wanted_files_in_order_of_bytes),
        TEST(test_walk__overlapping_paths__give_each_file_once),
        TEST(test_walk__absolute_and_parent_paths__keep_their_spelling),
        TEST(test_walk__named_file__is_taken_whoever_ignores_it),
        TEST(test_walk__named_folder__is_walked_though_ignored),
        TEST(test_walk__missing_path__is_told_and_the_rest_goes_on),
        TEST(test_walk__unreadable_folder__is_told),
        TEST(test_walk__special_files__stay_out),
        TEST(test_walk__git_folder__stays_out),
        TEST(test_walk__ignore_files__hold_at_every_level),
        TEST(test_walk__ignored_folder__cannot_be_reopened_from_below),
        TEST(test_walk__parents__speak_up_to_the_root_of_the_repository),
        TEST(test_walk__nested_repository__is_not_bound_by_the_outer_one),
        TEST(test_walk__info_exclude__holds_below_gitignore),
        TEST(test_walk__linked_work_tree__uses_the_common_exclude_file),
        TEST(test_walk__sources__own_before_general_before_git),
        TEST(test_walk__defaults__leave_out_what_nobody_wrote_here),
        TEST(test_walk__deep_tree__does_not_run_out_of_files),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
