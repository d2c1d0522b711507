/**
 * A document's text: flat bytes and a line index, kept in step by edits.
 *
 * Lines end at LF, CRLF or a lone CR (LSP 3.17, "Text Documents"); U+2028 is an ordinary character.
 * The bytes are UTF-8; bytes that are no UTF-8 are kept as they are and count one column unit each.
 * A text of 4 GiB or more is not representable here; faces refuse such input before.
 */
#ifndef STATUSLS_SERVER_TEXT_SOURCE_H
#define STATUSLS_SERVER_TEXT_SOURCE_H

#include "server/base/span.h"

#include <stddef.h>
#include <stdint.h>

struct source {
    char *text; /* NUL-terminated for convenience; may hold NUL bytes before `len` */
    uint32_t len;
    uint32_t *line_starts; /* byte offset of each line's first byte; line_starts[0] == 0 */
    uint32_t line_count;   /* >= 1 */
    uint32_t line_capacity;
    uint32_t text_capacity;
    uint32_t lone_crs; /* lines that end at a lone CR, which struct point does not count */
};

/** A place as tree-sitter counts it: row and column in bytes, both from 0. Only LF ends a row, so
 * after a lone CR a row is not a line. */
struct point {
    uint32_t row;
    uint32_t column;
};

/** What an edit did, in the terms an incremental parser needs. */
struct source_edit {
    uint32_t start;
    uint32_t old_end;
    uint32_t new_end;
    struct point start_point;
    struct point old_end_point;
    struct point new_end_point;
};

/** Copies `len` bytes. */
void source_init(struct source *source, const char *text, uint32_t len);
/** Frees; safe on a zeroed struct and safe twice. */
void source_finish(struct source *source);
/**
 * Replaces the bytes of `span` by `len` bytes of `text`, which must not lie inside the source.
 * `span` is clamped to the text; written backwards it means the same bytes. Only the part of the
 * line index that the edit touches is scanned again.
 */
struct source_edit source_replace(struct source *source, struct span span, const char *text,
                                  uint32_t len);
/** The line (from 0) that holds `offset`; an offset past the end belongs to the last line. */
uint32_t source_line_of(const struct source *source, uint32_t offset);
/** The bytes of a line without its terminator. `line` < line_count. */
struct span source_line_span(const struct source *source, uint32_t line);
/** An offset past the end is the end. In a text with lone CRs this walks the lines before it. */
struct point source_point(const struct source *source, uint32_t offset);

#endif
