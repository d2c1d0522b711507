/*
 * Streams over every kind of descriptor that an editor, a shell or a test hands us, and output that
 * is gone.
 */
#include "tests/protocol/stream_child.h"

#include <arpa/inet.h>
#include <sys/resource.h>
#include <termios.h>

static void echo(void *user, const char *bytes, size_t len)
{
    struct child *child = user;

    child->received += len;
    stream_write(child->stream, bytes, len);
}

/* Sends the pattern, says that no more comes and expects it back. */
static void converse(struct ends in, struct ends out, size_t len)
{
    pid_t pid = child_start(in.theirs, out.theirs, echo);

    close(in.theirs);
    if (out.theirs != in.theirs)
        close(out.theirs);
    send_pattern(in.ours, 0, len);
    if (in.ours == out.ours)
        shutdown(in.ours, SHUT_WR);
    else
        close(in.ours);
    expect_pattern(out.ours, len);
    close(out.ours);
    child_ends_with(pid, CHILD_ENDED);
}

static void test_stream__pipes__carry_bytes_both_ways(void **state)
{
    (void)state;
    converse(make_pipe(true), make_pipe(false), 1000);
}

static void test_stream__empty_pipe__ends(void **state)
{
    (void)state;
    converse(make_pipe(true), make_pipe(false), 0);
}

static void test_stream__one_socketpair_for_both__carries_bytes_both_ways(void **state)
{
    int fds[2];
    struct ends ends;

    (void)state;
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
    ends = (struct ends){fds[0], fds[1]};
    converse(ends, ends, 1000);
}

static struct ends make_connection(void)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t len = sizeof address;
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    struct ends ends = {socket(AF_INET, SOCK_STREAM, 0), -1};

    assert_int_equal(bind(listener, (struct sockaddr *)&address, len), 0);
    assert_int_equal(listen(listener, 1), 0);
    assert_int_equal(getsockname(listener, (struct sockaddr *)&address, &len), 0);
    assert_int_equal(connect(ends.ours, (struct sockaddr *)&address, len), 0);
    ends.theirs = accept(listener, NULL, NULL);
    assert_true(ends.theirs >= 0);
    close(listener);
    return ends;
}

static void test_stream__tcp_connection__carries_bytes_both_ways(void **state)
{
    struct ends ends = make_connection();

    (void)state;
    converse(ends, ends, 1000);
}

static void test_stream__regular_file_as_stdin__is_read_to_its_end(void **state)
{
    enum { LEN = 300 * 1024 + 7 };
    int file = make_file(LEN);
    struct ends out = make_pipe(false);
    pid_t pid = child_start(file, out.theirs, echo);

    (void)state;
    close(file);
    close(out.theirs);
    expect_pattern(out.ours, LEN);
    close(out.ours);
    child_ends_with(pid, CHILD_ENDED);
}

static void test_stream__files_at_both_ends__are_copied(void **state)
{
    enum { LEN = 300 * 1024 + 7 };
    int in = make_file(LEN);
    int out = make_file(0);

    (void)state;
    child_ends_with(child_start(in, out, echo), CHILD_ENDED);
    lseek(out, 0, SEEK_SET);
    expect_pattern(out, LEN);
    close(in);
    close(out);
}

static void test_stream__dev_null_as_stdin__ends(void **state)
{
    int null = open("/dev/null", O_RDWR);

    (void)state;
    child_ends_with(child_start(null, null, echo), CHILD_ENDED);
    close(null);
}

static void test_stream__terminal__carries_bytes_both_ways(void **state)
{
    int ours = posix_openpt(O_RDWR | O_NOCTTY);
    struct termios raw;
    char back[5] = "";
    int theirs;
    pid_t pid;

    (void)state;
    assert_int_equal(grantpt(ours) | unlockpt(ours), 0);
    theirs = open(ptsname(ours), O_RDWR | O_NOCTTY);
    assert_true(theirs >= 0);
    tcgetattr(theirs, &raw);
    cfmakeraw(&raw);
    tcsetattr(theirs, TCSANOW, &raw);
    pid = child_start(theirs, theirs, echo);
    assert_int_equal(write(ours, "ping", 4), 4);
    for (ssize_t got = 0; got < 4;)
        got += read(ours, back + got, 4 - (size_t)got);
    assert_string_equal(back, "ping");
    close(theirs);
    close(ours);
    child_ends_with(pid, CHILD_ENDED);
}

/* ---- what is no stream ---- */

static void test_stream__unusable_descriptor__is_refused(void **state)
{
    struct ends in = make_pipe(true);
    struct ends out = make_pipe(false);
    int directory = open("/", O_RDONLY | O_DIRECTORY);
    int datagrams = socket(AF_INET, SOCK_DGRAM, 0);

    (void)state;
    child_ends_with(child_start(directory, out.theirs, echo), CHILD_REFUSED);
    child_ends_with(child_start(datagrams, out.theirs, echo), CHILD_REFUSED);
    child_ends_with(child_start(in.theirs, datagrams, echo), CHILD_REFUSED);
    child_ends_with(child_start(in.ours, out.theirs, echo), CHILD_REFUSED);
    child_ends_with(child_start(in.theirs, out.ours, echo), CHILD_REFUSED);
    close(in.ours);
    close(in.theirs);
    close(out.ours);
    close(out.theirs);
    close(directory);
    close(datagrams);
}

/* ---- stdout that is gone ---- */

static void test_stream__reader_gone__is_reported_and_kills_nobody(void **state)
{
    struct ends in = make_pipe(true);
    struct ends out = make_pipe(false);
    pid_t pid = child_start(in.theirs, out.theirs, echo);

    (void)state;
    close(in.theirs);
    close(out.theirs);
    close(out.ours);
    send_pattern(in.ours, 0, 1000);
    child_ends_with(pid, CHILD_BROKEN);
    close(in.ours);
}

static void test_stream__full_disk__is_reported(void **state)
{
    struct ends in = make_pipe(true);
    int full = open("/dev/full", O_WRONLY);
    pid_t pid = child_start(in.theirs, full, echo);

    (void)state;
    close(in.theirs);
    send_pattern(in.ours, 0, 1000);
    child_ends_with(pid, CHILD_BROKEN);
    close(in.ours);
    close(full);
}

/* The write that meets the limit is short, and only the next one fails. */
static void test_stream__file_at_its_size_limit__is_reported(void **state)
{
    struct ends in = make_pipe(true);
    int out = make_file(0);
    struct rlimit old;
    struct rlimit small;
    pid_t pid;

    (void)state;
    getrlimit(RLIMIT_FSIZE, &old);
    small = (struct rlimit){1000, old.rlim_max};
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);
    pid = child_start(in.theirs, out, echo);
    setrlimit(RLIMIT_FSIZE, &old);
    send_pattern(in.ours, 0, 2000);
    child_ends_with(pid, CHILD_BROKEN);
    lseek(out, 0, SEEK_SET);
    expect_pattern(out, 1000);
    close(in.ours);
    close(in.theirs);
    close(out);
}

static void test_stream__destroy__accepts_null(void **state)
{
    (void)state;
    stream_destroy(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stream__pipes__carry_bytes_both_ways),
        cmocka_unit_test(test_stream__empty_pipe__ends),
        cmocka_unit_test(test_stream__one_socketpair_for_both__carries_bytes_both_ways),
        cmocka_unit_test(test_stream__tcp_connection__carries_bytes_both_ways),
        cmocka_unit_test(test_stream__regular_file_as_stdin__is_read_to_its_end),
        cmocka_unit_test(test_stream__files_at_both_ends__are_copied),
        cmocka_unit_test(test_stream__dev_null_as_stdin__ends),
        cmocka_unit_test(test_stream__terminal__carries_bytes_both_ways),
        cmocka_unit_test(test_stream__unusable_descriptor__is_refused),
        cmocka_unit_test(test_stream__reader_gone__is_reported_and_kills_nobody),
        cmocka_unit_test(test_stream__full_disk__is_reported),
        cmocka_unit_test(test_stream__file_at_its_size_limit__is_reported),
        cmocka_unit_test(test_stream__destroy__accepts_null),
    };

    signal(SIGPIPE, SIG_IGN);
    alarm(2 * PATIENCE);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
