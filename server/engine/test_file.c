#include "server/engine/test_file.h"

#include "server/base/text.h"

#include <ctype.h>

static const char words[] =
    "test tests testing testutil testutils testhelper testhelpers testcase testcases unittest "
    "unittests spec specs e2e cypress conftest";

static bool begins_word(const char *path, uint32_t at)
{
    return !at || !isalnum((unsigned char)path[at - 1]) ||
           (isupper((unsigned char)path[at]) && islower((unsigned char)path[at - 1]));
}

/** A word ends where letters do, and where another begins with a capital; e2e is one word. */
static uint32_t word_length(const char *at)
{
    uint32_t len = 1;

    while (islower((unsigned char)at[len]) || isdigit((unsigned char)at[len]))
        len++;
    return len;
}

bool test_path(const char *path)
{
    for (uint32_t i = 0; path[i]; i++)
        if (isalpha((unsigned char)path[i]) && begins_word(path, i) &&
            text_in_list((struct text){path + i, word_length(path + i)}, words, true))
            return true;
    return false;
}

bool test_file(const char *path, const struct imports *imports, const struct family *family)
{
    return test_path(path) || imports_any(imports, family->test_modules);
}
