/*
 * Any bytes into the frame parser, once as a whole and once in small steps: both must yield the
 * same bodies, garbage or not. The first byte chooses the step.
 */
#include "protocol/frame.h"

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The bytes that have arrived and are not read, and the bodies so far, each behind its length. */
struct reader {
    const char *front;
    size_t len;
    char *bodies;
    size_t bodies_len;
};

static void keep_body(struct reader *reader, const struct frame *frame)
{
    memcpy(reader->bodies + reader->bodies_len, &frame->body_len, sizeof frame->body_len);
    reader->bodies_len += sizeof frame->body_len;
    if (frame->body_len)
        memcpy(reader->bodies + reader->bodies_len, frame->body, frame->body_len);
    reader->bodies_len += frame->body_len;
}

static void drop(struct reader *reader, size_t len)
{
    assert(len > 0 && len <= reader->len);
    reader->front += len;
    reader->len -= len;
}

static void check_frame(const struct reader *reader, const struct frame *frame)
{
    assert(frame->total_len <= reader->len);
    assert(frame->body >= reader->front);
    assert(frame->body + frame->body_len == reader->front + frame->total_len);
    assert(frame->total_len - frame->body_len <= FRAME_HEADER_MAX);
}

static bool step(struct reader *reader)
{
    struct frame frame;
    enum frame_result result = frame_parse(reader->front, reader->len, &frame);

    if (result == FRAME_PARTIAL)
        return false;
    if (result == FRAME_BAD) {
        drop(reader, frame_resync(reader->front, reader->len));
        return reader->len > 0;
    }
    check_frame(reader, &frame);
    keep_body(reader, &frame);
    drop(reader, frame.total_len);
    return reader->len > 0;
}

/* A frame takes 20 bytes of header at least, so its length fits beside its body. */
static struct reader read_in_steps(const char *bytes, size_t len, size_t step_len)
{
    struct reader reader = {.front = bytes, .bodies = malloc(len + 1)};

    for (size_t at = 0; at < len; at += step_len) {
        reader.len += step_len < len - at ? step_len : len - at;
        while (step(&reader))
            ;
    }
    return reader;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *bytes = (const char *)data + 1;
    struct reader whole;
    struct reader stepped;

    if (size < 2)
        return 0;
    whole = read_in_steps(bytes, size - 1, size);
    stepped = read_in_steps(bytes, size - 1, 1 + data[0] % 64);
    assert(whole.bodies_len == stepped.bodies_len);
    assert(memcmp(whole.bodies, stepped.bodies, whole.bodies_len) == 0);
    free(whole.bodies);
    free(stepped.bodies);
    return 0;
}
