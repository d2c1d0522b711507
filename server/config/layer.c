#include "server/config/layer.h"

#include "protocol/json.h"
#include "protocol/json_tree.h"
#include "server/base/nearest.h"
#include "server/config/decoder.h"
#include "server/rules/rules.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const char *const levels[] = {
    [SEVERITY_ERROR] = "error", [SEVERITY_WARNING] = "warning", [SEVERITY_INFO] = "info",
    [SEVERITY_HINT] = "hint",   [POLICY_OFF] = "off",
};

enum { LEVELS_END = sizeof levels / sizeof *levels };

const char *layer_level_name(unsigned severity)
{
    return levels[severity];
}

/* ---- saying what is wrong ---- */

bool decoder_fail(struct decoder *decoder, bool at_key, const char *format, ...)
{
    va_list arguments;

    if (decoder->failed)
        return false;
    decoder->failed = true;
    va_start(arguments, format);
    vsnprintf(decoder->error.text, sizeof decoder->error.text, format, arguments);
    va_end(arguments);
    decoder->failed_at = decoder->path;
    decoder->failed_at_key = at_key;
    return false;
}

bool decoder_fail_unknown(struct decoder *decoder, const char *what, const struct nearest *nearest)
{
    if (nearest->best)
        return decoder_fail(decoder, true, "there is no %s \"%s\"; did you mean \"%s\"?", what,
                            nearest->wanted, nearest->best);
    return decoder_fail(decoder, true, "there is no %s \"%s\"", what, nearest->wanted);
}

static const char *last_key(const struct decoder *decoder)
{
    for (size_t i = decoder->path.count; i-- > 0;)
        if (decoder->path.steps[i].key)
            return decoder->path.steps[i].key;
    return NULL;
}

bool decoder_expect(struct decoder *decoder, const struct json_t *value, enum json_kind kind)
{
    enum json_kind is = json_kind_of(value);
    const char *key = last_key(decoder);
    bool element = decoder->path.count && !decoder->path.steps[decoder->path.count - 1].key;

    if (is == kind)
        return true;
    if (!key)
        return decoder_fail(decoder, false, "a configuration is %s, not %s", json_kind_name(kind),
                            json_kind_name(is));
    return decoder_fail(decoder, false, "%s\"%s\" must be %s, not %s",
                        element ? "what stands in " : "", key, json_kind_name(kind),
                        json_kind_name(is));
}

/* ---- steps ---- */

void decoder_enter(struct decoder *decoder, const char *key, size_t index)
{
    if (decoder->path.count < JSON_STEPS_MAX)
        decoder->path.steps[decoder->path.count++] = (struct json_step){key, index};
}

void decoder_leave(struct decoder *decoder)
{
    decoder->path.count--;
}

bool decoder_each(struct decoder *decoder, const struct json_t *list, decode_value *decode)
{
    for (size_t i = 0; i < json_list_length(list); i++) {
        decoder_enter(decoder, NULL, i);
        if (!decode(decoder, json_list_at(list, i)))
            return false;
        decoder_leave(decoder);
    }
    return true;
}

struct each_key {
    struct decoder *decoder;
    decode_member *decode;
};

static bool visit_member(const char *key, const struct json_t *value, void *user)
{
    struct each_key *each = user;

    decoder_enter(each->decoder, key, 0);
    if (!each->decode(each->decoder, key, value))
        return false;
    decoder_leave(each->decoder);
    return true;
}

bool decoder_each_key(struct decoder *decoder, const struct json_t *object, decode_member *decode)
{
    struct each_key each = {decoder, decode};

    return decoder_expect(decoder, object, JSON_IS_OBJECT) &&
           json_each_member(object, visit_member, &each);
}

/* ---- rules ---- */

static bool read_level(const char *text, unsigned char *out, struct nearest *nearest)
{
    for (unsigned i = 0; i < LEVELS_END; i++) {
        if (!levels[i])
            continue;
        if (!strcmp(levels[i], text)) {
            *out = (unsigned char)i;
            return true;
        }
        nearest_offer(nearest, levels[i]);
    }
    return false;
}

static bool decode_level(struct decoder *decoder, const struct json_t *value)
{
    const char *text = json_text_of(value);
    struct nearest nearest = {.wanted = text ? text : ""};

    if (text && read_level(text, &decoder->rule->severity, &nearest))
        return true;
    if (nearest.best)
        return decoder_fail(decoder, false, "there is no level \"%s\"; did you mean \"%s\"?", text,
                            nearest.best);
    if (text)
        return decoder_fail(decoder, false,
                            "there is no level \"%s\"; the levels are off, error, "
                            "warning, info, hint",
                            text);
    return decoder_fail(decoder, false,
                        "a rule is set to a level (off, error, warning, info, hint) "
                        "or to an object");
}

static bool decode_option(struct decoder *decoder, const char *key, const struct json_t *value)
{
    const struct rule_option *options = decoder->rule_at->options;
    struct nearest nearest = {.wanted = key};

    if (!strcmp(key, "severity"))
        return decode_level(decoder, value);
    nearest_offer(&nearest, "severity");
    for (unsigned i = 0; options && options[i].id; i++) {
        if (!strcmp(options[i].id, key)) {
            decoder->rule->options_said |= (unsigned char)(1u << i);
            if (json_is_yes(value))
                decoder->rule->options |= (unsigned char)(1u << i);
            return decoder_expect(decoder, value, JSON_IS_BOOLEAN);
        }
        nearest_offer(&nearest, options[i].id);
    }
    return decoder_fail_unknown(decoder, "option of this rule", &nearest);
}

static bool find_rule(const char *id, size_t *index, struct nearest *nearest)
{
    size_t count;
    const struct rule *const *rules = rules_all(&count);

    *nearest = (struct nearest){.wanted = id};
    for (size_t i = 0; i < count && i < POLICY_RULES_MAX; i++) {
        if (!strcmp(rules[i]->id, id)) {
            *index = i;
            return true;
        }
        nearest_offer(nearest, rules[i]->id);
    }
    return false;
}

static bool decode_rule(struct decoder *decoder, const char *key, const struct json_t *value)
{
    struct nearest nearest;
    size_t index = 0;
    size_t count;

    if (!find_rule(key, &index, &nearest))
        return decoder_fail_unknown(decoder, "rule", &nearest);
    decoder->rule = &decoder->rules[index];
    decoder->rule_at = rules_all(&count)[index];
    *decoder->rule = (struct rule_setting){0};
    if (json_kind_of(value) == JSON_IS_OBJECT)
        return decoder_each_key(decoder, value, decode_option);
    return decode_level(decoder, value);
}

bool decode_rules(struct decoder *decoder, const struct json_t *value)
{
    return decoder_each_key(decoder, value, decode_rule);
}

bool layer_set_rule(struct layer *layer, const char *assignment, struct error *err)
{
    char id[64];
    const char *sign = strchr(assignment, '=');
    struct nearest nearest;
    size_t index;

    if (!sign)
        return error_set(err, "\"%s\" is no RULE=LEVEL", assignment);
    snprintf(id, sizeof id, "%.*s", (int)(sign - assignment), assignment);
    if (!find_rule(id, &index, &nearest) && nearest.best)
        return error_set(err, "there is no rule \"%s\"; did you mean \"%s\"?", id, nearest.best);
    if (!find_rule(id, &index, &nearest))
        return error_set(err, "there is no rule \"%s\"; --list-rules shows them", id);
    if (!read_level(sign + 1, &layer->rules[index].severity, &nearest))
        return error_set(err,
                         "there is no level \"%s\"; the levels are off, error, warning, info, "
                         "hint",
                         sign + 1);
    return true;
}

/* ---- the whole ---- */

static bool decode(struct decoder *decoder, const struct json_t *value)
{
    decoder->rules = decoder->layer->rules;
    return decoder_each_key(decoder, value, decode_setting);
}

bool layer_decode(struct layer *layer, const struct json_t *value, enum layer_source source,
                  struct error *err)
{
    struct decoder decoder = {.layer = layer, .source = source};
    char path[200];

    if (decode(&decoder, value))
        return true;
    json_path_write(&decoder.failed_at, path, sizeof path);
    return error_set(err, "%s%s%s", path, *path ? ": " : "", decoder.error.text);
}

static bool fail_syntax(size_t len, const struct json_problem *problem, struct layer_problem *out)
{
    uint32_t at = (uint32_t)(problem->offset < len ? problem->offset : len);

    out->span = (struct span){at ? at - 1 : 0, at};
    return error_set(&out->error, "this is no JSON: %s", problem->text);
}

static struct span place_of(const struct decoder *decoder, const struct json_path *path, bool key)
{
    struct json_place place = json_locate(decoder->text, decoder->len, path, key);

    return (struct span){(uint32_t)place.start, (uint32_t)place.end};
}

struct span decoder_here(const struct decoder *decoder)
{
    return decoder->text ? place_of(decoder, &decoder->path, false) : (struct span){0, 0};
}

bool layer_read(struct layer *layer, const char *text, size_t len, struct layer_problem *problem)
{
    struct decoder decoder = {.layer = layer, .source = LAYER_FILE, .text = text, .len = len};
    struct json_problem syntax = {0};
    struct json_t *value = json_read(text, len, &syntax);
    bool good;

    if (!value)
        return fail_syntax(len, &syntax, problem);
    good = decode(&decoder, value);
    if (!good) {
        problem->span = place_of(&decoder, &decoder.failed_at, decoder.failed_at_key);
        problem->error = decoder.error;
    }
    json_release(value);
    return good;
}

void layer_finish(struct layer *layer)
{
    ignore_finish(&layer->exclude);
    for (struct layer_override *at = layer->overrides; at; at = at->next)
        ignore_finish(&at->files);
    arena_finish(&layer->arena);
    *layer = (struct layer){0};
}
