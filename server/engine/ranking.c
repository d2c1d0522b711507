#include "server/engine/ranking.h"

#include "catalog/status.h"
#include "server/engine/response.h"

#include <stddef.h>

enum {
    CODES_MAX = 20,
    UNLISTED = 50, /* behind all that is listed */
    USED = 8,      /* so many places nearer */
    ELSEWHERE = 300,
};

static const struct {
    unsigned methods;
    uint16_t codes[CODES_MAX];
} rankings[] = {
#define RANKING(methods, ...) {methods, {__VA_ARGS__}},
#include "server/engine/ranking.def"
#undef RANKING
};

enum { ROWS = sizeof rankings / sizeof *rankings };

static unsigned place_in_row(size_t row, uint16_t code)
{
    for (unsigned i = 0; i < CODES_MAX && rankings[row].codes[i]; i++)
        if (rankings[row].codes[i] == code)
            return i;
    return UNLISTED;
}

static bool concerns(size_t row, unsigned methods)
{
    if (!methods || methods == METHOD_ANY)
        return !rankings[row].methods;
    return (rankings[row].methods & methods) != 0;
}

/** Of several methods the one that has the code nearest. */
static unsigned place_of(unsigned methods, uint16_t code)
{
    unsigned best = UNLISTED;

    for (size_t i = 0; i < ROWS; i++)
        if (concerns(i, methods) && place_in_row(i, code) < best)
            best = place_in_row(i, code);
    return best;
}

static bool is_used(const struct analysis *analysis, uint16_t code)
{
    for (size_t i = 0; i < analysis->occurrence_count; i++)
        if (analysis->occurrences[i].code == code)
            return true;
    return false;
}

/** 303 makes the next request a GET, which is what follows a method that is none. */
static unsigned redirect_place(unsigned methods, uint16_t code)
{
    static const uint16_t safe[] = {302, 301, 307, 308, 303};
    static const uint16_t unsafe[] = {303, 307, 308, 302, 301};
    bool is_unsafe = methods && !(methods & (METHOD_GET | METHOD_HEAD));

    for (unsigned i = 0; i < sizeof safe / sizeof *safe; i++)
        if ((is_unsafe ? unsafe : safe)[i] == code)
            return i;
    return ELSEWHERE;
}

unsigned ranking_of(const struct gap *gap, const struct analysis *analysis, uint16_t code)
{
    unsigned place = place_of(gap->methods, code) + USED;

    if (gap->redirects)
        return redirect_place(gap->methods, code) * ELSEWHERE + place;
    return is_used(analysis, code) ? place - USED : place;
}
