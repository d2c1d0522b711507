#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "catalog/names.h"
#include "catalog/status.h"

static const struct name *lookup(const char *vocabulary, const char *identifier)
{
    const struct vocabulary *found = vocabulary_find(vocabulary);
    if (!found)
        fail_msg("no vocabulary %s", vocabulary);
    return vocabulary_lookup(found, identifier, strlen(identifier));
}

static const struct name *preferred(const char *vocabulary, uint16_t code)
{
    const struct vocabulary *found = vocabulary_find(vocabulary);
    if (!found)
        fail_msg("no vocabulary %s", vocabulary);
    return vocabulary_preferred(found, code);
}

static void test_vocabularies__table__is_sorted_and_unique(void **state)
{
    (void)state;
    for (size_t i = 1; i < vocabulary_count(); i++)
        assert_true(strcmp(vocabulary_at(i - 1)->id, vocabulary_at(i)->id) < 0);
    for (size_t i = 0; i < vocabulary_count(); i++)
        assert_ptr_equal(vocabulary_find(vocabulary_at(i)->id), vocabulary_at(i));
    assert_null(vocabulary_find("no-such"));
}

static void test_vocabularies__promised_ones__are_there(void **state)
{
    static const char *const ids[] = {
        "python-http",
        "starlette",
        "drf",
        "httpx",
        "requests",
        "werkzeug-exceptions",
        "go-net-http",
        "fiber",
        "node-http-status-codes",
        "node-http-status",
        "nest",
        "nest-exceptions",
        "axios",
        "http-errors",
        "boom",
        "fastify-sensible",
        "rust-http",
        "rack",
        "plug",
        "spring",
        "jaxrs",
        "servlet",
        "ktor",
        "dotnet",
        "aspnet",
        "symfony",
        "deno-std",
    };
    (void)state;
    for (size_t i = 0; i < sizeof ids / sizeof ids[0]; i++)
        assert_non_null(vocabulary_find(ids[i]));
}

static void test_vocabularies__names__are_sorted_and_unique(void **state)
{
    (void)state;
    for (size_t v = 0; v < vocabulary_count(); v++) {
        const struct vocabulary *vocabulary = vocabulary_at(v);
        assert_true(vocabulary->count > 0);
        for (size_t i = 1; i < vocabulary->count; i++) {
            const char *one = vocabulary->names[i - 1].identifier;
            const char *other = vocabulary->names[i].identifier;
            if (strcmp(one, other) >= 0)
                fail_msg("%s: %s before %s", vocabulary->id, one, other);
        }
    }
}

static void test_vocabularies__every_name__is_found_and_has_a_code(void **state)
{
    (void)state;
    for (size_t v = 0; v < vocabulary_count(); v++) {
        const struct vocabulary *vocabulary = vocabulary_at(v);
        for (size_t i = 0; i < vocabulary->count; i++) {
            const struct name *name = &vocabulary->names[i];
            size_t len = strlen(name->identifier);
            assert_ptr_equal(vocabulary_lookup(vocabulary, name->identifier, len), name);
            assert_true(status_is_valid(name->code) || name->code == 122);
        }
    }
}

/* A code that is neither registered nor some vendor's is most likely a slip; these are real. */
static void test_vocabularies__unknown_code__is_one_of_the_known_oddities(void **state)
{
    static const uint16_t oddities[] = {210};
    (void)state;
    for (size_t v = 0; v < vocabulary_count(); v++) {
        for (size_t i = 0; i < vocabulary_at(v)->count; i++) {
            uint16_t code = vocabulary_at(v)->names[i].code;
            if (!status_find(code) && !vendor_status_next(code, NULL))
                assert_int_equal(code, oddities[0]);
        }
    }
}

static void test_vocabularies__code__has_one_current_name_at_most(void **state)
{
    (void)state;
    for (size_t v = 0; v < vocabulary_count(); v++) {
        const struct vocabulary *vocabulary = vocabulary_at(v);
        for (size_t i = 0; i < vocabulary->count; i++) {
            const struct name *name = &vocabulary->names[i];
            if (name->kind == NAME_CURRENT)
                assert_ptr_equal(vocabulary_preferred(vocabulary, name->code), name);
        }
    }
}

/* True for "3.13", "0.23.31". */
static bool is_version(const char *text)
{
    bool digit = false;
    for (; *text; text++) {
        if (*text == '.' && !digit)
            return false;
        digit = isdigit((unsigned char)*text) != 0;
        if (!digit && *text != '.')
            return false;
    }
    return digit;
}

static void test_vocabularies__versions__are_numbers_with_dots(void **state)
{
    (void)state;
    for (size_t v = 0; v < vocabulary_count(); v++) {
        for (size_t i = 0; i < vocabulary_at(v)->count; i++) {
            const struct name *name = &vocabulary_at(v)->names[i];
            assert_true(!name->since || is_version(name->since));
            assert_true(!name->until || is_version(name->until));
            assert_true(!name->until || name->kind == NAME_DEPRECATED);
        }
    }
}

static const struct {
    const char *vocabulary, *identifier;
    uint16_t code;
    enum name_kind kind;
} irregular[] = {
#define IRREGULAR(vocabulary, identifier, code, kind) {vocabulary, identifier, code, NAME_##kind},
#include "tests/catalog/irregular_names.def"
#undef IRREGULAR
};

static void test_names__irregular_ones__have_their_codes(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof irregular / sizeof irregular[0]; i++) {
        const struct name *name = lookup(irregular[i].vocabulary, irregular[i].identifier);
        if (!name || name->code != irregular[i].code || name->kind != irregular[i].kind)
            fail_msg("%s: %s", irregular[i].vocabulary, irregular[i].identifier);
    }
}

static void test_names__what_a_library_lacks__is_not_suggested(void **state)
{
    static const struct {
        const char *vocabulary;
        uint16_t code;
    } cases[] = {
        {"go-net-http", 306},
        {"rack", 418},
        {"rack", 510},
        {"dotnet", 418},
        {"dotnet", 425},
        {"ktor", 451},
        {"java-net", 429},
        {"jaxrs", 423},
        {"nest", 426},
        {"spring", 305},
        {"servlet", 429},
        {"werkzeug-exceptions", 402},
        {"node-http-status-codes", 425},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_null(preferred(cases[i].vocabulary, cases[i].code));
}

static void test_names__renamed_code__tells_since_when(void **state)
{
    static const struct {
        const char *vocabulary, *identifier, *since;
    } cases[] = {
        {"python-http", "CONTENT_TOO_LARGE", "3.13"},
        {"python-http", "EARLY_HINTS", "3.9"},
        {"python-http", "MISDIRECTED_REQUEST", "3.7"},
        {"starlette", "HTTP_413_CONTENT_TOO_LARGE", "0.48"},
        {"rack", "unprocessable_content", "3.1"},
        {"spring", "CONTENT_TOO_LARGE", "7.0"},
        {"servlet", "SC_UNPROCESSABLE_CONTENT", "6.1"},
        {"go-net-http", "StatusTooEarly", "1.12"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_string_equal(lookup(cases[i].vocabulary, cases[i].identifier)->since,
                            cases[i].since);
    assert_null(lookup("python-http", "CONFLICT")->since);
    assert_string_equal(lookup("spring", "USE_PROXY")->until, "7.0");
}

/* No library has a name of its own for what everybody calls the same. */
static void test_names__conflict__is_spelt_by_the_pattern_of_the_library(void **state)
{
    static const struct {
        const char *vocabulary, *identifier;
    } cases[] = {
        {"go-net-http", "StatusConflict"},
        {"starlette", "HTTP_409_CONFLICT"},
        {"python-http", "CONFLICT"},
        {"rack", "conflict"},
        {"plug", "conflict"},
        {"aspnet", "Status409Conflict"},
        {"dotnet", "Conflict"},
        {"symfony", "HTTP_CONFLICT"},
        {"servlet", "SC_CONFLICT"},
        {"node-http-status-codes", "CONFLICT"},
        {"nest-exceptions", "ConflictException"},
        {"http-errors", "Conflict"},
        {"boom", "conflict"},
        {"aiohttp", "HTTPConflict"},
        {"cpp-httplib", "Conflict_409"},
        {"drogon", "k409Conflict"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_string_equal(preferred(cases[i].vocabulary, 409)->identifier, cases[i].identifier);
}

static void test_names__lookup__is_exact(void **state)
{
    const struct vocabulary *go = vocabulary_find("go-net-http");
    (void)state;
    assert_null(lookup("go-net-http", "statusconflict"));
    assert_null(lookup("go-net-http", "StatusConflicts"));
    assert_null(lookup("go-net-http", "StatusConflic"));
    assert_null(lookup("go-net-http", ""));
    assert_null(lookup("go-net-http", "\xFF"));
    assert_int_equal(vocabulary_lookup(go, "StatusConflicted", 14)->code, 409);
    assert_null(vocabulary_lookup(go, "StatusOK\0x", 10));
    assert_null(vocabulary_lookup(go, "StatusOK\0", 9));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_vocabularies__table__is_sorted_and_unique),
        cmocka_unit_test(test_vocabularies__promised_ones__are_there),
        cmocka_unit_test(test_vocabularies__names__are_sorted_and_unique),
        cmocka_unit_test(test_vocabularies__every_name__is_found_and_has_a_code),
        cmocka_unit_test(test_vocabularies__unknown_code__is_one_of_the_known_oddities),
        cmocka_unit_test(test_vocabularies__code__has_one_current_name_at_most),
        cmocka_unit_test(test_vocabularies__versions__are_numbers_with_dots),
        cmocka_unit_test(test_names__irregular_ones__have_their_codes),
        cmocka_unit_test(test_names__what_a_library_lacks__is_not_suggested),
        cmocka_unit_test(test_names__renamed_code__tells_since_when),
        cmocka_unit_test(test_names__conflict__is_spelt_by_the_pattern_of_the_library),
        cmocka_unit_test(test_names__lookup__is_exact),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
