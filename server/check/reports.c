#include "server/check/reports.h"

#include "server/base/alloc.h"
#include "server/report/format_text.h"

#include <stdio.h>
#include <stdlib.h>

/* Without being asked to, nobody puts colour into a file. */
static const struct palette *palette_for(const struct check_options *options,
                                         const struct report_output *output)
{
    bool to_stdout = report_output_is_stdout(output);

    if (!output->format->for_people || (!to_stdout && options->color == COLOR_AUTO))
        return terminal_palette(false);
    return terminal_palette(terminal_has_color(stdout, options->color));
}

bool reports_create(struct reports *reports, const struct check_options *options, struct error *err)
{
    static const struct check_output usual = {&format_text, "-"};
    bool given = options->output_count > 0;
    const struct check_output *outputs = given ? options->outputs : &usual;

    *reports = (struct reports){.options = options, .count = given ? options->output_count : 1};
    reports->outputs = xcalloc(reports->count, sizeof *reports->outputs);
    for (size_t i = 0; i < reports->count; i++) {
        struct report_output *output = &reports->outputs[i];

        output->format = outputs[i].format;
        output->file = outputs[i].file;
        output->stream.palette = palette_for(options, output);
    }
    return report_outputs_differ(reports->outputs, reports->count, err);
}

void reports_destroy(struct reports *reports)
{
    for (size_t i = 0; i < reports->count; i++)
        buffer_finish(&reports->outputs[i].stream.out);
    free(reports->outputs);
    *reports = (struct reports){0};
}

void reports_begin(struct reports *reports)
{
    for (size_t i = 0; i < reports->count; i++)
        if (reports->outputs[i].format->begin)
            reports->outputs[i].format->begin(&reports->outputs[i].stream);
}

/* How many of a file's findings still fit. */
static size_t room_for(const struct reports *reports, size_t count)
{
    size_t most = (size_t)reports->options->max_diagnostics;

    if (reports->options->max_diagnostics < 0 || reports->written + count <= most)
        return count;
    return most - reports->written;
}

static void add_to(struct report_output *output, const struct outcome *outcome, size_t findings,
                   size_t written)
{
    output->stream.written = written;
    if (findings > 0)
        output->format->findings(&output->stream, outcome->findings, findings);
    if (outcome->occurrence_count > 0)
        output->format->occurrences(&output->stream, outcome->occurrences,
                                    outcome->occurrence_count);
    report_output_flush(output);
}

void reports_add(struct reports *reports, const struct outcome *outcome)
{
    size_t findings = room_for(reports, outcome->finding_count);

    for (size_t i = 0; i < reports->count; i++)
        add_to(&reports->outputs[i], outcome, findings, reports->written);
    reports->written += findings + outcome->occurrence_count;
    reports->hidden += outcome->finding_count - findings;
}

bool reports_end(struct reports *reports, bool complete)
{
    struct report_end end = {.hidden = reports->hidden, .complete = complete};
    struct error err;
    bool done = true;

    for (size_t i = 0; i < reports->count; i++) {
        struct report_output *output = &reports->outputs[i];

        output->stream.written = reports->written;
        if (output->format->end)
            output->format->end(&output->stream, &end);
        if (report_output_finish(output, &err))
            continue;
        fprintf(stderr, "statusls: %s\n", err.text);
        done = false;
    }
    return done;
}
