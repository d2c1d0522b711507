/* file: URIs and paths, in the forms that clients and systems write. */
#include "protocol/uri.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct form {
    const char *uri;
    const char *path; /* NULL: not a path */
};

static const struct form forms[] = {
    {"file:///home/me/app.js", "/home/me/app.js"},
    {"file:///", "/"},
    {"file:/home/me", "/home/me"},
    {"FILE:///home/me", "/home/me"},
    {"File:/home/me", "/home/me"},
    {"file://localhost/home/me", "/home/me"},
    {"file://LocalHost/home/me", "/home/me"},
    {"file://localhost/c%3A/x", "c:/x"},
    {"file://localhosts/x", "//localhosts/x"},
    {"file:///a%20b", "/a b"},
    {"file:///a%2fb%2Fc", "/a/b/c"},
    {"file:///a%25b", "/a%b"},
    {"file:///a%2520b", "/a%20b"},
    {"file:///a+b", "/a+b"},
    {"file:///caf%C3%A9/%F0%9F%98%80", "/caf\xC3\xA9/\xF0\x9F\x98\x80"},
    {"file:///caf\xC3\xA9", "/caf\xC3\xA9"},
    {"file:///latin1-%E9", "/latin1-\xE9"},
    {"file:///a b", "/a b"},
    {"file:///a/./b/../c", "/a/./b/../c"},
    {"file:///a//b/", "/a//b/"},
    {"file:///c%23/x.cs", "/c#/x.cs"},
    {"file:///c#/x.cs", "/c#/x.cs"},
    {"file:///why%3F", "/why?"},
    {"file:///why?", "/why?"},
    {"file:///%5Bid%5D/%40me", "/[id]/@me"},
    {"file:///c%3A/x", "c:/x"},
    {"file:///c:/x", "c:/x"},
    {"file:///C%3a/X", "c:/X"},
    {"file:///C:", "c:"},
    {"file:/C:/x", "c:/x"},
    {"file://C:/x", "c:/x"},
    {"file:///cc:/x", "/cc:/x"},
    {"file:///c:x", "/c:x"},
    {"file:///1:/x", "/1:/x"},
    {"file://host/share/x", "//host/share/x"},
    {"file://HOST/Share/x", "//host/Share/x"},
    {"file:////host/share/x", "//host/share/x"},
    {"file://wsl%24/Debian/x", "//wsl$/Debian/x"},
    {"file://host/", "//host/"},
    {"", NULL},
    {"file", NULL},
    {"file:", NULL},
    {"file:x", NULL},
    {"file:c:/x", NULL},
    {"file:?", NULL},
    {"file://", NULL},
    {"file:////", NULL},
    {"file://host", NULL},
    {"file://localhost", NULL},
    {"file:///a%", NULL},
    {"file:///a%2", NULL},
    {"file:///a%zz", NULL},
    {"file:///a%2g", NULL},
    {"file:///a%%20", NULL},
    {"file:///a%00b", NULL},
    {"files:///a", NULL},
    {"untitled:Untitled-1", NULL},
    {"http://host/a", NULL},
    {"vscode-notebook-cell:/a.ipynb#W0s", NULL},
    {"/home/me", NULL},
    {"c:/x", NULL},
};

/* From a copy without slack behind it, so that a sanitizer sees a read past its end. */
static char *to_path(const char *uri)
{
    char *copy = strdup(uri);
    char *path = uri_to_path(copy);

    free(copy);
    return path;
}

static void test_uri__forms_of_file_uris__give_paths(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        char *path = to_path(forms[i].uri);

        if (!path != !forms[i].path || (path && strcmp(path, forms[i].path) != 0))
            fail_msg("%s gives %s", forms[i].uri, path ? path : "NULL");
        free(path);
    }
}

static const struct form encoded[] = {
    {"file:///", "/"},
    {"file:///home/me/app.js", "/home/me/app.js"},
    {"file:///A-z_0.9~", "/A-z_0.9~"},
    {"file:///a%20b%25%23%3F%2B%26%3D%3A%40%5B%5D", "/a b%#?+&=:@[]"},
    {"file:///caf%C3%A9/%F0%9F%98%80", "/caf\xC3\xA9/\xF0\x9F\x98\x80"},
    {"file:///%E9%01%7F", "/\xE9\x01\x7F"},
    {"file:///c%3A/x", "c:/x"},
    {"file:///c%3A", "c:"},
    {"file://host/share/a%20b", "//host/share/a b"},
    {"file:///a/./b/../c//d/", "/a/./b/../c//d/"},
};

static void test_uri__absolute_path__is_encoded(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof encoded / sizeof encoded[0]; i++) {
        char *uri = uri_from_path(encoded[i].path);

        assert_string_equal(uri, encoded[i].uri);
        free(uri);
    }
}

static void test_uri__encoded_path__comes_back(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        char *uri = forms[i].path ? uri_from_path(forms[i].path) : NULL;
        char *path = uri ? to_path(uri) : NULL;

        if (forms[i].path)
            assert_string_equal(path, forms[i].path);
        free(path);
        free(uri);
    }
}

static void test_uri__every_byte_of_a_name__comes_back(void **state)
{
    (void)state;
    for (int byte = 1; byte < 256; byte++) {
        char original[] = {'/', 'x', (char)byte, 'y', '\0'};
        char *uri = uri_from_path(original);
        char *path = to_path(uri);

        assert_string_equal(path, original);
        free(path);
        free(uri);
    }
}

static void test_uri__relative_path__has_no_uri(void **state)
{
    (void)state;
    assert_null(uri_from_path(""));
    assert_null(uri_from_path("app.js"));
    assert_null(uri_from_path("./app.js"));
    assert_null(uri_from_path("c:app.js"));
}

static void assert_same_key(const char *a, const char *b)
{
    char *key_a = uri_key(a);
    char *key_b = uri_key(b);

    assert_string_equal(key_a, key_b);
    free(key_a);
    free(key_b);
}

static void test_key__spellings_of_one_document__meet(void **state)
{
    (void)state;
    assert_same_key("file:///c%3A/a%20b", "file:///C:/a b");
    assert_same_key("file:///a/%5Bid%5D.ts", "file:///a/[id].ts");
    assert_same_key("file:///caf%C3%A9", "file:///caf%c3%a9");
    assert_same_key("file:/a", "file://localhost/a");
    assert_same_key("file:////Host/a", "file://host/a");
}

static void test_key__other_scheme_or_broken_uri__is_its_own_key(void **state)
{
    static const char *const uris[] = {"untitled:Untitled-1", "file:///a%zz", "",
                                       "vscode-notebook-cell:/a%20b.ipynb#W0s"};

    (void)state;
    for (size_t i = 0; i < sizeof uris / sizeof uris[0]; i++) {
        char *key = uri_key(uris[i]);

        assert_string_equal(key, uris[i]);
        assert_ptr_not_equal(key, uris[i]);
        free(key);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_uri__forms_of_file_uris__give_paths),
        cmocka_unit_test(test_uri__absolute_path__is_encoded),
        cmocka_unit_test(test_uri__encoded_path__comes_back),
        cmocka_unit_test(test_uri__every_byte_of_a_name__comes_back),
        cmocka_unit_test(test_uri__relative_path__has_no_uri),
        cmocka_unit_test(test_key__spellings_of_one_document__meet),
        cmocka_unit_test(test_key__other_scheme_or_broken_uri__is_its_own_key),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
