/** The text of hover and of --explain: everything the catalog knows of one code, in reading order.
 */
#ifndef STATUSLS_SERVER_ENGINE_EXPLAIN_H
#define STATUSLS_SERVER_ENGINE_EXPLAIN_H

#include "server/base/buffer.h"

#include <stdbool.h>
#include <stdint.h>

enum explain_format { EXPLAIN_MARKDOWN, EXPLAIN_PLAIN };

/**
 * Appends the page of `code`: line 1 is code and name (some clients show one line only), then the
 * summary, meaning, why you see it, how to fix it, what the protocol demands, what it is confused
 * with, related codes, the specification's address; then what vendors use the number for. A code
 * that neither the registry nor a vendor knows gets a short page of its class (RFC 9110 section
 * 15). Plain text has no markup at all. False, and nothing appended, when `code` is outside 100 to
 * 599 and no vendor uses it.
 */
bool explain_status(uint16_t code, enum explain_format format, struct buffer *out);
/** Appends the page of a class test such as 4xx; `status_class` is 1 to 5. */
bool explain_class(unsigned status_class, enum explain_format format, struct buffer *out);

#endif
