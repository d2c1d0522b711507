#include "server/lsp/parent.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/wait.h>
#include <unistd.h>
#include <uv.h>

#include <cmocka.h>

struct scene {
    uv_loop_t loop;
    uv_timer_t deadline;
    struct parent *parent;
    bool gone;
    bool late;
};

static void on_gone(void *user)
{
    struct scene *scene = user;

    scene->gone = true;
    uv_stop(&scene->loop);
}

static void on_deadline(uv_timer_t *timer)
{
    struct scene *scene = timer->data;

    scene->late = true;
    uv_stop(&scene->loop);
}

static void scene_init(struct scene *scene)
{
    *scene = (struct scene){0};
    uv_loop_init(&scene->loop);
    uv_timer_init(&scene->loop, &scene->deadline);
    scene->deadline.data = scene;
}

static void scene_run(struct scene *scene, unsigned milliseconds)
{
    uv_timer_start(&scene->deadline, on_deadline, milliseconds, 0);
    uv_run(&scene->loop, UV_RUN_DEFAULT);
}

static void scene_finish(struct scene *scene)
{
    parent_stop(scene->parent);
    uv_close((uv_handle_t *)&scene->deadline, NULL);
    uv_run(&scene->loop, UV_RUN_DEFAULT);
    assert_int_equal(uv_loop_close(&scene->loop), 0);
}

/* A process that waits to be killed. */
static pid_t spawn(void)
{
    pid_t pid = fork();

    if (pid == 0) {
        pause();
        _exit(0);
    }
    assert_true(pid > 0);
    return pid;
}

static void end(pid_t pid)
{
    kill(pid, SIGKILL);
    waitpid(pid, NULL, 0);
}

static void test_parent__killed__is_noticed_within_three_seconds(void **state)
{
    struct scene scene;
    pid_t pid = spawn();

    (void)state;
    scene_init(&scene);
    scene.parent = parent_watch(&scene.loop, pid, on_gone, &scene);
    assert_non_null(scene.parent);
    end(pid);
    scene_run(&scene, 3000);
    assert_true(scene.gone);
    scene_finish(&scene);
}

static void test_parent__alive__is_left_in_peace(void **state)
{
    struct scene scene;
    pid_t pid = spawn();

    (void)state;
    scene_init(&scene);
    scene.parent = parent_watch(&scene.loop, pid, on_gone, &scene);
    scene_run(&scene, 100);
    assert_false(scene.gone);
    assert_true(scene.late);
    scene_finish(&scene);
    end(pid);
}

static void test_parent__process_that_does_not_exist__is_not_watched(void **state)
{
    struct scene scene;
    pid_t pid = spawn();

    (void)state;
    end(pid);
    scene_init(&scene);
    assert_null(parent_watch(&scene.loop, pid, on_gone, &scene));
    assert_null(parent_watch(&scene.loop, 0, on_gone, &scene));
    assert_null(parent_watch(&scene.loop, -1, on_gone, &scene));
    assert_null(parent_watch(&scene.loop, INT64_MAX, on_gone, &scene));
    scene_finish(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_parent__killed__is_noticed_within_three_seconds),
        cmocka_unit_test(test_parent__alive__is_left_in_peace),
        cmocka_unit_test(test_parent__process_that_does_not_exist__is_not_watched),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
