/**
 * azure: logging commands of Azure Pipelines.
 *
 *     ##vso[task.logissue
 * type=warning;sourcepath=orders.js;linenumber=17;columnnumber=18;code=RULE;]MESSAGE
 *
 * There are errors and warnings only; an info or a hint is a warning. %, CR and LF are written
 * %AZP25, %0D and %0A; in properties so are ] and ;, %5D and %3B. An empty result is nothing.
 */
#ifndef STATUSLS_SERVER_REPORT_FORMAT_AZURE_H
#define STATUSLS_SERVER_REPORT_FORMAT_AZURE_H

#include "server/report/format.h"

extern const struct report_format format_azure;

#endif
