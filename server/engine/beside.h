/** What stands beside a code and says by its name that it is a status. */
#ifndef STATUSLS_SERVER_ENGINE_BESIDE_H
#define STATUSLS_SERVER_ENGINE_BESIDE_H

#include "server/engine/sighting.h"

/** result["StatusCode"] == 200, expected_status != 403: what is compared says what it is. */
bool beside_compared(const struct work *work, const struct candidate *candidate);
/** assertEqual(result["StatusCode"], 200), assert.Equal(t, 200, statusCode) */
bool beside_asserted(const struct work *work, const struct candidate *candidate);
/** What it stands in for says that it is one: err.statusCode || 500, ok ? err.status : 500. */
bool beside_fallback(const struct work *work, const struct candidate *candidate);

#endif
