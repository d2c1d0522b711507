#include "protocol/report_rdjson.h"

#include "protocol/report_fields.h"

#include <string.h>

static const char *const severities[] = {
    [REPORT_ERROR] = "ERROR",
    [REPORT_WARNING] = "WARNING",
    [REPORT_INFO] = "INFO",
    [REPORT_HINT] = "INFO",
};

static json_t *position_value(uint32_t line, uint32_t column)
{
    json_t *position = report_object();

    report_set(position, "line", json_integer(line));
    report_set(position, "column", json_integer(column));
    return position;
}

static json_t *range_value(const struct report_range *range)
{
    json_t *value = report_object();

    report_set(value, "start", position_value(range->line, range->column));
    report_set(value, "end", position_value(range->end_line, range->end_column));
    return value;
}

static json_t *location_value(const struct report_finding *finding,
                              const struct report_range *range)
{
    json_t *location = report_object();

    report_set(location, "path", report_string(finding->file));
    report_set(location, "range", range_value(range));
    return location;
}

static json_t *named(const char *key, const char *value)
{
    json_t *object = report_object();

    report_set(object, key, report_string(value));
    return object;
}

/* Takes over `list`. */
static void set_unless_empty(json_t *object, const char *key, json_t *list)
{
    if (json_array_size(list) > 0)
        report_set(object, key, list);
    else
        json_decref(list);
}

static json_t *suggestions_value(const struct report_finding *finding)
{
    json_t *list = report_array();

    for (size_t i = 0; i < finding->fix_count; i++) {
        const struct report_fix *fix = &finding->fixes[i];
        json_t *suggestion;

        if (fix->edit_count != 1 || strcmp(fix->safety, "manual") == 0)
            continue;
        suggestion = report_object();
        report_set(suggestion, "range", range_value(&fix->edits[0].range));
        report_set(suggestion, "text", report_string(fix->edits[0].text));
        report_append(list, suggestion);
    }
    return list;
}

static json_t *related_value(const struct report_finding *finding)
{
    json_t *list = report_array();

    for (size_t i = 0; i < finding->related_count; i++) {
        json_t *related = named("message", finding->related[i].message);

        report_set(related, "location", location_value(finding, &finding->related[i].range));
        report_append(list, related);
    }
    return list;
}

char *report_write_rdjson(const struct report_finding *finding)
{
    json_t *diagnostic = named("message", finding->message);

    report_set(diagnostic, "location", location_value(finding, &finding->range));
    report_set(diagnostic, "severity", report_string(severities[finding->level]));
    report_set(diagnostic, "source", named("name", "statusls"));
    report_set(diagnostic, "code", named("value", finding->rule));
    set_unless_empty(diagnostic, "suggestions", suggestions_value(finding));
    set_unless_empty(diagnostic, "related_locations", related_value(finding));
    return report_take_text(diagnostic);
}
