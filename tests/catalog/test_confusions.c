#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "catalog/confusions.h"
#include "catalog/status.h"

static void test_confusion__table__is_sorted_and_unique(void **state)
{
    (void)state;
    for (size_t i = 1; i < confusion_count(); i++) {
        const uint16_t *one = confusion_at(i - 1)->codes, *other = confusion_at(i)->codes;
        assert_true(one[0] < other[0] || (one[0] == other[0] && one[1] < other[1]));
    }
}

static void test_confusion__every_pair__asks_and_answers(void **state)
{
    (void)state;
    for (size_t i = 0; i < confusion_count(); i++) {
        const struct confusion *confusion = confusion_at(i);
        assert_true(confusion->codes[0] < confusion->codes[1]);
        assert_int_equal(confusion->question[strlen(confusion->question) - 1], '?');
        for (size_t k = 0; k < 2; k++) {
            uint16_t code = confusion->codes[k];
            assert_true(status_find(code) || vendor_status_next(code, NULL));
            assert_true(confusion->answers[k][0] != '\0');
        }
        assert_string_not_equal(confusion->answers[0], confusion->answers[1]);
    }
}

static void test_confusion__famous_pairs__are_there(void **state)
{
    static const uint16_t pairs[][2] = {
        {401, 403}, {403, 404}, {401, 407}, {400, 422}, {400, 409}, {409, 412},
        {409, 423}, {404, 410}, {405, 501}, {406, 415}, {413, 431}, {417, 100},
        {421, 404}, {429, 503}, {500, 503}, {502, 504}, {501, 503}, {511, 401},
        {200, 204}, {201, 202}, {204, 205}, {200, 206}, {200, 207}, {301, 308},
        {302, 307}, {302, 303}, {301, 302}, {303, 304}, {102, 103}, {404, 204},
    };
    (void)state;
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        const struct confusion *confusion = confusion_find(pairs[i][0], pairs[i][1]);
        assert_non_null(confusion);
        assert_ptr_equal(confusion, confusion_find(pairs[i][1], pairs[i][0]));
    }
    assert_null(confusion_find(200, 500));
    assert_null(confusion_find(404, 404));
}

static void test_confusion__iteration__gives_each_pair_of_a_code_once(void **state)
{
    const struct confusion *confusion = NULL;
    size_t count = 0;
    (void)state;
    while ((confusion = confusion_next(404, confusion))) {
        assert_ptr_equal(confusion_find(404, confusion_other(confusion, 404)), confusion);
        count++;
    }
    assert_int_equal(count, 5);
    assert_null(confusion_next(299, NULL));
}

static void test_confusion__other__is_the_one_that_was_not_asked_for(void **state)
{
    (void)state;
    const struct confusion *confusion = confusion_find(401, 403);
    assert_int_equal(confusion_other(confusion, 401), 403);
    assert_int_equal(confusion_other(confusion, 403), 401);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_confusion__table__is_sorted_and_unique),
        cmocka_unit_test(test_confusion__every_pair__asks_and_answers),
        cmocka_unit_test(test_confusion__famous_pairs__are_there),
        cmocka_unit_test(test_confusion__iteration__gives_each_pair_of_a_code_once),
        cmocka_unit_test(test_confusion__other__is_the_one_that_was_not_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
