/**
 * github: workflow commands, which GitHub Actions turns into annotations.
 *
 *     ::warning file=orders.js,line=17,col=18,endLine=17,endColumn=21,title=RULE::MESSAGE
 *
 * An info or a hint is a notice. Columns are UTF-16 code units; endColumn is exclusive, and left
 * out where a finding ends on another line, for then it would count there. In the message %, CR and
 * LF are written %25, %0D and %0A; in properties so are colons and commas, %3A and %2C. An empty
 * result is nothing.
 */
#ifndef STATUSLS_SERVER_REPORT_FORMAT_GITHUB_H
#define STATUSLS_SERVER_REPORT_FORMAT_GITHUB_H

#include "server/report/format.h"

extern const struct report_format format_github;

#endif
