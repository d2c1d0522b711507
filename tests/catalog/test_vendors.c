#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "catalog/status.h"

static void test_vendor__table__is_sorted_by_code_and_owner(void **state)
{
    (void)state;
    for (size_t i = 1; i < vendor_status_count(); i++) {
        const struct vendor_status *one = vendor_status_at(i - 1), *other = vendor_status_at(i);
        assert_true(one->code < other->code ||
                    (one->code == other->code && strcmp(one->owner, other->owner) < 0));
    }
}

static void test_vendor__every_record__is_well_formed(void **state)
{
    (void)state;
    for (size_t i = 0; i < vendor_status_count(); i++) {
        const struct vendor_status *vendor = vendor_status_at(i);
        for (const char *c = vendor->owner; *c; c++)
            assert_true(islower((unsigned char)*c) || *c == '-');
        assert_true(vendor->owner_title[0] != '\0');
        assert_non_null(vendor->name);
        assert_int_equal(vendor->meaning[strlen(vendor->meaning) - 1], '.');
        assert_true(vendor->source[0] != '\0');
        assert_int_equal(vendor->rewritten_to != 0, vendor->wire == VENDOR_WIRE_REWRITTEN);
    }
}

static void test_vendor__code_to_use_instead__is_registered(void **state)
{
    (void)state;
    for (size_t i = 0; i < vendor_status_count(); i++) {
        const struct vendor_status *vendor = vendor_status_at(i);
        for (size_t k = 0; k < 2; k++)
            assert_true(vendor->use_instead[k] == 0 || status_find(vendor->use_instead[k]));
        assert_true(vendor->use_instead[0] != 0 || vendor->use_instead[1] == 0);
    }
}

/* One number, several meanings. */
static void test_vendor__code_of_several_owners__keeps_them_apart(void **state)
{
    static const struct {
        uint16_t code;
        const char *owners[4];
    } cases[] = {
        {419, {"aspnet", "laravel", "webdav-draft"}},
        {420, {"twitter", "webdav-draft"}},
        {498, {"esri", "nginx"}},
        {499, {"esri", "google", "nginx"}},
        {529, {"anthropic", "qualys"}},
        {530, {"cloudflare", "pantheon"}},
        {425, {"webdav-draft"}},
        {451, {"microsoft"}},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct vendor_status *vendor = NULL;
        for (size_t k = 0; cases[i].owners[k]; k++) {
            vendor = vendor_status_next(cases[i].code, vendor);
            assert_non_null(vendor);
            assert_string_equal(vendor->owner, cases[i].owners[k]);
            assert_ptr_equal(vendor_status_find(cases[i].owners[k], cases[i].code), vendor);
        }
        assert_null(vendor_status_next(cases[i].code, vendor));
    }
}

static void test_vendor__registered_code_in_other_use__leaves_the_record_alone(void **state)
{
    (void)state;
    assert_string_equal(status_find(451)->phrase, "Unavailable For Legal Reasons");
    assert_string_equal(vendor_status_find("microsoft", 451)->name, "Redirect");
    assert_string_equal(status_find(425)->phrase, "Too Early");
    assert_string_equal(vendor_status_find("webdav-draft", 425)->name, "Unordered Collection");
}

static void test_vendor__codes_outside_the_range__are_there(void **state)
{
    (void)state;
    assert_non_null(vendor_status_find("aws-elb", 0));
    assert_non_null(vendor_status_find("shopify", 783));
    assert_non_null(vendor_status_find("linkedin", 999));
}

static void test_vendor__unknown_code_or_owner__is_not_found(void **state)
{
    (void)state;
    assert_null(vendor_status_next(404, NULL));
    assert_null(vendor_status_next(299, NULL));
    assert_null(vendor_status_find("nginx", 404));
    assert_null(vendor_status_find("nobody", 499));
}

static void test_vendor__wire__tells_what_a_client_sees(void **state)
{
    (void)state;
    assert_int_equal(vendor_status_find("nginx", 499)->wire, VENDOR_WIRE_LOG);
    assert_int_equal(vendor_status_find("nginx", 444)->wire, VENDOR_WIRE_LOG);
    assert_int_equal(vendor_status_find("nginx", 495)->rewritten_to, 400);
    assert_int_equal(vendor_status_find("cloudflare", 522)->wire, VENDOR_WIRE_YES);
    assert_int_equal(vendor_status_find("folklore", 599)->wire, VENDOR_WIRE_CLIENT);
}

static void test_vendor__third_party_knowledge__is_not_verified(void **state)
{
    (void)state;
    assert_false(vendor_status_find("apache", 218)->verified);
    assert_false(vendor_status_find("linkedin", 999)->verified);
    assert_true(vendor_status_find("nginx", 499)->verified);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_vendor__table__is_sorted_by_code_and_owner),
        cmocka_unit_test(test_vendor__every_record__is_well_formed),
        cmocka_unit_test(test_vendor__code_to_use_instead__is_registered),
        cmocka_unit_test(test_vendor__code_of_several_owners__keeps_them_apart),
        cmocka_unit_test(test_vendor__registered_code_in_other_use__leaves_the_record_alone),
        cmocka_unit_test(test_vendor__codes_outside_the_range__are_there),
        cmocka_unit_test(test_vendor__unknown_code_or_owner__is_not_found),
        cmocka_unit_test(test_vendor__wire__tells_what_a_client_sees),
        cmocka_unit_test(test_vendor__third_party_knowledge__is_not_verified),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
