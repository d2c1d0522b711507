#include "tests/support/json.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct json_t *json_quoted(const char *text)
{
    char *copy = strdup(text);
    json_error_t error;

    for (char *c = copy; *c; c++)
        if (*c == '\'')
            *c = '"';
    json_t *json = json_loads(copy, JSON_DECODE_ANY, &error);
    free(copy);
    if (!json)
        fail_msg("%s: %s", error.text, text);
    return json;
}

void assert_json(struct json_t *actual, const char *want)
{
    json_t *expected = json_quoted(want);

    if (!json_equal(actual, expected)) {
        char *left = actual ? json_dumps(actual, JSON_ENCODE_ANY) : NULL;
        char *right = json_dumps(expected, JSON_ENCODE_ANY);
        fail_msg("\n   got %s\n  want %s", left ? left : "nothing", right);
    }
    json_decref(expected);
    json_decref(actual);
}
