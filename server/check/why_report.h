/** How what `--why` has to say is written on stdout. */
#ifndef STATUSLS_SERVER_CHECK_WHY_REPORT_H
#define STATUSLS_SERVER_CHECK_WHY_REPORT_H

#include "server/check/why_facts.h"
#include "server/text/source.h"

/** One element of the report; everything is borrowed. */
struct why_element {
    const char *path;
    const struct source *source; /* NULL: the file's text is not known */
    struct span span;
    uint32_t line, column; /* used without a source */
    bool found;
    const char *title;
    const struct why_fact *facts;
    size_t fact_count;
};

struct why_report {
    bool json;
    size_t count; /* of the elements written */
};

void why_report_add(struct why_report *report, const struct why_element *element);
void why_report_end(const struct why_report *report);

#endif
