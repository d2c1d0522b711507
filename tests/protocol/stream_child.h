/*
 * A stream in a child process, whose stdin and stdout are what is tested. The child's exit status
 * tells what its callbacks saw.
 */
#ifndef STATUSLS_TESTS_PROTOCOL_STREAM_CHILD_H
#define STATUSLS_TESTS_PROTOCOL_STREAM_CHILD_H

#include "protocol/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <uv.h>

#include <cmocka.h>

enum { MIB = 1024 * 1024, PATIENCE = 60 }; /* PATIENCE: seconds until a test that hangs is killed */

/* How a child ends. Anything else is a crash, a sanitizer's report or a broken expectation. */
enum { CHILD_ENDED = 40, CHILD_BROKEN, CHILD_REFUSED, CHILD_WRONG };

/* ---- the child ---- */

struct child {
    uv_loop_t loop;
    uv_timer_t timer; /* for tests that close from outside the stream's callbacks */
    struct stream *stream;
    size_t received;
    unsigned ends;
    unsigned breaks;
    unsigned closes;
    int status;
};

typedef void on_bytes_function(void *user, const char *bytes, size_t len);

static void expect(bool holds)
{
    if (!holds)
        _exit(CHILD_WRONG);
}

static void on_closed(void *user)
{
    struct child *child = user;

    child->closes++;
    stream_destroy(child->stream);
    child->stream = NULL;
}

static void on_end(void *user)
{
    struct child *child = user;

    child->ends++;
    child->status = CHILD_ENDED;
    stream_close(child->stream, PATIENCE * 1000, on_closed);
}

static void on_broken(void *user)
{
    struct child *child = user;

    child->breaks++;
    child->status = CHILD_BROKEN;
    expect(stream_pending(child->stream) == 0);
    stream_write(child->stream, "more", 4);
    expect(stream_pending(child->stream) == 0);
    stream_close(child->stream, PATIENCE * 1000, on_closed);
}

/* Exits, so that a leak checker looks at the child as well. */
static void child_run(on_bytes_function *on_bytes)
{
    struct child child = {.status = CHILD_WRONG};
    struct stream_callbacks callbacks = {on_bytes, on_end, on_broken};

    signal(SIGPIPE, SIG_DFL);
    expect(uv_loop_init(&child.loop) == 0);
    child.stream = stream_create(&child.loop, &callbacks, &child);
    if (!child.stream)
        child.status = CHILD_REFUSED;
    expect(uv_run(&child.loop, UV_RUN_DEFAULT) == 0);
    expect(uv_loop_close(&child.loop) == 0);
    expect(child.ends <= 1 && child.breaks <= 1);
    expect(child.closes == (child.status == CHILD_REFUSED ? 0 : 1));
    exit(child.status);
}

/* ---- the parent ---- */

/* Starts a child with `in` and `out` as stdin and stdout. */
static pid_t child_start(int in, int out, on_bytes_function *on_bytes)
{
    pid_t pid;

    fflush(NULL);
    pid = fork();
    assert_true(pid >= 0);
    if (pid > 0)
        return pid;
    alarm(PATIENCE);
    dup2(fcntl(in, F_DUPFD, 10), 0);
    dup2(fcntl(out, F_DUPFD, 10), 1);
    for (int fd = 3; fd < 64; fd++)
        close(fd);
    child_run(on_bytes);
    return 0;
}

static void child_ends_with(pid_t pid, int expected)
{
    int status;

    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), expected);
}

/* The byte at `at` of the pattern that is sent and must come back. */
static char pattern(size_t at)
{
    return (char)(at * 31 + at / 251);
}

static void send_pattern(int fd, size_t from, size_t len)
{
    static char block[64 * 1024];

    while (len > 0) {
        size_t part = len < sizeof block ? len : sizeof block;
        ssize_t sent;

        for (size_t i = 0; i < part; i++)
            block[i] = pattern(from + i);
        sent = write(fd, block, part);
        assert_true(sent > 0);
        from += (size_t)sent;
        len -= (size_t)sent;
    }
}

/* Reads up to the end, which must come after `len` bytes of the pattern. */
static void expect_pattern(int fd, size_t len)
{
    static char block[64 * 1024];
    size_t at = 0;
    ssize_t got;

    while ((got = read(fd, block, sizeof block)) > 0) {
        for (ssize_t i = 0; i < got; i++, at++) {
            if (block[i] != pattern(at))
                fail_msg("byte %zu differs", at);
        }
    }
    assert_true(got == 0 || errno == EIO || errno == ECONNRESET);
    assert_int_equal(at, len);
}

struct ends {
    int ours;
    int theirs;
};

static struct ends make_pipe(bool we_write)
{
    int fds[2];

    assert_int_equal(pipe2(fds, O_CLOEXEC), 0);
    return we_write ? (struct ends){fds[1], fds[0]} : (struct ends){fds[0], fds[1]};
}

static int make_file(size_t len)
{
    FILE *file = tmpfile();
    int fd = dup(fileno(file));

    fclose(file);
    send_pattern(fd, 0, len);
    lseek(fd, 0, SEEK_SET);
    return fd;
}

#endif
