#include "tests/bench/peer.h"

#include "protocol/frame.h"

#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { CHUNK = 64 * 1024, PATIENCE = 60 * 1000 };

static void die(const char *what)
{
    fprintf(stderr, "bench: %s: %s\n", what, strerror(errno));
    exit(1);
}

double peer_now(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void become(int in, int out, char *const command[])
{
    int nothing = open("/dev/null", O_RDWR);

    if (dup2(in, 0) < 0 || dup2(out, 1) < 0 || dup2(nothing, 2) < 0)
        _exit(127);
    execv(command[0], command);
    _exit(127);
}

/* ---- messages ---- */

static void write_all(struct peer *peer, const char *bytes, size_t len)
{
    while (len > 0) {
        ssize_t written = write(peer->in, bytes, len);

        if (written < 0 && errno != EINTR)
            die("the server does not take what is sent");
        if (written > 0) {
            bytes += written;
            len -= (size_t)written;
        }
    }
}

static void send_message(struct peer *peer, json_t *message)
{
    char *body = json_dumps(message, JSON_COMPACT);
    struct buffer frame = {0};

    buffer_format(&frame, "Content-Length: %zu\r\n\r\n", strlen(body));
    buffer_add_string(&frame, body);
    write_all(peer, frame.bytes, frame.len);
    buffer_finish(&frame);
    free(body);
    json_decref(message);
}

void peer_request(struct peer *peer, int id, const char *method, json_t *params)
{
    send_message(peer, json_pack("{s:s, s:i, s:s, s:o}", "jsonrpc", "2.0", "id", id, "method",
                                 method, "params", params));
}

void peer_notify(struct peer *peer, const char *method, json_t *params)
{
    send_message(
        peer, json_pack("{s:s, s:s, s:o}", "jsonrpc", "2.0", "method", method, "params", params));
}

static json_t *take_message(struct peer *peer)
{
    struct frame frame;
    json_t *message;

    if (!peer->received.len ||
        frame_parse(peer->received.bytes, peer->received.len, &frame) != FRAME_OK)
        return NULL;
    message = json_loadb(frame.body, frame.body_len, 0, NULL);
    buffer_drop_front(&peer->received, frame.total_len);
    return message;
}

json_t *peer_receive(struct peer *peer, int milliseconds)
{
    double end = peer_now() + milliseconds;
    json_t *message;

    while (!(message = take_message(peer))) {
        struct pollfd fd = {peer->out, POLLIN, 0};
        char chunk[CHUNK];
        ssize_t got;
        int left = (int)(end - peer_now() + 0.999);

        if (poll(&fd, 1, left > 0 ? left : 0) == 0)
            return NULL;
        got = read(peer->out, chunk, sizeof chunk);
        if (got <= 0)
            die("the server has ended");
        buffer_add(&peer->received, chunk, (size_t)got);
    }
    return message;
}

/* ---- the process ---- */

void peer_start(struct peer *peer, const char *program)
{
    char *command[] = {(char *)program, "--stdio", NULL};
    int to[2];
    int from[2];
    json_t *reply;

    signal(SIGPIPE, SIG_IGN);
    if (pipe2(to, O_CLOEXEC) || pipe2(from, O_CLOEXEC))
        die("pipe");
    *peer = (struct peer){.pid = fork(), .in = to[1], .out = from[0]};
    if (peer->pid == 0)
        become(to[0], from[1], command);
    close(to[0]);
    close(from[1]);
    peer_request(peer, 0, "initialize",
                 json_pack("{s:n, s:{s:{s:{s:[s]}, s:{s:b}}}}", "processId", "capabilities",
                           "textDocument", "hover", "contentFormat", "markdown",
                           "publishDiagnostics", "relatedInformation", 1));
    reply = peer_receive(peer, PATIENCE);
    if (!reply)
        die("the server does not answer");
    json_decref(reply);
    peer_notify(peer, "initialized", json_object());
}

void peer_stop(struct peer *peer)
{
    peer_request(peer, -1, "shutdown", json_null());
    peer_notify(peer, "exit", json_null());
    while (waitpid(peer->pid, NULL, 0) < 0 && errno == EINTR)
        continue;
    close(peer->in);
    close(peer->out);
    buffer_finish(&peer->received);
}

double peer_cpu(const struct peer *peer)
{
    clockid_t clock;
    struct timespec used = {0, 0};

    if (clock_getcpuclockid(peer->pid, &clock) == 0)
        clock_gettime(clock, &used);
    return (double)used.tv_sec * 1e3 + (double)used.tv_nsec / 1e6;
}

double peer_memory(const struct peer *peer)
{
    char path[64];
    char line[256];
    double kilobytes = 0;
    FILE *file;

    snprintf(path, sizeof path, "/proc/%d/status", (int)peer->pid);
    file = fopen(path, "r");
    while (file && fgets(line, sizeof line, file))
        if (strncmp(line, "VmHWM:", 6) == 0)
            kilobytes = strtod(line + 6, NULL);
    if (file)
        fclose(file);
    return kilobytes / 1e3;
}

double peer_run(char *const command[])
{
    double start = peer_now();
    int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    pid_t pid = fork();

    if (pid == 0)
        become(nothing, nothing, command);
    while (waitpid(pid, NULL, 0) < 0 && errno == EINTR)
        continue;
    close(nothing);
    return peer_now() - start;
}
