/** PHP's tests: PHPUnit, Pest, Codeception, Behat's steps by their asserts. */
#include "server/frameworks/framework.h"

#define EXPECTED " role=expectation"
#define STATUS "$response.getStatusCode|getStatus|status|statusCode|getResponseCode"
#define EQUAL                                                                                      \
    "assertSame|assertEquals|assertNotSame|assertNotEquals|same|eq|equal|equals|notSame|notEq|"    \
    "assertLessThan|assertGreaterThanOrEqual|assertLessThanOrEqual|assertGreaterThan|"             \
    "assertNotEqual"

static const char *const shapes[] = {
    "*." EQUAL "($code, " STATUS ", ...)" EXPECTED,
    "*." EQUAL "(" STATUS ", $code, ...)" EXPECTED,
    EQUAL "($code, " STATUS ", ...)" EXPECTED,
    EQUAL "(" STATUS ", $code, ...)" EXPECTED,
    "*.assertSame|assertEquals($code, http_response_code())" EXPECTED,
    "*.assertContains|assertContainsEquals(" STATUS ", $codes, ...)" EXPECTED,
    "expect(" STATUS ").toBe|toEqual|toEqualCanonicalizing($code)" EXPECTED,
    "expect(" STATUS ").not.toBe|toEqual($code)" EXPECTED,
    "expect(" STATUS ").toBeIn($codes)" EXPECTED,
    "expect(_).toHaveStatus($code)" EXPECTED,
    "*.seeResponseCodeIs|dontSeeResponseCodeIs|seeStatusCode|assertResponseStatus|"
    "assertResponseCode|assertStatusCode|assertHttpStatus($code, ...)" EXPECTED,
    "*.method(\"getStatusCode\").willReturn($code, ...)" EXPECTED,
    "*.getStatusCode().willReturn|shouldReturn|shouldBe($code, ...)" EXPECTED,
    NULL,
};

const struct framework framework_php_tests = {
    .id = "tests",
    .title = "PHP tests",
    .modules = "PHPUnit Pest Tests Codeception Behat",
    .receivers = "response res resp result r client",
    .shapes = shapes,
};
