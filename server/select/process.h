/** Running a program and taking what it prints. */
#ifndef STATUSLS_SERVER_SELECT_PROCESS_H
#define STATUSLS_SERVER_SELECT_PROCESS_H

#include "server/base/buffer.h"
#include "server/base/error.h"
#include "server/base/text.h"

#include <stdbool.h>

struct process {
    const char *const *arguments; /* NULL-terminated; the first is looked for in PATH */
    struct text input;            /* for its stdin */
    struct buffer output;         /* what it wrote to stdout; the caller finishes it */
    struct buffer complaint;      /* and the first line of stderr */
    int status;                   /* its exit status; 128 and more: a signal */
};

/** Waits for it to end. False, with the reason, when it could not be run. Its stderr is not shown.
 */
bool process_run(struct process *process, struct error *err);
/** Frees the buffers. */
void process_finish(struct process *process);

#endif
