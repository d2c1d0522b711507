/**
 * Watches the process that started us, so that we do not outlive it when it is killed while
 * somebody else holds our stdin open. Spec: LSP 3.17, "Initialize Request", processId.
 */
#ifndef STATUSLS_SERVER_LSP_PARENT_H
#define STATUSLS_SERVER_LSP_PARENT_H

#include <stdint.h>

struct parent;
struct uv_loop_s;

/**
 * Calls `on_gone` once when the process has ended: at once where the kernel tells it, within two
 * seconds elsewhere. NULL when there is no such process, as in a container that cannot see its
 * client: then there is nothing to watch, and no reason to end either.
 */
struct parent *parent_watch(struct uv_loop_s *loop, int64_t process_id, void (*on_gone)(void *user),
                            void *user);
/** Stops watching and frees; the loop must still run once. NULL is allowed. */
void parent_stop(struct parent *parent);

#endif
