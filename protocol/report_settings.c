#include "protocol/report_settings.h"

#include "protocol/json.h"
#include "protocol/lsp_fields.h"
#include "protocol/memory.h"

#include <jansson.h>

static json_t *text(const char *bytes)
{
    return bytes && *bytes ? lsp_string(bytes) : json_null();
}

static json_t *options_listed(const struct report_rule *rule)
{
    json_t *list = json_array();

    for (size_t i = 0; i < rule->option_count; i++)
        json_array_append_new(list, json_pack("{s:o, s:o}", "option", text(rule->options[i].id),
                                              "summary", text(rule->options[i].summary)));
    return list;
}

char *report_write_rule(const struct report_rule *rule)
{
    json_t *value = json_pack("{s:o, s:o, s:o, s:o, s:o}", "rule", text(rule->id), "severity",
                              text(rule->severity), "summary", text(rule->summary), "spec",
                              text(rule->spec), "options", options_listed(rule));
    char *line = json_write(value);

    json_decref(value);
    return line;
}

static json_t *rules_in_force(const struct report_config *config)
{
    json_t *rules = json_object();

    for (size_t i = 0; i < config->rule_count; i++) {
        const struct report_rule *rule = &config->rules[i];
        json_t *value = json_pack("{s:o}", "severity", text(rule->severity));

        for (size_t o = 0; o < rule->option_count; o++)
            json_object_set_new(value, rule->options[o].id, json_boolean(rule->options[o].on));
        json_object_set_new(value, "from", text(rule->origin ? rule->origin : "default"));
        json_object_set_new(rules, rule->id, value);
    }
    return rules;
}

static json_t *patterns_in_force(const struct report_config *config)
{
    json_t *list = json_array();

    for (size_t i = 0; i < config->pattern_count; i++)
        json_array_append_new(list,
                              json_pack("{s:o, s:o}", "pattern", text(config->patterns[i].text),
                                        "from", text(config->patterns[i].origin)));
    return list;
}

static json_t *shapes_in_force(const struct report_config *config)
{
    json_t *list = json_array();

    for (size_t i = 0; i < config->shape_count; i++) {
        const struct report_shape *shape = &config->shapes[i];

        json_array_append_new(list, json_pack("{s:o, s:o, s:o}", "language", text(shape->language),
                                              "shape", text(shape->notation), "from",
                                              text(shape->origin)));
    }
    return list;
}

static json_t *sources(const struct report_config *config)
{
    json_t *list = json_array();

    for (size_t i = 0; i < config->origin_count; i++)
        json_array_append_new(list, text(config->origins[i]));
    return list;
}

char *report_write_config(const struct report_config *config)
{
    json_t *value =
        json_pack("{s:o, s:b, s:o, s:o, s:o, s:o}", "path", text(config->path), "excluded",
                  config->excluded, "sources", sources(config), "rules", rules_in_force(config),
                  "exclude", patterns_in_force(config), "shapes", shapes_in_force(config));
    char *whole = memory_or_exit(json_dumps(value, JSON_INDENT(2)));

    json_decref(value);
    return whole;
}
