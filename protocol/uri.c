#include "protocol/uri.h"

#include "protocol/memory.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <strings.h>

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_drive(const char *text)
{
    return is_letter(text[0]) && text[1] == ':' && (text[2] == '/' || text[2] == '\0');
}

static bool is_unreserved(char c)
{
    return is_letter(c) || (c >= '0' && c <= '9') || (c != '\0' && strchr("-._~", c));
}

static int hex_value(char c)
{
    const char *digits = "0123456789abcdef";
    const char *found = c ? strchr(digits, lower(c)) : NULL;

    return found ? (int)(found - digits) : -1;
}

/* Decodes `text` into `out`, which has room for as many bytes. False on a bad escape or a NUL. */
static bool decode(const char *text, char *out)
{
    while (*text) {
        int high = hex_value(text[1]);
        int low = high < 0 ? -1 : hex_value(text[2]);

        if (*text != '%') {
            *out++ = *text++;
            continue;
        }
        if (low < 0 || (high == 0 && low == 0))
            return false;
        *out++ = (char)(high * 16 + low);
        text += 3;
    }
    *out = '\0';
    return true;
}

static void remove_front(char *text, size_t len)
{
    memmove(text, text + len, strlen(text + len) + 1);
}

static void lower_until_slash(char *text)
{
    for (; *text && *text != '/'; text++)
        *text = lower(*text);
}

/* Turns what followed "file:", decoded, into a path, in place. */
static bool normalize(char *path)
{
    bool has_authority = path[0] == '/' && path[1] == '/';

    if (path[0] != '/')
        return false;
    if (has_authority && (path[2] == '/' || is_drive(path + 2)))
        remove_front(path, 2);
    else if (has_authority && strncasecmp(path + 2, "localhost/", 10) == 0)
        remove_front(path, 11);
    if (path[0] == '/' && is_drive(path + 1))
        remove_front(path, 1);
    if (path[0] == '/' && path[1] != '/')
        return true;
    if (path[0] != '/') {
        path[0] = lower(path[0]);
        return true;
    }
    lower_until_slash(path + 2);
    return path[2] != '\0' && strchr(path + 2, '/') != NULL;
}

char *uri_to_path(const char *uri)
{
    char *path;

    if (strncasecmp(uri, "file:", 5) != 0)
        return NULL;
    path = memory_or_exit(malloc(strlen(uri + 5) + 1));
    if (decode(uri + 5, path) && normalize(path))
        return path;
    free(path);
    return NULL;
}

static char *encode(char *out, const char *text)
{
    static const char digits[] = "0123456789ABCDEF";

    for (; *text; text++) {
        if (is_unreserved(*text) || *text == '/') {
            *out++ = *text;
            continue;
        }
        *out++ = '%';
        *out++ = digits[(unsigned char)*text >> 4];
        *out++ = digits[(unsigned char)*text & 15];
    }
    *out = '\0';
    return out;
}

/* What stands between "file:" and the path; NULL when the path is not absolute. */
static const char *prefix_of(const char *path)
{
    if (path[0] == '/' && path[1] == '/')
        return "";
    if (path[0] == '/')
        return "//";
    return is_drive(path) ? "///" : NULL;
}

char *uri_from_path(const char *path)
{
    const char *prefix = prefix_of(path);
    char *uri;

    if (!prefix)
        return NULL;
    uri = memory_or_exit(malloc(sizeof "file:///" + 3 * strlen(path)));
    encode(stpcpy(stpcpy(uri, "file:"), prefix), path);
    return uri;
}

char *uri_key(const char *uri)
{
    char *path = uri_to_path(uri);

    return path ? path : memory_or_exit(strdup(uri));
}
