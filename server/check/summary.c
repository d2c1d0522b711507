#include "server/check/summary.h"

#include "server/engine/rule.h"
#include "server/rules/rules.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>

static void add_finding(struct summary *summary, const struct report_finding *finding)
{
    assert(finding->rule_index < SUMMARY_RULES_MAX);
    summary->severities[finding->level]++;
    summary->rules[finding->rule_index]++;
    summary->fixable[finding->rule_index] += finding->fix_count > 0;
}

void summary_add(struct summary *summary, const struct outcome *outcome)
{
    size_t elements = outcome->finding_count + outcome->occurrence_count;

    for (size_t i = 0; i < outcome->finding_count; i++)
        add_finding(summary, &outcome->findings[i]);
    summary->fates[outcome->fate]++;
    summary->elements += elements;
    summary->element_files += elements > 0;
}

bool summary_is_problem(const struct summary *summary, const struct check_options *options)
{
    enum severity least = options->error_on ? options->error_on : check_least(options);

    if (options->max_warnings >= 0 && least < SEVERITY_WARNING)
        least = SEVERITY_WARNING;

    for (enum severity i = SEVERITY_ERROR; i <= least; i++) {
        size_t tolerated = 0;

        if (i == SEVERITY_WARNING && options->max_warnings > 0)
            tolerated = (size_t)options->max_warnings;
        if (summary->severities[i] > tolerated)
            return !options->exit_zero;
    }
    return false;
}

static void add_count(struct buffer *out, size_t count, const char *noun)
{
    buffer_format(out, "%zu %s%s", count, noun, count == 1 ? "" : "s");
}

static void add_severities(struct buffer *out, const size_t *severities, enum severity least)
{
    for (enum severity i = SEVERITY_ERROR; i <= least; i++) {
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
            add_severities(out, summary->severities, check_least(options));
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

void summary_write_hidden(const struct summary *summary, struct buffer *out)
{
    if (summary->hidden)
        buffer_format(out, "%zu of %zu problems hidden by --max-diagnostics\n", summary->hidden,
                      summary->elements);
}

/* ---- statistics ---- */

struct row {
    size_t count;
    size_t fixable;
    const struct rule *rule;
};

static int by_count(const void *a, const void *b)
{
    const struct row *one = a;
    const struct row *other = b;

    if (one->count != other->count)
        return one->count < other->count ? 1 : -1;
    return one->rule < other->rule ? -1 : 1;
}

void summary_write_statistics(const struct summary *summary, struct buffer *out)
{
    struct row rows[SUMMARY_RULES_MAX];
    size_t rule_count;
    const struct rule *const *rules = rules_all(&rule_count);
    size_t count = 0;

    for (size_t i = 0; i < rule_count; i++)
        if (summary->rules[i])
            rows[count++] = (struct row){summary->rules[i], summary->fixable[i], rules[i]};
    qsort(rows, count, sizeof rows[0], by_count);
    for (size_t i = 0; i < count; i++)
        buffer_format(out, "%7zu  %-28s %zu with a fix: %s\n", rows[i].count, rows[i].rule->id,
                      rows[i].fixable, rows[i].rule->summary);
}
