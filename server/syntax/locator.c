/** Reads and follows how a language's table names the parts of a node; the notation is in kind.h.
 */
#include "server/base/alloc.h"
#include "server/base/text.h"
#include "server/syntax/tree_internal.h"
#include "server/syntax/view.h"

#include <stdlib.h>
#include <string.h>

static const char has_words[] = " is ";

/** Where the place ends and the words of a condition begin. */
static const char *place_end(const char *slot)
{
    const char *words = strstr(slot, has_words);

    return words ? words : slot + strlen(slot);
}

static bool find_symbol(const TSLanguage *parser, struct text name, bool named,
                        struct locator *step)
{
    step->value = (int16_t)ts_language_symbol_for_name(parser, name.bytes, name.len, named);
    return step->value != 0;
}

static bool step_read(const TSLanguage *parser, struct text text, struct locator *step)
{
    struct text rest = {text.bytes + 1, text.len - 1};

    step->value = (int16_t)strtol(rest.bytes, NULL, 10);
    switch (text.bytes[0]) {
    case '.':
        step->type = LOCATE_ITSELF;
        return text.len == 1;
    case '#':
        step->type = LOCATE_CHILD;
        return true;
    case '*':
        step->type = LOCATE_BARE;
        return true;
    case '@':
        step->type = LOCATE_ANY;
        return true;
    case ':':
        step->type = LOCATE_TYPE;
        return find_symbol(parser, rest, true, step);
    case '?':
        step->type = LOCATE_IF;
        return find_symbol(parser, rest, true, step);
    case '>':
        step->type = LOCATE_AFTER;
        return find_symbol(parser, rest, false, step);
    default:
        step->type = LOCATE_FIELD;
        step->value = (int16_t)ts_language_field_id_for_name(parser, text.bytes, text.len);
        return step->value != 0;
    }
}

static uint32_t length_until(const char *at, const char *end, char stop)
{
    const char *found = memchr(at, stop, (size_t)(end - at));

    return (uint32_t)((found ? found : end) - at);
}

/** One place: its steps are chained by `then`. False, and an incomplete chain, on a fault. */
static bool place_read(const TSLanguage *parser, const char *at, const char *end,
                       struct locator *out)
{
    struct text step = {at, length_until(at, end, ' ')};

    if (!step.len || !step_read(parser, step, out))
        return false;
    if (at + step.len == end)
        return true;
    out->then = xcalloc(1, sizeof *out->then);
    return place_read(parser, at + step.len + 1, end, out->then);
}

static bool places_read(const TSLanguage *parser, const char *at, const char *end,
                        struct locator *out)
{
    uint32_t len = length_until(at, end, '|');

    if (!place_read(parser, at, at + len, out))
        return false;
    if (at + len == end)
        return true;
    out->otherwise = xcalloc(1, sizeof *out->otherwise);
    return places_read(parser, at + len + 1, end, out->otherwise);
}

static void locator_free(struct locator *locator)
{
    if (!locator)
        return;
    locator_free(locator->then);
    locator_free(locator->otherwise);
    free(locator);
}

struct locator *locator_compile(const TSLanguage *parser, const char *slot)
{
    struct locator *locator = slot ? xcalloc(1, sizeof *locator) : NULL;

    if (!slot || places_read(parser, slot, place_end(slot), locator))
        return locator;
    locator_free(locator);
    return NULL;
}

bool locator_sound(const TSLanguage *parser, const char *slot)
{
    struct locator *locator = locator_compile(parser, slot);
    bool sound = !slot || locator;

    locator_free(locator);
    return sound;
}

void condition_compile(const TSLanguage *parser, const char *given, struct condition *out)
{
    const char *words = given ? strstr(given, has_words) : NULL;

    out->part = locator_compile(parser, given);
    out->words = words ? words + strlen(has_words) : NULL;
}

static const struct node nowhere;

static bool is_counted(TSNode child, bool named)
{
    return !ts_node_is_extra(child) && (!named || ts_node_is_named(child));
}

static struct node child_from_end(TSNode node, int index)
{
    for (uint32_t i = ts_node_named_child_count(node); i-- > 0;) {
        TSNode child = ts_node_named_child(node, i);

        if (is_counted(child, true) && ++index == 0)
            return node_wrap(child);
    }
    return nowhere;
}

static struct node child_of_type(TSNode node, TSSymbol symbol)
{
    uint32_t count = ts_node_named_child_count(node);

    for (uint32_t i = 0; i < count; i++) {
        TSNode child = ts_node_named_child(node, i);

        if (ts_node_symbol(child) == symbol)
            return node_wrap(child);
    }
    return nowhere;
}

static struct node bare_child(TSNode node, int index)
{
    uint32_t count = ts_node_named_child_count(node);

    for (uint32_t i = 0; i < count; i++) {
        TSNode child = ts_node_named_child(node, i);

        if (is_counted(child, true) && !ts_node_field_name_for_named_child(node, i) && index-- == 0)
            return node_wrap(child);
    }
    return nowhere;
}

static struct node any_child(TSNode node, int index)
{
    uint32_t count = ts_node_child_count(node);

    for (uint32_t i = 0; i < count; i++) {
        TSNode child = ts_node_child(node, i);

        if (is_counted(child, false) && index-- == 0)
            return node_wrap(child);
    }
    return nowhere;
}

static struct node child_after(TSNode node, TSSymbol sign)
{
    uint32_t count = ts_node_child_count(node);
    bool seen = false;

    for (uint32_t i = 0; i < count; i++) {
        TSNode child = ts_node_child(node, i);

        if (seen && is_counted(child, true))
            return node_wrap(child);
        seen = seen || ts_node_symbol(child) == sign;
    }
    return nowhere;
}

static struct node step_take(const struct locator *step, struct node node)
{
    TSNode raw = node_raw(node);

    switch (step->type) {
    case LOCATE_ITSELF:
        return node;
    case LOCATE_IF:
        return ts_node_symbol(raw) == (TSSymbol)step->value ? node : nowhere;
    case LOCATE_FIELD:
        return node_wrap(ts_node_child_by_field_id(raw, (TSFieldId)step->value));
    case LOCATE_TYPE:
        return child_of_type(raw, (TSSymbol)step->value);
    case LOCATE_CHILD:
        return step->value < 0 ? child_from_end(raw, step->value)
                               : view_child(node, (uint32_t)step->value);
    case LOCATE_BARE:
        return bare_child(raw, step->value);
    case LOCATE_ANY:
        return any_child(raw, step->value);
    case LOCATE_AFTER:
        return child_after(raw, (TSSymbol)step->value);
    }
    return nowhere;
}

struct node locator_find(const struct locator *place, struct node node)
{
    for (; place && !node_missing(node); place = place->otherwise) {
        struct node found = node;

        for (const struct locator *step = place; step && !node_missing(found); step = step->then)
            found = step_take(step, found);
        if (!node_missing(found))
            return found;
    }
    return nowhere;
}
