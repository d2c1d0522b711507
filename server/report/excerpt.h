/** A source line with carets below what is meant. */
#ifndef STATUSLS_SERVER_REPORT_EXCERPT_H
#define STATUSLS_SERVER_REPORT_EXCERPT_H

#include "server/base/buffer.h"
#include "server/base/span.h"
#include "server/report/terminal.h"
#include "server/text/source.h"

/**
 * Appends two lines: the first line that `span` touches, indented by four spaces, and the carets.
 *
 * Tabs stay tabs in both lines, so that the carets stand right whatever a tab is worth; wide
 * characters get two cells and combining marks none. Of a long line only the surroundings of the
 * span are shown, with "..." where it was cut.
 */
void excerpt_add(struct buffer *out, const struct source *source, struct span span,
                 const struct palette *palette);

#endif
