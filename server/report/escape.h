/**
 * Text inside other syntaxes.
 *
 * What comes out is UTF-8 and fit to be shown: bytes that are no UTF-8, control characters and
 * directional overrides become U+FFFD, unless a table says how they are written.
 */
#ifndef STATUSLS_SERVER_REPORT_ESCAPE_H
#define STATUSLS_SERVER_REPORT_ESCAPE_H

#include "server/base/buffer.h"

#include <stddef.h>

/** How a byte is written. */
struct escape {
    char byte; /* NUL ends a table */
    const char *as;
};

void escape_add(struct buffer *out, const char *text, const struct escape *table);
void escape_add_bytes(struct buffer *out, const char *bytes, size_t len,
                      const struct escape *table);
/** For the text of an XML 1.0 element or a quoted attribute (section 2.4): line ends and tabs are
 * written as references, which survive the normalization of attributes. */
void escape_xml(struct buffer *out, const char *text);

#endif
