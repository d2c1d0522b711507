/* The page of a code: what it must hold, in which order, and that plain text is plain. */
#include "server/engine/explain.h"

#include "catalog/page.h"
#include "catalog/status.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Caller frees. */
static char *page_of(uint16_t code, enum explain_format format)
{
    struct buffer out = {0};

    assert_true(explain_status(code, format, &out));
    return out.bytes;
}

static void assert_first_line(const char *page, const char *line)
{
    size_t len = strlen(line);

    if (strncmp(page, line, len) != 0 || page[len] != '\n')
        fail_msg("expected \"%s\" in the first line of: %.80s", line, page);
}

/* Each of the parts stands behind the one before. */
static void assert_order(const char *page, const char *const *parts)
{
    for (; *parts; parts++) {
        const char *found = strstr(page, *parts);

        if (!found)
            fail_msg("\"%s\" is missing or out of order", *parts);
        page = found + strlen(*parts);
    }
}

static void test_explain__registered_code__has_all_parts_in_order(void **state)
{
    static const char *const parts[] = {
        "## 405 Method Not Allowed\n",
        "\n### Meaning\n\n",
        "\n### Why you see it\n\n- ",
        "\n### How to fix it\n\n- ",
        "\n### What the protocol demands\n\n- ",
        "Allow",
        "(RFC 9110 section 15.5.6)",
        "\n### Often confused with\n\n- ",
        "501",
        "\n### Related codes\n\n- ",
        "\n### Specification\n\n",
        "[RFC 9110 section 15.5.6](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.6)",
        NULL,
    };
    char *page = page_of(405, EXPLAIN_MARKDOWN);

    (void)state;
    assert_order(page, parts);
    free(page);
}

static void test_explain__every_registered_code__has_name_and_sections(void **state)
{
    static const char *const parts[] = {"Meaning\n",       "Why you see it\n", "How to fix it\n",
                                        "Related codes\n", "Specification\n",  NULL};

    (void)state;
    for (size_t i = 0; i < status_count(); i++) {
        const struct status *status = status_at(i);
        char *plain = page_of(status->code, EXPLAIN_PLAIN);
        struct buffer title = {0};

        buffer_format(&title, "%u %s", (unsigned)status->code, status->phrase);
        assert_first_line(plain, title.bytes);
        assert_order(plain, parts);
        buffer_finish(&title);
        free(plain);
    }
}

static void test_explain__markdown__links_to_no_page(void **state)
{
    (void)state;
    for (uint16_t code = 0; code < 1000; code++) {
        struct buffer page = {0};

        explain_status(code, EXPLAIN_MARKDOWN, &page);
        for (const char *link = page.bytes; link && (link = strstr(link, "](")); link += 2) {
            if (strncmp(link, "](https://", 10) != 0)
                fail_msg("the page of %u links to %.20s", (unsigned)code, link + 2);
        }
        buffer_finish(&page);
    }
}

static void assert_plain_line(const char *line, size_t len, unsigned code)
{
    if (len && (*line == '#' || memmem(line, len, "**", 2) || memchr(line, '`', len) ||
                memmem(line, len, "](", 2)))
        fail_msg("markup in the plain page of %u: %.*s", code, (int)len, line);
}

static void test_explain__plain__holds_no_markup(void **state)
{
    (void)state;
    for (uint16_t code = 0; code < 1000; code++) {
        struct buffer page = {0};

        explain_status(code, EXPLAIN_PLAIN, &page);
        for (const char *line = page.bytes; line && *line;) {
            size_t len = strcspn(line, "\n");

            assert_plain_line(line, len, code);
            line += len + (line[len] == '\n');
        }
        buffer_finish(&page);
    }
}

static void test_explain__plain__keeps_bullets_and_reasons(void **state)
{
    char *page = page_of(409, EXPLAIN_PLAIN);

    (void)state;
    assert_non_null(strstr(page, "\n- Client: "));
    assert_non_null(strstr(page, "\n- 412 Precondition Failed: "));
    assert_non_null(strstr(page, "If-Match"));
    free(page);
}

static void test_explain__vendor_code__has_its_owner_in_line_one(void **state)
{
    char *page = page_of(520, EXPLAIN_PLAIN);

    (void)state;
    assert_non_null(strstr(page, "Cloudflare)\n"));
    assert_non_null(strstr(page, "\nHow to fix it\n"));
    free(page);
}

static void test_explain__number_of_several_vendors__keeps_them_apart(void **state)
{
    static const char *const parts[] = {"499 Token Required (Esri)",
                                        "CANCELLED (Google)",
                                        "Client Closed Request (nginx)\n",
                                        "\nMeaning\n",
                                        "\nMeaning\n",
                                        "\nMeaning\n",
                                        NULL};
    char *page = page_of(499, EXPLAIN_PLAIN);

    (void)state;
    assert_order(page, parts);
    free(page);
}

static void test_explain__one_vendor__is_alone_on_its_page(void **state)
{
    struct buffer page = {0};

    (void)state;
    assert_true(explain_vendor("nginx", 499, EXPLAIN_PLAIN, &page));
    assert_first_line(page.bytes, "499 Client Closed Request (nginx)");
    assert_null(strstr(page.bytes, "Token Required"));
    buffer_finish(&page);
    assert_false(explain_vendor("nginx", 404, EXPLAIN_PLAIN, &page));
    assert_false(explain_vendor("nobody", 499, EXPLAIN_PLAIN, &page));
    assert_int_equal(page.len, 0);
}

static void test_explain__registered_code_of_a_vendor_too__tells_both(void **state)
{
    static const char *const parts[] = {"425 Too Early\n", "\nSpecification\n",
                                        "\nOther uses of the number\n\n- WebDAV", NULL};
    char *page = page_of(425, EXPLAIN_PLAIN);

    (void)state;
    assert_order(page, parts);
    free(page);
}

static void test_explain__renamed_code__tells_earlier_names(void **state)
{
    static const char *const parts[] = {"413 Content Too Large\n",
                                        "\nEarlier names: ", "Payload Too Large", NULL};
    char *page = page_of(413, EXPLAIN_PLAIN);

    (void)state;
    assert_order(page, parts);
    free(page);
}

static void test_explain__unregistered_code__says_how_clients_take_it(void **state)
{
    char *page = page_of(299, EXPLAIN_PLAIN);

    (void)state;
    assert_first_line(page, "299 (not registered)");
    assert_non_null(strstr(page, "200 OK"));
    free(page);
}

static void test_explain__impossible_code__is_refused(void **state)
{
    struct buffer out = {0};

    (void)state;
    assert_false(explain_status(99, EXPLAIN_PLAIN, &out));
    assert_false(explain_status(600, EXPLAIN_PLAIN, &out));
    assert_false(explain_status(65535, EXPLAIN_MARKDOWN, &out));
    assert_int_equal(out.len, 0);
}

static void test_explain__code_outside_the_range_of_a_vendor__has_a_page(void **state)
{
    char *page = page_of(999, EXPLAIN_PLAIN);

    (void)state;
    assert_first_line(page, "999 Request denied (LinkedIn)");
    free(page);
    page = page_of(0, EXPLAIN_PLAIN);
    assert_first_line(page, "000 (AWS Elastic Load Balancing)");
    free(page);
}

static void test_explain__class__lists_its_codes(void **state)
{
    struct buffer out = {0};

    (void)state;
    assert_true(explain_class(4, EXPLAIN_MARKDOWN, &out));
    assert_first_line(out.bytes, "## 4xx Client Error");
    assert_non_null(strstr(out.bytes, "\n- 404 Not Found\n"));
    assert_null(strstr(out.bytes, "500 Internal Server Error"));
    buffer_finish(&out);
    assert_false(explain_class(0, EXPLAIN_PLAIN, &out));
    assert_false(explain_class(6, EXPLAIN_PLAIN, &out));
    assert_int_equal(out.len, 0);
}

static void test_explain__full_buffer__is_added_to(void **state)
{
    struct buffer out = {0};

    (void)state;
    buffer_add_string(&out, "before\n");
    assert_true(explain_status(404, EXPLAIN_PLAIN, &out));
    assert_memory_equal(out.bytes, "before\n404 Not Found\n", 21);
    assert_int_equal(out.bytes[out.len - 1], '\n');
    buffer_finish(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_explain__registered_code__has_all_parts_in_order),
        cmocka_unit_test(test_explain__every_registered_code__has_name_and_sections),
        cmocka_unit_test(test_explain__markdown__links_to_no_page),
        cmocka_unit_test(test_explain__plain__holds_no_markup),
        cmocka_unit_test(test_explain__plain__keeps_bullets_and_reasons),
        cmocka_unit_test(test_explain__vendor_code__has_its_owner_in_line_one),
        cmocka_unit_test(test_explain__number_of_several_vendors__keeps_them_apart),
        cmocka_unit_test(test_explain__one_vendor__is_alone_on_its_page),
        cmocka_unit_test(test_explain__registered_code_of_a_vendor_too__tells_both),
        cmocka_unit_test(test_explain__renamed_code__tells_earlier_names),
        cmocka_unit_test(test_explain__unregistered_code__says_how_clients_take_it),
        cmocka_unit_test(test_explain__impossible_code__is_refused),
        cmocka_unit_test(test_explain__code_outside_the_range_of_a_vendor__has_a_page),
        cmocka_unit_test(test_explain__class__lists_its_codes),
        cmocka_unit_test(test_explain__full_buffer__is_added_to),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
