#include "protocol/lsp_fields.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const json_t *lsp_member(const json_t *object, const char *path)
{
    const json_t *value = object;
    char name[64];
    while (value && *path) {
        size_t len = strcspn(path, ".");
        snprintf(name, sizeof name, "%.*s", (int)len, path);
        value = json_object_get(value, name);
        path += len;
        path += *path == '.';
    }
    return value;
}

bool lsp_flag(const json_t *object, const char *path)
{
    return json_is_true(lsp_member(object, path));
}

const char *lsp_optional_string(const json_t *object, const char *path)
{
    return json_string_value(lsp_member(object, path));
}

static bool refuse(struct rpc_error *error, const char *path, const char *expected)
{
    return rpc_error_set(error, RPC_INVALID_PARAMS, "params.%s must be %s", path, expected);
}

bool lsp_required_string(const json_t *object, const char *path, const char **out,
                         struct rpc_error *error)
{
    *out = lsp_optional_string(object, path);
    return *out || refuse(error, path, "a string");
}

bool lsp_required_text(const json_t *object, const char *path, struct lsp_text *out,
                       struct rpc_error *error)
{
    const json_t *value = lsp_member(object, path);
    if (!json_is_string(value))
        return refuse(error, path, "a string");
    *out = (struct lsp_text){json_string_value(value), json_string_length(value)};
    return true;
}

/* "uinteger". Some clients' JSON writers know only floating point numbers, and some send a huge one
 * for "the end of the line". */
static bool read_unsigned(const json_t *value, uint32_t *out)
{
    if (!json_is_number(value) || json_number_value(value) < 0)
        return false;
    double number = json_number_value(value);
    *out = number >= UINT32_MAX ? UINT32_MAX : (uint32_t)number;
    return *out == UINT32_MAX || (double)*out == number;
}

static bool read_position(const json_t *value, struct lsp_position *out)
{
    return read_unsigned(lsp_member(value, "line"), &out->line) &&
           read_unsigned(lsp_member(value, "character"), &out->character);
}

bool lsp_required_position(const json_t *object, const char *path, struct lsp_position *out,
                           struct rpc_error *error)
{
    return read_position(lsp_member(object, path), out) || refuse(error, path, "a position");
}

bool lsp_required_range(const json_t *object, const char *path, struct lsp_range *out,
                        struct rpc_error *error)
{
    const json_t *value = lsp_member(object, path);
    return (read_position(lsp_member(value, "start"), &out->start) &&
            read_position(lsp_member(value, "end"), &out->end)) ||
           refuse(error, path, "a range");
}

struct lsp_version lsp_read_version(const json_t *object, const char *path)
{
    const json_t *value = lsp_member(object, path);
    return (struct lsp_version){json_is_integer(value), json_integer_value(value)};
}

json_t *lsp_string(const char *text)
{
    json_t *value = json_string(text);
    if (value)
        return value;
    char *ascii = strdup(text);
    for (char *c = ascii; c && *c; c++)
        if ((unsigned char)*c >= 0x80)
            *c = '?';
    value = json_string(ascii ? ascii : "");
    free(ascii);
    return value;
}

json_t *lsp_position_json(struct lsp_position position)
{
    return json_pack("{s:I, s:I}", "line", (json_int_t)position.line, "character",
                     (json_int_t)position.character);
}

json_t *lsp_range_json(struct lsp_range range)
{
    return json_pack("{s:o, s:o}", "start", lsp_position_json(range.start), "end",
                     lsp_position_json(range.end));
}

json_t *lsp_version_json(struct lsp_version version)
{
    return version.known ? json_integer(version.number) : json_null();
}
