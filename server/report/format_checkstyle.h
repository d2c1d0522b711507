/**
 * checkstyle: the XML of Checkstyle, version 4.3.
 *
 *     <checkstyle version="4.3">
 *       <file name="orders.js">
 *         <error line="17" column="18" severity="warning" message="MESSAGE"
 * source="statusls.RULE"/>
 *
 * A hint is an info. Columns are UTF-16 code units.
 */
#ifndef STATUSLS_SERVER_REPORT_FORMAT_CHECKSTYLE_H
#define STATUSLS_SERVER_REPORT_FORMAT_CHECKSTYLE_H

#include "server/report/format.h"

extern const struct report_format format_checkstyle;

#endif
