/** The status that a body claims: {"status": 404, "message": "no such order"}. */
#ifndef STATUSLS_SERVER_ENGINE_BODY_STATUS_H
#define STATUSLS_SERVER_ENGINE_BODY_STATUS_H

#include "server/engine/work.h"

struct body_status {
    uint16_t code;
    struct span span; /* of the value */
    struct text key;
    bool is_number; /* written as one */
};

/**
 * Looks at the pairs of the object, map or keyword arguments at `body`, also inside a call that
 * encodes them; deeper ones count not. False when there is no such pair with a code from 400 to
 * 599, or the object belongs to a protocol that has statuses of its own.
 */
bool body_status_find(const struct work *work, struct span body, struct body_status *out);

#endif
