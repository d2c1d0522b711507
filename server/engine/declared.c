#include "server/engine/declared.h"

#include "catalog/status.h"

#include <string.h>
#include <strings.h>

static struct text behind(struct text text, uint32_t len)
{
    return (struct text){text.bytes + len, text.len - len};
}

/** HTTP_ of HTTP_NOT_FOUND; a name that is nothing but a prefix keeps it. */
static struct text without_prefix(struct text name)
{
    static const char *const prefixes[] = {"HTTP_STATUS_", "HTTP_",  "STATUS_CODE_",
                                           "STATUS_",      "SC_",    "HttpStatus",
                                           "Http",         "Status", "STATUS"};

    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        uint32_t len = (uint32_t)strlen(prefixes[i]);

        if (text_starts(name, prefixes[i]) && name.len > len)
            return behind(name, len);
    }
    return name;
}

/** 404_ of 404_NOT_FOUND. */
static struct text without_digits(struct text name, uint16_t code)
{
    char digits[] = {(char)('0' + code / 100), (char)('0' + code / 10 % 10),
                     (char)('0' + code % 10), '_'};

    if (name.len > sizeof digits && !memcmp(name.bytes, digits, sizeof digits))
        return behind(name, sizeof digits);
    return name;
}

static bool holds(struct text name, const char *word)
{
    size_t len = strlen(word);

    for (uint32_t i = 0; i + len <= name.len; i++)
        if (!strncasecmp(name.bytes + i, word, len))
            return true;
    return false;
}

/** The codes of other protocols, and of processes, are called so, too. */
static bool is_foreign(struct text name)
{
    return holds(name, "sip") || holds(name, "grpc") || holds(name, "smtp") || holds(name, "exit");
}

/** statusCode, DEFAULT_STATUS_CODE, http_status: whatever is under it is a status. */
static bool says_status(struct text name)
{
    static const char *const ends[] = {"statuscode",  "status_code",     "httpstatus",
                                       "http_status", "expected_status", "expectedstatus"};

    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        uint32_t len = (uint32_t)strlen(ends[i]);

        if (name.len >= len && !strncasecmp(name.bytes + name.len - len, ends[i], len))
            return !is_foreign(name);
    }
    return false;
}

bool declared_as(struct text name, uint16_t code)
{
    if (!name.len || code >= 600)
        return false;
    if (says_status(name))
        return true;
    if (status_is_phrase(code, name.bytes, name.len))
        return true;
    name = without_digits(without_prefix(name), code);
    return name.len > 1 && status_is_phrase(code, name.bytes, name.len);
}

bool declared_as_list(struct text name)
{
    return holds(name, "statuses") || holds(name, "status_codes") || holds(name, "statuscodes") ||
           holds(name, "http_codes") || holds(name, "httpcodes") || holds(name, "_STATUS");
}

bool declared_collects(struct text name)
{
    return (holds(name, "http") || holds(name, "code")) && !is_foreign(name);
}

bool declared_by_digits(struct text name)
{
    return text_starts(name, "HTTP_") && name.len > 9 && name.bytes[8] == '_' &&
           name.bytes[5] >= '1' && name.bytes[5] <= '5';
}
