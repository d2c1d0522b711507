/** Tests for a whole class of codes by arithmetic: res.status / 100 === 2, resp.StatusCode/100 !=
 * 2, r.status_code // 100 == 5. */
#ifndef STATUSLS_SERVER_ENGINE_CLASS_TESTS_H
#define STATUSLS_SERVER_ENGINE_CLASS_TESTS_H

#include "server/engine/sighting.h"

/**
 * `path` leads to a 100. True if it divides a response's status and the quotient is compared with a
 * class; the candidate is the class' digit then.
 */
bool class_test_find(const struct work *work, struct path path, struct candidate *candidate,
                     struct sighting *out);

#endif
