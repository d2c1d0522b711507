/**
 * Go's vocabularies against what the libraries themselves define, as extracted from their packages
 * into tests/catalog/go_names.txt. fasthttp's constants are those of net/http, under another
 * package.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "catalog/names.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS_MAX = 400 };

struct row {
    char vocabulary[32];
    char identifier[64];
    unsigned code;
};

static struct row rows[ROWS_MAX];
static size_t row_count;

static int load(void **state)
{
    FILE *file = fopen("tests/catalog/go_names.txt", "r");
    char line[160];

    (void)state;
    while (file && row_count < ROWS_MAX && fgets(line, sizeof line, file)) {
        struct row *row = &rows[row_count];

        if (line[0] != '#' &&
            sscanf(line, "%31s %63s %u", row->vocabulary, row->identifier, &row->code) == 3)
            row_count++;
    }
    return file ? fclose(file) : -1;
}

static const struct vocabulary *vocabulary_of(const struct row *row)
{
    bool shared = !strcmp(row->vocabulary, "fasthttp");

    return vocabulary_find(shared ? "go-net-http" : row->vocabulary);
}

static void test_names__of_the_libraries__are_known_with_their_codes(void **state)
{
    (void)state;
    assert_true(row_count > 120);
    for (size_t i = 0; i < row_count; i++) {
        const struct name *name = vocabulary_lookup(vocabulary_of(&rows[i]), rows[i].identifier,
                                                    strlen(rows[i].identifier));

        if (!name)
            fail_msg("%s: no %s", rows[i].vocabulary, rows[i].identifier);
        else if (name->code != rows[i].code)
            fail_msg("%s is %u, not %u", rows[i].identifier, rows[i].code, name->code);
    }
}

static bool is_listed(const char *identifier)
{
    for (size_t i = 0; i < row_count; i++)
        if (!strcmp(rows[i].vocabulary, "go-net-http") && !strcmp(rows[i].identifier, identifier))
            return true;
    return false;
}

static void test_names__of_net_http__are_all_the_library_s(void **state)
{
    const struct vocabulary *vocabulary = vocabulary_find("go-net-http");

    (void)state;
    for (size_t i = 0; i < vocabulary->count; i++)
        if (!is_listed(vocabulary->names[i].identifier))
            fail_msg("net/http has no %s", vocabulary->names[i].identifier);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names__of_the_libraries__are_known_with_their_codes),
        cmocka_unit_test(test_names__of_net_http__are_all_the_library_s),
    };

    return cmocka_run_group_tests(tests, load, NULL);
}
