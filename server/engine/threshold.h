/** Thresholds: codes that bound a range. The 400 of `status >= 400` is where errors begin, and not
 * Bad Request. */
#ifndef STATUSLS_SERVER_ENGINE_THRESHOLD_H
#define STATUSLS_SERVER_ENGINE_THRESHOLD_H

#include "server/base/span.h"
#include "server/base/text.h"

#include <stdbool.h>

/** True if the span is an operand of <, >, <= or >=. */
bool is_threshold(struct text text, struct span span);

#endif
