/**
 * The text of hover and of --explain: everything the catalog knows of one code, in reading order.
 *
 * Line 1 is code and name, since some clients show one line only; then come the summary, the
 * meaning, why you see it, how to fix it, what the protocol demands, what it is confused with,
 * related codes, the specification's address, and what vendors use the number for. Markdown holds
 * no links to other pages; plain text holds no markup at all. All text ends in a line feed.
 */
#ifndef STATUSLS_SERVER_ENGINE_EXPLAIN_H
#define STATUSLS_SERVER_ENGINE_EXPLAIN_H

#include "server/base/buffer.h"

#include <stdbool.h>
#include <stdint.h>

enum explain_format { EXPLAIN_MARKDOWN, EXPLAIN_PLAIN };

/**
 * Appends the page of `code`. One that neither the registry nor a vendor knows gets a short page
 * that says how clients take it (RFC 9110 section 15). False, and nothing appended, when `code` is
 * outside 100 to 599 and no vendor uses it.
 */
bool explain_status(uint16_t code, enum explain_format format, struct buffer *out);
/** Appends the sentence that the page of `code` begins with, as plain text without a line feed.
 * False, and nothing appended, when there is no such page. */
bool explain_summary(uint16_t code, struct buffer *out);
/** Appends the page of a vendor's code alone ("nginx", 499). False, and nothing appended, when the
 * owner has no such code. */
bool explain_vendor(const char *owner, uint16_t code, enum explain_format format,
                    struct buffer *out);
/** Appends the page of a class test such as 4xx; false, and nothing appended, when `status_class`
 * is not 1 to 5. */
bool explain_class(unsigned status_class, enum explain_format format, struct buffer *out);

#endif
