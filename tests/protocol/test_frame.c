/* The frame parser: what it accepts, what it refuses, and that neither depends on how the bytes
 * arrive. */
#include "protocol/frame.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define SIZED(literal) literal, sizeof(literal) - 1

/* What a session does with the parser: a buffer that bytes are appended to and frames taken from.
 * Bodies go to `log`, each ended by "|"; each bad front writes "!". */
struct reader {
    char buffer[16 * 1024];
    size_t len;
    char log[1024];
    size_t log_len;
};

static void reader_log(struct reader *reader, const char *bytes, size_t len, char mark)
{
    assert_true(reader->log_len + len + 1 < sizeof reader->log);
    memcpy(reader->log + reader->log_len, bytes, len);
    reader->log_len += len;
    reader->log[reader->log_len++] = mark;
    reader->log[reader->log_len] = '\0';
}

static void reader_drop(struct reader *reader, size_t len)
{
    assert_true(len > 0 && len <= reader->len);
    reader->len -= len;
    memmove(reader->buffer, reader->buffer + len, reader->len);
}

static bool reader_step(struct reader *reader)
{
    struct frame frame;

    switch (frame_parse(reader->buffer, reader->len, &frame)) {
    case FRAME_OK:
        reader_log(reader, frame.body, frame.body_len, '|');
        reader_drop(reader, frame.total_len);
        return true;
    case FRAME_BAD:
        reader_log(reader, "", 0, '!');
        reader_drop(reader, frame_resync(reader->buffer, reader->len));
        return true;
    case FRAME_PARTIAL:
        break;
    }
    return false;
}

static void reader_feed(struct reader *reader, const char *bytes, size_t len)
{
    assert_true(reader->len + len <= sizeof reader->buffer);
    memcpy(reader->buffer + reader->len, bytes, len);
    reader->len += len;
    while (reader->len > 0 && reader_step(reader))
        ;
}

static const char conversation[] =
    "Content-Length: 2\r\n\r\n{}"
    "content-length:7\r\nContent-Type: application/x; charset=utf8\r\n"
    "\r\n{\"a\":1}"
    "X-Other: 1:2\r\nCONTENT-LENGTH: \t 0004 \r\n\r\nnull"
    "Content-Length: 0\r\n\r\n"
    "\r\nContent-Length: 12\n\n\"two\r\n\r\nand\"";
static const char conversation_log[] = "{}|{\"a\":1}|null||\"two\r\n\r\nand\"|";

static void test_frame__conversation_in_two_parts__is_read_at_every_split(void **state)
{
    size_t len = sizeof conversation - 1;

    (void)state;
    for (size_t split = 0; split <= len; split++) {
        struct reader reader = {0};

        reader_feed(&reader, conversation, split);
        reader_feed(&reader, conversation + split, len - split);
        assert_string_equal(reader.log, conversation_log);
        assert_int_equal(reader.len, 0);
    }
}

static void test_frame__one_byte_at_a_time__is_read(void **state)
{
    struct reader reader = {0};

    (void)state;
    for (size_t i = 0; i < sizeof conversation - 1; i++)
        reader_feed(&reader, conversation + i, 1);
    assert_string_equal(reader.log, conversation_log);
    assert_int_equal(reader.len, 0);
}

static void test_frame__every_proper_prefix__is_partial_and_leaves_out_alone(void **state)
{
    static const char bytes[] = "Content-Type: x\r\nContent-Length: 5\r\n\r\nhello";
    struct frame frame = {NULL, 77, 88};

    (void)state;
    for (size_t len = 0; len < sizeof bytes - 1; len++)
        assert_int_equal(frame_parse(bytes, len, &frame), FRAME_PARTIAL);
    assert_null(frame.body);
    assert_int_equal(frame.body_len, 77);
    assert_int_equal(frame.total_len, 88);
}

static void test_frame__whole_frame_with_more_behind__borrows_the_body(void **state)
{
    static const char bytes[] = "Content-Length: 5\r\n\r\nhelloContent-Le";
    struct frame frame;

    (void)state;
    assert_int_equal(frame_parse(SIZED(bytes), &frame), FRAME_OK);
    assert_ptr_equal(frame.body, bytes + 21);
    assert_int_equal(frame.body_len, 5);
    assert_int_equal(frame.total_len, 26);
}

struct parse_case {
    const char *bytes;
    size_t len;
    enum frame_result result;
    size_t body_len;
};

static const struct parse_case good[] = {
    {SIZED("Content-Length: 3\r\n\r\nabc"), FRAME_OK, 3},
    {SIZED("Content-Length:3\r\n\r\nabc"), FRAME_OK, 3},
    {SIZED("Content-Length: \t3 \t\r\n\r\nabc"), FRAME_OK, 3},
    {SIZED("cOnTeNt-lEnGtH: 3\r\n\r\nabc"), FRAME_OK, 3},
    {SIZED("Content-Length: 000000000000000000000000003\r\n\r\nabc"), FRAME_OK, 3},
    {SIZED("Content-Type: x; charset=utf-8\r\nContent-Length: 3\r\n\r\nabc"), FRAME_OK, 3},
    {SIZED("Content-Length: 3\r\nContent-Type: x; charset=utf8\r\n\r\nabc"), FRAME_OK, 3},
    {SIZED("Content-Length: 3\r\nContent-Type:\r\n\r\nabc"), FRAME_OK, 3},
    {SIZED("Foo: \xFF\x01:bar\r\nContent-Length: 3\r\nX_~!: y\r\n\r\nabc"), FRAME_OK, 3},
    {SIZED("Content-Length: 9\r\nContent-Length: 3\r\n\r\nabc"), FRAME_OK, 3},
    {SIZED("Content-LengthX: 9\r\nContent-Length: 3\r\n\r\nabc"), FRAME_OK, 3},
    {SIZED("Content-Length: 3\n\nabc"), FRAME_OK, 3},
    {SIZED("\r\n\n\r\nContent-Length: 3\r\n\r\nabc"), FRAME_OK, 3},
    {SIZED("Content-Length: 3\r\n\r\na\0c"), FRAME_OK, 3},
    {SIZED("Content-Length: 0\r\n\r\n"), FRAME_OK, 0},
    {SIZED("Content-Length: 268435456\r\n\r\nabc"), FRAME_PARTIAL, 0},
};

static const struct parse_case bad[] = {
    {SIZED("Content-Length: -3\r\n\r\nabc"), FRAME_BAD, 0},
    {SIZED("Content-Length: +3\r\n\r\nabc"), FRAME_BAD, 0},
    {SIZED("Content-Length: 3x\r\n\r\nabc"), FRAME_BAD, 0},
    {SIZED("Content-Length: 0x3\r\n\r\nabc"), FRAME_BAD, 0},
    {SIZED("Content-Length: 3.0\r\n\r\nabc"), FRAME_BAD, 0},
    {SIZED("Content-Length: 1 2\r\n\r\nabc"), FRAME_BAD, 0},
    {SIZED("Content-Length: 3\0\r\n\r\nabc"), FRAME_BAD, 0},
    {SIZED("Content-Length:\r\n\r\nabc"), FRAME_BAD, 0},
    {SIZED("Content-Length: \r\n\r\nabc"), FRAME_BAD, 0},
    {SIZED("Content-Length: 268435457\r\n\r\n"), FRAME_BAD, 0},
    {SIZED("Content-Length: 18446744073709551616\r\n\r\n"), FRAME_BAD, 0},
    {SIZED("Content-Length: 18446744073709551619\r\n\r\nabc"), FRAME_BAD, 0},
    {SIZED("Content-Length: 99999999999999999999999999999999\r\n\r\n"), FRAME_BAD, 0},
    {SIZED("Content-Length: 3\r\nContent-Length: x\r\n\r\nabc"), FRAME_BAD, 0},
    {SIZED("Content-Length: x\r\nContent-Length: 3\r\n\r\nabc"), FRAME_BAD, 0},
    {SIZED("Content-Length : 3\r\n\r\nabc"), FRAME_BAD, 0},
    {SIZED(" Content-Length: 3\r\n\r\nabc"), FRAME_BAD, 0},
    {SIZED("Content-Length 3\r\n\r\nabc"), FRAME_BAD, 0},
    {SIZED("Content-Length\r\n: 3\r\n\r\nabc"), FRAME_BAD, 0},
    {SIZED(": 3\r\n\r\nabc"), FRAME_BAD, 0},
    {SIZED("Content-Type: x\r\n\r\n"), FRAME_BAD, 0},
    {SIZED("Content-Length: 3\r\n folded\r\n\r\nabc"), FRAME_BAD, 0},
    {SIZED("{\"jsonrpc\":\"2.0\"}"), FRAME_BAD, 0},
    {SIZED("\"}Content-Length: 3\r\n\r\nabc"), FRAME_BAD, 0},
    {SIZED("\rContent-Length: 3\r\n\r\nabc"), FRAME_BAD, 0},
    {SIZED("Foo\r"), FRAME_BAD, 0},
    {SIZED("\0"), FRAME_BAD, 0},
    {SIZED("\xEF\xBB\xBF"), FRAME_BAD, 0},
};

/* A copy without slack behind it, so that a sanitizer sees a read past its end. */
static enum frame_result parse_tight(const char *bytes, size_t len, struct frame *out)
{
    char *copy = malloc(len ? len : 1);
    enum frame_result result;

    memcpy(copy, bytes, len);
    result = frame_parse(copy, len, out);
    free(copy);
    return result;
}

static void test_frame__header_variants__are_accepted(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
        struct frame frame = {0};

        if (parse_tight(good[i].bytes, good[i].len, &frame) != good[i].result)
            fail_msg("case %zu: %s", i, good[i].bytes);
        assert_int_equal(frame.body_len, good[i].body_len);
    }
}

static void test_frame__malformed_headers__are_bad(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        struct frame frame;

        if (parse_tight(bad[i].bytes, bad[i].len, &frame) != FRAME_BAD)
            fail_msg("case %zu: %s", i, bad[i].bytes);
    }
}

static void test_frame__bad_front__stays_bad_whatever_follows(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        bool was_bad = false;

        for (size_t len = 0; len <= bad[i].len; len++) {
            struct frame frame;
            bool is_bad = parse_tight(bad[i].bytes, len, &frame) == FRAME_BAD;

            assert_true(is_bad || !was_bad);
            was_bad = is_bad;
        }
    }
}

/* "X: aaa…" with a Content-Length in front, so that the block takes `block_len` bytes. */
static char *block_of(size_t block_len)
{
    static const char front[] = "Content-Length: 1\r\nX: ";
    char *bytes = malloc(block_len + 1);

    memset(bytes, 'a', block_len + 1);
    memcpy(bytes, front, sizeof front - 1);
    memcpy(bytes + block_len - 4, "\r\n\r\n", 4);
    return bytes;
}

static void test_frame__longest_header_block__is_accepted(void **state)
{
    char *bytes = block_of(FRAME_HEADER_MAX);
    struct frame frame;

    (void)state;
    assert_int_equal(frame_parse(bytes, FRAME_HEADER_MAX, &frame), FRAME_PARTIAL);
    assert_int_equal(frame_parse(bytes, FRAME_HEADER_MAX + 1, &frame), FRAME_OK);
    assert_int_equal(frame.total_len, FRAME_HEADER_MAX + 1);
    free(bytes);
}

static void test_frame__header_block_too_long__is_bad_at_the_limit(void **state)
{
    char *bytes = block_of(FRAME_HEADER_MAX + 1);
    struct frame frame;

    (void)state;
    assert_int_equal(frame_parse(bytes, FRAME_HEADER_MAX - 1, &frame), FRAME_PARTIAL);
    assert_int_equal(frame_parse(bytes, FRAME_HEADER_MAX, &frame), FRAME_BAD);
    assert_int_equal(frame_parse(bytes, FRAME_HEADER_MAX + 2, &frame), FRAME_BAD);
    free(bytes);
}

static void test_frame__blank_lines_without_end__are_bad_at_the_limit(void **state)
{
    char bytes[FRAME_HEADER_MAX];
    struct frame frame;

    (void)state;
    memset(bytes, '\n', sizeof bytes);
    assert_int_equal(frame_parse(bytes, sizeof bytes - 1, &frame), FRAME_PARTIAL);
    assert_int_equal(frame_parse(bytes, sizeof bytes, &frame), FRAME_BAD);
}

static void test_resync__later_header__is_brought_to_the_front(void **state)
{
    (void)state;
    assert_int_equal(frame_resync(SIZED("xyzContent-Length: 1")), 3);
    assert_int_equal(frame_resync(SIZED("xyz\ncontent-LENGTH:1")), 4);
    assert_int_equal(frame_resync(SIZED("Content-Length:x Content-Length:1")), 17);
    assert_int_equal(frame_resync(SIZED("ab\0Content-Length:1")), 3);
}

static void test_resync__header_cut_by_the_end__is_kept(void **state)
{
    (void)state;
    assert_int_equal(frame_resync(SIZED("xyzContent-Length")), 3);
    assert_int_equal(frame_resync(SIZED("xyzC")), 3);
    assert_int_equal(frame_resync(SIZED("xyzCContent-")), 4);
}

static void test_resync__no_header__drops_all(void **state)
{
    (void)state;
    assert_int_equal(frame_resync(SIZED("")), 0);
    assert_int_equal(frame_resync(SIZED("x")), 1);
    assert_int_equal(frame_resync(SIZED("C")), 1);
    assert_int_equal(frame_resync(SIZED("Content-Length: nonsense")), 24);
    assert_int_equal(frame_resync(SIZED("xyzContent-Type: 1")), 18);
}

static const char broken_conversation[] = "Content-Length: 1\r\n\r\n1"
                                          "}}garbage\r\n\r\n\0\xFF Content-Lengt: 3\r\n"
                                          "Content-Length: 1\r\n\r\n2"
                                          "Content-Length: -1\r\n\r\n"
                                          "Content-Length: 2\r\n\r\n33 trailing"
                                          "Content-Length: 1\r\n\r\n4";

/* Without the marks: how often the front is found bad depends on how the garbage arrives. */
static void bodies_of(const struct reader *reader, char *out)
{
    for (const char *at = reader->log; *at; at++) {
        if (*at != '!')
            *out++ = *at;
    }
    *out = '\0';
}

static void test_frame__garbage_between_frames__loses_no_later_frame(void **state)
{
    size_t len = sizeof broken_conversation - 1;

    (void)state;
    for (size_t step = 1; step <= len; step++) {
        struct reader reader = {0};
        char bodies[sizeof reader.log];

        for (size_t at = 0; at < len; at += step)
            reader_feed(&reader, broken_conversation + at, step < len - at ? step : len - at);
        bodies_of(&reader, bodies);
        assert_string_equal(bodies, "1|2|33|4|");
        assert_non_null(strchr(reader.log, '!'));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_frame__conversation_in_two_parts__is_read_at_every_split),
        cmocka_unit_test(test_frame__one_byte_at_a_time__is_read),
        cmocka_unit_test(test_frame__every_proper_prefix__is_partial_and_leaves_out_alone),
        cmocka_unit_test(test_frame__whole_frame_with_more_behind__borrows_the_body),
        cmocka_unit_test(test_frame__header_variants__are_accepted),
        cmocka_unit_test(test_frame__malformed_headers__are_bad),
        cmocka_unit_test(test_frame__bad_front__stays_bad_whatever_follows),
        cmocka_unit_test(test_frame__longest_header_block__is_accepted),
        cmocka_unit_test(test_frame__header_block_too_long__is_bad_at_the_limit),
        cmocka_unit_test(test_frame__blank_lines_without_end__are_bad_at_the_limit),
        cmocka_unit_test(test_resync__later_header__is_brought_to_the_front),
        cmocka_unit_test(test_resync__header_cut_by_the_end__is_kept),
        cmocka_unit_test(test_resync__no_header__drops_all),
        cmocka_unit_test(test_frame__garbage_between_frames__loses_no_later_frame),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
