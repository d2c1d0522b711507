/** Go's tests and what answers in a server's place: testify, Gomega, httpexpect, gocheck, is,
 * quicktest, Convey; httptest, ghttp, httpmock, gock. */
#include "server/frameworks/framework.h"

#define EXPECTED " needs=test role=expectation"
#define LIKELY " needs=test range=2-5 sure=no role=expectation"
/* A name by itself, which a call may have given several values beside. */
#define BARE "status|code"
#define STATUS "$response.StatusCode|Code|Status|GetStatusCode|HTTPStatusCode"
#define EQUAL                                                                                      \
    "Equal|Equalf|EqualValues|EqualValuesf|NotEqual|NotEqualf|Exactly|Exactlyf|NotEqualValues|"    \
    "GreaterOrEqual|GreaterOrEqualf|Greater|Greaterf|Less|Lessf|LessOrEqual|LessOrEqualf|"         \
    "IsEqual|NotIsEqual|Eq|EqOp|NotEq|Same|Cmp|DeepEqual|AssertEqual|AssertEquals|AssertEq|"       \
    "CheckEqual|MustEqual|RequireEqual|Equals|ExpectEqual"
#define EQUAL_ALONE                                                                                \
    "assertEqual|requireEqual|assertEq|expectEqual|checkEqual|mustEqual|AssertEqual|Equal|Equals|" \
    "ExpectEqual|eq|equal|equals"
#define TO "To|NotTo|ToNot|Should|ShouldNot"

static const char *const shapes[] = {
    "*." EQUAL "(_, $code, " STATUS ", ...)" EXPECTED,
    "*." EQUAL "(_, " STATUS ", $code, ...)" EXPECTED,
    "*." EQUAL "($code, " STATUS ", ...)" EXPECTED,
    "*." EQUAL "(" STATUS ", $code, ...)" EXPECTED,
    EQUAL_ALONE "(_, $code, " STATUS ", ...)" EXPECTED,
    EQUAL_ALONE "(_, " STATUS ", $code, ...)" EXPECTED,
    EQUAL_ALONE "($code, " STATUS ", ...)" EXPECTED,
    EQUAL_ALONE "(" STATUS ", $code, ...)" EXPECTED,
    "*.Require|Assert()." EQUAL "($code, " STATUS ", ...) role=expectation",
    "*.Require|Assert()." EQUAL "(" STATUS ", $code, ...) role=expectation",
    "*." EQUAL "(_, $code, " BARE ", ...)" LIKELY,
    "*." EQUAL "(_, " BARE ", $code, ...)" LIKELY,
    "*." EQUAL "($code, " BARE ", ...)" LIKELY,
    "*." EQUAL "(" BARE ", $code, ...)" LIKELY,
    "*." EQUAL "(_, $code, ~StatusCode(...), ...)" EXPECTED,
    "*." EQUAL "($code, ~StatusCode(...), ...)" EXPECTED,
    "code == $code needs=test range=2-2 sure=no role=comparison",
    "code == $code needs=test range=4-5 sure=no role=comparison",
    "*.Contains|Containsf(_, $codes, " STATUS ", ...)" EXPECTED,
    "*.Contains|Containsf($codes, " STATUS ", ...)" EXPECTED,
    "*.HTTPStatusCode|HTTPStatusCodef(_, _, _, _, _, $code, ...) role=expectation",
    "*.HTTPStatusCode|HTTPStatusCodef(_, _, _, _, $code, ...) role=expectation",
    "*.Assert|Check(" STATUS ", _, $code, ...)" EXPECTED,
    "*.Assert|Check(_, " STATUS ", _, $code, ...)" EXPECTED,
    "*.So(" STATUS ", _, $code, ...)" EXPECTED,
    "So(" STATUS ", _, $code, ...)" EXPECTED,
    "*.Assert(" STATUS ").Equal|Eql($code)" EXPECTED,
    "Expect(" STATUS ", ...)." TO "(Equal|BeEquivalentTo|BeIdenticalTo($code), ...)" EXPECTED,
    "*.Expect(" STATUS ", ...)." TO "(Equal|BeEquivalentTo|BeIdenticalTo($code), ...)" EXPECTED,
    "Expect(" STATUS ", ...)." TO "(*.Equal|BeEquivalentTo|BeIdenticalTo($code), ...)" EXPECTED,
    "*.Expect(" STATUS ", ...)." TO "(*.Equal|BeEquivalentTo|BeIdenticalTo($code), ...)" EXPECTED,
    "Expect(" STATUS ", ...)." TO "(BeNumerically(_, $code, ...), ...)" EXPECTED,
    "*.Expect(" STATUS ", ...)." TO "(*.BeNumerically(_, $code, ...), ...)" EXPECTED,
    "Expect(" STATUS ", ...)." TO "(BeElementOf|BeAnyOf($codes), ...)" EXPECTED,
    "HaveHTTPStatus($code, ...)" EXPECTED,
    "HaveHTTPStatus(_, $code, ...)" EXPECTED,
    "HaveHTTPStatus(_, _, $code, ...)" EXPECTED,
    "*.HaveHTTPStatus($code, ...)" EXPECTED,
    "HaveField(\"StatusCode\", $code)" EXPECTED,
    "HaveField(\"StatusCode\", Equal($code))" EXPECTED,
    ("ghttp.RespondWith|RespondWithJSONEncoded|RespondWithProto($code, ...) needs=import "
     "role=expectation"),
    ("RespondWith|RespondWithJSONEncoded|RespondWithProto($code, ...) needs=module "
     "role=expectation"),
    "*.Expect().Status|StatusRange($code) role=expectation",
    "*.Expect().StatusList($code, ...) role=expectation",
    "*.Expect(_).Status($code) role=expectation",
    ("httpmock.NewStringResponder|NewBytesResponder|NewJsonResponder|NewJsonResponderOrPanic|"
     "NewXmlResponder|NewXmlResponderOrPanic|NewStringResponse|NewBytesResponse|NewJsonResponse|"
     "NewXmlResponse($code, ...) needs=import role=expectation"),
    "*.Reply($code) needs=module role=expectation",
    "*.Reply|RespondWithStatus($code, ...) needs=module role=expectation",
    "new http.Response(StatusCode=$code)" EXPECTED,
    "new ~Response|~Resp|response|resp(code|status|statusCode=$code)" LIKELY,
    NULL,
};

const struct framework framework_go_tests = {
    .id = "tests",
    .title = "Go tests",
    .modules = ("github.com/onsi/gomega/ghttp github.com/h2non/gock gopkg.in/h2non/gock.v1 "
                "github.com/jarcoal/httpmock github.com/nbio/st"),
    .receivers = ("resp res response r rec recorder w rr rsp result reply httpresp writer rw ww "
                  "responserecorder responsewriter httpresponse"),
    .strangers = "body data payload job order row item build pipeline status",
    .shapes = shapes,
};
