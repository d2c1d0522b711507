#include "server/engine/declared.h"

#include "catalog/status.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/** How long a phrase may be, and how many words of a declaration are looked at for its name. */
enum { NAME_MAX = 48, WORDS_BEFORE = 3 };

static struct text behind(struct text text, uint32_t len)
{
    return (struct text){text.bytes + len, text.len - len};
}

/** HTTP_ of HTTP_NOT_FOUND; a name that is nothing but a prefix keeps it. */
static struct text without_prefix(struct text name)
{
    static const char *const prefixes[] = {
        "HTTP_STATUS_", "HTTP_",      "STATUS_CODE_", "STATUS_",    "SC_",
        "HttpStatus",   "StatusCode", "statusCode",   "HTTPStatus", "httpStatus",
        "Http",         "Status",     "STATUS",       "status"};

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

/** What Python and JavaScript raise themselves. */
static const char languages_own[] =
    "ArithmeticError AssertionError AttributeError BlockingIOError BrokenPipeError BufferError "
    "ConnectionError DOMException EOFError EnvironmentError EvalError FileExistsError "
    "FileNotFoundError FloatingPointError IOError ImportError InternalError InterruptedError "
    "IsADirectoryError KeyError LookupError MemoryError ModuleNotFoundError NameError "
    "NotADirectoryError NotImplementedError OSError OverflowError PermissionError "
    "ReferenceError RuntimeError SystemError TypeError URIError UnicodeError ValueError "
    "ZeroDivisionError AggregateError BaseException";

bool declared_foreign_error(struct text name)
{
    static const char *const words[] = {
        "timeout", "range",   "pars",    "syntax",   "lex",    "line",   "size",  "mail",
        "imap",    "ftp",     "rpc",     "sql",      "db",     "mongo",  "redis", "mqtt",
        "close",   "socket",  "irc",     "nntp",     "serial", "usb",    "port",  "signal",
        "exec",    "process", "command", "telegram", "index",  "logerr",
    };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (holds(name, words[i]))
            return true;
    return is_foreign(name) || text_in_list(name, languages_own, false);
}

/** statusCode, DEFAULT_STATUS_CODE, http_status: whatever is under it is a status. */
static bool says_status(struct text name)
{
    static const char *const ends[] = {
        "statuscode",      "status_code",    "httpstatus",    "http_status",
        "expected_status", "expectedstatus", "httpcode",      "http_code",
        "expected_code",   "expectedcode",   "plug_status",   "responsestatus",
        "response_status", "expectstatus",   "expect_status", "expectcode",
    };

    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        uint32_t len = (uint32_t)strlen(ends[i]);

        if (name.len >= len && !strncasecmp(name.bytes + name.len - len, ends[i], len))
            return !is_foreign(name);
    }
    return false;
}

/** statusCode2 */
static struct text without_number(struct text name)
{
    while (name.len > 1 && name.bytes[name.len - 1] >= '0' && name.bytes[name.len - 1] <= '9')
        name.len--;
    return name;
}

static bool is_capital(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}

/** GetItemsBadRequestCode, ErrCodeNotFound: the phrase of just that code ends the name. */
static bool ends_in_phrase(struct text name, uint16_t code)
{
    if (name.len > 4 && !strncmp(name.bytes + name.len - 4, "Code", 4))
        name.len -= 4;
    for (uint32_t i = 1; i + 2 < name.len; i++)
        if (is_capital(name.bytes[i]) && !is_capital(name.bytes[i - 1]) &&
            status_is_phrase(code, name.bytes + i, name.len - i))
            return true;
    return false;
}

bool declared_as(struct text name, uint16_t code)
{
    if (!name.len || code >= 600)
        return false;
    if (says_status(without_number(name)))
        return true;
    if (status_is_phrase(code, name.bytes, name.len))
        return true;
    if (ends_in_phrase(name, code))
        return true;
    name = without_digits(without_prefix(name), code);
    return name.len > 1 && status_is_phrase(code, name.bytes, name.len);
}

bool declared_as_list(struct text name)
{
    return holds(name, "statuses") || holds(name, "status_codes") || holds(name, "statuscodes") ||
           holds(name, "http_codes") || holds(name, "httpcodes") || holds(name, "_STATUS");
}

bool declared_as_table(struct text name)
{
    static const char *const words[] = {
        "statusby",   "status_by",   "statusmap",    "status_map",   "statusfor",  "status_for",
        "tostatus",   "to_status",   "statusof",     "status_of",    "httpstatus", "http_status",
        "statuscode", "status_code", "error_status", "errorstatus",  "statuses",   "http_code",
        "httpcode",   "codebyerror", "code_by_err",  "code_to_http", "codetohttp",
    };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (holds(name, words[i]))
            return !is_foreign(name);
    return false;
}

bool declared_as_error(struct text name)
{
    if (!name.len || declared_foreign_error(name))
        return false;
    return holds(name, "error") || holds(name, "exception") || text_starts(name, "Err") ||
           text_starts(name, "ERR_");
}

bool declared_speaks_of_errors(struct text name)
{
    return declared_as_error(name) || holds(name, "http") || holds(name, "status");
}

bool declared_foreign_table(struct text name)
{
    return is_foreign(name);
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

/** NNN_ in front of a name, or _NNN behind it: how many bytes that takes off `*name`. */
static bool cut_digits(struct text *name)
{
    const char *end = name->bytes + name->len;

    if (name->len > 4 && isdigit((unsigned char)name->bytes[0]) &&
        isdigit((unsigned char)name->bytes[1]) && isdigit((unsigned char)name->bytes[2]) &&
        name->bytes[3] == '_')
        *name = behind(*name, 4);
    else if (name->len > 4 && isdigit((unsigned char)end[-1]) && isdigit((unsigned char)end[-2]) &&
             isdigit((unsigned char)end[-3]) && end[-4] == '_')
        name->len -= 4;
    else
        return false;
    return true;
}

bool declared_name_read(struct text name, struct declared_name *out)
{
    struct text stem = without_prefix(name);

    *out = (struct declared_name){0};
    out->is_http =
        stem.len != name.len && !text_starts(name, "Status") && !text_starts(name, "STATUS");
    if (cut_digits(&stem))
        out->is_http = true;
    out->stem = stem;
    out->code = stem.len > 1 ? status_code_of_phrase(stem.bytes, stem.len) : 0;
    return out->code != 0;
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

static bool is_name_byte(char byte)
{
    return isalnum((unsigned char)byte) || byte == '_';
}

static uint16_t code_of_name(struct text name)
{
    struct declared_name declared;

    return declared_name_read(name, &declared) ? declared.code : 0;
}

static uint32_t before_blanks(struct text text, uint32_t at)
{
    while (at > 0 && is_blank(text.bytes[at - 1]))
        at--;
    return at;
}

/** The name that ends at `end`, in quotes or without, and where it begins. */
static struct text name_before(struct text text, uint32_t end, uint32_t *start)
{
    char quote = end > 0 && strchr("\"'`", text.bytes[end - 1]) ? text.bytes[end - 1] : 0;
    uint32_t at;

    if (quote)
        end--;
    for (at = end; at > 0 && end - at < NAME_MAX; at--)
        if (quote ? text.bytes[at - 1] == quote : !is_name_byte(text.bytes[at - 1]))
            break;
    *start = at;
    return (struct text){text.bytes + at, end - at};
}

/** Of [Kind.NOT_FOUND]: 404 what is inside. */
static uint32_t before_bracket(struct text text, uint32_t at)
{
    at = before_blanks(text, at);
    return at > 0 && text.bytes[at - 1] == ']' ? at - 1 : at;
}

/** A type may stand between the name and the sign: const NotFound Code = 404, NOT_FOUND: int = 404.
 */
static uint16_t code_before(struct text text, uint32_t offset)
{
    uint32_t at = before_blanks(text, offset);

    if (at == 0 || !strchr("=:>", text.bytes[at - 1]))
        return 0;
    while (at > 0 && strchr("=:>", text.bytes[at - 1]))
        at--;
    for (int words = 0; words < WORDS_BEFORE && at > 0; words++) {
        struct text name = name_before(text, before_bracket(text, at), &at);
        uint16_t code = code_of_name(name);

        if (code || !name.len)
            return code;
        at = before_blanks(text, at);
        if (at > 0 && text.bytes[at - 1] == ':')
            at--;
    }
    return 0;
}

static uint16_t code_behind(struct text text, uint32_t at)
{
    uint32_t start;

    while (at < text.len && isdigit((unsigned char)text.bytes[at]))
        at++;
    while (at < text.len && strchr("\"'] :=>", text.bytes[at]))
        at++;
    if (at == 0 || at >= text.len || !strchr("\"'", text.bytes[at - 1]))
        return 0;
    start = at;
    while (at < text.len && at - start < NAME_MAX && text.bytes[at] != text.bytes[start - 1])
        at++;
    return status_code_of_phrase(text.bytes + start, at - start);
}

uint16_t declared_near(struct text text, uint32_t offset)
{
    uint16_t code = code_before(text, offset);

    return code ? code : code_behind(text, offset);
}

static bool is_space(char byte)
{
    return is_blank(byte) || byte == '\n' || byte == '\r';
}

/** A name, a call, a function in place, or a text that begins with a letter. */
static bool begins_told(struct text text, uint32_t at)
{
    while (at < text.len && is_space(text.bytes[at]))
        at++;
    if (at + 1 < text.len && strchr("\"'`", text.bytes[at]))
        at++;
    return at < text.len && (isalpha((unsigned char)text.bytes[at]) || text.bytes[at] == '_' ||
                             text.bytes[at] == '(');
}

bool declared_in_table(struct text text, uint32_t offset)
{
    static const char status[] = "status";
    uint32_t before = before_blanks(text, offset);
    uint32_t at = offset;

    while (at < text.len && isdigit((unsigned char)text.bytes[at]))
        at++;
    while (at < text.len && is_blank(text.bytes[at]))
        at++;
    if (at < text.len &&
        (text.bytes[at] == ':' ||
         (text.bytes[at] == ',' && before && strchr("[{\n", text.bytes[before - 1]))) &&
        begins_told(text, at + 1))
        return true;
    if (!before || text.bytes[before - 1] != ':')
        return false;
    before = before_blanks(text, before - 1);
    if (before && strchr("\"'", text.bytes[before - 1]))
        before--;
    return before >= sizeof status - 1 &&
           !memcmp(text.bytes + before - (sizeof status - 1), status, sizeof status - 1);
}
