#include "server/check/terminal.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct palette colors = {"\033[1m",  "\033[31m", "\033[33m",
                                      "\033[34m", "\033[32m", "\033[0m"};
static const struct palette no_colors = {"", "", "", "", "", ""};

bool terminal_has_color(FILE *stream)
{
    const char *no_color = getenv("NO_COLOR");
    const char *term = getenv("TERM");

    if (no_color && *no_color)
        return false;
    if (term && strcmp(term, "dumb") == 0)
        return false;
    return isatty(fileno(stream)) == 1;
}

const struct palette *terminal_palette(bool color)
{
    return color ? &colors : &no_colors;
}
