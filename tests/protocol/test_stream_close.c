/* Streams whose reader is slow or stuck, and how they close. */
#include "tests/protocol/stream_child.h"

#include <poll.h>

static char *make_pattern(size_t len)
{
    char *bytes = malloc(len);

    for (size_t i = 0; i < len; i++)
        bytes[i] = pattern(i);
    return bytes;
}

/* Answers the first bytes with 8 MiB, and all else with nothing. */
static void answer_much(void *user, const char *bytes, size_t len)
{
    struct child *child = user;
    char *answer;

    (void)bytes;
    if (child->received == 0) {
        answer = make_pattern(8 * MIB);
        for (size_t i = 0; i < 8; i++)
            stream_write(child->stream, answer + i * MIB, MIB);
        expect(stream_pending(child->stream) > 7 * MIB);
        free(answer);
    }
    child->received += len;
}

static void test_stream__reader_slow__reading_goes_on_and_nothing_is_lost(void **state)
{
    struct ends in = make_pipe(true);
    struct ends out = make_pipe(false);
    pid_t pid = child_start(in.theirs, out.theirs, answer_much);

    (void)state;
    close(in.theirs);
    close(out.theirs);
    /* Far more than a pipe holds: if the child stopped reading, this would block. */
    send_pattern(in.ours, 0, 4 * MIB);
    close(in.ours);
    expect_pattern(out.ours, 8 * MIB);
    close(out.ours);
    child_ends_with(pid, CHILD_ENDED);
}

static void answer_and_close(struct child *child, unsigned milliseconds)
{
    char *answer = make_pattern(8 * MIB);

    child->status = CHILD_ENDED;
    stream_write(child->stream, answer, 8 * MIB);
    free(answer);
    stream_close(child->stream, milliseconds, on_closed);
    stream_write(child->stream, "too late", 8);
}

static void close_patiently(void *user, const char *bytes, size_t len)
{
    (void)bytes;
    (void)len;
    answer_and_close(user, PATIENCE * 1000);
}

static void close_soon(void *user, const char *bytes, size_t len)
{
    (void)bytes;
    (void)len;
    answer_and_close(user, 50);
}

static void close_at_once(void *user, const char *bytes, size_t len)
{
    (void)bytes;
    (void)len;
    answer_and_close(user, 0);
}

static void test_stream__closed_with_much_queued__writes_it_first(void **state)
{
    struct ends in = make_pipe(true);
    struct ends out = make_pipe(false);
    pid_t pid = child_start(in.theirs, out.theirs, close_patiently);

    (void)state;
    close(in.theirs);
    close(out.theirs);
    send_pattern(in.ours, 0, 1);
    expect_pattern(out.ours, 8 * MIB);
    close(out.ours);
    child_ends_with(pid, CHILD_ENDED);
    close(in.ours);
}

static void test_stream__closed_with_reader_stuck__gives_up_in_time(void **state)
{
    struct ends in = make_pipe(true);
    struct ends out = make_pipe(false);
    pid_t pid = child_start(in.theirs, out.theirs, close_soon);

    (void)state;
    close(in.theirs);
    close(out.theirs);
    send_pattern(in.ours, 0, 1);
    child_ends_with(pid, CHILD_ENDED);
    close(out.ours);
    close(in.ours);
}

static void test_stream__closed_while_a_file_is_read__ends_cleanly(void **state)
{
    int in = make_file(MIB);
    int out = make_file(0);

    (void)state;
    child_ends_with(child_start(in, out, close_patiently), CHILD_ENDED);
    lseek(out, 0, SEEK_SET);
    expect_pattern(out, 8 * MIB);
    close(in);
    close(out);
}

/* Closes when the next part of a file is already being read; that part must not arrive. */
static void on_timer(uv_timer_t *timer)
{
    answer_and_close(timer->data, PATIENCE * 1000);
    uv_close((uv_handle_t *)timer, NULL);
}

static void on_timer_without_answer(uv_timer_t *timer)
{
    struct child *child = timer->data;

    child->status = CHILD_ENDED;
    stream_close(child->stream, PATIENCE * 1000, on_closed);
    uv_close((uv_handle_t *)timer, NULL);
}

static void close_from_timer(struct child *child, uv_timer_cb callback)
{
    expect(child->received++ == 0);
    uv_timer_init(&child->loop, &child->timer);
    child->timer.data = child;
    uv_timer_start(&child->timer, callback, 0, 0);
}

static void answer_later(void *user, const char *bytes, size_t len)
{
    (void)bytes;
    (void)len;
    close_from_timer(user, on_timer);
}

static void close_later(void *user, const char *bytes, size_t len)
{
    (void)bytes;
    (void)len;
    close_from_timer(user, on_timer_without_answer);
}

static void test_stream__closed_between_parts_of_a_file__brings_no_more(void **state)
{
    int in = make_file(MIB);
    struct ends out = make_pipe(false);
    pid_t pid = child_start(in, out.theirs, answer_later);

    (void)state;
    close(in);
    close(out.theirs);
    expect_pattern(out.ours, 8 * MIB);
    close(out.ours);
    child_ends_with(pid, CHILD_ENDED);
}

static void test_stream__closed_with_a_file_request_under_way__waits_for_it(void **state)
{
    int in = make_file(MIB);
    int out = make_file(0);

    (void)state;
    child_ends_with(child_start(in, out, close_later), CHILD_ENDED);
    lseek(in, 0, SEEK_SET);
    child_ends_with(child_start(in, out, close_at_once), CHILD_ENDED);
    close(in);
    close(out);
}

static void test_stream__reader_gone_while_closing__ends_cleanly(void **state)
{
    struct ends in = make_pipe(true);
    struct ends out = make_pipe(false);
    pid_t pid = child_start(in.theirs, out.theirs, close_patiently);
    struct pollfd readable = {.fd = out.ours, .events = POLLIN};

    (void)state;
    close(in.theirs);
    close(out.theirs);
    send_pattern(in.ours, 0, 1);
    assert_int_equal(poll(&readable, 1, PATIENCE * 1000), 1);
    close(out.ours);
    child_ends_with(pid, CHILD_ENDED);
    close(in.ours);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stream__reader_slow__reading_goes_on_and_nothing_is_lost),
        cmocka_unit_test(test_stream__closed_with_much_queued__writes_it_first),
        cmocka_unit_test(test_stream__closed_with_reader_stuck__gives_up_in_time),
        cmocka_unit_test(test_stream__closed_while_a_file_is_read__ends_cleanly),
        cmocka_unit_test(test_stream__closed_between_parts_of_a_file__brings_no_more),
        cmocka_unit_test(test_stream__closed_with_a_file_request_under_way__waits_for_it),
        cmocka_unit_test(test_stream__reader_gone_while_closing__ends_cleanly),
    };

    signal(SIGPIPE, SIG_IGN);
    alarm(2 * PATIENCE);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
