/** Tests in .NET: xUnit, NUnit, MSTest, FluentAssertions, Shouldly, Alba, and what answers in a
 * server's place: WireMock, MockHttp, Flurl. */
#include "server/frameworks/framework.h"
#include "server/frameworks/helpers.h"

#define EXPECTED " role=expectation"
#define EQUAL                                                                                      \
    "Equal|NotEqual|StrictEqual|Same|Equals|AreEqual|AreNotEqual|AreSame|EqualTo|True|False|"      \
    "IsTrue|IsFalse|Equivalent"
#define IS "EqualTo|Not|AnyOf|GreaterThanOrEqualTo|LessThan|GreaterThan|LessThanOrEqualTo|InRange"
#define IS_LATER "IsEqualTo|IsNotEqualTo|IsIn|IsNotIn|IsGreaterThanOrEqualTo|IsLessThan|IsBetween"
#define BE                                                                                         \
    "Be|NotBe|BeOneOf|NotBeOneOf|Equal|BeEquivalentTo|NotBeEquivalentTo|HaveValue|BeInRange|"      \
    "BeGreaterThanOrEqualTo|BeLessThan|BeGreaterThan|BeLessThanOrEqualTo"
#define SHOULD                                                                                     \
    "ShouldBe|ShouldNotBe|ShouldBeOneOf|ShouldEqual|ShouldNotEqual|ShouldBeGreaterThanOrEqualTo|"  \
    "ShouldBeLessThan|ShouldBeEquivalentTo|ShouldBeGreaterThan|ShouldBeInRange"

/** In every way that assertions have for it, of one way to ask for a status. */
#define ASSERTED(status, needs)                                                                    \
    "*." EQUAL "($code, " status ", ...)" needs EXPECTED,                                          \
        "*." EQUAL "(" status ", $code, ...)" needs EXPECTED,                                      \
        "*.That(" status ", " IS "($codes, ...), ...)" needs EXPECTED,                             \
        "*.That(" status ", *." IS "($codes, ...), ...)" needs EXPECTED,                           \
        "*.That(" status ")." IS_LATER "($codes, ...)" needs EXPECTED,                             \
        "*.Contains(" status ", $codes)" needs EXPECTED,                                           \
        "*.Contains($codes, " status ")" needs EXPECTED,                                           \
        status ".Returns|ReturnsForAnyArgs($code, ...)" needs EXPECTED,                            \
        status ".Should()." BE "($codes, ...)" needs EXPECTED,                                     \
        status ".Should()." BE "(_, $code, ...)" needs EXPECTED,                                   \
        status ".Should()." BE "(_, _, $code, ...)" needs EXPECTED,                                \
        status "." SHOULD "($codes, ...)" needs EXPECTED,                                          \
        status "." SHOULD "(_, $code, ...)" needs EXPECTED

static const char *const shapes[] = {
    ASSERTED("*.StatusCode|HttpStatusCode", ""),
    ASSERTED("*.StatusCode.Value", ""),
    ASSERTED("*.StatusCode.ToString(...)", ""),
    ASSERTED("$response.Status", " needs=receiver"),
    ASSERTED("statusCode|httpStatusCode|status", " needs=test"),
    "*.Should().HaveStatusCode|NotHaveStatusCode($code, ...)" EXPECTED,
    "*.ShouldHaveStatusCode|AssertStatusCode|ShouldHaveStatus($code, ...) needs=test" EXPECTED,
    ("AssertStatusCode|AssertStatus|VerifyStatusCode|ExpectStatusCode($code, ...) "
     "needs=test" EXPECTED),
    ("AssertStatusCode|AssertStatus|VerifyStatusCode|ExpectStatusCode(_, $code, ...) "
     "needs=test" EXPECTED),
    "*.ShouldHaveStatusCode|AssertStatusCode(_, $code, ...) needs=test" EXPECTED,
    "*.StatusCodeShouldBe($code)" EXPECTED,
#define HELPER(identifier, code, ...)                                                              \
    "*.StatusCodeShouldBe" identifier "() code=" #code EXPECTED,                                   \
        "*.Be" #code identifier "(...) code=" #code EXPECTED,
#include "catalog/names/dotnet.def"
    "*.StatusCodeShouldBeOk() code=200" EXPECTED,
    "*.Be200Ok(...) code=200" EXPECTED,
    "*.WithStatusCode($code) needs=test|module" EXPECTED,
    "*.RespondWith|RespondWithJson(_, $code, ...) needs=test|module" EXPECTED,
    "*.RespondWith|RespondWithJson(..., status=$code) needs=test|module" EXPECTED,
    "*.Respond($code, ...) needs=test|module" EXPECTED,
    NULL,
};

const struct framework framework_dotnet_tests = {
    .id = "tests",
    .title = ".NET tests",
    .modules = ("Xunit NUnit Microsoft.VisualStudio.TestTools FluentAssertions Shouldly Moq "
                "NSubstitute WireMock RichardSzalay.MockHttp Flurl.Http.Testing Alba"),
    .receivers = "response resp res r result reply httpresponse e ex exception error err problem "
                 "problemdetails details",
    .shapes = shapes,
};
