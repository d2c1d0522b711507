/**
 * Pages: what each code means, why it appears and how to fix it, in Markdown.
 *
 * There is a page for every registered code (key "405") and for every vendor's (key "nginx-499").
 * All have the same shape: a title line "# 405 Method Not Allowed", a summary of one sentence, then
 * the sections "Meaning", "Why you see it", "How to fix it" and "Related codes" in that order.
 *
 * No allocation, no I/O, no failure. Text is UTF-8 with "\n" line ends. Returned pointers are to
 * constants; the ones into a page are not terminated where the part ends, hence the lengths.
 */
#ifndef STATUSCATALOG_PAGE_H
#define STATUSCATALOG_PAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct page {
    const char *key;
    const char *markdown; /* terminated */
    size_t len;           /* bytes, without the terminator */
};

/** The page of a registered code, or NULL. */
const struct page *page_find(uint16_t code);

/** The page of a vendor's code, or NULL. The code 0 has the key "aws-elb-000". */
const struct page *page_find_vendor(const char *owner, uint16_t code);

/** The page with that key, or NULL. */
const struct page *page_find_key(const char *key);

/** All pages, sorted by key in the order of strcmp(): 0 <= index < page_count(). */
size_t page_count(void);
const struct page *page_at(size_t index);

/** The title without its "# ". False when the page has none. */
bool page_title(const struct page *page, const char **text, size_t *len);

/** The sentence below the title. False when the page has none. */
bool page_summary(const struct page *page, const char **text, size_t *len);

/**
 * What stands below the second-level heading that is exactly `heading`, up to the next one, without
 * blank lines around it. False when there is no such heading.
 */
bool page_section(const struct page *page, const char *heading, const char **text, size_t *len);

#endif
