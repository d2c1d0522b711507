#include "server/check/summary.h"

#include <stdbool.h>

void summary_add(struct summary *summary, const struct outcome *outcome)
{
    for (size_t i = 0; i < SEVERITY_END; i++)
        summary->severities[i] += outcome->counts[i];
    summary->fates[outcome->fate]++;
    summary->elements += outcome->element_count;
    summary->element_files += outcome->element_count > 0;
}

static void add_count(struct buffer *out, size_t count, const char *noun)
{
    buffer_format(out, "%zu %s%s", count, noun, count == 1 ? "" : "s");
}

static void add_severities(struct buffer *out, const size_t *severities, bool strict)
{
    for (enum severity i = SEVERITY_ERROR; i <= SEVERITY_HINT; i++) {
        if (i > SEVERITY_WARNING && !strict)
            break;
        buffer_add_string(out, i == SEVERITY_ERROR ? " (" : ", ");
        add_count(out, severities[i], severity_name(i));
    }
    buffer_add_string(out, ")");
}

static void add_skipped(struct buffer *out, const size_t *fates)
{
    size_t skipped = 0;
    const char *between = " (";

    for (size_t i = FATE_CHECKED + 1; i < FATE_TROUBLE; i++)
        skipped += fates[i];
    if (skipped == 0)
        return;
    buffer_format(out, ", %zu skipped", skipped);
    for (size_t i = FATE_CHECKED + 1; i < FATE_TROUBLE; i++) {
        if (fates[i] == 0)
            continue;
        buffer_format(out, "%s%zu %s", between, fates[i], fate_text((enum fate)i));
        between = ", ";
    }
    buffer_add_string(out, ")");
}

void summary_write(const struct summary *summary, const struct check_options *options,
                   struct buffer *out)
{
    bool listing = options->mode == CHECK_LIST;

    if (summary->elements == 0) {
        buffer_add_string(out, listing ? "no occurrences" : "no problems");
    } else {
        add_count(out, summary->elements, listing ? "occurrence" : "problem");
        if (!listing)
            add_severities(out, summary->severities, options->strict);
        buffer_add_string(out, " in ");
        add_count(out, summary->element_files, "file");
    }
    buffer_add_string(out, "; ");
    add_count(out, summary->fates[FATE_CHECKED], "file");
    buffer_add_string(out, " checked");
    add_skipped(out, summary->fates);
    if (summary->fates[FATE_TROUBLE])
        buffer_format(out, ", %zu unreadable", summary->fates[FATE_TROUBLE]);
    buffer_add_string(out, "\n");
}
