/*
 * The floor of make bench-lsp: a language server that does nothing, as soon as it can. Every
 * request is answered with the least that the method allows, every text with no diagnostics. What
 * another server needs beyond this is its own doing.
 *
 * It looks for "id", "method", "uri" and "version" by their spelling and trusts the client of the
 * benchmark, which writes them without spaces.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char capabilities[] =
    "{\"capabilities\":{\"textDocumentSync\":2,\"hoverProvider\":true,"
    "\"completionProvider\":{},\"codeActionProvider\":true}}";

static const char request[] = "{\"jsonrpc\":\"2.0\",\"id\":";

static char *input;
static size_t input_len, input_cap;

static int fill(void)
{
    if (input_len + 65536 > input_cap) {
        input_cap = (input_len + 65536) * 2;
        input = realloc(input, input_cap);
        if (!input)
            abort();
    }
    ssize_t got = read(STDIN_FILENO, input + input_len, input_cap - input_len - 1);
    if (got <= 0)
        return 0;
    input_len += (size_t)got;
    input[input_len] = '\0';
    return 1;
}

static void say(const char *body)
{
    char head[64];
    int len = snprintf(head, sizeof head, "Content-Length: %zu\r\n\r\n", strlen(body));

    if (write(STDOUT_FILENO, head, (size_t)len) < 0 || write(STDOUT_FILENO, body, strlen(body)) < 0)
        exit(1);
}

/* The bytes behind `"key":`, up to a comma or a brace; empty where there are none. */
static void value_of(const char *body, const char *key, char *value, size_t size)
{
    const char *at = strstr(body, key);
    size_t len = 0;

    if (at) {
        at += strlen(key);
        len = at[0] == '"' ? strcspn(at + 1, "\"") + 2 : strcspn(at, ",}");
    }
    snprintf(value, size, "%.*s", (int)len, at ? at : "");
}

static void publish(const char *body)
{
    char uri[512], version[32], answer[768];

    value_of(body, "\"uri\":", uri, sizeof uri);
    value_of(body, "\"version\":", version, sizeof version);
    snprintf(answer, sizeof answer,
             "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/publishDiagnostics\","
             "\"params\":{\"uri\":%s,\"version\":%s,\"diagnostics\":[]}}",
             uri, version);
    say(answer);
}

static void take(const char *body)
{
    char id[32], method[64], answer[512];

    value_of(body, "\"method\":", method, sizeof method);
    if (strcmp(method, "\"exit\"") == 0)
        exit(0);
    if (strcmp(method, "\"textDocument/didOpen\"") == 0 ||
        strcmp(method, "\"textDocument/didChange\"") == 0)
        publish(body);
    if (strncmp(body, request, strlen(request)) != 0)
        return;
    value_of(body, "\"id\":", id, sizeof id);
    snprintf(answer, sizeof answer, "{\"jsonrpc\":\"2.0\",\"id\":%s,\"result\":%s}", id,
             strcmp(method, "\"initialize\"") == 0 ? capabilities : "null");
    say(answer);
}

/* Takes one message out of the input; 0 where there is no whole one. */
static int next(void)
{
    char *body = input ? strstr(input, "\r\n\r\n") : NULL;

    if (!body)
        return 0;
    size_t len = strtoul(input + strlen("Content-Length: "), NULL, 10);
    size_t whole = (size_t)(body + 4 - input) + len;
    if (input_len < whole)
        return 0;
    char kept = input[whole];
    input[whole] = '\0';
    take(body + 4);
    input[whole] = kept;
    memmove(input, input + whole, input_len - whole + 1);
    input_len -= whole;
    return 1;
}

int main(void)
{
    while (fill())
        while (next())
            ;
    return 0;
}
