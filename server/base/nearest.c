#include "server/base/nearest.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

enum { LONGEST = 64 };

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static bool same(char a, char b)
{
    return tolower((unsigned char)a) == tolower((unsigned char)b);
}

/* Optimal string alignment, row by row; both texts hold at most LONGEST bytes. */
static size_t distance_of(const char *a, const char *b)
{
    size_t rows[3][LONGEST + 1];
    size_t b_len = strlen(b);

    for (size_t j = 0; j <= b_len; j++)
        rows[0][j] = j;
    for (size_t i = 1; a[i - 1]; i++) {
        size_t *now = rows[i % 3];
        const size_t *above = rows[(i - 1) % 3];
        const size_t *before = rows[(i + 1) % 3];

        now[0] = i;
        for (size_t j = 1; j <= b_len; j++) {
            now[j] =
                least(least(above[j], now[j - 1]) + 1, above[j - 1] + !same(a[i - 1], b[j - 1]));
            if (i > 1 && j > 1 && same(a[i - 1], b[j - 2]) && same(a[i - 2], b[j - 1]))
                now[j] = least(now[j], before[j - 2] + 1);
        }
    }
    return rows[strlen(a) % 3][b_len];
}

void nearest_offer(struct nearest *nearest, const char *word)
{
    size_t len = strlen(nearest->wanted);
    size_t distance;

    if (len == 0 || len > LONGEST || !*word || strlen(word) > LONGEST)
        return;
    distance = distance_of(nearest->wanted, word);
    if (distance > (len + 2) / 3 || (nearest->best && distance >= nearest->distance))
        return;
    nearest->best = word;
    nearest->distance = distance;
}
