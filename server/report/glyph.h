/**
 * Characters as a terminal shows them: how many bytes, how many cells.
 *
 * What would move the cursor, recolour the screen or reorder the line (control characters,
 * directional overrides) and bytes that are no UTF-8 are not fit to print; U+FFFD takes their
 * place.
 */
#ifndef STATUSLS_SERVER_REPORT_GLYPH_H
#define STATUSLS_SERVER_REPORT_GLYPH_H

#include "server/base/buffer.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct glyph {
    size_t len;          /* bytes in the text, at least 1 */
    uint32_t code_point; /* that of the byte where there is no character */
    unsigned width;      /* cells: 0, 1 or 2; of U+FFFD when not printable */
    bool printable;
};

/** The character at `at`, which is before `end`. A tab is not printable here. */
struct glyph glyph_at(const char *at, const char *end);
/** Appends `len` bytes of text; U+FFFD for each glyph that is not printable. */
void glyph_add_text(struct buffer *out, const char *text, size_t len);

#endif
