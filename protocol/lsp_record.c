#include "protocol/lsp_record.h"

#include "protocol/json.h"
#include "protocol/memory.h"

#include <jansson.h>

#include <stdlib.h>
#include <string.h>

static void mask_string(json_t *string, lsp_mask *mask)
{
    size_t len = json_string_length(string);
    char *text = memory_or_exit(malloc(len + 1));
    memcpy(text, json_string_value(string), len + 1);
    mask(text, len);
    json_string_setn(string, text, len);
    free(text);
}

/* What documents hold travels under these names, wherever they stand. */
static int is_text(const char *name)
{
    return strcmp(name, "text") == 0 || strcmp(name, "newText") == 0;
}

static void mask_all(json_t *value, lsp_mask *mask)
{
    const char *name;
    json_t *member;
    size_t i;
    json_object_foreach(value, name, member)
    {
        if (json_is_string(member) && is_text(name))
            mask_string(member, mask);
        else
            mask_all(member, mask);
    }
    json_array_foreach(value, i, member) mask_all(member, mask);
}

char *lsp_record_line(const struct json_t *message, uint64_t milliseconds, lsp_mask *mask)
{
    json_t *copy = memory_or_exit(json_deep_copy(message));
    mask_all(copy, mask);
    json_t *line = json_pack("{s:I, s:o}", "at", (json_int_t)milliseconds, "message", copy);
    char *text = memory_or_exit(json_write(line));
    json_decref(line);
    return text;
}

char *lsp_record_message(const char *line, size_t len)
{
    json_t *value = json_read(line, len, NULL);
    const json_t *message = json_object_get(value, "message");
    char *text = message ? json_write(message) : NULL;
    json_decref(value);
    return text;
}
