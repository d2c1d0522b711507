#include "server/lsp/replay.h"

#include "protocol/lsp_record.h"
#include "server/base/buffer.h"
#include "server/files/file.h"
#include "server/lsp/local_client.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { EXIT_MISUSE = 2, FILE_MAX = 1024 * 1024 * 1024 };

static void print(void *user, const char *body, size_t len)
{
    (void)user;
    fwrite(body, 1, len, stdout);
    putchar('\n');
}

int lsp_replay(const struct config_options *config, const char *file)
{
    struct local_client client = {.take = print};
    struct buffer text = {0};
    struct error err;
    if (file_read(file, FILE_MAX, &text, &err) != FILE_READ) {
        fprintf(stderr, "statusls: %s: %s\n", file, err.text);
        return EXIT_MISUSE;
    }
    local_client_start(&client, config);
    for (size_t at = 0; at < text.len; at++) {
        size_t len = strcspn(text.bytes + at, "\n");
        char *message = lsp_record_message(text.bytes + at, len);
        if (message)
            local_client_send(&client, message);
        free(message);
        at += len;
    }
    local_client_end(&client);
    buffer_finish(&text);
    return fflush(stdout) == 0 ? 0 : EXIT_MISUSE;
}
