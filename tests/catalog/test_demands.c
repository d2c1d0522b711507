/* Header rules and the sentences made of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "catalog/demands.h"
#include "catalog/status.h"

static const struct demand *find(const struct demand *demands, size_t count, const char *text)
{
    for (size_t i = 0; i < count; i++) {
        if (strstr(demands[i].text, text))
            return &demands[i];
    }
    return NULL;
}

static const struct header_rule *rule_of(uint16_t code, const char *field, enum demand_level level,
                                         const struct header_rule *rule)
{
    while ((rule = header_rule_next(code, rule))) {
        if (strcmp(rule->field, field) == 0 && rule->level == level)
            return rule;
    }
    return NULL;
}

/* The bit of a field, 0 for one that no column of the status table has. */
static uint64_t bit_of(const char *field)
{
    for (unsigned i = 0; i < HEADER_COUNT; i++) {
        if (strcmp(header_field_name((enum header_field)i), field) == 0)
            return HEADER_BIT(i);
    }
    return 0;
}

static void test_header_rules__table__is_sorted_and_unique(void **state)
{
    (void)state;
    for (size_t i = 1; i < header_rule_count(); i++) {
        const struct header_rule *one = header_rule_at(i - 1), *other = header_rule_at(i);
        int order = (int)one->first - (int)other->first;
        if (order == 0)
            order = (int)one->last - (int)other->last;
        if (order == 0)
            order = strcmp(one->field, other->field);
        if (order == 0)
            order = (int)one->level - (int)other->level;
        assert_true(order < 0);
    }
}

static void test_header_rules__every_rule__is_well_formed(void **state)
{
    (void)state;
    for (size_t i = 0; i < header_rule_count(); i++) {
        const struct header_rule *rule = header_rule_at(i);
        assert_true(rule->first <= rule->last);
        assert_true(status_is_valid(rule->first) && status_is_valid(rule->last));
        assert_true(strcmp(rule->field, "*") == 0 || rule->owner || bit_of(rule->field) != 0);
        assert_non_null(rule->source);
        assert_int_equal(rule->owner != NULL, status_find(rule->first) == NULL);
        assert_true(!rule->owner || vendor_status_find(rule->owner, rule->first));
        if (rule->condition == HEADER_WHEN_METHOD || rule->condition == HEADER_WHEN_CREATED ||
            rule->condition == HEADER_WHEN_TRANSFORMED)
            assert_non_null(rule->method);
        assert_int_equal(header_condition_text(rule->condition)[0] == '\0',
                         rule->condition == HEADER_ALWAYS);
    }
}

static void test_header_rules__columns_of_the_status_table__agree(void **state)
{
    (void)state;
    for (size_t i = 0; i < status_count(); i++) {
        const struct status *status = status_at(i);
        uint64_t required = 0, recommended = 0;
        const struct header_rule *rule = NULL;
        while ((rule = header_rule_next(status->code, rule))) {
            if (rule->level == DEMAND_MUST || rule->level == DEMAND_DEFINITION)
                required |= bit_of(rule->field);
            if (rule->level == DEMAND_SHOULD || rule->level == DEMAND_OUGHT ||
                rule->level == DEMAND_PRACTICE)
                recommended |= bit_of(rule->field);
        }
        assert_int_equal(status->required, required);
        assert_int_equal(status->recommended, recommended);
    }
}

static void test_header_rules__musts__are_those_of_the_specifications(void **state)
{
    static const struct {
        uint16_t code;
        const char *field;
        enum demand_level level;
        enum header_condition condition;
    } cases[] = {
        {101, "Upgrade", DEMAND_MUST, HEADER_ALWAYS},
        {101, "Connection", DEMAND_MUST, HEADER_WHEN_UPGRADE_SENT},
        {199, "Content-Length", DEMAND_MUST_NOT, HEADER_ALWAYS},
        {103, "Transfer-Encoding", DEMAND_MUST_NOT, HEADER_ALWAYS},
        {201, "Location", DEMAND_SHOULD, HEADER_WHEN_CREATED},
        {204, "Content-Length", DEMAND_MUST_NOT, HEADER_ALWAYS},
        {206, "Content-Range", DEMAND_MUST, HEADER_WHEN_SINGLE_PART},
        {206, "Content-Range", DEMAND_MUST_NOT, HEADER_WHEN_MULTIPART},
        {206, "Vary", DEMAND_MUST, HEADER_WHEN_200_HAD_IT},
        {300, "Location", DEMAND_SHOULD, HEADER_WHEN_PREFERRED},
        {301, "Location", DEMAND_SHOULD, HEADER_ALWAYS},
        {303, "Location", DEMAND_DEFINITION, HEADER_ALWAYS},
        {304, "ETag", DEMAND_MUST, HEADER_WHEN_200_HAD_IT},
        {304, "Content-Length", DEMAND_MUST_NOT, HEADER_UNLESS_AS_FOR_200},
        {304, "*", DEMAND_SHOULD_NOT, HEADER_UNLESS_GUIDES_CACHE},
        {401, "WWW-Authenticate", DEMAND_MUST, HEADER_ALWAYS},
        {405, "Allow", DEMAND_MUST, HEADER_ALWAYS},
        {407, "Proxy-Authenticate", DEMAND_MUST, HEADER_ALWAYS},
        {413, "Retry-After", DEMAND_SHOULD, HEADER_WHEN_TEMPORARY},
        {415, "Accept-Encoding", DEMAND_OUGHT, HEADER_WHEN_CODING_REFUSED},
        {416, "Content-Range", DEMAND_SHOULD, HEADER_WHEN_BYTE_RANGES},
        {426, "Upgrade", DEMAND_MUST, HEADER_ALWAYS},
        {429, "Retry-After", DEMAND_MAY, HEADER_ALWAYS},
        {449, "Ms-Echo-Request", DEMAND_MUST, HEADER_ALWAYS},
        {451, "Link", DEMAND_SHOULD, HEADER_ALWAYS},
        {503, "Retry-After", DEMAND_MAY, HEADER_ALWAYS},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct header_rule *rule = NULL;
        do
            rule = rule_of(cases[i].code, cases[i].field, cases[i].level, rule);
        while (rule && rule->condition != cases[i].condition);
        assert_non_null(rule);
    }
}

static void test_header_rules__rule_of_a_class__holds_for_its_codes_only(void **state)
{
    (void)state;
    assert_non_null(rule_of(250, "Content-Length", DEMAND_MUST_NOT, NULL));
    assert_null(rule_of(300, "Content-Length", DEMAND_MUST_NOT, NULL));
    assert_null(rule_of(404, "Allow", DEMAND_MUST, NULL));
    assert_null(header_rule_next(404, NULL));
}

static void test_demands__method_not_allowed__must_carry_allow(void **state)
{
    struct demand demands[DEMAND_MAX];
    (void)state;
    size_t count = catalog_demands(405, demands, DEMAND_MAX);
    const struct demand *demand = find(demands, count, "Allow field");
    assert_ptr_equal(demand, &demands[0]);
    assert_string_equal(demand->text, "A 405 response must carry an Allow field.");
    assert_string_equal(demand->source, "RFC 9110 section 15.5.6");
    assert_int_equal(demand->level, DEMAND_MUST);
}

static void test_demands__rules_alike__are_one_sentence(void **state)
{
    struct demand demands[DEMAND_MAX];
    (void)state;
    size_t count = catalog_demands(304, demands, DEMAND_MAX);
    const struct demand *demand = find(demands, count, "Cache-Control");
    assert_non_null(demand);
    assert_non_null(
        strstr(demand->text, "Cache-Control, Content-Location, Date, ETag, Expires and Vary"));
    assert_null(find(demand + 1, count - (size_t)(demand + 1 - demands), "Vary"));
}

static void test_demands__rule_for_a_method__names_it(void **state)
{
    struct demand demands[DEMAND_MAX];
    (void)state;
    size_t count = catalog_demands(201, demands, DEMAND_MAX);
    const struct demand *demand = find(demands, count, "Location");
    assert_non_null(demand);
    assert_non_null(strstr(demand->text, "In an answer to POST"));
}

static void test_demands__rule_of_a_class_for_a_method__is_told_once(void **state)
{
    struct demand demands[DEMAND_MAX];
    (void)state;
    assert_non_null(find(demands, catalog_demands(200, demands, DEMAND_MAX), "CONNECT"));
    assert_null(find(demands, catalog_demands(201, demands, DEMAND_MAX), "CONNECT"));
    assert_null(find(demands, catalog_demands(204, demands, DEMAND_MAX), "CONNECT"));
}

static void test_demands__columns__are_told(void **state)
{
    static const struct {
        uint16_t code;
        const char *text;
        enum demand_level level;
    } cases[] = {
        {204, "must not have content", DEMAND_MUST_NOT},
        {205, "must not have content", DEMAND_MUST_NOT},
        {404, "should explain the error", DEMAND_SHOULD},
        {404, "heuristically", DEMAND_FACT},
        {429, "A cache must not store it", DEMAND_MUST_NOT},
        {429, "Retry-After is over", DEMAND_FACT},
        {301, "turn POST into GET", DEMAND_MAY},
        {303, "follows with GET", DEMAND_FACT},
        {307, "must keep the method", DEMAND_MUST},
        {103, "HTTP/1.0", DEMAND_MUST_NOT},
        {206, "It never answers POST.", DEMAND_FACT},
        {412, "If-Match, If-Modified-Since, If-None-Match or If-Unmodified-Since", DEMAND_FACT},
        {502, "gateway or proxy", DEMAND_FACT},
        {418, "kept free", DEMAND_FACT},
        {104, "temporary", DEMAND_FACT},
        {421, "A proxy must not send", DEMAND_MUST_NOT},
        {500, "idempotent", DEMAND_PRACTICE},
        {403, "other credentials, never with the same ones", DEMAND_FACT},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct demand demands[DEMAND_MAX];
        size_t count = catalog_demands(cases[i].code, demands, DEMAND_MAX);
        const struct demand *demand = find(demands, count, cases[i].text);
        assert_non_null(demand);
        assert_int_equal(demand->level, cases[i].level);
    }
}

static void test_demands__every_code__has_whole_sentences_strongest_first(void **state)
{
    (void)state;
    for (size_t i = 0; i < status_count(); i++) {
        struct demand demands[DEMAND_MAX];
        size_t count = catalog_demands(status_at(i)->code, demands, DEMAND_MAX);
        assert_true(count > 0 && count < DEMAND_MAX);
        for (size_t k = 0; k < count; k++) {
            size_t len = strlen(demands[k].text);
            assert_true(len + 1 < DEMAND_TEXT_SIZE);
            assert_int_equal(demands[k].text[len - 1], '.');
            assert_true(demands[k].source[0] != '\0' || demands[k].level == DEMAND_PRACTICE);
            assert_true(k == 0 || demands[k - 1].level <= demands[k].level);
            assert_true(demand_level_name(demands[k].level)[0] != '\0');
        }
    }
}

static void test_demands__less_room__keeps_the_strongest(void **state)
{
    struct demand all[DEMAND_MAX], some[2];
    (void)state;
    assert_true(catalog_demands(304, all, DEMAND_MAX) > 2);
    assert_int_equal(catalog_demands(304, some, 2), 2);
    assert_string_equal(some[0].text, all[0].text);
    assert_string_equal(some[1].text, all[1].text);
    assert_int_equal(catalog_demands(304, NULL, 0), 0);
}

static void test_demands__unregistered_code__has_none(void **state)
{
    struct demand demands[DEMAND_MAX];
    (void)state;
    assert_int_equal(catalog_demands(299, demands, DEMAND_MAX), 0);
    assert_int_equal(catalog_demands(449, demands, DEMAND_MAX), 0);
    assert_int_equal(catalog_demands(0, demands, DEMAND_MAX), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_header_rules__table__is_sorted_and_unique),
        cmocka_unit_test(test_header_rules__every_rule__is_well_formed),
        cmocka_unit_test(test_header_rules__columns_of_the_status_table__agree),
        cmocka_unit_test(test_header_rules__musts__are_those_of_the_specifications),
        cmocka_unit_test(test_header_rules__rule_of_a_class__holds_for_its_codes_only),
        cmocka_unit_test(test_demands__method_not_allowed__must_carry_allow),
        cmocka_unit_test(test_demands__rules_alike__are_one_sentence),
        cmocka_unit_test(test_demands__rule_for_a_method__names_it),
        cmocka_unit_test(test_demands__rule_of_a_class_for_a_method__is_told_once),
        cmocka_unit_test(test_demands__columns__are_told),
        cmocka_unit_test(test_demands__every_code__has_whole_sentences_strongest_first),
        cmocka_unit_test(test_demands__less_room__keeps_the_strongest),
        cmocka_unit_test(test_demands__unregistered_code__has_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
