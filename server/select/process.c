#include "server/select/process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { IN, OUT, ERR, STREAMS, CHUNK = 16 * 1024, SIGNAL_STATUS = 128 };

extern char **environ;

/* Ours and the child's end of each of its streams; -1: closed. */
struct pipes {
    int ours[STREAMS];
    int its[STREAMS];
};

static void shut(int *fd)
{
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

static void shut_all(struct pipes *pipes)
{
    for (int i = 0; i < STREAMS; i++) {
        shut(&pipes->ours[i]);
        shut(&pipes->its[i]);
    }
}

static bool open_all(struct pipes *pipes)
{
    for (int i = 0; i < STREAMS; i++)
        pipes->ours[i] = pipes->its[i] = -1;
    for (int i = 0; i < STREAMS; i++) {
        int ends[2];

        if (pipe2(ends, O_CLOEXEC) != 0)
            return false;
        pipes->its[i] = ends[i != IN];
        pipes->ours[i] = ends[i == IN];
        fcntl(pipes->ours[i], F_SETFL, O_NONBLOCK);
    }
    return true;
}

static int start(const struct process *process, const struct pipes *pipes, pid_t *pid)
{
    posix_spawn_file_actions_t actions;
    char *const *arguments = (char *const *)process->arguments;
    int status;

    posix_spawn_file_actions_init(&actions);
    for (int i = 0; i < STREAMS; i++)
        posix_spawn_file_actions_adddup2(&actions, pipes->its[i], i);
    status = posix_spawnp(pid, arguments[0], &actions, NULL, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    return status;
}

static void feed(struct process *process, int *fd)
{
    ssize_t written = write(*fd, process->input.bytes, process->input.len);

    if (written > 0) {
        process->input.bytes += written;
        process->input.len -= (uint32_t)written;
    }
    if (process->input.len == 0 || (written < 0 && errno != EAGAIN && errno != EINTR))
        shut(fd);
}

static void drain(struct buffer *into, int *fd)
{
    char chunk[CHUNK];
    ssize_t got = read(*fd, chunk, sizeof chunk);

    if (got > 0)
        buffer_add(into, chunk, (size_t)got);
    else if (got == 0 || (errno != EAGAIN && errno != EINTR))
        shut(fd);
}

/* Both ways at once, so that neither side waits for the other. */
static void converse(struct process *process, struct pipes *pipes)
{
    if (process->input.len == 0)
        shut(&pipes->ours[IN]);
    while (pipes->ours[OUT] >= 0 || pipes->ours[ERR] >= 0) {
        struct pollfd polled[STREAMS];

        for (int i = 0; i < STREAMS; i++)
            polled[i] = (struct pollfd){pipes->ours[i], i == IN ? POLLOUT : POLLIN, 0};
        if (poll(polled, STREAMS, -1) < 0)
            continue;
        if (polled[IN].revents)
            feed(process, &pipes->ours[IN]);
        if (polled[OUT].revents)
            drain(&process->output, &pipes->ours[OUT]);
        if (polled[ERR].revents)
            drain(&process->complaint, &pipes->ours[ERR]);
    }
}

static int wait_for(pid_t pid)
{
    int status = 0;

    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        ;
    return WIFEXITED(status) ? WEXITSTATUS(status) : SIGNAL_STATUS + WTERMSIG(status);
}

/* A child that stops reading must not end us. */
static bool converse_with(struct process *process, struct pipes *pipes, struct error *err)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    struct sigaction old;
    pid_t pid;
    int status = start(process, pipes, &pid);

    if (status == ENOENT)
        return error_set(err, "%s is not installed", process->arguments[0]);
    if (status != 0)
        return error_set(err, "%s cannot be run: %s", process->arguments[0], strerror(status));
    for (int i = 0; i < STREAMS; i++)
        shut(&pipes->its[i]);
    sigaction(SIGPIPE, &ignore, &old);
    converse(process, pipes);
    sigaction(SIGPIPE, &old, NULL);
    process->status = wait_for(pid);
    return true;
}

bool process_run(struct process *process, struct error *err)
{
    struct pipes pipes;
    bool done = open_all(&pipes) ? converse_with(process, &pipes, err)
                                 : error_set(err, "no pipe: %s", strerror(errno));

    shut_all(&pipes);
    buffer_add_string(&process->output, "");
    buffer_add_string(&process->complaint, "");
    process->complaint.len = strcspn(process->complaint.bytes, "\r\n");
    process->complaint.bytes[process->complaint.len] = '\0';
    return done;
}

void process_finish(struct process *process)
{
    buffer_finish(&process->output);
    buffer_finish(&process->complaint);
}
