/* The pages: their reader against small made-up ones, then every real one against the format. */
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "catalog/page.h"
#include "catalog/status.h"

enum { COLUMNS_MAX = 100, REASON_MIN = 8 };

static const char *const headings[] = {"Meaning", "Why you see it", "How to fix it",
                                       "Related codes"};

static struct page page_of(const char *markdown)
{
    return (struct page){"test", markdown, strlen(markdown)};
}

static void assert_span_equal(const char *text, size_t len, const char *want)
{
    assert_int_equal(len, strlen(want));
    assert_memory_equal(text, want, len);
}

/* Calls `check` on each line of a page. The line is a copy, so that it ends where it should. */
static void each_line(const struct page *page,
                      void (*check)(const struct page *page, const char *line))
{
    char line[1000];
    for (const char *at = page->markdown; *at;) {
        size_t len = strcspn(at, "\n");
        assert_true(len < sizeof line);
        memcpy(line, at, len);
        line[len] = '\0';
        check(page, line);
        at += len + (at[len] == '\n');
    }
}

static void test_page__sections__are_cut_at_headings(void **state)
{
    struct page page = page_of("# 1 T\n\nSum.\n\n## Meaning\n\nM1\n\nM2\n\n## Related codes\nR\n");
    const char *text;
    size_t len;
    (void)state;
    assert_true(page_title(&page, &text, &len));
    assert_span_equal(text, len, "1 T");
    assert_true(page_summary(&page, &text, &len));
    assert_span_equal(text, len, "Sum.");
    assert_true(page_section(&page, "Meaning", &text, &len));
    assert_span_equal(text, len, "M1\n\nM2");
    assert_true(page_section(&page, "Related codes", &text, &len));
    assert_span_equal(text, len, "R");
}

static void test_page__heading_not_there__is_false(void **state)
{
    struct page page = page_of("# 1 T\n\n## Meaning\n\nM\n\n### Why\n\nx");
    const char *text;
    size_t len;
    (void)state;
    assert_false(page_section(&page, "Mean", &text, &len));
    assert_false(page_section(&page, "Meaning ", &text, &len));
    assert_false(page_section(&page, "Why", &text, &len));
    assert_false(page_section(&page, "", &text, &len));
    assert_false(page_summary(&page, &text, &len));
}

static void test_page__cut_short__is_read_to_its_end(void **state)
{
    static const char *const texts[] = {"", "#", "# ", "# 1", "\n", "## Meaning", "## Meaning\n"};
    const char *text;
    size_t len;
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        /* A copy on the heap without a terminator: a sanitizer sees a step too far. */
        size_t size = strlen(texts[i]);
        char *copy = malloc(size + (size == 0));
        memcpy(copy, texts[i], size);
        struct page page = {"test", copy, size};
        assert_false(page_section(&page, "Meaning", &text, &len));
        assert_false(page_summary(&page, &text, &len));
        assert_int_equal(page_title(&page, &text, &len), strcmp(texts[i], "# 1") == 0);
        free(copy);
    }
}

static void test_page__section_at_the_very_end__needs_no_newline(void **state)
{
    struct page page = page_of("# 1 T\n\n## Meaning\n\nlast");
    const char *text;
    size_t len;
    (void)state;
    assert_true(page_section(&page, "Meaning", &text, &len));
    assert_span_equal(text, len, "last");
}

static void test_pages__table__is_sorted_and_unique(void **state)
{
    (void)state;
    for (size_t i = 1; i < page_count(); i++)
        assert_true(strcmp(page_at(i - 1)->key, page_at(i)->key) < 0);
    for (size_t i = 0; i < page_count(); i++)
        assert_ptr_equal(page_find_key(page_at(i)->key), page_at(i));
}

static void test_pages__every_registered_code__has_one(void **state)
{
    (void)state;
    for (size_t i = 0; i < status_count(); i++) {
        if (!page_find(status_at(i)->code))
            fail_msg("no page for %u", (unsigned)status_at(i)->code);
    }
}

static void test_pages__every_vendor_code__has_one(void **state)
{
    (void)state;
    for (size_t i = 0; i < vendor_status_count(); i++) {
        const struct vendor_status *vendor = vendor_status_at(i);
        if (!page_find_vendor(vendor->owner, vendor->code))
            fail_msg("no page for %s %u", vendor->owner, (unsigned)vendor->code);
    }
}

static void test_pages__without_a_code__are_none(void **state)
{
    (void)state;
    assert_int_equal(page_count(), status_count() + vendor_status_count());
}

static void test_pages__unknown_code_or_owner__is_not_found(void **state)
{
    char owner[200] = {0};
    (void)state;
    memset(owner, 'x', sizeof owner - 1);
    assert_null(page_find(299));
    assert_null(page_find_vendor("nginx", 404));
    assert_null(page_find_vendor(owner, 404));
    assert_null(page_find_key(""));
}

static void assert_title(const struct page *page, const char *want)
{
    const char *text;
    size_t len;
    assert_true(page_title(page, &text, &len));
    if (len != strlen(want) || memcmp(text, want, len) != 0)
        fail_msg("%s: title '%.*s', want '%s'", page->key, (int)len, text, want);
}

static void test_pages__title__is_code_and_phrase(void **state)
{
    (void)state;
    for (size_t i = 0; i < status_count(); i++) {
        const struct status *status = status_at(i);
        char want[100];
        snprintf(want, sizeof want, "%u %s", (unsigned)status->code, status->phrase);
        assert_title(page_find(status->code), want);
    }
}

static void test_pages__title_of_a_vendors__names_the_owner(void **state)
{
    (void)state;
    for (size_t i = 0; i < vendor_status_count(); i++) {
        const struct vendor_status *vendor = vendor_status_at(i);
        char want[200];
        snprintf(want, sizeof want, "%03u%s%s (%s)", (unsigned)vendor->code,
                 vendor->name[0] ? " " : "", vendor->name, vendor->owner_title);
        assert_title(page_find_vendor(vendor->owner, vendor->code), want);
    }
}

static void test_pages__summary__is_one_sentence(void **state)
{
    (void)state;
    for (size_t i = 0; i < page_count(); i++) {
        const char *text;
        size_t len;
        assert_true(page_summary(page_at(i), &text, &len));
        if (text[len - 1] != '.' || memchr(text, '\n', len))
            fail_msg("%s: '%.*s'", page_at(i)->key, (int)len, text);
    }
}

static size_t next_heading; /* the index in `headings` of the one that comes next */

static void check_heading(const struct page *page, const char *line)
{
    if (strncmp(line, "#", 1) != 0 || strncmp(line, "# ", 2) == 0)
        return;
    if (next_heading == 4 || strncmp(line, "## ", 3) != 0 ||
        strcmp(line + 3, headings[next_heading]) != 0)
        fail_msg("%s: '%s' is not the heading to come", page->key, line);
    next_heading++;
}

static void test_pages__headings__are_the_four_in_order(void **state)
{
    (void)state;
    for (size_t i = 0; i < page_count(); i++) {
        next_heading = 0;
        each_line(page_at(i), check_heading);
        assert_int_equal(next_heading, 4);
        for (size_t k = 0; k < 4; k++) {
            const char *text;
            size_t len;
            assert_true(page_section(page_at(i), headings[k], &text, &len));
        }
    }
}

static void check_line(const struct page *page, const char *line)
{
    size_t columns = 0;
    for (const char *c = line; *c; c++)
        columns += ((unsigned char)*c & 0xC0) != 0x80;
    if (columns > COLUMNS_MAX || strchr(line, '\t') || strchr(line, '\r') ||
        (columns > 0 && line[strlen(line) - 1] == ' '))
        fail_msg("%s: %s", page->key, line);
}

static void test_pages__lines__are_short_and_plain(void **state)
{
    (void)state;
    for (size_t i = 0; i < page_count(); i++)
        each_line(page_at(i), check_line);
}

/* Fails unless every list item of the section starts with an audience and a text. */
static void check_audiences(const struct page *page, const char *heading)
{
    static const char *const starts[] = {"- **Client:** ", "- **Server:** ", "- **Proxy:** ",
                                         "- **Operations:** "};
    const char *text;
    size_t len, items = 0;
    assert_true(page_section(page, heading, &text, &len));
    for (const char *at = text; at && at < text + len; at = strchr(at, '\n')) {
        at += *at == '\n';
        bool known = false;
        for (size_t i = 0; i < 4; i++)
            known = known || strncmp(at, starts[i], strlen(starts[i])) == 0;
        if (*at == '-' ? !known : items == 0 || strncmp(at, "  ", 2) != 0)
            fail_msg("%s, %s: %.40s", page->key, heading, at);
        items += *at == '-';
    }
    assert_true(items > 0);
}

static void test_pages__causes_and_fixes__say_whose_they_are(void **state)
{
    (void)state;
    for (size_t i = 0; i < page_count(); i++) {
        check_audiences(page_at(i), headings[1]);
        check_audiences(page_at(i), headings[2]);
    }
}

/* The key that a link "(499.md" leads to, copied to `key`. */
static void link_target(const struct page *page, const char *open, char *key, size_t size)
{
    size_t len = strcspn(open + 1, ")");
    if (len < 4 || len >= size || memcmp(open + 1 + len - 3, ".md", 3) != 0)
        fail_msg("%s: %.30s is no link to a page", page->key, open);
    memcpy(key, open + 1, len - 3);
    key[len - 3] = '\0';
}

static void check_links(const struct page *page, const char *line)
{
    for (const char *at = strstr(line, "]("); at; at = strstr(at + 1, "](")) {
        char key[64];
        link_target(page, at + 1, key, sizeof key);
        const struct page *target = page_find_key(key);
        if (!target || target == page)
            fail_msg("%s: link to %s", page->key, key);
        /* The text of the link ends with the code that the key ends with. */
        if (at - line < 3 || memcmp(at - 3, key + strlen(key) - 3, 3) != 0)
            fail_msg("%s: text of the link to %s", page->key, key);
    }
}

static void test_pages__links__lead_to_other_pages(void **state)
{
    (void)state;
    for (size_t i = 0; i < page_count(); i++)
        each_line(page_at(i), check_links);
}

/* A related code: "- [501](501.md) Not Implemented: reason", which may go on in lines that are
 * indented. */
static void check_related(const struct page *page, const char *at, const char *end)
{
    const char *close = memchr(at, ')', (size_t)(end - at));
    const char *reason = close ? strstr(close, ": ") : NULL;
    if (strncmp(at, "- [", 3) != 0 || !reason || reason >= end || end - reason < REASON_MIN + 2)
        fail_msg("%s: %.*s", page->key, (int)(end - at), at);
    char key[64];
    link_target(page, strchr(at, '('), key, sizeof key);
    const struct page *target = page_find_key(key);
    const struct status *status = status_find((uint16_t)strtoul(key, NULL, 10));
    if (!target || !status || strchr(key, '-'))
        return;
    size_t len = strlen(status->phrase);
    if ((size_t)(reason - close) != len + 2 || memcmp(close + 2, status->phrase, len) != 0)
        fail_msg("%s: phrase of %s", page->key, key);
}

static void test_pages__related_codes__each_have_a_reason(void **state)
{
    (void)state;
    for (size_t i = 0; i < page_count(); i++) {
        const char *text;
        size_t len;
        assert_true(page_section(page_at(i), "Related codes", &text, &len));
        for (const char *at = text; at < text + len;) {
            const char *end = strstr(at, "\n- ");
            if (!end || end > text + len)
                end = text + len;
            check_related(page_at(i), at, end);
            at = end + 1;
        }
    }
}

static void test_pages__unverified_vendor_code__says_so(void **state)
{
    (void)state;
    for (size_t i = 0; i < vendor_status_count(); i++) {
        const struct vendor_status *vendor = vendor_status_at(i);
        const char *text;
        size_t len;
        assert_true(
            page_section(page_find_vendor(vendor->owner, vendor->code), "Meaning", &text, &len));
        const char *remark = strstr(text, "third-party lists only");
        if ((remark != NULL && remark < text + len) == vendor->verified)
            fail_msg("%s %u", vendor->owner, (unsigned)vendor->code);
    }
}

static void check_file(const char *name)
{
    char path[300], key[64], bytes[20000];
    snprintf(path, sizeof path, "catalog/pages/%s", name);
    snprintf(key, sizeof key, "%.*s", (int)(strlen(name) - 3), name);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    size_t len = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    const struct page *page = page_find_key(key);
    if (!page || page->len != len || memcmp(page->markdown, bytes, len) != 0)
        fail_msg("%s differs from what was built in", path);
    assert_int_equal(page->markdown[len], '\0');
}

static void test_pages__built_in__are_the_files_byte_by_byte(void **state)
{
    size_t count = 0;
    (void)state;
    DIR *folder = opendir("catalog/pages");
    assert_non_null(folder);
    for (struct dirent *entry; (entry = readdir(folder));) {
        size_t len = strlen(entry->d_name);
        if (len < 4 || strcmp(entry->d_name + len - 3, ".md") != 0)
            continue;
        check_file(entry->d_name);
        count++;
    }
    closedir(folder);
    assert_int_equal(count, page_count());
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_page__sections__are_cut_at_headings),
        cmocka_unit_test(test_page__heading_not_there__is_false),
        cmocka_unit_test(test_page__cut_short__is_read_to_its_end),
        cmocka_unit_test(test_page__section_at_the_very_end__needs_no_newline),
        cmocka_unit_test(test_pages__table__is_sorted_and_unique),
        cmocka_unit_test(test_pages__every_registered_code__has_one),
        cmocka_unit_test(test_pages__every_vendor_code__has_one),
        cmocka_unit_test(test_pages__without_a_code__are_none),
        cmocka_unit_test(test_pages__unknown_code_or_owner__is_not_found),
        cmocka_unit_test(test_pages__title__is_code_and_phrase),
        cmocka_unit_test(test_pages__title_of_a_vendors__names_the_owner),
        cmocka_unit_test(test_pages__summary__is_one_sentence),
        cmocka_unit_test(test_pages__headings__are_the_four_in_order),
        cmocka_unit_test(test_pages__lines__are_short_and_plain),
        cmocka_unit_test(test_pages__causes_and_fixes__say_whose_they_are),
        cmocka_unit_test(test_pages__links__lead_to_other_pages),
        cmocka_unit_test(test_pages__related_codes__each_have_a_reason),
        cmocka_unit_test(test_pages__unverified_vendor_code__says_so),
        cmocka_unit_test(test_pages__built_in__are_the_files_byte_by_byte),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
