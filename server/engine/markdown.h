/**
 * From the little Markdown that our own pages are written in to what a reader sees: headings,
 * paragraphs, lists, fenced code, `code`, **bold**, *emphasis*, [links](target) and backslash
 * escapes. Text that is none of these passes unchanged.
 */
#ifndef STATUSLS_SERVER_ENGINE_MARKDOWN_H
#define STATUSLS_SERVER_ENGINE_MARKDOWN_H

#include "server/base/buffer.h"

#include <stddef.h>

/** What to print around headings, such as a terminal's codes for bold; both may be "". */
struct markdown_style {
    const char *heading_on;
    const char *heading_off;
};

/**
 * Appends the text without any markup. List items begin with "- ", fenced code is indented by four
 * spaces. A link gives its text, and its target in parentheses when that is an address.
 */
void markdown_to_plain(const char *text, size_t len, const struct markdown_style *style,
                       struct buffer *out);
/** Appends the text as Markdown, but links to other pages ("501.md") give their text alone. */
void markdown_without_page_links(const char *text, size_t len, struct buffer *out);

#endif
