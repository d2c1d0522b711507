#include "protocol/report.h"

#include "protocol/report_fields.h"

static void set_range(json_t *object, const struct report_range *range)
{
    report_set(object, "line", json_integer(range->line));
    report_set(object, "column", json_integer(range->column));
    report_set(object, "end_line", json_integer(range->end_line));
    report_set(object, "end_column", json_integer(range->end_column));
}

static json_t *edit_value(const struct report_edit *edit)
{
    json_t *object = report_object();

    set_range(object, &edit->range);
    report_set(object, "text", report_string(edit->text));
    return object;
}

static json_t *related_value(const struct report_related *related)
{
    json_t *object = report_object();

    set_range(object, &related->range);
    report_set(object, "message", report_string(related->message));
    return object;
}

static json_t *fix_value(const struct report_fix *fix)
{
    json_t *object = report_object();
    json_t *edits = report_array();

    for (size_t i = 0; i < fix->edit_count; i++)
        report_append(edits, edit_value(&fix->edits[i]));
    report_set(object, "title", report_string(fix->title));
    report_set(object, "safety", report_string(fix->safety));
    report_set(object, "preferred", json_boolean(fix->preferred));
    report_set(object, "edits", edits);
    return object;
}

char *report_write_finding(const struct report_finding *finding)
{
    json_t *object = report_object();
    json_t *related = report_array();
    json_t *fixes = report_array();

    for (size_t i = 0; i < finding->related_count; i++)
        report_append(related, related_value(&finding->related[i]));
    for (size_t i = 0; i < finding->fix_count; i++)
        report_append(fixes, fix_value(&finding->fixes[i]));
    report_set(object, "path", report_string(finding->path));
    if (!report_is_utf8(finding->path))
        report_set(object, "uri", report_string(finding->uri));
    set_range(object, &finding->range);
    report_set(object, "severity", report_string(finding->severity));
    report_set(object, "rule", report_string(finding->rule));
    report_set(object, "message", report_string(finding->message));
    report_set(object, "fingerprint", report_string(finding->fingerprint));
    report_set(object, "related", related);
    report_set(object, "fixes", fixes);
    return report_take_text(object);
}

static json_t *methods_value(const struct report_occurrence *occurrence)
{
    json_t *methods;

    if (!occurrence->methods)
        return json_null();
    methods = report_array();
    for (size_t i = 0; i < occurrence->method_count; i++)
        report_append(methods, report_string(occurrence->methods[i]));
    return methods;
}

static json_t *class_value(unsigned status_class)
{
    char text[] = {(char)('0' + status_class % 10), 'x', 'x', '\0'};

    return status_class ? json_string(text) : json_null();
}

char *report_write_occurrence(const struct report_occurrence *occurrence)
{
    json_t *object = report_object();
    unsigned code = occurrence->code;

    report_set(object, "path", report_string(occurrence->path));
    set_range(object, &occurrence->range);
    report_set(object, "code", occurrence->status_class ? json_null() : json_integer(code));
    report_set(object, "range", class_value(occurrence->status_class));
    report_set(object, "text", report_bytes(occurrence->text.bytes, occurrence->text.len));
    report_set(object, "spelling", report_string(occurrence->spelling));
    report_set(object, "role", report_string(occurrence->role));
    report_set(object, "implicit", json_boolean(occurrence->implicit));
    report_set(object, "framework", report_string(occurrence->framework));
    report_set(object, "confidence", report_string(occurrence->confidence));
    report_set(object, "methods", methods_value(occurrence));
    report_set(object, "route", report_string(occurrence->route));
    return report_take_text(object);
}

static json_t *fact_value(const struct report_fact *fact)
{
    json_t *object = report_object();

    report_set(object, "topic", report_string(fact->topic));
    report_set(object, "text", report_string(fact->text));
    report_set(object, "line", fact->line ? json_integer(fact->line) : json_null());
    report_set(object, "column", fact->line ? json_integer(fact->column) : json_null());
    return object;
}

char *report_write_why(const struct report_why *why)
{
    json_t *object = report_object();
    json_t *facts = report_array();

    for (size_t i = 0; i < why->fact_count; i++)
        report_append(facts, fact_value(&why->facts[i]));
    report_set(object, "path", report_string(why->path));
    set_range(object, &why->range);
    report_set(object, "found", json_boolean(why->found));
    report_set(object, "text", report_bytes(why->text.bytes, why->text.len));
    report_set(object, "title", report_string(why->title));
    report_set(object, "facts", facts);
    return report_take_text(object);
}
