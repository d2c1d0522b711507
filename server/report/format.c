#include "server/report/format.h"

#include "server/base/nearest.h"
#include "server/report/format_azure.h"
#include "server/report/format_checkstyle.h"
#include "server/report/format_concise.h"
#include "server/report/format_github.h"
#include "server/report/format_gitlab.h"
#include "server/report/format_grouped.h"
#include "server/report/format_json.h"
#include "server/report/format_junit.h"
#include "server/report/format_rdjson.h"
#include "server/report/format_sarif.h"
#include "server/report/format_teamcity.h"
#include "server/report/format_text.h"

#include <stdio.h>
#include <string.h>

static const struct report_format *const table[] = {
    &format_text,  &format_full,   &format_concise, &format_grouped,    &format_json,
    &format_jsonl, &format_sarif,  &format_github,  &format_gitlab,     &format_junit,
    &format_azure, &format_rdjson, &format_rdjsonl, &format_checkstyle, &format_teamcity,
};

enum { FORMAT_COUNT = sizeof table / sizeof table[0], NAME_BYTES = 32 };

const struct report_format *const *report_formats(size_t *count)
{
    *count = FORMAT_COUNT;
    return table;
}

static void tell_unknown(const char *wanted, struct error *err)
{
    struct nearest nearest = {.wanted = wanted};

    for (size_t i = 0; i < FORMAT_COUNT; i++)
        nearest_offer(&nearest, table[i]->name);
    if (nearest.best)
        error_set(err, "there is no format \"%s\"; did you mean %s?", wanted, nearest.best);
    else
        error_set(err, "there is no format \"%s\"; --help lists them", wanted);
}

const struct report_format *report_format_find(const char *name, size_t len, struct error *err)
{
    char wanted[NAME_BYTES];

    for (size_t i = 0; i < FORMAT_COUNT; i++)
        if (strlen(table[i]->name) == len && memcmp(table[i]->name, name, len) == 0)
            return table[i];
    snprintf(wanted, sizeof wanted, "%.*s", (int)len, name);
    tell_unknown(wanted, err);
    return NULL;
}
