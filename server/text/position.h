/**
 * Byte offset <-> line and column, in the three encodings of the protocol.
 *
 * Lines and columns count from 0; columns are code units of the encoding: bytes, UTF-16 units or
 * code points. All four coordinate systems meet only here. Spec: LSP 3.17, "Position" and
 * "PositionEncodingKind".
 */
#ifndef STATUSLS_SERVER_TEXT_POSITION_H
#define STATUSLS_SERVER_TEXT_POSITION_H

#include "server/text/source.h"

enum position_encoding { ENCODING_UTF8, ENCODING_UTF16, ENCODING_UTF32 };

struct position {
    uint32_t line;
    uint32_t column;
};

struct range {
    struct position start;
    struct position end;
};

/**
 * Never fails: an offset past the end is the end; one inside a multi-byte character is moved back
 * to its start; one inside a line terminator is the end of its line.
 */
struct position position_at(const struct source *source, uint32_t offset,
                            enum position_encoding encoding);
/**
 * Never fails: a column past the end of its line is the end of that line (before the terminator), a
 * line past the last is the end of the text; a column inside a surrogate pair or a multi-byte
 * character is that character's start.
 */
uint32_t position_offset(const struct source *source, struct position position,
                         enum position_encoding encoding);
struct range position_range(const struct source *source, struct span span,
                            enum position_encoding encoding);

#endif
