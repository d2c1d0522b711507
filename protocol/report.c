#include "protocol/report.h"

#include "protocol/json.h"
#include "protocol/memory.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

/* The length of the UTF-8 character at the front (RFC 3629 section 4), or 0 when there is none. */
static size_t character_length(const unsigned char *at, size_t len)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    size_t need = at[0] < 0x80   ? 1
                  : at[0] < 0xC2 ? 0
                  : at[0] < 0xE0 ? 2
                  : at[0] < 0xF0 ? 3
                  : at[0] < 0xF5 ? 4
                                 : 0;
    uint32_t code_point = at[0] & (0x7Fu >> need);

    if (need < 2 || need > len)
        return need > len ? 0 : need;
    for (size_t i = 1; i < need; i++) {
        if ((at[i] & 0xC0) != 0x80)
            return 0;
        code_point = code_point << 6 | (at[i] & 0x3Fu);
    }
    if (code_point >= 0xD800 && code_point <= 0xDFFF)
        return 0;
    return code_point >= least[need] && code_point <= 0x10FFFF ? need : 0;
}

static json_t *mended(const char *bytes, size_t len)
{
    static const char replacement[] = "\xEF\xBF\xBD";
    char *text = memory_or_exit(malloc(len * 3 + 1));
    size_t used = 0;
    json_t *value;

    for (size_t i = 0; i < len;) {
        size_t step = character_length((const unsigned char *)bytes + i, len - i);

        memcpy(text + used, step ? bytes + i : replacement, step ? step : 3);
        used += step ? step : 3;
        i += step ? step : 1;
    }
    value = memory_or_exit(json_stringn(text, used));
    free(text);
    return value;
}

static json_t *text_value(const char *bytes, size_t len)
{
    json_t *value = json_stringn(bytes, len);

    return value ? value : mended(bytes, len);
}

static json_t *string_value(const char *text)
{
    return text ? text_value(text, strlen(text)) : json_null();
}

static void set(json_t *object, const char *key, json_t *value)
{
    if (json_object_set_new(object, key, memory_or_exit(value)) != 0)
        memory_or_exit(NULL);
}

static void append(json_t *array, json_t *value)
{
    if (json_array_append_new(array, memory_or_exit(value)) != 0)
        memory_or_exit(NULL);
}

static void set_range(json_t *object, const struct report_range *range)
{
    set(object, "line", json_integer(range->line));
    set(object, "column", json_integer(range->column));
    set(object, "end_line", json_integer(range->end_line));
    set(object, "end_column", json_integer(range->end_column));
}

static json_t *edit_value(const struct report_edit *edit)
{
    json_t *object = memory_or_exit(json_object());

    set_range(object, &edit->range);
    set(object, "text", string_value(edit->text));
    return object;
}

static json_t *fix_value(const struct report_fix *fix)
{
    json_t *object = memory_or_exit(json_object());
    json_t *edits = memory_or_exit(json_array());

    for (size_t i = 0; i < fix->edit_count; i++)
        append(edits, edit_value(&fix->edits[i]));
    set(object, "title", string_value(fix->title));
    set(object, "safety", string_value(fix->safety));
    set(object, "preferred", json_boolean(fix->preferred));
    set(object, "edits", edits);
    return object;
}

static char *write_and_drop(json_t *object)
{
    char *text = json_write(object);

    json_decref(object);
    return text;
}

char *report_write_finding(const struct report_finding *finding)
{
    json_t *object = memory_or_exit(json_object());
    json_t *fixes = memory_or_exit(json_array());

    for (size_t i = 0; i < finding->fix_count; i++)
        append(fixes, fix_value(&finding->fixes[i]));
    set(object, "path", string_value(finding->path));
    set_range(object, &finding->range);
    set(object, "severity", string_value(finding->severity));
    set(object, "rule", string_value(finding->rule));
    set(object, "message", string_value(finding->message));
    set(object, "fixes", fixes);
    return write_and_drop(object);
}

static json_t *methods_value(const struct report_occurrence *occurrence)
{
    json_t *methods;

    if (!occurrence->methods)
        return json_null();
    methods = memory_or_exit(json_array());
    for (size_t i = 0; i < occurrence->method_count; i++)
        append(methods, string_value(occurrence->methods[i]));
    return methods;
}

static json_t *class_value(unsigned status_class)
{
    char text[] = {(char)('0' + status_class % 10), 'x', 'x', '\0'};

    return status_class ? json_string(text) : json_null();
}

char *report_write_occurrence(const struct report_occurrence *occurrence)
{
    json_t *object = memory_or_exit(json_object());
    unsigned code = occurrence->code;

    set(object, "path", string_value(occurrence->path));
    set_range(object, &occurrence->range);
    set(object, "code", occurrence->status_class ? json_null() : json_integer(code));
    set(object, "range", class_value(occurrence->status_class));
    set(object, "text", text_value(occurrence->text.bytes, occurrence->text.len));
    set(object, "spelling", string_value(occurrence->spelling));
    set(object, "role", string_value(occurrence->role));
    set(object, "implicit", json_boolean(occurrence->implicit));
    set(object, "framework", string_value(occurrence->framework));
    set(object, "confidence", string_value(occurrence->confidence));
    set(object, "methods", methods_value(occurrence));
    set(object, "route", string_value(occurrence->route));
    return write_and_drop(object);
}

static json_t *fact_value(const struct report_fact *fact)
{
    json_t *object = memory_or_exit(json_object());

    set(object, "topic", string_value(fact->topic));
    set(object, "text", string_value(fact->text));
    set(object, "line", fact->line ? json_integer(fact->line) : json_null());
    set(object, "column", fact->line ? json_integer(fact->column) : json_null());
    return object;
}

char *report_write_why(const struct report_why *why)
{
    json_t *object = memory_or_exit(json_object());
    json_t *facts = memory_or_exit(json_array());

    for (size_t i = 0; i < why->fact_count; i++)
        append(facts, fact_value(&why->facts[i]));
    set(object, "path", string_value(why->path));
    set_range(object, &why->range);
    set(object, "found", json_boolean(why->found));
    set(object, "text", text_value(why->text.bytes, why->text.len));
    set(object, "title", string_value(why->title));
    set(object, "facts", facts);
    return write_and_drop(object);
}
