/* The settings of a configuration, one table; docs/statusls.schema.json says the same for editors.
 */
#include "server/base/nearest.h"
#include "server/config/decoder.h"
#include "server/engine/shape.h"
#include "server/languages/language.h"

#include <string.h>

enum {
    SHAPE_BYTES_MAX = 400,
    SHAPES_MAX = 500,
    IN_FILE = 1 << LAYER_FILE,
    IN_EDITOR = 1 << LAYER_EDITOR,
    IN_OVERRIDE = 1 << 2,
};

struct setting {
    const char *key;
    decode_value *decode;
    unsigned where;
};

/* ---- paths ---- */

/* Adds to `list` what is written as in an ignore file. */
static bool add_pattern(struct decoder *decoder, const struct json_t *value,
                        struct ignore_list *list)
{
    const char *text = json_text_of(value);
    size_t before = list->count;

    if (!decoder_expect(decoder, value, JSON_IS_STRING))
        return false;
    ignore_add_lines(list, text, strlen(text));
    return list->count == before + 1 ||
           decoder_fail(decoder, false, "\"%s\" is no pattern that could match a path", text);
}

static bool decode_exclude_item(struct decoder *decoder, const struct json_t *value)
{
    struct layer_pattern **last = &decoder->layer->patterns;

    if (!add_pattern(decoder, value, &decoder->layer->exclude))
        return false;
    while (*last)
        last = &(*last)->next;
    *last = arena_alloc(&decoder->layer->arena, sizeof **last);
    (*last)->text = arena_format(&decoder->layer->arena, "%s", json_text_of(value));
    return true;
}

static bool decode_exclude(struct decoder *decoder, const struct json_t *value)
{
    return decoder_expect(decoder, value, JSON_IS_LIST) &&
           decoder_each(decoder, value, decode_exclude_item);
}

static bool decode_files_item(struct decoder *decoder, const struct json_t *value)
{
    return add_pattern(decoder, value, &decoder->override->files);
}

static bool decode_files(struct decoder *decoder, const struct json_t *value)
{
    if (json_kind_of(value) == JSON_IS_STRING)
        return decode_files_item(decoder, value);
    return decoder_expect(decoder, value, JSON_IS_LIST) &&
           decoder_each(decoder, value, decode_files_item);
}

/* ---- extends ---- */

static bool decode_base(struct decoder *decoder, const struct json_t *value)
{
    struct layer_base **last = &decoder->layer->bases;
    struct layer_base *base;
    const char *path = json_text_of(value);

    if (!decoder_expect(decoder, value, JSON_IS_STRING))
        return false;
    if (!*path)
        return decoder_fail(decoder, false, "\"extends\" names no file");
    while (*last)
        last = &(*last)->next;
    *last = base = arena_alloc(&decoder->layer->arena, sizeof *base);
    base->path = arena_copy(&decoder->layer->arena, path, strlen(path));
    base->span = decoder_here(decoder);
    return true;
}

static bool decode_extends(struct decoder *decoder, const struct json_t *value)
{
    if (json_kind_of(value) == JSON_IS_STRING)
        return decode_base(decoder, value);
    return decoder_expect(decoder, value, JSON_IS_LIST) &&
           decoder_each(decoder, value, decode_base);
}

/* ---- shapes ---- */

/* A frameworks' table has more to go by than a shape that stands alone. */
static bool check_alone(struct decoder *decoder, const struct shape *shape)
{
    struct text anchor = pattern_anchor(shape->pattern);

    if (!anchor.len && shape->pattern->kind != PATTERN_RETURN)
        return decoder_fail(decoder, false,
                            "this shape has no name by which it could be found in the code");
    if (memchr(anchor.bytes ? anchor.bytes : "", '~', anchor.len))
        return decoder_fail(decoder, false, "a shape is found by whole names, without ~");
    if (shape->needs & (unsigned)~(NEEDS_HANDLER | NEEDS_TEST))
        return decoder_fail(decoder, false,
                            "a shape of your own can need only \"handler\" and \"test\"");
    if (!anchor.len && !(shape->needs & NEEDS_HANDLER))
        return decoder_fail(decoder, false, "a return counts only in a handler: add needs=handler");
    return true;
}

static bool check_shape(struct decoder *decoder, const char *notation)
{
    struct arena arena = {0};
    struct shape shape;
    struct error err;
    bool good;

    if (strlen(notation) > SHAPE_BYTES_MAX)
        return decoder_fail(decoder, false, "a shape has at most %d bytes", SHAPE_BYTES_MAX);
    good = shape_compile(notation, SHAPE_STATUS, &arena, &shape, &err)
               ? check_alone(decoder, &shape)
               : decoder_fail(decoder, false, "this shape cannot be read: %s", err.text);
    arena_finish(&arena);
    return good;
}

static bool decode_shape(struct decoder *decoder, const struct json_t *value)
{
    struct layer_shape **last = &decoder->layer->shapes;
    struct layer_shape *shape;
    const char *notation = json_text_of(value);
    size_t count = 0;

    if (!decoder_expect(decoder, value, JSON_IS_STRING) || !check_shape(decoder, notation))
        return false;
    for (; *last; last = &(*last)->next)
        count++;
    if (count == SHAPES_MAX)
        return decoder_fail(decoder, false, "there are more than %d shapes", SHAPES_MAX);
    *last = shape = arena_alloc(&decoder->layer->arena, sizeof *shape);
    shape->language = decoder->language;
    shape->notation = arena_copy(&decoder->layer->arena, notation, strlen(notation));
    return true;
}

static const char *find_language(const char *key, struct nearest *nearest)
{
    for (size_t i = 0; i < language_count(); i++) {
        const struct language *language = language_at(i);

        if (!strcmp(language->id, key))
            return language->id;
        if (!strcmp(language->family, key))
            return language->family;
        nearest_offer(nearest, language->id);
        nearest_offer(nearest, language->family);
    }
    return NULL;
}

static bool decode_shapes_of(struct decoder *decoder, const char *key, const struct json_t *value)
{
    struct nearest nearest = {.wanted = key};

    decoder->language = find_language(key, &nearest);
    if (!decoder->language)
        return decoder_fail_unknown(decoder, "language", &nearest);
    return decoder_expect(decoder, value, JSON_IS_LIST) &&
           decoder_each(decoder, value, decode_shape);
}

static bool decode_shapes(struct decoder *decoder, const struct json_t *value)
{
    return decoder_each_key(decoder, value, decode_shapes_of);
}

/* ---- overrides ---- */

static bool decode_override_member(struct decoder *decoder, const char *key,
                                   const struct json_t *value);

static bool decode_override(struct decoder *decoder, const struct json_t *value)
{
    struct layer_override **last = &decoder->layer->overrides;
    bool good;

    while (*last)
        last = &(*last)->next;
    *last = decoder->override = arena_alloc(&decoder->layer->arena, sizeof **last);
    decoder->rules = decoder->override->rules;
    good = decoder_each_key(decoder, value, decode_override_member);
    decoder->rules = decoder->layer->rules;
    if (!good)
        return false;
    return decoder->override->files.count > 0 ||
           decoder_fail(decoder, false, "an override names its \"files\"");
}

static bool decode_overrides(struct decoder *decoder, const struct json_t *value)
{
    return decoder_expect(decoder, value, JSON_IS_LIST) &&
           decoder_each(decoder, value, decode_override);
}

/* ---- the table ---- */

/* What others read. */
static bool decode_nothing(struct decoder *decoder, const struct json_t *value)
{
    (void)decoder;
    (void)value;
    return true;
}

static const struct setting settings[] = {
    {"$schema", decode_nothing, IN_FILE | IN_EDITOR},
    {"extends", decode_extends, IN_FILE},
    {"rules", decode_rules, IN_FILE | IN_EDITOR | IN_OVERRIDE},
    {"features", decode_features, IN_FILE | IN_EDITOR},
    {"overrides", decode_overrides, IN_FILE | IN_EDITOR},
    {"exclude", decode_exclude, IN_FILE | IN_EDITOR},
    {"shapes", decode_shapes, IN_FILE | IN_EDITOR},
    {"files", decode_files, IN_OVERRIDE},
    {"positionEncoding", decode_nothing, IN_EDITOR},
};

enum { SETTINGS = sizeof settings / sizeof *settings };

static bool decode_from(struct decoder *decoder, const char *key, const struct json_t *value,
                        unsigned where)
{
    struct nearest nearest = {.wanted = key};

    for (size_t i = 0; i < SETTINGS; i++) {
        if (!(settings[i].where & where))
            continue;
        if (!strcmp(settings[i].key, key))
            return settings[i].decode(decoder, value);
        nearest_offer(&nearest, settings[i].key);
    }
    return decoder_fail_unknown(decoder, where == IN_OVERRIDE ? "setting of overrides" : "setting",
                                &nearest);
}

static bool decode_override_member(struct decoder *decoder, const char *key,
                                   const struct json_t *value)
{
    return decode_from(decoder, key, value, IN_OVERRIDE);
}

bool decode_setting(struct decoder *decoder, const char *key, const struct json_t *value)
{
    return decode_from(decoder, key, value, 1u << decoder->source);
}

bool layer_knows(const char *key)
{
    for (size_t i = 0; i < SETTINGS; i++)
        if (settings[i].where & IN_EDITOR && !strcmp(settings[i].key, key))
            return true;
    return false;
}
