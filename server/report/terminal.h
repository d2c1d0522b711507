/** What the terminal behind a stream may be sent. */
#ifndef STATUSLS_SERVER_REPORT_TERMINAL_H
#define STATUSLS_SERVER_REPORT_TERMINAL_H

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

enum color_choice { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

/**
 * Whether to colour what goes to `stream`. A choice wins over the environment. Else, in this order:
 * not with NO_COLOR set to something; with CLICOLOR_FORCE or FORCE_COLOR set to something but 0;
 * not with TERM=dumb or CLICOLOR=0; then a terminal gets colour and nothing else does.
 */
bool terminal_has_color(FILE *stream, enum color_choice choice);
const struct palette *terminal_palette(bool color);

#endif
