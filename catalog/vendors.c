/* The part of catalog/status.h that deals with vendors' codes. */
#include "catalog/status.h"

#include <assert.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* One pair of strings per owner, so that records of one owner share them. */
#define OWNER(id, slug, title)                                                                     \
    static const char id##_slug[] = slug;                                                          \
    static const char id##_title[] = title;
#define VENDOR(number, id, text, sense, ...)
#include "catalog/vendor.def"
#undef OWNER
#undef VENDOR

/* Shorthands for vendor.def. */
#define WIRE(how) .wire = VENDOR_WIRE_##how
#define REWRITTEN(code) .wire = VENDOR_WIRE_REWRITTEN, .rewritten_to = code
#define INSTEAD(...) .use_instead = {__VA_ARGS__}
#define RETRY(what) .retry = STATUS_RETRY_##what
#define SEEN(where) .verified = true, .source = where
#define LISTED .source = "third-party lists only"

static const struct vendor_status vendors[] = {
#define OWNER(id, slug, title)
#define VENDOR(number, id, text, sense, ...)                                                       \
    {.code = number,                                                                               \
     .owner = id##_slug,                                                                           \
     .owner_title = id##_title,                                                                    \
     .name = text,                                                                                 \
     .meaning = sense,                                                                             \
     __VA_ARGS__},
#include "catalog/vendor.def"
#undef OWNER
#undef VENDOR
};

size_t vendor_status_count(void)
{
    return COUNT(vendors);
}

const struct vendor_status *vendor_status_at(size_t index)
{
    assert(index < COUNT(vendors));
    return &vendors[index];
}

const struct vendor_status *vendor_status_next(uint16_t code, const struct vendor_status *previous)
{
    const struct vendor_status *end = vendors + COUNT(vendors);
    for (const struct vendor_status *at = previous ? previous + 1 : vendors; at < end; at++) {
        if (at->code == code)
            return at;
    }
    return NULL;
}

const struct vendor_status *vendor_status_find(const char *owner, uint16_t code)
{
    const struct vendor_status *vendor = NULL;
    while ((vendor = vendor_status_next(code, vendor))) {
        if (strcmp(vendor->owner, owner) == 0)
            return vendor;
    }
    return NULL;
}
