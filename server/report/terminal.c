#include "server/report/terminal.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct palette colors = {"\033[1m",  "\033[31m", "\033[33m",
                                      "\033[34m", "\033[32m", "\033[0m"};
static const struct palette no_colors = {"", "", "", "", "", ""};

static bool is_set(const char *name)
{
    const char *value = getenv(name);

    return value && *value;
}

static bool is(const char *name, const char *value)
{
    const char *found = getenv(name);

    return found && strcmp(found, value) == 0;
}

static bool is_on(const char *name)
{
    return is_set(name) && !is(name, "0");
}

bool terminal_has_color(FILE *stream, enum color_choice choice)
{
    if (choice != COLOR_AUTO)
        return choice == COLOR_ALWAYS;
    if (is_set("NO_COLOR"))
        return false;
    if (is_on("CLICOLOR_FORCE") || is_on("FORCE_COLOR"))
        return true;
    if (is("TERM", "dumb") || is("CLICOLOR", "0"))
        return false;
    return isatty(fileno(stream)) == 1;
}

const struct palette *terminal_palette(bool color)
{
    return color ? &colors : &no_colors;
}
