/* One document: its text under edits, in and out of step. */
#include "server/engine/policy.h"
#include "server/lsp/document.h"

#include "server/languages/language.h"
#include "server/syntax/tree.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct document *open_text(const char *text)
{
    struct lsp_did_open_params params = {
        .uri = "file:///a/b.js",
        .language_id = "javascript",
        .version = {true, 1},
        .text = {text, strlen(text)},
    };

    return document_create(&params);
}

static void analyze_now(struct document *document)
{
    struct task *task;

    if (document_is_mute(document)) {
        document_forget(document);
        return;
    }
    task = task_create(document, &(struct policy){0});
    task_run(task);
    assert_true(document_adopt(document, task));
    task_destroy(task);
}

static struct lsp_change ranged(uint32_t line, uint32_t column, uint32_t end_line,
                                uint32_t end_column, const char *text)
{
    return (struct lsp_change){
        .range = {{line, column}, {end_line, end_column}},
        .text = {text, strlen(text)},
    };
}

static struct lsp_change whole(const char *text)
{
    return (struct lsp_change){.whole = true, .text = {text, strlen(text)}};
}

static void check_edit(const char *before, struct lsp_change change,
                       enum position_encoding encoding, const char *after)
{
    struct document *document = open_text(before);

    document_change(document, &change, encoding);
    assert_string_equal(document->source.text, after);
    assert_true(document->stale);
    assert_false(document->desynced);
    document_destroy(document);
}

static void test_document__columns__count_units_of_the_encoding(void **state)
{
    /* a, e acute (2 bytes, 1 unit), an emoji (4 bytes, 2 units), b */
    const char *text = "a\xC3\xA9\xF0\x9F\x98\x80"
                       "b";

    (void)state;
    check_edit(text, ranged(0, 7, 0, 8, "X"), ENCODING_UTF8, "a\xC3\xA9\xF0\x9F\x98\x80X");
    check_edit(text, ranged(0, 4, 0, 5, "X"), ENCODING_UTF16, "a\xC3\xA9\xF0\x9F\x98\x80X");
    check_edit(text, ranged(0, 3, 0, 4, "X"), ENCODING_UTF32, "a\xC3\xA9\xF0\x9F\x98\x80X");
    check_edit(text, ranged(0, 2, 0, 4, ""), ENCODING_UTF16,
               "a\xC3\xA9"
               "b");
}

static void test_document__range_outside_the_text__is_clamped(void **state)
{
    (void)state;
    check_edit("ab\r\ncd", ranged(0, 99, 0, 99, "X"), ENCODING_UTF16, "abX\r\ncd");
    check_edit("ab\ncd", ranged(9, 0, 9, 9, "X"), ENCODING_UTF16, "ab\ncdX");
    check_edit("ab\ncd", ranged(0, 0, UINT32_MAX, UINT32_MAX, "X"), ENCODING_UTF8, "X");
    check_edit("", ranged(0, 0, 0, 0, "X"), ENCODING_UTF32, "X");
}

static void test_document__range_with_its_ends_swapped__is_read_the_right_way(void **state)
{
    (void)state;
    check_edit("ab\ncd", ranged(1, 1, 0, 1, "X"), ENCODING_UTF16, "aXd");
}

static void test_document__whole_text__replaces(void **state)
{
    (void)state;
    check_edit("ab\ncd", whole("x\ny"), ENCODING_UTF16, "x\ny");
    check_edit("ab\ncd", whole(""), ENCODING_UTF16, "");
}

static void test_document__events__are_applied_in_order(void **state)
{
    struct document *document = open_text("one\ntwo");
    struct lsp_change changes[] = {
        ranged(0, 0, 0, 0, "zero\n"), ranged(1, 0, 1, 3, "1"), whole("a\nb"),
        ranged(1, 1, 1, 1, "\nc"),    ranged(2, 0, 2, 1, "C"),
    };
    const char *after[] = {"zero\none\ntwo", "zero\n1\ntwo", "a\nb", "a\nb\nc", "a\nb\nC"};

    (void)state;
    for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
        document_change(document, &changes[i], ENCODING_UTF16);
        assert_string_equal(document->source.text, after[i]);
    }
    document_destroy(document);
}

static void test_document__out_of_step__takes_only_whole_texts(void **state)
{
    struct document *document = open_text("one");
    struct lsp_change part = ranged(0, 0, 0, 0, "x");
    struct lsp_change all = whole("two");

    (void)state;
    document_desync(document);
    assert_true(document->desynced);
    assert_false(document->version.known);
    document_change(document, &part, ENCODING_UTF16);
    assert_true(document->desynced);
    assert_string_equal(document->source.text, "");
    document_change(document, &all, ENCODING_UTF16);
    assert_false(document->desynced);
    document_change(document, &part, ENCODING_UTF16);
    assert_string_equal(document->source.text, "xtwo");
    document_destroy(document);
}

static void test_document__edited_tree__equals_a_fresh_one(void **state)
{
    struct parser *parser = parser_create();
    struct document *document = open_text("app.get('/', (q, res) => { res.status(404); });\n");
    struct lsp_change changes[] = {
        ranged(0, 38, 0, 41, "409"),
        ranged(0, 0, 0, 0, "// \xC3\xA9\r\n"),
        ranged(1, 27, 1, 27, "if (x) { res.status(500) }"),
    };

    (void)state;
    analyze_now(document);
    for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
        document_change(document, &changes[i], ENCODING_UTF16);
        analyze_now(document);
        assert_non_null(document->tree);
        struct tree *fresh = tree_parse(parser, document->language, document->source.text,
                                        document->source.len, NULL);
        char *left = tree_to_string(document->tree);
        char *right = tree_to_string(fresh);
        assert_string_equal(left, right);
        free(left);
        free(right);
        tree_destroy(fresh);
    }
    document_destroy(document);
    parser_destroy(parser);
}

static void test_document__too_large__is_kept_but_not_analyzed(void **state)
{
    struct document *document = open_text("res.status(404)");
    static char large[DOCUMENT_ANALYZED_MAX + 1];
    struct lsp_change append = ranged(0, 15, 0, 15, large);

    (void)state;
    memset(large, ' ', sizeof large - 1);
    append.text.len = sizeof large - 1;
    analyze_now(document);
    assert_int_equal(document->known.analysis.occurrence_count, 1);
    document_change(document, &append, ENCODING_UTF16);
    assert_true(document_too_large(document));
    analyze_now(document);
    assert_int_equal(document->known.analysis.occurrence_count, 0);
    document_destroy(document);
}

/* ---- the last analysis, while the text has moved on ---- */

static struct document *open_known(void)
{
    struct document *document = open_text("a();\nres.status(404); b();\n");

    analyze_now(document);
    return document;
}

static void check_recall(struct document *document, uint32_t offset, bool known,
                         uint32_t span_start)
{
    const struct occurrence *occurrence = NULL;
    struct span span = {0, 0};

    assert_int_equal(document_recall(document, offset, &occurrence, &span), known);
    if (!known)
        return;
    assert_int_equal(occurrence != NULL, span_start > 0);
    assert_int_equal(span.start, span_start);
    assert_int_equal(span_length(span), span_start ? 3 : 0);
}

static void test_document__places_beside_edits__are_recalled(void **state)
{
    struct document *document = open_known();
    struct lsp_change before = ranged(0, 0, 0, 1, "longer");
    struct lsp_change behind = ranged(1, 17, 1, 18, "\n\n");

    (void)state;
    check_recall(document, 16, true, 16);
    document_change(document, &before, ENCODING_UTF16);
    document_change(document, &behind, ENCODING_UTF16);
    check_recall(document, 22, true, 21);
    check_recall(document, 12, true, 0);
    check_recall(document, 31, true, 0);
    document_destroy(document);
}

static void test_document__places_that_an_edit_touches__are_unknown(void **state)
{
    static const struct {
        uint32_t line, column, end_column;
        const char *text;
    } edits[] = {{1, 13, 14, ""}, {1, 11, 11, "4"}, {1, 14, 14, "0"}, {1, 12, 13, "00"}};

    (void)state;
    for (size_t i = 0; i < sizeof edits / sizeof edits[0]; i++) {
        struct document *document = open_known();
        struct lsp_change change = ranged(edits[i].line, edits[i].column, edits[i].line,
                                          edits[i].end_column, edits[i].text);

        document_change(document, &change, ENCODING_UTF16);
        check_recall(document, 17, false, 0);
        check_recall(document, 1, true, 0);
        document_destroy(document);
    }
}

static void test_document__new_text_and_too_many_edits__leave_nothing_to_recall(void **state)
{
    struct document *document = open_text("res.status(404)");
    struct lsp_change all = whole("res.status(409)");
    struct lsp_change one = ranged(0, 15, 0, 15, " ");

    (void)state;
    check_recall(document, 12, false, 0);
    analyze_now(document);
    check_recall(document, 12, true, 11);
    document_change(document, &all, ENCODING_UTF16);
    check_recall(document, 12, false, 0);
    analyze_now(document);
    for (int i = 0; i < DOCUMENT_EDITS_MAX; i++)
        document_change(document, &one, ENCODING_UTF16);
    check_recall(document, 12, true, 11);
    document_change(document, &one, ENCODING_UTF16);
    check_recall(document, 12, false, 0);
    document_destroy(document);
}

static void test_document__task_of_an_older_text__is_not_adopted(void **state)
{
    struct document *document = open_known();
    struct lsp_change change = ranged(1, 11, 1, 14, "409");
    struct task *task;

    (void)state;
    document_change(document, &change, ENCODING_UTF16);
    task = task_create(document, &(struct policy){0});
    document_change(document, &change, ENCODING_UTF16);
    task_run(task);
    assert_true(task->done);
    assert_false(document_adopt(document, task));
    assert_true(document->stale);
    task_destroy(task);
    document_destroy(document);
}

static void test_document__cancelled_task__is_not_adopted(void **state)
{
    struct document *document = open_known();
    struct task *task = task_create(document, &(struct policy){0});

    (void)state;
    task_cancel(task);
    task_run(task);
    assert_false(task->done);
    assert_false(document_adopt(document, task));
    task_destroy(task);
    document_destroy(document);
}

static void test_document__language__is_by_id_then_by_name(void **state)
{
    struct lsp_did_open_params params = {.uri = "file:///x.py", .language_id = "", .text = {"", 0}};
    struct document *document = document_create(&params);

    (void)state;
    assert_string_equal(document->language->id, "python");
    assert_string_equal(document->path, "/x.py");
    document_destroy(document);
    params.uri = "untitled:Untitled-1";
    params.language_id = "javascript";
    document = document_create(&params);
    assert_string_equal(document->language->id, "javascript");
    assert_string_equal(document->path, "");
    document_destroy(document);
    params.uri = "file:///notes.txt";
    params.language_id = "plaintext";
    document = document_create(&params);
    assert_null(document->language);
    document_destroy(document);
    document_destroy(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_document__columns__count_units_of_the_encoding),
        cmocka_unit_test(test_document__range_outside_the_text__is_clamped),
        cmocka_unit_test(test_document__range_with_its_ends_swapped__is_read_the_right_way),
        cmocka_unit_test(test_document__whole_text__replaces),
        cmocka_unit_test(test_document__events__are_applied_in_order),
        cmocka_unit_test(test_document__out_of_step__takes_only_whole_texts),
        cmocka_unit_test(test_document__edited_tree__equals_a_fresh_one),
        cmocka_unit_test(test_document__too_large__is_kept_but_not_analyzed),
        cmocka_unit_test(test_document__places_beside_edits__are_recalled),
        cmocka_unit_test(test_document__places_that_an_edit_touches__are_unknown),
        cmocka_unit_test(test_document__new_text_and_too_many_edits__leave_nothing_to_recall),
        cmocka_unit_test(test_document__task_of_an_older_text__is_not_adopted),
        cmocka_unit_test(test_document__cancelled_task__is_not_adopted),
        cmocka_unit_test(test_document__language__is_by_id_then_by_name),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
