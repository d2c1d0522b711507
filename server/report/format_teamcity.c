#include "server/report/format_teamcity.h"

#include "server/engine/rule.h"
#include "server/report/glyph.h"
#include "server/rules/rules.h"

#include <string.h>

static const char *const severities[] = {
    [REPORT_ERROR] = "ERROR",
    [REPORT_WARNING] = "WARNING",
    [REPORT_INFO] = "INFO",
    [REPORT_HINT] = "WEAK WARNING",
};

static void add_beyond_ascii(struct buffer *out, uint32_t code_point)
{
    if (code_point >= 0x10000) {
        buffer_format(out, "|0x%04X", 0xD800 + ((code_point - 0x10000) >> 10));
        code_point = 0xDC00 + ((code_point - 0x10000) & 0x3FF);
    }
    buffer_format(out, "|0x%04X", code_point);
}

static void add_character(struct buffer *out, const struct glyph *glyph)
{
    char byte = (char)glyph->code_point;

    if (glyph->code_point == '\n')
        buffer_add_string(out, "|n");
    else if (glyph->code_point == '\r')
        buffer_add_string(out, "|r");
    else if (!glyph->printable)
        add_beyond_ascii(out, 0xFFFD);
    else if (glyph->code_point >= 0x80)
        add_beyond_ascii(out, glyph->code_point);
    else
        buffer_format(out, "%s%c", strchr("|'[]", byte) ? "|" : "", byte);
}

/* Key='value', with a space before it. */
static void add_value(struct buffer *out, const char *key, const char *value)
{
    const char *end = value + strlen(value);

    buffer_format(out, " %s='", key);
    while (value < end) {
        struct glyph glyph = glyph_at(value, end);

        add_character(out, &glyph);
        value += glyph.len;
    }
    buffer_add_string(out, "'");
}

static void tell_rule(struct report_stream *stream, const struct report_finding *finding)
{
    const struct rule *rule = rule_find(finding->rule);
    uint64_t bit = UINT64_C(1) << finding->rule_index % 64;

    if (stream->rules_told & bit)
        return;
    stream->rules_told |= bit;
    buffer_add_string(&stream->out, "##teamcity[inspectionType");
    add_value(&stream->out, "id", finding->rule);
    add_value(&stream->out, "name", finding->rule);
    add_value(&stream->out, "category", "HTTP status codes");
    add_value(&stream->out, "description", rule ? rule->summary : finding->rule);
    buffer_add_string(&stream->out, "]\n");
}

static void add_findings(struct report_stream *stream, const struct report_finding *findings,
                         size_t count)
{
    for (size_t i = 0; i < count; i++) {
        tell_rule(stream, &findings[i]);
        buffer_add_string(&stream->out, "##teamcity[inspection");
        add_value(&stream->out, "typeId", findings[i].rule);
        add_value(&stream->out, "message", findings[i].message);
        add_value(&stream->out, "file", findings[i].file);
        buffer_format(&stream->out, " line='%u' SEVERITY='%s']\n", findings[i].range.line,
                      severities[findings[i].level]);
    }
}

const struct report_format format_teamcity = {
    .name = "teamcity",
    .summary = "service messages of TeamCity",
    .findings = add_findings,
};
