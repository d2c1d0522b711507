/**
 * JSON that people write, read by code that does not know the library: what a value is, what it
 * holds, and where in the text it stands.
 *
 * Values are those of json_read(); everything handed out is borrowed from them. A NULL value is of
 * the kind null.
 */
#ifndef STATUSLS_PROTOCOL_JSON_TREE_H
#define STATUSLS_PROTOCOL_JSON_TREE_H

#include <stdbool.h>
#include <stddef.h>

struct json_t;

enum json_kind {
    JSON_IS_NULL,
    JSON_IS_BOOLEAN,
    JSON_IS_NUMBER,
    JSON_IS_STRING,
    JSON_IS_LIST,
    JSON_IS_OBJECT
};

enum json_kind json_kind_of(const struct json_t *value);
/** "a list", "an object", "null" */
const char *json_kind_name(enum json_kind kind);
/** NULL unless it is a string. */
const char *json_text_of(const struct json_t *value);
/** True only for the value true. */
bool json_is_yes(const struct json_t *value);
/** How many elements a list has; 0 for everything else. */
size_t json_list_length(const struct json_t *list);
const struct json_t *json_list_at(const struct json_t *list, size_t index);
/** NULL when there is none of that name, or `object` is no object. */
const struct json_t *json_member_of(const struct json_t *object, const char *key);

typedef bool json_visit(const char *key, const struct json_t *value, void *user);
/** In the text's order, until a visit returns false; then false as well. */
bool json_each_member(const struct json_t *object, json_visit *visit, void *user);

/** Gives back what json_read() gave; NULL is fine. */
void json_release(struct json_t *value);

/* ---- places ---- */

enum { JSON_STEPS_MAX = 12 };

/** A step from a value into it. */
struct json_step {
    const char *key; /* of an object; NULL: of a list */
    size_t index;    /* of a list */
};

/** From the outermost value inwards. */
struct json_path {
    struct json_step steps[JSON_STEPS_MAX];
    size_t count;
};

/** Bytes [start, end) of the text, quotes included. */
struct json_place {
    size_t start;
    size_t end;
};

/**
 * Where a value stands in a text that json_read() took; with `key`, where the last step's key does.
 * Of equal keys the last one is meant, as when reading. A path that leads nowhere ends where the
 * way does.
 */
struct json_place json_locate(const char *text, size_t len, const struct json_path *path, bool key);
/** "rules.unused-suppression", "overrides[0].files"; cut to the buffer. */
void json_path_write(const struct json_path *path, char *out, size_t size);

#endif
