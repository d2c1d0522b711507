/*
 * The whole server in process: any bytes in, whole frames out, one reply for each request.
 *
 * Input that begins like a header goes in as it is. Any other input is a list of message bodies,
 * one a line, which are framed here, so that a mutation need not get a length right to go deep; the
 * first of them follows an initialize that announces everything. A line "!" lets the server work
 * off what waits.
 */
#include "protocol/frame.h"
#include "server/lsp/server.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char initialize[] =
    "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"capabilities\":{"
    "\"workspace\":{\"workspaceEdit\":{\"documentChanges\":true}},\"textDocument\":{"
    "\"hover\":{\"contentFormat\":[\"markdown\"]},\"publishDiagnostics\":{"
    "\"relatedInformation\":true,\"codeDescriptionSupport\":true},\"codeAction\":{"
    "\"codeActionLiteralSupport\":{},\"isPreferredSupport\":true}}}}}";

static void on_write(void *user, const char *bytes, size_t len)
{
    struct frame frame;

    (void)user;
    if (frame_parse(bytes, len, &frame) != FRAME_OK || frame.total_len != len)
        abort();
}

static void on_log(void *user, const char *line)
{
    (void)user;
    if (strchr(line, '\0') == NULL)
        abort();
}

static void on_watch(void *user, int64_t process_id)
{
    (void)user;
    if (process_id <= 0)
        abort();
}

static void work(struct lsp_server *server)
{
    while (lsp_server_answer(server))
        continue;
    while (lsp_server_publish(server))
        continue;
}

static void feed_body(struct lsp_server *server, const char *body, size_t len)
{
    char header[64];
    int header_len = snprintf(header, sizeof header, "Content-Length: %zu\r\n\r\n", len);

    lsp_server_feed(server, header, (size_t)header_len);
    lsp_server_feed(server, body, len);
}

static void feed_lines(struct lsp_server *server, const char *text, size_t size)
{
    feed_body(server, initialize, sizeof initialize - 1);
    while (size > 0) {
        const char *end = memchr(text, '\n', size);
        size_t len = end ? (size_t)(end - text) : size;
        if (len == 1 && *text == '!')
            work(server);
        else
            feed_body(server, text, len);
        len += end != NULL;
        text += len;
        size -= len;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct lsp_callbacks callbacks = {on_write, on_log, on_watch};
    struct lsp_server *server = lsp_server_create(&callbacks, NULL);
    const char *text = (const char *)data;

    if (size >= 7 && strncasecmp(text, "content", 7) == 0)
        lsp_server_feed(server, text, size);
    else
        feed_lines(server, text, size);
    work(server);
    lsp_server_destroy(server);
    return 0;
}
