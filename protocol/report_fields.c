#include "protocol/report_fields.h"

#include "protocol/json.h"
#include "protocol/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

json_t *report_object(void)
{
    return memory_or_exit(json_object());
}

json_t *report_array(void)
{
    return memory_or_exit(json_array());
}

/* The length of the UTF-8 character at the front (RFC 3629 section 4), or 0 when there is none. */
static size_t character_length(const unsigned char *at, size_t len)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    size_t need = at[0] < 0x80   ? 1
                  : at[0] < 0xC2 ? 0
                  : at[0] < 0xE0 ? 2
                  : at[0] < 0xF0 ? 3
                  : at[0] < 0xF5 ? 4
                                 : 0;
    uint32_t code_point = at[0] & (0x7Fu >> need);

    if (need < 2 || need > len)
        return need > len ? 0 : need;
    for (size_t i = 1; i < need; i++) {
        if ((at[i] & 0xC0) != 0x80)
            return 0;
        code_point = code_point << 6 | (at[i] & 0x3Fu);
    }
    if (code_point >= 0xD800 && code_point <= 0xDFFF)
        return 0;
    return code_point >= least[need] && code_point <= 0x10FFFF ? need : 0;
}

static json_t *mended(const char *bytes, size_t len)
{
    static const char replacement[] = "\xEF\xBF\xBD";
    char *text = memory_or_exit(malloc(len * 3 + 1));
    size_t used = 0;
    json_t *value;

    for (size_t i = 0; i < len;) {
        size_t step = character_length((const unsigned char *)bytes + i, len - i);

        memcpy(text + used, step ? bytes + i : replacement, step ? step : 3);
        used += step ? step : 3;
        i += step ? step : 1;
    }
    value = memory_or_exit(json_stringn(text, used));
    free(text);
    return value;
}

json_t *report_bytes(const char *bytes, size_t len)
{
    json_t *value = json_stringn(bytes, len);

    return value ? value : mended(bytes, len);
}

json_t *report_string(const char *text)
{
    return text ? report_bytes(text, strlen(text)) : json_null();
}

void report_set(json_t *object, const char *key, json_t *value)
{
    if (json_object_set_new(object, key, memory_or_exit(value)) != 0)
        memory_or_exit(NULL);
}

void report_append(json_t *array, json_t *value)
{
    if (json_array_append_new(array, memory_or_exit(value)) != 0)
        memory_or_exit(NULL);
}

bool report_is_utf8(const char *text)
{
    size_t len = strlen(text);
    size_t step;

    for (size_t i = 0; i < len; i += step) {
        step = character_length((const unsigned char *)text + i, len - i);
        if (step == 0)
            return false;
    }
    return true;
}

char *report_take_text(json_t *value)
{
    char *text = json_write(value);

    json_decref(value);
    return text;
}
