#include "server/engine/shape.h"

#include "server/base/nearest.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef bool apply_function(struct shape *shape, struct text value);

static uint16_t number_of(struct text value)
{
    uint16_t number = 0;

    for (uint32_t i = 0; i < value.len && value.bytes[i] >= '0' && value.bytes[i] <= '9'; i++)
        number = (uint16_t)(number * 10 + (value.bytes[i] - '0'));
    return number;
}

static bool apply_code(struct shape *shape, struct text value)
{
    shape->code = number_of(value);
    return shape->code != 0;
}

static bool apply_default(struct shape *shape, struct text value)
{
    shape->is_default = true;
    shape->unsure = value.len && value.bytes[value.len - 1] == '?';
    return apply_code(shape, value);
}

static bool apply_set(struct shape *shape, struct text value)
{
    shape->set = SET_KEYWORD;
    if (text_is(value, "first"))
        shape->set = SET_FIRST;
    else if (text_is(value, "last"))
        shape->set = SET_LAST;
    else if (text_is(value, "options"))
        shape->set = SET_OPTIONS;
    else if (text_is(value, "chain"))
        shape->set = SET_CHAIN;
    shape->set_keyword = value;
    return value.len > 0;
}

static bool apply_role(struct shape *shape, struct text value)
{
    for (enum role role = ROLE_RESPONSE; role <= ROLE_ROUTE; role++)
        if (text_is(value, role_name(role))) {
            shape->role = role;
            return true;
        }
    return false;
}

static bool apply_body(struct shape *shape, struct text value)
{
    shape->body = text_is(value, "empty") ? BODY_EMPTY : BODY_PRESENT;
    return text_is(value, "empty") || text_is(value, "present");
}

/** Cuts the next item off a list. */
static struct text next_item(struct text *list, char separator)
{
    const char *end = memchr(list->bytes, separator, list->len);
    struct text item = {list->bytes, end ? (uint32_t)(end - list->bytes) : list->len};
    uint32_t skip = item.len + (end ? 1 : 0);

    list->bytes += skip;
    list->len -= skip;
    return item;
}

static bool apply_needs(struct shape *shape, struct text value)
{
    static const char *const names[] = {"import", "module", "receiver", "chain", "handler", "class",
                                        "test",   "base",   "program",  "made",  "answers"};

    while (value.len) {
        struct text item = next_item(&value, '|');
        unsigned before = shape->needs;

        for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
            if (text_is(item, names[i]))
                shape->needs |= 1u << i;
        if (shape->needs == before)
            return false;
    }
    return true;
}

static bool apply_methods(struct shape *shape, struct text value)
{
    shape->method_from_name = text_is(value, "name");
    if (shape->method_from_name)
        return true;
    if (text_is(value, "any")) {
        shape->methods = METHOD_ANY;
        return true;
    }
    while (value.len) {
        struct text item = next_item(&value, ',');
        unsigned method = method_from_name(item.bytes, item.len);

        if (!method)
            return false;
        shape->methods |= method;
    }
    return true;
}

static bool apply_sends(struct shape *shape, struct text value)
{
    shape->sends = text_is(value, "empty") ? BODY_EMPTY : BODY_PRESENT;
    return text_is(value, "empty") || text_is(value, "body");
}

static bool apply_header(struct shape *shape, struct text value)
{
    shape->header = value;
    return value.len > 0;
}

static bool apply_range(struct shape *shape, struct text value)
{
    if (value.len != 3 || value.bytes[1] != '-')
        return false;
    shape->class_first = (uint8_t)(value.bytes[0] - '0');
    shape->class_last = (uint8_t)(value.bytes[2] - '0');
    return shape->class_first >= 1 && shape->class_last <= 9;
}

static bool apply_ends(struct shape *shape, struct text value)
{
    shape->ends = text_is(value, "header") ? ENDS_HEADER : ENDS_RESPONSE;
    return text_is(value, "header") || text_is(value, "response");
}

static bool apply_makes(struct shape *shape, struct text value)
{
    return shape->makes_fetch = text_is(value, "fetch");
}

static bool apply_informs(struct shape *shape, struct text value)
{
    return shape->may_inform = text_is(value, "yes");
}

static bool apply_sure(struct shape *shape, struct text value)
{
    shape->is_likely = text_is(value, "no");
    return shape->is_likely;
}

static bool apply_of(struct shape *shape, struct text value)
{
    shape->of_constants = text_is(value, "constants");
    return shape->of_constants;
}

static const struct {
    const char *name;
    apply_function *apply;
} attributes[] = {
    {"body", apply_body},   {"code", apply_code},       {"default", apply_default},
    {"ends", apply_ends},   {"header", apply_header},   {"informs", apply_informs},
    {"makes", apply_makes}, {"methods", apply_methods}, {"needs", apply_needs},
    {"of", apply_of},       {"role", apply_role},       {"range", apply_range},
    {"sends", apply_sends}, {"set", apply_set},         {"sure", apply_sure},
};

static bool unknown_attribute(struct text name, struct error *err)
{
    char wanted[64];
    struct nearest nearest = {.wanted = wanted};

    snprintf(wanted, sizeof wanted, "%.*s", (int)name.len, name.bytes);
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++)
        nearest_offer(&nearest, attributes[i].name);
    return error_set(err, "unknown attribute \"%s\"%s%s%s", wanted,
                     nearest.best ? ", did you mean \"" : "", nearest.best ? nearest.best : "",
                     nearest.best ? "\"?" : "");
}

static bool apply(struct shape *shape, const struct attribute *attribute, struct error *err)
{
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++) {
        if (!text_is(attribute->name, attributes[i].name))
            continue;
        if (attributes[i].apply(shape, attribute->value))
            return true;
        return error_set(err, "attribute %s cannot be \"%.*s\"", attributes[i].name,
                         (int)attribute->value.len, attribute->value.bytes);
    }
    return unknown_attribute(attribute->name, err);
}

static bool is_meaningful(const struct shape *shape)
{
    if (shape->is_route)
        return shape->methods || shape->method_from_name;
    if (shape->is_effect)
        return shape->sends || shape->header.len ||
               pattern_binds(shape->pattern, VARIABLE_HEADER) ||
               pattern_binds(shape->pattern, VARIABLE_HEADERS);
    return shape->binds_code || shape->code;
}

bool shape_compile(const char *notation, enum shape_use use, struct arena *arena, struct shape *out,
                   struct error *err)
{
    struct notation parsed = {0};

    if (!notation_parse(notation, arena, &parsed, err))
        return false;
    *out = (struct shape){
        .notation = notation, .pattern = parsed.pattern, .class_first = 1, .class_last = 9};
    out->is_route = use == SHAPE_ROUTE;
    out->is_effect = use == SHAPE_EFFECT;
    out->binds_code = pattern_binds(parsed.pattern, VARIABLE_CODE);
    out->redirects = pattern_binds(parsed.pattern, VARIABLE_URL);
    for (const struct attribute *a = parsed.attributes; a; a = a->next)
        if (!apply(out, a, err))
            return false;
    if (!is_meaningful(out))
        return error_set(err, "\"%s\" says neither $code nor code=, methods=, sends= or a header",
                         notation);
    return true;
}
