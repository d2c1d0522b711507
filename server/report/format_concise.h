/**
 * concise: one line for each finding, as compilers write them, for people and for editors that jump
 * to what they find in it.
 *
 *     orders.js:17:18: warning: 302 after POST leaves ... [redirect-after-unsafe-method]
 */
#ifndef STATUSLS_SERVER_REPORT_FORMAT_CONCISE_H
#define STATUSLS_SERVER_REPORT_FORMAT_CONCISE_H

#include "server/report/format.h"

extern const struct report_format format_concise;

#endif
