#include "catalog/page.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "catalog_pages.inc"

static const struct page pages[] = {
#define EMBED(name, bytes, length) {name, (const char *)(bytes), length},
#include "catalog_pages.inc"
#undef EMBED
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* A part of a page; `end` is behind its last byte. */
struct span {
    const char *at, *end;
};

size_t page_count(void)
{
    return COUNT(pages);
}

const struct page *page_at(size_t index)
{
    assert(index < COUNT(pages));
    return &pages[index];
}

const struct page *page_find_key(const char *key)
{
    size_t low = 0, high = COUNT(pages);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(pages[middle].key, key);
        if (order == 0)
            return &pages[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

const struct page *page_find(uint16_t code)
{
    char key[8];
    snprintf(key, sizeof key, "%03u", (unsigned)code);
    return page_find_key(key);
}

const struct page *page_find_vendor(const char *owner, uint16_t code)
{
    char key[64];
    int len = snprintf(key, sizeof key, "%s-%03u", owner, (unsigned)code);
    return len < (int)sizeof key ? page_find_key(key) : NULL;
}

/* The line that starts at `at`, without its end. */
static struct span line_at(const char *at, const char *end)
{
    const char *newline = memchr(at, '\n', (size_t)(end - at));
    return (struct span){at, newline ? newline : end};
}

static const char *after(struct span line, const char *end)
{
    return line.end < end ? line.end + 1 : end;
}

static bool starts(struct span line, const char *prefix)
{
    size_t len = strlen(prefix);
    return (size_t)(line.end - line.at) >= len && memcmp(line.at, prefix, len) == 0;
}

static bool is_heading(struct span line, const char *heading)
{
    size_t len = strlen(heading);
    return starts(line, "## ") && (size_t)(line.end - line.at) == len + 3 &&
           memcmp(line.at + 3, heading, len) == 0;
}

/* From `at` to the next heading of any level, or the end. */
static struct span up_to_heading(const char *at, const char *end)
{
    struct span part = {at, at};
    while (part.end < end) {
        struct span line = line_at(part.end, end);
        if (starts(line, "# ") || starts(line, "## "))
            break;
        part.end = after(line, end);
    }
    return part;
}

static bool give(struct span part, const char **text, size_t *len)
{
    while (part.at < part.end && *part.at == '\n')
        part.at++;
    while (part.end > part.at && part.end[-1] == '\n')
        part.end--;
    *text = part.at;
    *len = (size_t)(part.end - part.at);
    return *len > 0;
}

bool page_title(const struct page *page, const char **text, size_t *len)
{
    struct span line = line_at(page->markdown, page->markdown + page->len);
    if (!starts(line, "# "))
        return false;
    line.at += 2;
    return give(line, text, len);
}

bool page_summary(const struct page *page, const char **text, size_t *len)
{
    const char *end = page->markdown + page->len;
    struct span title = line_at(page->markdown, end);
    return give(up_to_heading(after(title, end), end), text, len);
}

bool page_section(const struct page *page, const char *heading, const char **text, size_t *len)
{
    const char *end = page->markdown + page->len;
    for (const char *at = page->markdown; at < end;) {
        struct span line = line_at(at, end);
        at = after(line, end);
        if (is_heading(line, heading))
            return give(up_to_heading(at, end), text, len);
    }
    return false;
}
