#include "catalog/status.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Shorthands for status.def: what many codes have in common. */
#define H(field) HEADER_BIT(HEADER_##field)
#define M(method) HTTP_METHOD_BIT(HTTP_METHOD_##method)
#define SPEC(document, place)                                                                      \
    .spec = document, .section = place, .citation = document " section " place
#define SPEC_WHOLE(document) .spec = document, .citation = document
#define NO_BODY                                                                                    \
    .body = STATUS_BODY_NONE, .content_length = STATUS_FRAMING_BANNED,                             \
    .transfer_encoding = STATUS_FRAMING_BANNED
#define INTERIM .caching = STATUS_CACHE_UNDEFINED, .visibility = STATUS_NEVER_SEEN
#define EXPLAINED .body = STATUS_BODY_EXPLAIN
#define RETRY_SPEC(what) .retry = STATUS_RETRY_##what, .retry_in_spec = true
#define RETRY_PRACTICE(what) .retry = STATUS_RETRY_##what
#define FOLLOWED(how)                                                                              \
    .body = STATUS_BODY_NOTE, .retry = STATUS_RETRY_FOLLOW, .redirect = STATUS_REDIRECT_##how,     \
    .optional = H(RETRY_AFTER), .visibility = STATUS_HIDDEN

static const struct status statuses[] = {
#define STATUS(number, text, ...) {.code = number, .phrase = text, __VA_ARGS__},
#include "catalog/status.def"
#undef STATUS
};

static const char *const field_names[HEADER_COUNT] = {
    [HEADER_ACCEPT] = "Accept",
    [HEADER_ACCEPT_ENCODING] = "Accept-Encoding",
    [HEADER_A_IM] = "A-IM",
    [HEADER_ALLOW] = "Allow",
    [HEADER_AUTHORIZATION] = "Authorization",
    [HEADER_CACHE_CONTROL] = "Cache-Control",
    [HEADER_CONNECTION] = "Connection",
    [HEADER_CONTENT_ENCODING] = "Content-Encoding",
    [HEADER_CONTENT_LENGTH] = "Content-Length",
    [HEADER_CONTENT_LOCATION] = "Content-Location",
    [HEADER_CONTENT_RANGE] = "Content-Range",
    [HEADER_CONTENT_TYPE] = "Content-Type",
    [HEADER_DATE] = "Date",
    [HEADER_DELTA_BASE] = "Delta-Base",
    [HEADER_EARLY_DATA] = "Early-Data",
    [HEADER_ETAG] = "ETag",
    [HEADER_EXPECT] = "Expect",
    [HEADER_EXPIRES] = "Expires",
    [HEADER_IF_MATCH] = "If-Match",
    [HEADER_IF_MODIFIED_SINCE] = "If-Modified-Since",
    [HEADER_IF_NONE_MATCH] = "If-None-Match",
    [HEADER_IF_RANGE] = "If-Range",
    [HEADER_IF_UNMODIFIED_SINCE] = "If-Unmodified-Since",
    [HEADER_IM] = "IM",
    [HEADER_LAST_MODIFIED] = "Last-Modified",
    [HEADER_LINK] = "Link",
    [HEADER_LOCATION] = "Location",
    [HEADER_PROXY_AUTHENTICATE] = "Proxy-Authenticate",
    [HEADER_PROXY_AUTHORIZATION] = "Proxy-Authorization",
    [HEADER_RANGE] = "Range",
    [HEADER_RETRY_AFTER] = "Retry-After",
    [HEADER_TRANSFER_ENCODING] = "Transfer-Encoding",
    [HEADER_UPGRADE] = "Upgrade",
    [HEADER_UPLOAD_LIMIT] = "Upload-Limit",
    [HEADER_UPLOAD_OFFSET] = "Upload-Offset",
    [HEADER_VARY] = "Vary",
    [HEADER_WWW_AUTHENTICATE] = "WWW-Authenticate",
};

static const char *const method_names[HTTP_METHOD_COUNT] = {
    [HTTP_METHOD_GET] = "GET",
    [HTTP_METHOD_HEAD] = "HEAD",
    [HTTP_METHOD_POST] = "POST",
    [HTTP_METHOD_PUT] = "PUT",
    [HTTP_METHOD_DELETE] = "DELETE",
    [HTTP_METHOD_PATCH] = "PATCH",
    [HTTP_METHOD_OPTIONS] = "OPTIONS",
    [HTTP_METHOD_TRACE] = "TRACE",
    [HTTP_METHOD_CONNECT] = "CONNECT",
    [HTTP_METHOD_PROPFIND] = "PROPFIND",
    [HTTP_METHOD_PROPPATCH] = "PROPPATCH",
    [HTTP_METHOD_MKCOL] = "MKCOL",
    [HTTP_METHOD_COPY] = "COPY",
    [HTTP_METHOD_MOVE] = "MOVE",
    [HTTP_METHOD_LOCK] = "LOCK",
    [HTTP_METHOD_UNLOCK] = "UNLOCK",
    [HTTP_METHOD_REPORT] = "REPORT",
};

size_t status_count(void)
{
    return COUNT(statuses);
}

const struct status *status_at(size_t index)
{
    assert(index < COUNT(statuses));
    return &statuses[index];
}

const struct status *status_find(uint16_t code)
{
    size_t low = 0, high = COUNT(statuses);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (statuses[middle].code < code)
            low = middle + 1;
        else
            high = middle;
    }
    return low < COUNT(statuses) && statuses[low].code == code ? &statuses[low] : NULL;
}

bool status_is_valid(uint16_t code)
{
    return code >= 100 && code <= 599;
}

const char *status_class_title(uint16_t code)
{
    static const char *const titles[] = {"Informational", "Success", "Redirection", "Client Error",
                                         "Server Error"};
    return status_is_valid(code) ? titles[code / 100 - 1] : NULL;
}

size_t status_spec_url(const struct status *status, char *out, size_t size)
{
    int len;
    if (strncmp(status->spec, "RFC ", 4) != 0)
        len = snprintf(out, size, "https://datatracker.ietf.org/doc/html/%s", status->spec);
    else if (status->section)
        len = snprintf(out, size, "https://www.rfc-editor.org/rfc/rfc%s.html#section-%s",
                       status->spec + 4, status->section);
    else
        len = snprintf(out, size, "https://www.rfc-editor.org/rfc/rfc%s.html", status->spec + 4);
    return (size_t)len;
}

const char *header_field_name(enum header_field field)
{
    assert(field < HEADER_COUNT);
    return field_names[field];
}

const char *http_method_name(enum http_method method)
{
    assert(method < HTTP_METHOD_COUNT);
    return method_names[method];
}
