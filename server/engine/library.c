#include "server/engine/library.h"

#include <stdlib.h>
#include <string.h>

static unsigned long next_number(const char **at)
{
    char *end;
    unsigned long number = strtoul(*at, &end, 10);

    *at = *end == '.' ? end + 1 : "";
    return number;
}

bool library_reaches(const char *version, const char *least)
{
    while (*least) {
        unsigned long here = next_number(&version);
        unsigned long there = next_number(&least);

        if (here != there)
            return here > there;
    }
    return true;
}

const struct library *library_find(const struct library *libraries, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (!strcmp(libraries[i].name, name))
            return &libraries[i];
    return NULL;
}
