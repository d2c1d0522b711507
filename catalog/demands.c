#include "catalog/demands.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "catalog/status.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum { LIST_MAX = 12 };

/* A row of facts.def. The column is told by its place in struct status, so that no code knows
 * single columns. */
struct fact {
    size_t column;
    unsigned value;
    enum demand_level level;
    const char *text;
    const char *source;
};

/* A row of demands.def. */
struct particular {
    uint16_t code;
    enum demand_level level;
    const char *text;
    const char *source;
};

/* The list being filled. */
struct demands {
    const struct status *status;
    struct demand *out;
    size_t count, max;
};

static_assert(sizeof(enum status_body) == sizeof(unsigned), "columns are read as unsigned");

static const struct fact facts[] = {
#define FACT(column, value, force, sentence, where)                                                \
    {offsetof(struct status, column), value, DEMAND_##force, sentence, where},
#include "catalog/facts.def"
#undef FACT
};

static const struct particular particulars[] = {
#define DEMAND(number, force, sentence, where) {number, DEMAND_##force, sentence, where},
#include "catalog/demands.def"
#undef DEMAND
};

/* A level, by its name and by what a response does with a field. */
static const struct {
    const char *name, *verb;
} levels[] = {
    [DEMAND_MUST] = {"MUST", "must carry"},
    [DEMAND_MUST_NOT] = {"MUST NOT", "must not carry"},
    [DEMAND_DEFINITION] = {"by definition", "carries, by definition,"},
    [DEMAND_SHOULD] = {"SHOULD", "should carry"},
    [DEMAND_SHOULD_NOT] = {"SHOULD NOT", "should not carry"},
    [DEMAND_OUGHT] = {"ought", "ought to carry"},
    [DEMAND_MAY] = {"MAY", "may carry"},
    [DEMAND_FACT] = {"fact", "carries"},
    [DEMAND_PRACTICE] = {"practice", "usually carries"},
};

/* What a client may do next, and what joins the record's note to it. */
static const struct {
    const char *text, *joint;
} retries[] = {
    [STATUS_RETRY_NO] = {"A client should not repeat the request on its own", "; "},
    [STATUS_RETRY_MODIFY] = {"A client may repeat the request only with a change", ", "},
    [STATUS_RETRY_AUTH] = {"A client may repeat the request only with other credentials", ", "},
    [STATUS_RETRY_ANY] = {"A client may repeat the request, whatever its method", ", "},
    [STATUS_RETRY_IDEMPOTENT] = {"A client may repeat the request on its own if the method is "
                                 "idempotent",
                                 "; "},
    [STATUS_RETRY_AFTER] = {"A client may repeat the request when the time in Retry-After is over",
                            "; "},
    [STATUS_RETRY_USER] = {"A client must not repeat the request before a person acts", "; "},
};

const char *demand_level_name(enum demand_level level)
{
    assert(level < COUNT(levels));
    return levels[level].name;
}

/* The next free demand with an empty text, or NULL when the caller's array is full. */
static struct demand *add(struct demands *list, enum demand_level level, const char *source)
{
    if (list->count == list->max)
        return NULL;
    struct demand *demand = &list->out[list->count++];
    demand->level = level;
    demand->source = source ? source : list->status->citation;
    demand->text[0] = '\0';
    return demand;
}

/* Adds to the text of a demand. `demand` may be NULL: there was no room for it. */
__attribute__((format(printf, 2, 3))) static void say(struct demand *demand, const char *format,
                                                      ...)
{
    if (!demand)
        return;
    size_t len = strlen(demand->text);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(demand->text + len, sizeof demand->text - len, format, arguments);
    va_end(arguments);
}

static void say_list(struct demand *demand, const char *const *names, size_t count,
                     const char *conjunction)
{
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && i == count - 1)
            say(demand, " %s", conjunction);
        else if (i > 0)
            say(demand, ",");
        say(demand, " %s", names[i]);
    }
}

static bool holds(const struct fact *fact, const struct status *status)
{
    unsigned value;
    memcpy(&value, (const char *)status + fact->column, sizeof value);
    return value == fact->value;
}

static void add_facts(struct demands *list)
{
    for (size_t i = 0; i < COUNT(facts); i++) {
        if (holds(&facts[i], list->status))
            say(add(list, facts[i].level, facts[i].source), "%s", facts[i].text);
    }
}

static void add_particulars(struct demands *list)
{
    for (size_t i = 0; i < COUNT(particulars); i++) {
        const struct particular *row = &particulars[i];
        if (row->code == list->status->code)
            say(add(list, row->level, row->source), "%s", row->text);
    }
}

/* True when two rules differ in the field only, so that one sentence can tell both. */
static bool is_alike(const struct header_rule *one, const struct header_rule *other)
{
    return one->level == other->level && one->condition == other->condition && !one->value &&
           !other->value && one->first == other->first && one->last == other->last &&
           strcmp(one->source, other->source) == 0;
}

/* Collects the fields of the rules alike to `rule`, itself among them; returns how many. */
static size_t fields_alike(const struct header_rule *rule, const char *fields[LIST_MAX])
{
    size_t count = 0;
    const struct header_rule *other = NULL;
    while (count < LIST_MAX && (other = header_rule_next(rule->first, other))) {
        if (other == rule || is_alike(other, rule))
            fields[count++] = other->field;
    }
    return count;
}

/* True for the one rule, of those alike, that makes the sentence for all. */
static bool is_leading(const struct header_rule *rule, uint16_t code)
{
    const char *fields[LIST_MAX];
    /* What holds for one method in a whole class is told at the class's first code only. */
    bool of_class = rule->method && rule->last - rule->first >= 99;
    if (rule->owner || (of_class && rule->first != code))
        return false;
    return fields_alike(rule, fields) > 0 && fields[0] == rule->field;
}

static void say_fields(struct demand *demand, const struct header_rule *rule)
{
    const char *fields[LIST_MAX];
    size_t count = fields_alike(rule, fields);
    if (strcmp(rule->field, "*") == 0)
        say(demand, " other metadata");
    else if (rule->value)
        say(demand, " %s: %s", rule->field, rule->value);
    else if (count == 1)
        say(demand, " %s %s field", strchr("AEIOU", rule->field[0]) ? "an" : "a", rule->field);
    else
        say_list(demand, fields, count, strstr(levels[rule->level].verb, "not") ? "or" : "and");
}

static void add_header_rule(struct demands *list, const struct header_rule *rule)
{
    struct demand *demand = add(list, rule->level, rule->source);
    if (rule->method)
        say(demand, "In an answer to %s, a", rule->method);
    else
        say(demand, "A");
    say(demand, " %u response %s", (unsigned)list->status->code, levels[rule->level].verb);
    say_fields(demand, rule);
    if (rule->condition != HEADER_ALWAYS && rule->condition != HEADER_WHEN_METHOD)
        say(demand, " %s", header_condition_text(rule->condition));
    say(demand, ".");
}

static void add_header_rules(struct demands *list)
{
    const struct header_rule *rule = NULL;
    while ((rule = header_rule_next(list->status->code, rule))) {
        if (is_leading(rule, list->status->code))
            add_header_rule(list, rule);
    }
}

static void add_retry(struct demands *list)
{
    const struct status *status = list->status;
    if (status->retry >= COUNT(retries) || !retries[status->retry].text)
        return;
    struct demand *demand = add(list, status->retry_in_spec ? DEMAND_FACT : DEMAND_PRACTICE,
                                status->retry_in_spec ? NULL : "");
    say(demand, "%s", retries[status->retry].text);
    if (status->retry_note)
        say(demand, "%s%s", retries[status->retry].joint, status->retry_note);
    say(demand, ".");
}

static void say_methods(struct demand *demand, uint32_t methods)
{
    const char *names[HTTP_METHOD_COUNT];
    size_t count = 0;
    for (unsigned method = 0; method < HTTP_METHOD_COUNT; method++) {
        if (methods & HTTP_METHOD_BIT(method))
            names[count++] = http_method_name((enum http_method)method);
    }
    say_list(demand, names, count, "or");
}

static void say_headers(struct demand *demand, uint64_t fields)
{
    const char *names[HEADER_COUNT];
    size_t count = 0;
    for (unsigned field = 0; field < HEADER_COUNT; field++) {
        if (fields & HEADER_BIT(field))
            names[count++] = header_field_name((enum header_field)field);
    }
    say_list(demand, names, count, "or");
}

/* Ends a sentence about what kind of request the code belongs to. */
static void add_methods(struct demands *list, enum demand_level level, const char *start,
                        uint32_t methods)
{
    struct demand *demand = add(list, level, level == DEMAND_PRACTICE ? "" : NULL);
    say(demand, "%s", start);
    say_methods(demand, methods);
    say(demand, ".");
}

static void add_request(struct demands *list)
{
    const struct status *status = list->status;
    if (status->methods_note)
        say(add(list, DEMAND_FACT, NULL), "It answers %s.", status->methods_note);
    else if (status->methods)
        add_methods(list, DEMAND_PRACTICE, "It usually answers", status->methods);
    if (status->methods_never)
        add_methods(list, DEMAND_FACT, "It never answers", status->methods_never);
    bool one_field = (status->request & (status->request - 1)) == 0;
    if (status->request && !(one_field && status->methods_note)) {
        struct demand *demand = add(list, DEMAND_FACT, NULL);
        say(demand, "It makes sense only if the request had");
        say_headers(demand, status->request);
        say(demand, ".");
    }
}

static void add_senders(struct demands *list)
{
    unsigned senders = list->status->senders;
    if (senders != 0 && !(senders & STATUS_FROM_ORIGIN))
        say(add(list, DEMAND_FACT, NULL),
            "It comes from a gateway or proxy, about or instead of the server behind it.");
}

/* Stable, so that what belongs together stays together. */
static void sort_by_level(struct demand *demands, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        struct demand moved = demands[i];
        size_t at = i;
        for (; at > 0 && demands[at - 1].level > moved.level; at--)
            demands[at] = demands[at - 1];
        demands[at] = moved;
    }
}

size_t catalog_demands(uint16_t code, struct demand *out, size_t max)
{
    struct demand all[DEMAND_MAX];
    struct demands list = {status_find(code), all, 0, DEMAND_MAX};
    if (!list.status)
        return 0;
    add_header_rules(&list);
    add_particulars(&list);
    add_facts(&list);
    add_request(&list);
    add_senders(&list);
    add_retry(&list);
    sort_by_level(all, list.count);
    if (list.count > max)
        list.count = max;
    if (list.count > 0)
        memcpy(out, all, list.count * sizeof *out);
    return list.count;
}
