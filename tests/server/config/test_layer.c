/** The decoder of configurations: every mistake has its words and its place. That right ones are
 * taken is tests/config/suite_schema.sh's. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "protocol/json.h"
#include "protocol/json_tree.h"
#include "server/config/layer.h"
#include "server/rules/rules.h"

#include <string.h>

struct mistake {
    const char *text;
    const char *at; /* the text at the problem's span */
    const char *message;
};

static const struct mistake mistakes[] = {
    {"[]", "[]", "a configuration is an object, not a list"},
    {"{\"rules\": {}, \"rulse\": 1}", "\"rulse\"",
     "there is no setting \"rulse\"; did you mean \"rules\"?"},
    {"{\"xyzzy\": 1}", "\"xyzzy\"", "there is no setting \"xyzzy\""},
    {"{\"positionEncoding\": \"utf-8\"}", "\"positionEncoding\"",
     "there is no setting \"positionEncoding\""},
    {"{\"rules\": []}", "[]", "\"rules\" must be an object, not a list"},
    {"{\"rules\": {\"unused-supression\": \"off\"}}", "\"unused-supression\"",
     "there is no rule \"unused-supression\"; did you mean \"unused-suppression\"?"},
    {"{\"rules\": {\"unused-suppression\": \"Warnin\"}}", "\"Warnin\"",
     "there is no level \"Warnin\"; did you mean \"warning\"?"},
    {"{\"rules\": {\"unused-suppression\": \"loud\"}}", "\"loud\"",
     "there is no level \"loud\"; the levels are off, error, warning, info, hint"},
    {"{\"rules\": {\"unused-suppression\": 2}}", "2",
     "a rule is set to a level (off, error, warning, info, hint) or to an object"},
    {"{\"rules\": {\"unused-suppression\": {\"severity\": null}}}", "null",
     "a rule is set to a level (off, error, warning, info, hint) or to an object"},
    {"{\"rules\": {\"unused-suppression\": {\"require-reasons\": true}}}", "\"require-reasons\"",
     "there is no option of this rule \"require-reasons\"; did you mean \"require-reason\"?"},
    {"{\"rules\": {\"unused-suppression\": {\"require-reason\": 1}}}", "1",
     "\"require-reason\" must be a boolean, not a number"},
    {"{\"exclude\": \"a\"}", "\"a\"", "\"exclude\" must be a list, not a string"},
    {"{\"exclude\": [\"a\", 1]}", "1", "what stands in \"exclude\" must be a string, not a number"},
    {"{\"exclude\": [\"a[b\"]}", "\"a[b\"", "\"a[b\" is no pattern that could match a path"},
    {"{\"exclude\": [\"a\\nb\"]}", "\"a\\nb\"", "\"a\nb\" is no pattern that could match a path"},
    {"{\"extends\": [\"\"]}", "\"\"", "\"extends\" names no file"},
    {"{\"extends\": {}}", "{}", "\"extends\" must be a list, not an object"},
    {"{\"overrides\": [{\"rules\": {}}]}", "{\"rules\": {}}", "an override names its \"files\""},
    {"{\"overrides\": [1]}", "1", "what stands in \"overrides\" must be an object, not a number"},
    {"{\"overrides\": [{\"files\": \"x\", \"rule\": {}}]}", "\"rule\"",
     "there is no setting of overrides \"rule\"; did you mean \"rules\"?"},
    {"{\"overrides\": [{\"files\": \"x\"}, {\"files\": \"y\", \"rules\": {\"x\": 1}}]}", "\"x\"",
     "there is no rule \"x\""},
    {"{\"shapes\": {\"pyton\": []}}", "\"pyton\"",
     "there is no language \"pyton\"; did you mean \"python\"?"},
    {"{\"shapes\": {\"go\": {}}}", "{}", "\"go\" must be a list, not an object"},
    {"{\"shapes\": {\"go\": [\"x($code\"]}}", "\"x($code\"",
     "this shape cannot be read: expected a comma at column 8 of \"x($code\""},
    {"{\"shapes\": {\"go\": [\"x($kode)\"]}}", "\"x($kode)\"",
     "this shape cannot be read: unknown $kode, did you mean $code? at column 8 of \"x($kode)\""},
    {"{\"shapes\": {\"go\": [\"x($code) boddy=empty\"]}}", "\"x($code) boddy=empty\"",
     "this shape cannot be read: unknown attribute \"boddy\", did you mean \"body\"?"},
    {"{\"shapes\": {\"go\": [\"*($code)\"]}}", "\"*($code)\"",
     "this shape has no name by which it could be found in the code"},
    {"{\"shapes\": {\"go\": [\"~x($code)\"]}}", "\"~x($code)\"",
     "a shape is found by whole names, without ~"},
    {"{\"shapes\": {\"go\": [\"x($code) needs=module\"]}}", "\"x($code) needs=module\"",
     "a shape of your own can need only \"handler\" and \"test\""},
    {"{\"shapes\": {\"go\": [\"return $code\"]}}", "\"return $code\"",
     "a return counts only in a handler: add needs=handler"},
    /* keys with escapes, the last of two equal ones, a byte order mark */
    {"{\"rul\\u0073e\": 1}", "\"rul\\u0073e\"",
     "there is no setting \"rulse\"; did you mean \"rules\"?"},
    {"{\"rules\": {}, \"rules\": 1}", "1", "\"rules\" must be an object, not a number"},
    {"\xEF\xBB\xBF{\"rulse\": 1}", "\"rulse\"",
     "there is no setting \"rulse\"; did you mean \"rules\"?"},
};

static void test_layer__a_mistake__is_told_at_its_place(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
        const struct mistake *mistake = &mistakes[i];
        struct layer layer = {0};
        struct layer_problem problem = {0};
        size_t len = strlen(mistake->at);

        assert_false(layer_read(&layer, mistake->text, strlen(mistake->text), &problem));
        assert_string_equal(problem.error.text, mistake->message);
        if (span_length(problem.span) != len ||
            memcmp(mistake->text + problem.span.start, mistake->at, len) != 0)
            fail_msg("%s: at %u to %u", mistake->text, problem.span.start, problem.span.end);
        layer_finish(&layer);
    }
}

static void test_layer__bad_syntax__is_told_where_it_breaks(void **state)
{
    static const char text[] = "{\n  \"rules\": {},\n}\n";
    struct layer layer = {0};
    struct layer_problem problem = {0};

    (void)state;
    assert_false(layer_read(&layer, text, strlen(text), &problem));
    assert_memory_equal(problem.error.text, "this is no JSON: ", 17);
    assert_int_equal(problem.span.start, strrchr(text, '}') - text);
    layer_finish(&layer);
}

static void test_layer__cut_anywhere__is_a_mistake_within_the_text(void **state)
{
    static const char text[] =
        "{\"rules\":{\"unused-suppression\":{\"severity\":\"off\"}},\"exclude\":[\"\\u0061\"]}";

    (void)state;
    for (size_t len = 0; len < strlen(text); len++) {
        struct layer layer = {0};
        struct layer_problem problem = {0};

        assert_false(layer_read(&layer, text, len, &problem));
        assert_true(problem.span.start <= problem.span.end && problem.span.end <= len);
        layer_finish(&layer);
    }
}

static void test_layer__editor__names_the_member_at_fault(void **state)
{
    static const char text[] = "{\"overrides\": [{\"files\": [1]}]}";
    struct json_t *value = json_read(text, strlen(text), NULL);
    struct layer layer = {0};
    struct error err;

    (void)state;
    assert_false(layer_decode(&layer, value, LAYER_EDITOR, &err));
    assert_string_equal(err.text,
                        "overrides[0].files[0]: what stands in \"files\" must be a string, "
                        "not a number");
    layer_finish(&layer);
    json_release(value);
}

static void test_layer__flag__sets_a_rule(void **state)
{
    struct layer layer = {0};
    struct error err;

    (void)state;
    assert_true(layer_set_rule(&layer, "unused-suppression=off", &err));
    assert_false(layer_set_rule(&layer, "unused-suppression", &err));
    assert_string_equal(err.text, "\"unused-suppression\" is no RULE=LEVEL");
    assert_false(layer_set_rule(&layer, "unused-suppresion=off", &err));
    assert_string_equal(
        err.text, "there is no rule \"unused-suppresion\"; did you mean \"unused-suppression\"?");
    assert_false(layer_set_rule(&layer, "unused-suppression=loud", &err));
    assert_string_equal(
        err.text, "there is no level \"loud\"; the levels are off, error, warning, info, hint");
    layer_finish(&layer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_layer__a_mistake__is_told_at_its_place),
        cmocka_unit_test(test_layer__bad_syntax__is_told_where_it_breaks),
        cmocka_unit_test(test_layer__cut_anywhere__is_a_mistake_within_the_text),
        cmocka_unit_test(test_layer__editor__names_the_member_at_fault),
        cmocka_unit_test(test_layer__flag__sets_a_rule),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
