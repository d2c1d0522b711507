#include "server/engine/notation.h"

#include "server/base/nearest.h"

#include <ctype.h>
#include <string.h>

struct reader {
    const char *start;
    const char *at;
    struct arena *arena;
    struct error *err;
    bool failed;
};

static const char *const variables[VARIABLE_COUNT] = {
    [VARIABLE_CODE] = "code",         [VARIABLE_CODES] = "codes",
    [VARIABLE_URL] = "url",           [VARIABLE_BODY] = "body",
    [VARIABLE_HEADER] = "header",     [VARIABLE_HEADERS] = "headers",
    [VARIABLE_VALUE] = "value",       [VARIABLE_PHRASE] = "phrase",
    [VARIABLE_PATH] = "path",         [VARIABLE_METHODS] = "methods",
    [VARIABLE_PATTERN] = "pattern",   [VARIABLE_HANDLER] = "handler",
    [VARIABLE_RESPONSE] = "response",
};

static struct pattern *read_expression(struct reader *reader);

static struct pattern *fail(struct reader *reader, const char *what)
{
    if (!reader->failed)
        error_set(reader->err, "%s at column %zu of \"%s\"", what,
                  (size_t)(reader->at - reader->start) + 1, reader->start);
    reader->failed = true;
    return NULL;
}

static void skip_space(struct reader *reader)
{
    while (*reader->at == ' ')
        reader->at++;
}

static bool take(struct reader *reader, const char *token)
{
    size_t len = strlen(token);

    skip_space(reader);
    if (strncmp(reader->at, token, len) != 0)
        return false;
    reader->at += len;
    return true;
}

static bool is_name_byte(char byte)
{
    return isalnum((unsigned char)byte) || (byte && strchr("_|?!~", byte));
}

static struct text take_name(struct reader *reader)
{
    struct text name = {reader->at, 0};

    while (is_name_byte(name.bytes[name.len]))
        name.len++;
    reader->at += name.len;
    return name;
}

static struct pattern *make(struct reader *reader, enum pattern_kind kind)
{
    struct pattern *pattern = arena_alloc(reader->arena, sizeof *pattern);

    pattern->kind = kind;
    return pattern;
}

static struct pattern *fail_unknown_variable(struct reader *reader, struct text name)
{
    struct nearest nearest = {.wanted = arena_copy(reader->arena, name.bytes, name.len)};

    for (int i = 0; i < VARIABLE_COUNT; i++)
        nearest_offer(&nearest, variables[i]);
    if (!nearest.best)
        return fail(reader, "unknown $variable");
    return fail(reader, arena_format(reader->arena, "unknown $%s, did you mean $%s?",
                                     nearest.wanted, nearest.best));
}

static struct pattern *read_variable(struct reader *reader)
{
    struct pattern *pattern = make(reader, PATTERN_VARIABLE);
    struct text name = take_name(reader);

    for (int i = 0; i < VARIABLE_COUNT; i++)
        if (text_is(name, variables[i])) {
            pattern->variable = (enum variable)i;
            return pattern;
        }
    return fail_unknown_variable(reader, name);
}

/** A name followed by '=' or ':' names an argument or a pair; the comparison "==" does not. */
static struct text take_keyword(struct reader *reader)
{
    const char *before = reader->at;
    struct text name = take_name(reader);

    skip_space(reader);
    if (name.len && (*reader->at == ':' || (*reader->at == '=' && reader->at[1] != '='))) {
        reader->at++;
        return name;
    }
    reader->at = before;
    return (struct text){NULL, 0};
}

static void read_expression_after_space(struct reader *reader)
{
    skip_space(reader);
    read_expression(reader);
}

static struct pattern *retag(struct reader *reader, struct pattern *pattern, enum pattern_kind kind)
{
    if (!pattern)
        return NULL;
    if (pattern->kind != PATTERN_CALL) { /* an annotation may stand without arguments */
        struct pattern *call = make(reader, kind);

        call->first = pattern;
        return call;
    }
    pattern->kind = kind;
    return pattern;
}

/** An argument, and what is assigned, may be constructed: f(new X(...)), a = new X(...). */
static struct pattern *read_item(struct reader *reader)
{
    if (take(reader, "new "))
        return retag(reader, read_expression(reader), PATTERN_NEW);
    return read_expression(reader);
}

/** Items parted by commas up to the closing token; returns the first. */
static struct pattern *read_items(struct reader *reader, const char *close)
{
    struct pattern *first = NULL;
    struct pattern **tail = &first;

    while (!reader->failed && !take(reader, close)) {
        struct text keyword;

        if (first && !take(reader, ","))
            return fail(reader, "expected a comma");
        skip_space(reader);
        keyword = take_keyword(reader);
        *tail = read_item(reader);
        if (!*tail)
            return NULL;
        (*tail)->keyword = keyword;
        if (take(reader, ":")) { /* {$code: _} */
            (*tail)->is_key = true;
            read_expression_after_space(reader);
        }
        tail = (struct pattern **)&(*tail)->next;
    }
    return first;
}

static struct pattern *read_string(struct reader *reader)
{
    struct pattern *pattern = make(reader, PATTERN_STRING);
    const char *end = strchr(reader->at, '"');

    if (!end)
        return fail(reader, "unclosed string");
    pattern->name = (struct text){reader->at, (uint32_t)(end - reader->at)};
    reader->at = end + 1;
    return pattern;
}

static struct pattern *read_name(struct reader *reader)
{
    struct pattern *pattern = make(reader, PATTERN_NAME);

    pattern->name = take_name(reader);
    if (!pattern->name.len)
        return fail(reader, "expected a name");
    if (text_is(pattern->name, "_"))
        pattern->kind = PATTERN_ANY;
    return pattern;
}

static struct pattern *read_primary(struct reader *reader)
{
    struct pattern *pattern;

    if (take(reader, "..."))
        return make(reader, PATTERN_REST);
    if (take(reader, "*"))
        return make(reader, PATTERN_ANY);
    if (take(reader, "$"))
        return read_variable(reader);
    if (take(reader, "\""))
        return read_string(reader);
    if (take(reader, "{")) {
        pattern = make(reader, PATTERN_OBJECT);
        pattern->first = read_items(reader, "}");
        return pattern;
    }
    if (take(reader, "[")) {
        pattern = make(reader, PATTERN_LIST);
        pattern->first = read_items(reader, "]");
        return pattern;
    }
    return read_name(reader);
}

static struct pattern *read_member(struct reader *reader, struct pattern *object)
{
    struct pattern *pattern = make(reader, PATTERN_MEMBER);

    pattern->name = take_name(reader);
    pattern->first = object;
    return pattern->name.len ? pattern : fail(reader, "expected a name after the dot");
}

static struct pattern *read_call(struct reader *reader, struct pattern *callee)
{
    struct pattern *pattern = make(reader, PATTERN_CALL);

    pattern->first = callee;
    callee->next = read_items(reader, ")");
    return pattern;
}

static struct pattern *read_subscript(struct reader *reader, struct pattern *object)
{
    struct pattern *pattern = make(reader, PATTERN_SUBSCRIPT);

    pattern->first = object;
    object->next = read_items(reader, "]");
    return object->next ? pattern : fail(reader, "expected an index");
}

/** A dot that begins "..." belongs to the next item, so members are tested for by the byte after
 * it. */
static struct pattern *read_expression(struct reader *reader)
{
    struct pattern *pattern = read_primary(reader);

    while (pattern && !reader->failed) {
        if (reader->at[0] == '.' && reader->at[1] != '.') {
            reader->at++;
            pattern = read_member(reader, pattern);
        } else if (reader->at[0] == '(') {
            reader->at++;
            pattern = read_call(reader, pattern);
        } else if (reader->at[0] == '[') {
            reader->at++;
            pattern = read_subscript(reader, pattern);
        } else {
            return pattern;
        }
    }
    return reader->failed ? NULL : pattern;
}

static struct pattern *read_pair_of(struct reader *reader, struct pattern *left,
                                    enum pattern_kind kind)
{
    struct pattern *pattern = make(reader, kind);

    skip_space(reader);
    pattern->first = left;
    left->next = read_item(reader);
    return left->next ? pattern : NULL;
}

static struct pattern *read_values(struct reader *reader, enum pattern_kind kind)
{
    struct pattern *pattern = make(reader, kind);
    struct pattern **tail = (struct pattern **)&pattern->first;

    do {
        skip_space(reader);
        *tail = read_expression(reader);
        if (!*tail)
            return NULL;
        tail = (struct pattern **)&(*tail)->next;
    } while (take(reader, ","));
    return pattern;
}

static struct pattern *read_root(struct reader *reader)
{
    struct pattern *pattern;

    if (take(reader, "@"))
        return retag(reader, read_expression(reader), PATTERN_ANNOTATION);
    if (take(reader, "new "))
        return retag(reader, read_expression(reader), PATTERN_NEW);
    if (take(reader, "return "))
        return read_values(reader, PATTERN_RETURN);
    if (take(reader, "throw "))
        return read_values(reader, PATTERN_THROW);
    pattern = read_expression(reader);
    if (pattern && take(reader, "== "))
        return read_pair_of(reader, pattern, PATTERN_COMPARE);
    if (pattern && take(reader, "= "))
        return read_pair_of(reader, pattern, PATTERN_ASSIGN);
    return pattern;
}

static const struct attribute *read_attributes(struct reader *reader)
{
    struct attribute *first = NULL;

    for (skip_space(reader); *reader->at && !reader->failed; skip_space(reader)) {
        struct attribute *attribute = arena_alloc(reader->arena, sizeof *attribute);

        attribute->name = take_name(reader);
        if (!attribute->name.len || *reader->at != '=') {
            fail(reader, "expected an attribute \"name=value\"");
            break;
        }
        reader->at++;
        attribute->value.bytes = reader->at;
        while (*reader->at && *reader->at != ' ')
            reader->at++;
        attribute->value.len = (uint32_t)(reader->at - attribute->value.bytes);
        attribute->next = first;
        first = attribute;
    }
    return first;
}

bool notation_parse(const char *source, struct arena *arena, struct notation *out,
                    struct error *err)
{
    struct reader reader = {source, source, arena, err, false};

    out->pattern = read_root(&reader);
    if (out->pattern)
        out->attributes = read_attributes(&reader);
    if (!out->pattern && !reader.failed)
        fail(&reader, "expected a shape");
    return !reader.failed;
}

/** An object stands for itself, so it is found by the key that leads to the code. */
static struct text key_with_code(const struct pattern *object)
{
    for (const struct pattern *pair = object->first; pair; pair = pair->next)
        if (pattern_binds(pair, VARIABLE_CODE))
            return pair->keyword;
    return (struct text){NULL, 0};
}

struct text pattern_anchor(const struct pattern *pattern)
{
    for (; pattern; pattern = pattern->first) {
        if (pattern->kind == PATTERN_NAME || pattern->kind == PATTERN_MEMBER)
            return pattern->name;
        if (pattern->kind == PATTERN_OBJECT)
            return key_with_code(pattern);
        if (pattern->kind == PATTERN_RETURN || pattern->kind == PATTERN_THROW)
            break;
    }
    return (struct text){NULL, 0};
}

static bool is_code(enum variable variable)
{
    return variable == VARIABLE_CODE || variable == VARIABLE_CODES;
}

bool pattern_binds(const struct pattern *pattern, enum variable variable)
{
    if (pattern->kind == PATTERN_VARIABLE &&
        (pattern->variable == variable || (is_code(pattern->variable) && is_code(variable))))
        return true;
    for (const struct pattern *child = pattern->first; child; child = child->next)
        if (pattern_binds(child, variable))
            return true;
    return false;
}

static struct text next_name(struct text *names)
{
    const char *bar = memchr(names->bytes, '|', names->len);
    uint32_t len = bar ? (uint32_t)(bar - names->bytes) : names->len;
    struct text name = {names->bytes, len};
    uint32_t skip = len + (bar ? 1 : 0);

    names->bytes += skip;
    names->len -= skip;
    return name;
}

void pattern_each_name(struct text names, void (*visit)(struct text name, void *user), void *user)
{
    while (names.len)
        visit(next_name(&names), user);
}

/** ~Status is any name that ends so. */
static bool is_name(struct text wanted, struct text name)
{
    uint32_t len = wanted.len - 1;

    if (!wanted.len || wanted.bytes[0] != '~')
        return text_equal(wanted, name);
    return name.len > len && !memcmp(name.bytes + name.len - len, wanted.bytes + 1, len);
}

bool pattern_name_is(struct text names, struct text name)
{
    while (names.len)
        if (is_name(next_name(&names), name))
            return true;
    return false;
}
