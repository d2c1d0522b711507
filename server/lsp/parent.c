#include "server/lsp/parent.h"

#include "server/base/alloc.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <uv.h>

enum { POLL_MILLISECONDS = 2000, NO_FD = -1 };

struct parent {
    pid_t pid;
    int fd; /* a pidfd, or NO_FD where we poll */
    union {
        uv_handle_t any;
        uv_poll_t poll;
        uv_timer_t timer;
    } handle;
    void (*on_gone)(void *user);
    void *user;
};

static bool exists(pid_t pid)
{
    return kill(pid, 0) == 0 || errno == EPERM;
}

static void on_exit_seen(uv_poll_t *poll, int status, int events)
{
    struct parent *parent = poll->data;

    (void)status;
    (void)events;
    uv_poll_stop(poll);
    parent->on_gone(parent->user);
}

static void on_tick(uv_timer_t *timer)
{
    struct parent *parent = timer->data;

    if (exists(parent->pid))
        return;
    uv_timer_stop(timer);
    parent->on_gone(parent->user);
}

static int open_pidfd(pid_t pid)
{
#ifdef SYS_pidfd_open
    return (int)syscall(SYS_pidfd_open, pid, 0);
#else
    (void)pid;
    return NO_FD;
#endif
}

static bool start_pidfd(struct parent *parent, uv_loop_t *loop)
{
    parent->fd = open_pidfd(parent->pid);
    if (parent->fd == NO_FD)
        return false;
    if (uv_poll_init(loop, &parent->handle.poll, parent->fd) != 0) {
        close(parent->fd);
        parent->fd = NO_FD;
        return false;
    }
    uv_poll_start(&parent->handle.poll, UV_READABLE, on_exit_seen);
    return true;
}

struct parent *parent_watch(uv_loop_t *loop, int64_t process_id, void (*on_gone)(void *user),
                            void *user)
{
    struct parent *parent;

    if (process_id <= 0 || process_id > INT32_MAX || !exists((pid_t)process_id))
        return NULL;
    parent = xcalloc(1, sizeof *parent);
    parent->pid = (pid_t)process_id;
    parent->on_gone = on_gone;
    parent->user = user;
    if (!start_pidfd(parent, loop)) {
        uv_timer_init(loop, &parent->handle.timer);
        uv_timer_start(&parent->handle.timer, on_tick, POLL_MILLISECONDS, POLL_MILLISECONDS);
    }
    parent->handle.any.data = parent;
    return parent;
}

static void on_closed(uv_handle_t *handle)
{
    struct parent *parent = handle->data;

    if (parent->fd != NO_FD)
        close(parent->fd);
    free(parent);
}

void parent_stop(struct parent *parent)
{
    if (parent)
        uv_close(&parent->handle.any, on_closed);
}
