#include "server/report/format_concise.h"

#include "server/report/format_text.h"

static void add_findings(struct report_stream *stream, const struct report_finding *findings,
                         size_t count)
{
    for (size_t i = 0; i < count; i++) {
        text_add_place(stream, findings[i].path, &findings[i].range);
        text_add_message(stream, &findings[i]);
    }
}

const struct report_format format_concise = {
    .name = "concise",
    .summary = "one line for each finding",
    .for_people = true,
    .findings = add_findings,
};
