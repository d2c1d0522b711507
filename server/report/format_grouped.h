/**
 * grouped: the findings below the path of their file, an empty line between two files.
 *
 *     orders.js
 *       17:18: warning: 302 after POST leaves ... [redirect-after-unsafe-method]
 */
#ifndef STATUSLS_SERVER_REPORT_FORMAT_GROUPED_H
#define STATUSLS_SERVER_REPORT_FORMAT_GROUPED_H

#include "server/report/format.h"

extern const struct report_format format_grouped;

#endif
