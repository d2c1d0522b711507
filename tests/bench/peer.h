/**
 * The server as a process, seen by a client that measures: messages out, messages in, and when. Any
 * trouble ends the program with a line on stderr.
 */
#ifndef STATUSLS_TESTS_BENCH_PEER_H
#define STATUSLS_TESTS_BENCH_PEER_H

#include "server/base/buffer.h"

#include <stdint.h>
#include <sys/types.h>

struct json_t;

struct peer {
    pid_t pid;
    int in;  /* what the server reads */
    int out; /* what it writes */
    struct buffer received;
};

/** Milliseconds on a clock that never goes back. */
double peer_now(void);

/** Starts `program` and shakes hands with it. */
void peer_start(struct peer *peer, const char *program);
/** Sends shutdown and exit and waits for the end. */
void peer_stop(struct peer *peer);
/** Sends a request; takes `params`. */
void peer_request(struct peer *peer, int id, const char *method, struct json_t *params);
/** Sends a notification; takes `params`. */
void peer_notify(struct peer *peer, const char *method, struct json_t *params);
/** The next message, a new reference; NULL when none comes within `milliseconds`. */
struct json_t *peer_receive(struct peer *peer, int milliseconds);
/** The processor time that the process has used so far, in milliseconds. */
double peer_cpu(const struct peer *peer);
/** The most memory that the process has had so far, in MB. */
double peer_memory(const struct peer *peer);

/** How long `command` takes, its output thrown away. */
double peer_run(char *const command[]);

#endif
