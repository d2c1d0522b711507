/** The catalog's names against those that the libraries themselves have: libraries/names.tsv, which
 * is extracted from their packages. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "catalog/names.h"

enum { LINE_SIZE = 256, ROWS_MIN = 800, VOCABULARIES_MIN = 16 };

static const char table[] = "tests/catalog/libraries/names.tsv";

/** One row, or false for a comment. */
static bool read_row(char *line, const struct vocabulary **vocabulary, char **name, int *code)
{
    char *rest = NULL;
    const char *id = strtok_r(line, "\t\n", &rest);

    *name = strtok_r(NULL, "\t\n", &rest);
    if (!id || id[0] == '#')
        return false;
    if (!*name || !rest)
        fail_msg("%s: a row without a name and a code: %s", table, id);
    *code = atoi(rest);
    *vocabulary = vocabulary_find(id);
    if (!*vocabulary)
        fail_msg("%s: no vocabulary %s", table, id);
    return true;
}

static void test_libraries__each_name_of_a_package__has_its_code(void **state)
{
    FILE *file = fopen(table, "r");
    const struct vocabulary *vocabulary;
    const struct vocabulary *last = NULL;
    char line[LINE_SIZE];
    int rows = 0;
    int vocabularies = 0;
    int code;
    char *name;

    (void)state;
    assert_non_null(file);
    while (fgets(line, sizeof line, file)) {
        const struct name *found;

        if (!read_row(line, &vocabulary, &name, &code))
            continue;
        found = vocabulary_lookup(vocabulary, name, strlen(name));
        if (!found || found->code != code)
            fail_msg("%s.%s is %d in the package, not %d", vocabulary->id, name, code,
                     found ? found->code : 0);
        rows++;
        vocabularies += vocabulary != last;
        last = vocabulary;
    }
    fclose(file);
    assert_true(rows >= ROWS_MIN);
    assert_true(vocabularies >= VOCABULARIES_MIN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_libraries__each_name_of_a_package__has_its_code),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
