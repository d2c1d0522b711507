#include "protocol/frame.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

static const char length_name[] = "Content-Length";
static const char length_prefix[] = "Content-Length:";

/* Bytes that are borrowed from the buffer. */
struct piece {
    const char *bytes;
    size_t len;
};

/* What the headers read so far say. */
struct headers {
    bool has_length;
    size_t length;
};

static bool is_token_char(char c)
{
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
        return true;
    return c != '\0' && strchr("!#$%&'*+-.^_`|~", c) != NULL;
}

static size_t token_length(struct piece line)
{
    size_t len = 0;

    while (len < line.len && is_token_char(line.bytes[len]))
        len++;
    return len;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t';
}

static struct piece trimmed(struct piece piece)
{
    while (piece.len > 0 && is_space(piece.bytes[0])) {
        piece.bytes++;
        piece.len--;
    }
    while (piece.len > 0 && is_space(piece.bytes[piece.len - 1]))
        piece.len--;
    return piece;
}

static bool read_length(struct piece value, size_t *out)
{
    size_t length = 0;

    for (size_t i = 0; i < value.len; i++) {
        if (value.bytes[i] < '0' || value.bytes[i] > '9')
            return false;
        length = length * 10 + (size_t)(value.bytes[i] - '0');
        if (length > FRAME_BODY_MAX)
            return false;
    }
    *out = length;
    return value.len > 0;
}

static bool read_header(struct piece line, struct headers *headers)
{
    size_t name_len = token_length(line);
    struct piece value = {line.bytes + name_len + 1, line.len - name_len - 1};

    if (name_len == 0 || name_len == line.len || line.bytes[name_len] != ':')
        return false;
    if (name_len != sizeof length_name - 1 || strncasecmp(line.bytes, length_name, name_len) != 0)
        return true;
    headers->has_length = true;
    return read_length(trimmed(value), &headers->length);
}

/* Whether the line at the end of the buffer, still without its LF, may become a header or the blank
 * line. */
static bool may_become_header(struct piece line)
{
    size_t name_len = token_length(line);

    if (name_len == line.len)
        return true;
    if (name_len == 0)
        return line.len == 1 && line.bytes[0] == '\r';
    return line.bytes[name_len] == ':';
}

/* Takes the next line, without its terminator, off `rest`; false when it is not complete. */
static bool next_line(struct piece *rest, struct piece *line)
{
    const char *end = rest->len > 0 ? memchr(rest->bytes, '\n', rest->len) : NULL;

    if (!end)
        return false;
    *line = (struct piece){rest->bytes, (size_t)(end - rest->bytes)};
    rest->bytes += line->len + 1;
    rest->len -= line->len + 1;
    if (line->len > 0 && line->bytes[line->len - 1] == '\r')
        line->len--;
    return true;
}

/* Reads headers up to the blank line, leaving `rest` behind it. */
static enum frame_result read_headers(struct piece *rest, struct headers *headers)
{
    struct piece line;
    bool begun = false;

    while (next_line(rest, &line)) {
        if (line.len == 0 && begun)
            return headers->has_length ? FRAME_OK : FRAME_BAD;
        if (line.len == 0)
            continue;
        if (!read_header(line, headers))
            return FRAME_BAD;
        begun = true;
    }
    return may_become_header(*rest) ? FRAME_PARTIAL : FRAME_BAD;
}

enum frame_result frame_parse(const char *buffer, size_t len, struct frame *out)
{
    struct piece rest = {buffer, len < FRAME_HEADER_MAX ? len : FRAME_HEADER_MAX};
    struct headers headers = {0};
    enum frame_result result = read_headers(&rest, &headers);
    size_t header_len;

    if (result == FRAME_PARTIAL && len >= FRAME_HEADER_MAX)
        return FRAME_BAD;
    if (result != FRAME_OK)
        return result;
    header_len = (size_t)(rest.bytes - buffer);
    if (len - header_len < headers.length)
        return FRAME_PARTIAL;
    out->body = rest.bytes;
    out->body_len = headers.length;
    out->total_len = header_len + headers.length;
    return FRAME_OK;
}

size_t frame_resync(const char *buffer, size_t len)
{
    size_t want = sizeof length_prefix - 1;

    for (size_t at = 1; at < len; at++) {
        size_t here = len - at < want ? len - at : want;

        if ((buffer[at] | 0x20) == 'c' && strncasecmp(buffer + at, length_prefix, here) == 0)
            return at;
    }
    return len;
}
