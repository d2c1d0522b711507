#include "protocol/json_tree.h"

#include "protocol/json.h"

#include <jansson.h>
#include <stdio.h>
#include <string.h>

/* ---- values ---- */

enum json_kind json_kind_of(const struct json_t *value)
{
    if (json_is_object(value))
        return JSON_IS_OBJECT;
    if (json_is_array(value))
        return JSON_IS_LIST;
    if (json_is_string(value))
        return JSON_IS_STRING;
    if (json_is_number(value))
        return JSON_IS_NUMBER;
    return json_is_boolean(value) ? JSON_IS_BOOLEAN : JSON_IS_NULL;
}

const char *json_kind_name(enum json_kind kind)
{
    static const char *const names[] = {
        [JSON_IS_NULL] = "null",       [JSON_IS_BOOLEAN] = "a boolean",
        [JSON_IS_NUMBER] = "a number", [JSON_IS_STRING] = "a string",
        [JSON_IS_LIST] = "a list",     [JSON_IS_OBJECT] = "an object",
    };

    return names[kind];
}

const char *json_text_of(const struct json_t *value)
{
    return json_string_value(value);
}

bool json_is_yes(const struct json_t *value)
{
    return json_is_true(value);
}

size_t json_list_length(const struct json_t *list)
{
    return json_array_size(list);
}

const struct json_t *json_list_at(const struct json_t *list, size_t index)
{
    return json_array_get(list, index);
}

const struct json_t *json_member_of(const struct json_t *object, const char *key)
{
    return json_object_get(object, key);
}

bool json_each_member(const struct json_t *object, json_visit *visit, void *user)
{
    json_t *members = (json_t *)object; /* the iterator changes nothing */

    for (void *at = json_object_iter(members); at; at = json_object_iter_next(members, at))
        if (!visit(json_object_iter_key(at), json_object_iter_value(at), user))
            return false;
    return true;
}

void json_release(struct json_t *value)
{
    json_decref(value);
}

/* ---- places: the text is known to be JSON ---- */

struct scanner {
    const char *text;
    size_t len;
    size_t at;
};

static bool is_at(const struct scanner *scanner, char byte)
{
    return scanner->at < scanner->len && scanner->text[scanner->at] == byte;
}

static void skip_white(struct scanner *scanner)
{
    while (scanner->at < scanner->len && strchr(" \t\r\n", scanner->text[scanner->at]))
        scanner->at++;
}

static void skip_string(struct scanner *scanner)
{
    scanner->at++;
    while (scanner->at < scanner->len && !is_at(scanner, '"'))
        scanner->at += is_at(scanner, '\\') ? 2 : 1;
    scanner->at++;
}

/* A number, true, false or null. */
static void skip_word(struct scanner *scanner)
{
    while (scanner->at < scanner->len && !strchr(" \t\r\n,]}", scanner->text[scanner->at]))
        scanner->at++;
}

static void skip_container(struct scanner *scanner)
{
    size_t depth = 0;

    do {
        if (is_at(scanner, '"')) {
            skip_string(scanner);
            continue;
        }
        if (is_at(scanner, '{') || is_at(scanner, '['))
            depth++;
        else if (is_at(scanner, '}') || is_at(scanner, ']'))
            depth--;
        scanner->at++;
    } while (depth > 0 && scanner->at < scanner->len);
}

static struct json_place skip_value(struct scanner *scanner)
{
    struct json_place place;

    skip_white(scanner);
    place.start = scanner->at;
    if (is_at(scanner, '"'))
        skip_string(scanner);
    else if (is_at(scanner, '{') || is_at(scanner, '['))
        skip_container(scanner);
    else
        skip_word(scanner);
    if (scanner->at > scanner->len)
        scanner->at = scanner->len;
    place.end = scanner->at;
    return place;
}

/* Keys may be written with escapes. */
static bool key_is(const struct scanner *scanner, struct json_place place, const char *key)
{
    json_t *value = json_read(scanner->text + place.start, place.end - place.start, NULL);
    bool same = value && json_is_string(value) && !strcmp(json_string_value(value), key);

    json_decref(value);
    return same;
}

/** What one step found. */
struct found {
    bool there;
    struct json_place key;
    struct json_place value;
};

static void skip_sign(struct scanner *scanner, char sign)
{
    skip_white(scanner);
    scanner->at += is_at(scanner, sign);
}

static struct found find_member(struct scanner *scanner, const char *key)
{
    struct found found = {0};

    skip_sign(scanner, '{');
    for (skip_white(scanner); is_at(scanner, '"'); skip_white(scanner)) {
        struct json_place name = skip_value(scanner);
        struct json_place value;

        skip_sign(scanner, ':');
        value = skip_value(scanner);
        if (key_is(scanner, name, key))
            found = (struct found){true, name, value};
        skip_sign(scanner, ',');
    }
    return found;
}

static struct found find_element(struct scanner *scanner, size_t index)
{
    struct found found = {0};

    skip_sign(scanner, '[');
    for (size_t i = 0;; i++) {
        skip_white(scanner);
        if (scanner->at >= scanner->len || is_at(scanner, ']'))
            return found;
        found.value = found.key = skip_value(scanner);
        if (i == index) {
            found.there = true;
            return found;
        }
        skip_sign(scanner, ',');
    }
}

struct json_place json_locate(const char *text, size_t len, const struct json_path *path, bool key)
{
    struct scanner scanner = {text, len, 0};
    struct found found = {0};
    struct json_place place;

    if (len >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        scanner.at = 3;
    place = skip_value(&scanner);
    for (size_t i = 0; i < path->count; i++) {
        const struct json_step *step = &path->steps[i];

        scanner.at = place.start;
        found = step->key ? find_member(&scanner, step->key) : find_element(&scanner, step->index);
        if (!found.there)
            return place;
        place = found.value;
    }
    return key && path->count ? found.key : place;
}

void json_path_write(const struct json_path *path, char *out, size_t size)
{
    size_t len = 0;

    *out = '\0';
    for (size_t i = 0; i < path->count && len < size; i++) {
        const struct json_step *step = &path->steps[i];
        int more = step->key ? snprintf(out + len, size - len, "%s%s", i ? "." : "", step->key)
                             : snprintf(out + len, size - len, "[%zu]", step->index);

        len += (size_t)more;
    }
}
