/* The table of codes, held against a dated copy of the registry. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "catalog/status.h"

/* A row of catalog/iana.csv. */
struct row {
    unsigned first, last;
    char description[160];
    char reference[100];
};

struct registry {
    struct row rows[100];
    size_t count;
};

/* Copies one CSV field to `out` and returns what follows it. */
static const char *field_read(const char *at, char *out, size_t size)
{
    bool quoted = *at == '"';
    size_t len = 0;
    at += quoted;
    while (*at != '\0' && *at != '\n' && *at != (quoted ? '"' : ',')) {
        assert_true(len + 1 < size);
        out[len++] = *at++;
    }
    out[len] = '\0';
    at += quoted;
    return *at == ',' ? at + 1 : at;
}

static void row_read(struct row *row, const char *line)
{
    char codes[16];
    line = field_read(line, codes, sizeof codes);
    line = field_read(line, row->description, sizeof row->description);
    field_read(line, row->reference, sizeof row->reference);
    row->first = row->last = (unsigned)strtoul(codes, NULL, 10);
    if (strchr(codes, '-'))
        row->last = (unsigned)strtoul(strchr(codes, '-') + 1, NULL, 10);
}

static int registry_read(void **state)
{
    static struct registry registry;
    char line[400];
    FILE *file = fopen("catalog/iana.csv", "r");
    assert_non_null(file);
    while (fgets(line, sizeof line, file)) {
        if (line[0] == '#' || strncmp(line, "Value,", 6) == 0)
            continue;
        assert_true(registry.count < sizeof registry.rows / sizeof registry.rows[0]);
        row_read(&registry.rows[registry.count++], line);
    }
    fclose(file);
    *state = &registry;
    return 0;
}

static bool is_assigned(const struct row *row)
{
    return strcmp(row->description, "Unassigned") != 0;
}

static void test_registry__snapshot__covers_100_to_599_once(void **state)
{
    const struct registry *registry = *state;
    unsigned next = 100;
    for (size_t i = 0; i < registry->count; i++) {
        assert_int_equal(registry->rows[i].first, next);
        next = registry->rows[i].last + 1;
    }
    assert_int_equal(next, 600);
}

static void test_registry__snapshot__is_dated(void **state)
{
    (void)state;
    char line[200];
    unsigned year, month, day;
    FILE *file = fopen("catalog/iana.csv", "r");
    assert_non_null(file);
    assert_non_null(fgets(line, sizeof line, file));
    fclose(file);
    const char *date = strstr(line, "last updated ");
    assert_non_null(date);
    assert_int_equal(sscanf(date, "last updated %4u-%2u-%2u", &year, &month, &day), 3);
}

static void test_status__every_row_of_the_registry__is_in_the_table(void **state)
{
    const struct registry *registry = *state;
    size_t assigned = 0;
    for (size_t i = 0; i < registry->count; i++) {
        const struct row *row = &registry->rows[i];
        if (!is_assigned(row))
            continue;
        const struct status *status = status_find((uint16_t)row->first);
        assert_non_null(status);
        /* The registry adds remarks in brackets: "Not Extended (OBSOLETED)". */
        size_t len = strlen(status->phrase);
        assert_memory_equal(row->description, status->phrase, len);
        assert_true(row->description[len] == '\0' || strncmp(row->description + len, " (", 2) == 0);
        assigned++;
    }
    assert_int_equal(assigned, 64);
    assert_int_equal(status_count(), assigned);
}

static void test_status__unassigned_code__is_not_found(void **state)
{
    const struct registry *registry = *state;
    for (size_t i = 0; i < registry->count; i++) {
        const struct row *row = &registry->rows[i];
        for (unsigned code = row->first; !is_assigned(row) && code <= row->last; code++)
            assert_null(status_find((uint16_t)code));
    }
    assert_null(status_find(0));
    assert_null(status_find(99));
    assert_null(status_find(600));
    assert_null(status_find(999));
}

static void test_status__reference__is_the_registrys(void **state)
{
    const struct registry *registry = *state;
    for (size_t i = 0; i < registry->count; i++) {
        const struct row *row = &registry->rows[i];
        if (!is_assigned(row))
            continue;
        const struct status *status = status_find((uint16_t)row->first);
        char document[60], want[80];
        snprintf(document, sizeof document, "%s", status->spec);
        if (strncmp(document, "RFC ", 4) == 0)
            snprintf(document, sizeof document, "RFC%s", status->spec + 4);
        if (strstr(row->reference, "Section"))
            snprintf(want, sizeof want, "[%s, Section %s]", document, status->section);
        else
            snprintf(want, sizeof want, "[%s]", document);
        assert_memory_equal(row->reference, want, strlen(want));
    }
}

static void test_status__remark_of_the_registry__is_the_registration(void **state)
{
    const struct registry *registry = *state;
    for (size_t i = 0; i < registry->count; i++) {
        const struct row *row = &registry->rows[i];
        const struct status *status = status_find((uint16_t)row->first);
        if (!status)
            continue;
        assert_int_equal(strstr(row->description, "TEMPORARY") != NULL,
                         status->registration == STATUS_TEMPORARY);
        assert_int_equal(strstr(row->description, "OBSOLETED") != NULL,
                         status->registration == STATUS_OBSOLETED);
        assert_int_equal(strstr(row->description, "(Unused)") != NULL,
                         status->registration == STATUS_RESERVED_UNUSED);
        assert_int_equal(status->expires != NULL, status->registration == STATUS_TEMPORARY);
        if (status->expires)
            assert_non_null(strstr(row->description, status->expires));
    }
}

static void test_status__table__is_sorted_and_unique(void **state)
{
    (void)state;
    for (size_t i = 1; i < status_count(); i++)
        assert_true(status_at(i - 1)->code < status_at(i)->code);
}

static void test_status__every_record__has_its_texts(void **state)
{
    (void)state;
    for (size_t i = 0; i < status_count(); i++) {
        const struct status *status = status_at(i);
        assert_true(status->phrase[0] != '\0');
        assert_non_null(strstr(status->citation, status->spec));
        if (status->section)
            assert_non_null(strstr(status->citation, status->section));
        assert_int_equal(status->nickname != NULL, strcmp(status->phrase, "(Unused)") == 0);
    }
}

/* RFC 9110 section 15.1 closes its list; RFC 7725 section 3 adds 451. */
static void test_status__heuristically_cacheable__is_the_list_of_rfc_9110(void **state)
{
    static const uint16_t list[] = {200, 203, 204, 206, 300, 301, 308,
                                    404, 405, 410, 414, 451, 501};
    size_t next = 0;
    (void)state;
    for (size_t i = 0; i < status_count(); i++) {
        if (status_at(i)->caching == STATUS_CACHE_HEURISTIC)
            assert_int_equal(status_at(i)->code, list[next++]);
    }
    assert_int_equal(next, sizeof list / sizeof list[0]);
}

static void test_status__never_stored__is_the_list_of_rfc_6585(void **state)
{
    static const uint16_t list[] = {428, 429, 431, 511};
    size_t next = 0;
    (void)state;
    for (size_t i = 0; i < status_count(); i++) {
        if (status_at(i)->caching == STATUS_CACHE_NEVER)
            assert_int_equal(status_at(i)->code, list[next++]);
    }
    assert_int_equal(next, 4);
}

/* New codes cannot disallow content (RFC 9110 section 16.2.2), so the set is closed. */
static void test_status__without_body__is_1xx_204_304(void **state)
{
    (void)state;
    for (size_t i = 0; i < status_count(); i++) {
        uint16_t code = status_at(i)->code;
        assert_int_equal(status_at(i)->body == STATUS_BODY_NONE,
                         code < 200 || code == 204 || code == 304);
    }
    assert_int_equal(status_find(205)->body, STATUS_BODY_EMPTY);
}

static void test_status__framing_banned__is_1xx_and_204(void **state)
{
    (void)state;
    for (size_t i = 0; i < status_count(); i++) {
        const struct status *status = status_at(i);
        bool banned = status->code < 200 || status->code == 204;
        assert_int_equal(status->content_length == STATUS_FRAMING_BANNED, banned);
        assert_int_equal(status->transfer_encoding == STATUS_FRAMING_BANNED, banned);
    }
    assert_int_equal(status_find(304)->content_length, STATUS_FRAMING_AS_FOR_200);
    assert_int_equal(status_find(205)->content_length, STATUS_FRAMING_ZERO);
}

static void test_status__redirects__say_what_becomes_of_the_method(void **state)
{
    static const struct {
        uint16_t code;
        enum status_redirect redirect;
        bool permanent;
    } cases[] = {
        {300, STATUS_REDIRECT_CHOOSE, false},       {301, STATUS_REDIRECT_REWRITE_POST, true},
        {302, STATUS_REDIRECT_REWRITE_POST, false}, {303, STATUS_REDIRECT_TO_GET, false},
        {304, STATUS_REDIRECT_CACHE, false},        {305, STATUS_REDIRECT_DEAD, false},
        {306, STATUS_REDIRECT_DEAD, false},         {307, STATUS_REDIRECT_PRESERVE, false},
        {308, STATUS_REDIRECT_PRESERVE, true},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct status *status = status_find(cases[i].code);
        assert_int_equal(status->redirect, cases[i].redirect);
        assert_int_equal(status->permanent, cases[i].permanent);
    }
    assert_int_equal(status_find(201)->redirect, STATUS_REDIRECT_NONE);
    assert_int_equal(status_find(404)->redirect, STATUS_REDIRECT_NONE);
}

static void test_status__never_for_post__is_206_304_416(void **state)
{
    (void)state;
    for (size_t i = 0; i < status_count(); i++) {
        uint16_t code = status_at(i)->code;
        bool never = (status_at(i)->methods_never & HTTP_METHOD_BIT(HTTP_METHOD_POST)) != 0;
        assert_int_equal(never, code == 206 || code == 304 || code == 416);
    }
}

static void test_status__usual_methods__are_none_of_the_forbidden(void **state)
{
    (void)state;
    for (size_t i = 0; i < status_count(); i++)
        assert_int_equal(status_at(i)->methods & status_at(i)->methods_never, 0);
}

static void test_status__class_title__is_by_the_first_digit(void **state)
{
    (void)state;
    assert_string_equal(status_class_title(100), "Informational");
    assert_string_equal(status_class_title(299), "Success");
    assert_string_equal(status_class_title(300), "Redirection");
    assert_string_equal(status_class_title(499), "Client Error");
    assert_string_equal(status_class_title(599), "Server Error");
    assert_null(status_class_title(99));
    assert_null(status_class_title(600));
    assert_false(status_is_valid(0));
    assert_true(status_is_valid(100));
    assert_true(status_is_valid(599));
    assert_false(status_is_valid(600));
}

static void test_status__spec_url__points_at_the_section(void **state)
{
    static const struct {
        uint16_t code;
        const char *url;
    } cases[] = {
        {104, "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-resumable-upload-05"},
        {409, "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.10"},
        {429, "https://www.rfc-editor.org/rfc/rfc6585.html#section-4"},
        {508, "https://www.rfc-editor.org/rfc/rfc5842.html#section-7.2"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char url[100];
        assert_int_equal(status_spec_url(status_find(cases[i].code), url, sizeof url),
                         strlen(cases[i].url));
        assert_string_equal(url, cases[i].url);
    }
}

static void test_status__spec_url_too_long__is_cut_and_terminated(void **state)
{
    char url[10] = "xxxxxxxxx";
    (void)state;
    assert_int_equal(status_spec_url(status_find(409), url, sizeof url), 59);
    assert_string_equal(url, "https://w");
    assert_int_equal(status_spec_url(status_find(409), NULL, 0), 59);
}

static void test_status__fields_and_methods__all_have_names(void **state)
{
    (void)state;
    for (unsigned field = 0; field < HEADER_COUNT; field++)
        assert_true(header_field_name((enum header_field)field)[0] != '\0');
    for (unsigned method = 0; method < HTTP_METHOD_COUNT; method++)
        assert_true(http_method_name((enum http_method)method)[0] != '\0');
    assert_string_equal(header_field_name(HEADER_WWW_AUTHENTICATE), "WWW-Authenticate");
    assert_string_equal(http_method_name(HTTP_METHOD_PROPFIND), "PROPFIND");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_registry__snapshot__covers_100_to_599_once),
        cmocka_unit_test(test_registry__snapshot__is_dated),
        cmocka_unit_test(test_status__every_row_of_the_registry__is_in_the_table),
        cmocka_unit_test(test_status__unassigned_code__is_not_found),
        cmocka_unit_test(test_status__reference__is_the_registrys),
        cmocka_unit_test(test_status__remark_of_the_registry__is_the_registration),
        cmocka_unit_test(test_status__table__is_sorted_and_unique),
        cmocka_unit_test(test_status__every_record__has_its_texts),
        cmocka_unit_test(test_status__heuristically_cacheable__is_the_list_of_rfc_9110),
        cmocka_unit_test(test_status__never_stored__is_the_list_of_rfc_6585),
        cmocka_unit_test(test_status__without_body__is_1xx_204_304),
        cmocka_unit_test(test_status__framing_banned__is_1xx_and_204),
        cmocka_unit_test(test_status__redirects__say_what_becomes_of_the_method),
        cmocka_unit_test(test_status__never_for_post__is_206_304_416),
        cmocka_unit_test(test_status__usual_methods__are_none_of_the_forbidden),
        cmocka_unit_test(test_status__class_title__is_by_the_first_digit),
        cmocka_unit_test(test_status__spec_url__points_at_the_section),
        cmocka_unit_test(test_status__spec_url_too_long__is_cut_and_terminated),
        cmocka_unit_test(test_status__fields_and_methods__all_have_names),
    };
    return cmocka_run_group_tests(tests, registry_read, NULL);
}
