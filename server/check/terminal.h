/** What the terminal behind a stream may be sent. */
#ifndef STATUSLS_SERVER_CHECK_TERMINAL_H
#define STATUSLS_SERVER_CHECK_TERMINAL_H

#include <stdbool.h>
#include <stdio.h>

/** The codes around coloured text (ECMA-48 section 8.3.117); all are "" where there is no colour.
 */
struct palette {
    const char *bold;
    const char *red;
    const char *yellow;
    const char *blue;
    const char *green;
    const char *off;
};

/** Colour only on a terminal, never with NO_COLOR set to something or TERM=dumb. */
bool terminal_has_color(FILE *stream);
const struct palette *terminal_palette(bool color);

#endif
