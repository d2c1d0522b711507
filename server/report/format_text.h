/**
 * text, also called full: for people. A finding is its place, level, message and rule, the source
 * line with carets below what is meant, and the titles of its fixes; an empty line stands between
 * two.
 *
 *     orders.js:17:18: warning: 302 after POST leaves ... [redirect-after-unsafe-method]
 *             res.redirect(302, `/orders/${id}`);
 *                          ^^^
 *         fix: Answer 303 See Other: the client fetches the target with GET
 *
 * What would harm a terminal is replaced (server/report/glyph.h). An occurrence is one line.
 */
#ifndef STATUSLS_SERVER_REPORT_FORMAT_TEXT_H
#define STATUSLS_SERVER_REPORT_FORMAT_TEXT_H

#include "server/report/format.h"

extern const struct report_format format_text;
extern const struct report_format format_full;

/** The path in bold. Other programs open what stands there, so only control characters are
 * replaced. */
void text_add_path(struct report_stream *stream, const char *path);
/** "orders.js:17:18: " */
void text_add_place(struct report_stream *stream, const char *path,
                    const struct report_range *range);
/** "warning: MESSAGE [RULE]\n" */
void text_add_message(struct report_stream *stream, const struct report_finding *finding);

#endif
