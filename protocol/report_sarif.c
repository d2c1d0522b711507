#include "protocol/report_sarif.h"

#include "protocol/memory.h"
#include "protocol/report_fields.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SCHEMA                                                                                     \
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
#define BASE "%SRCROOT%"
#define KEY_OF_FINGERPRINT "statusls/v1"

static const char *const levels[] = {
    [REPORT_ERROR] = "error",
    [REPORT_WARNING] = "warning",
    [REPORT_INFO] = "note",
    [REPORT_HINT] = "note",
};

static json_t *member(const char *key, json_t *value)
{
    json_t *object = report_object();

    report_set(object, key, value);
    return object;
}

static json_t *message(const char *text)
{
    return member("text", report_string(text));
}

static json_t *only(json_t *element)
{
    json_t *array = report_array();

    report_append(array, element);
    return array;
}

/* ---- the tool ---- */

static json_t *rule_value(const struct report_sarif_rule *rule)
{
    json_t *value = member("id", report_string(rule->id));
    json_t *help = member("text", report_bytes(rule->page.bytes, rule->page.len));
    json_t *properties = member("tags", only(json_string("http")));

    report_set(help, "markdown", report_bytes(rule->page.bytes, rule->page.len));
    report_set(properties, "spec", report_string(rule->spec));
    report_set(value, "shortDescription", message(rule->summary));
    report_set(value, "help", help);
    report_set(value, "defaultConfiguration", member("level", json_string(levels[rule->level])));
    report_set(value, "properties", properties);
    return value;
}

static json_t *driver_value(const struct report_sarif_tool *tool)
{
    json_t *driver = member("name", json_string("statusls"));
    json_t *rules = report_array();

    for (size_t i = 0; i < tool->rule_count; i++)
        report_append(rules, rule_value(&tool->rules[i]));
    report_set(driver, "semanticVersion", report_string(tool->version));
    report_set(driver, "rules", rules);
    return driver;
}

static json_t *bases_value(void)
{
    return member(BASE, member("description", message("the folder where the run began")));
}

/* `value` without its last `less` bytes, and `more` behind it; drops the value. */
static char *spliced(json_t *value, size_t less, const char *more)
{
    char *text = report_take_text(value);
    size_t len = strlen(text) - less;
    size_t size = len + strlen(more) + 1;
    char *whole = memory_or_exit(malloc(size));

    snprintf(whole, size, "%.*s%s", (int)len, text, more);
    free(text);
    return whole;
}

char *report_sarif_head(const struct report_sarif_tool *tool)
{
    json_t *log = member("$schema", json_string(SCHEMA));
    json_t *run = member("tool", member("driver", driver_value(tool)));

    report_set(run, "columnKind", json_string("utf16CodeUnits"));
    report_set(run, "originalUriBaseIds", bases_value());
    report_set(log, "version", json_string("2.1.0"));
    report_set(log, "runs", only(run));
    return spliced(log, strlen("}]}"), ",\"results\":[\n");
}

/* ---- results ---- */

static json_t *region_value(const struct report_range *range)
{
    json_t *region = member("startLine", json_integer(range->line));

    report_set(region, "startColumn", json_integer(range->wide_column));
    report_set(region, "endLine", json_integer(range->end_line));
    report_set(region, "endColumn", json_integer(range->wide_end_column));
    return region;
}

static json_t *artifact_value(const struct report_finding *finding)
{
    json_t *artifact = member("uri", report_string(finding->uri));

    if (strncmp(finding->uri, "file:", strlen("file:")) != 0)
        report_set(artifact, "uriBaseId", json_string(BASE));
    return artifact;
}

static json_t *location_value(const struct report_finding *finding,
                              const struct report_range *range)
{
    json_t *place = member("artifactLocation", artifact_value(finding));

    report_set(place, "region", region_value(range));
    return member("physicalLocation", place);
}

static json_t *main_location_value(const struct report_finding *finding)
{
    json_t *location = location_value(finding, &finding->range);
    json_t *region = json_object_get(json_object_get(location, "physicalLocation"), "region");

    if (finding->range.end_line == finding->range.line)
        report_set(region, "snippet",
                   member("text", report_bytes(finding->line.bytes + finding->mark_start,
                                               finding->mark_end - finding->mark_start)));
    return location;
}

static json_t *related_value(const struct report_finding *finding)
{
    json_t *list = report_array();

    for (size_t i = 0; i < finding->related_count; i++) {
        json_t *location = location_value(finding, &finding->related[i].range);

        report_set(location, "id", json_integer((json_int_t)i + 1));
        report_set(location, "message", message(finding->related[i].message));
        report_append(list, location);
    }
    return list;
}

static json_t *change_value(const struct report_finding *finding, const struct report_fix *fix)
{
    json_t *change = member("artifactLocation", artifact_value(finding));
    json_t *replacements = report_array();

    for (size_t i = 0; i < fix->edit_count; i++) {
        json_t *replacement = member("deletedRegion", region_value(&fix->edits[i].range));

        report_set(replacement, "insertedContent", message(fix->edits[i].text));
        report_append(replacements, replacement);
    }
    report_set(change, "replacements", replacements);
    return change;
}

static json_t *fixes_value(const struct report_finding *finding)
{
    json_t *list = report_array();

    for (size_t i = 0; i < finding->fix_count; i++) {
        const struct report_fix *fix = &finding->fixes[i];
        json_t *value;

        if (fix->edit_count == 0 || strcmp(fix->safety, "manual") == 0)
            continue;
        value = member("description", message(fix->title));
        report_set(value, "artifactChanges", only(change_value(finding, fix)));
        report_set(value, "properties", member("safety", report_string(fix->safety)));
        report_append(list, value);
    }
    return list;
}

char *report_sarif_result(const struct report_finding *finding)
{
    json_t *result = member("ruleId", report_string(finding->rule));

    report_set(result, "ruleIndex", json_integer((json_int_t)finding->rule_index));
    report_set(result, "level", json_string(levels[finding->level]));
    report_set(result, "message", message(finding->message));
    report_set(result, "locations", only(main_location_value(finding)));
    report_set(result, "relatedLocations", related_value(finding));
    report_set(result, "partialFingerprints",
               member(KEY_OF_FINGERPRINT, report_string(finding->fingerprint)));
    report_set(result, "fixes", fixes_value(finding));
    return report_take_text(result);
}

/* ---- the rest ---- */

static json_t *hidden_value(size_t hidden)
{
    char text[64];
    json_t *notification;

    snprintf(text, sizeof text, "%zu results were left out by --max-diagnostics", hidden);
    notification = member("level", json_string("warning"));
    report_set(notification, "message", message(text));
    return notification;
}

char *report_sarif_tail(bool complete, size_t hidden)
{
    json_t *invocation = member("executionSuccessful", json_boolean(complete));
    json_t *rest;
    char *text;

    if (hidden)
        report_set(invocation, "toolExecutionNotifications", only(hidden_value(hidden)));
    rest = member("invocations", only(invocation));
    text = spliced(rest, 0, "]}\n");
    text[0] = ','; /* it goes on in the run */
    return text;
}
