/** Tests of JavaScript: supertest, jest, vitest, chai, node:assert, tap, ava, Deno, Cypress,
 * Playwright; and what answers in a server's place: nock, msw, fetch-mock, mocked clients. */
#include "server/frameworks/framework.h"

#define EQUAL "toBe|toEqual|toStrictEqual|equal|equals|eql|eq"
#define BOUND                                                                                      \
    "toBeLessThan|toBeLessThanOrEqual|toBeGreaterThan|toBeGreaterThanOrEqual|below|above|least|"   \
    "most|lt|lte|gt|gte"
#define ASSERT                                                                                     \
    "equal|equals|strictEqual|deepEqual|deepStrictEqual|notEqual|notStrictEqual|assertEquals|"     \
    "assertStrictEquals|is|same|not"
#define MOCK                                                                                       \
    "mockResolvedValue|mockResolvedValueOnce|mockReturnValue|mockReturnValueOnce|"                 \
    "mockRejectedValue|mockRejectedValueOnce|resolves|rejects|returns"
#define CALLED                                                                                     \
    "toHaveBeenCalledWith|toHaveBeenLastCalledWith|toHaveBeenNthCalledWith|toBeCalledWith|"        \
    "calledWith|calledOnceWith|calledWithExactly"

/* What a test says about: a response's member, a name of its own, a method of Playwright's. */
#define MEMBER "$response.status|statusCode|status_code"
#define BARE "status|statusCode|responseStatus|httpStatus"
#define LONGER "~Status|~StatusCode"
#define METHOD "$response.status|_getStatusCode()"

#define EXPECTED " needs=receiver|test role=expectation"
#define EXPECT(subject)                                                                            \
    "expect(" subject ", ...)." EQUAL "|" BOUND "($code)" EXPECTED,                                \
        "expect(" subject ", ...).not|to|resolves." EQUAL "|" BOUND "|be($code)" EXPECTED,         \
        "expect(" subject ", ...).to.be|not|deep." EQUAL "|" BOUND "($code)" EXPECTED,             \
        "expect(" subject ", ...).to.not.be." EQUAL "|" BOUND "($code)" EXPECTED,                  \
        "expect(" subject ", ...).to.be.at." BOUND "($code)" EXPECTED,                             \
        "expect(" subject ", ...).toBeOneOf($codes)" EXPECTED,                                     \
        "expect(" subject ", ...).to.be.oneOf($codes)" EXPECTED,                                   \
        "expect(" subject ", ...).to.be.within($code, _)" EXPECTED,                                \
        "expect(" subject ", ...).to.be.within(_, $code)" EXPECTED,                                \
        "expect($codes).toContain|toContainEqual(" subject ")" EXPECTED,                           \
        "expect($codes).to.include|contain(" subject ")" EXPECTED
/* A name that may be of another code, too. */
#define LIKELY " needs=test range=2-5 sure=no role=expectation"
#define ASSERTED(subject)                                                                          \
    "*." ASSERT "(" subject ", $code, ...)" EXPECTED, ASSERT "(" subject ", $code, ...)" EXPECTED, \
        "*." ASSERT "($code, " subject ", ...)" EXPECTED,                                          \
        ASSERT "($code, " subject ", ...)" EXPECTED

static const char *const shapes[] = {
    "expect($response.status|statusCode, _, $code) needs=receiver role=expectation",
    "expect($response, _, {status: $code}) needs=receiver role=expectation",
    EXPECT(MEMBER),
    EXPECT(BARE),
    EXPECT(LONGER),
    EXPECT(METHOD),
    ASSERTED(MEMBER),
    ASSERTED(BARE),
    ASSERTED(METHOD),
    "expect(code, ...)." EQUAL "($code)" LIKELY,
    "expect(code, ...).to|not." EQUAL "|be($code)" LIKELY,
    "expect(code, ...).to.be." EQUAL "($code)" LIKELY,
    "*." ASSERT "(code, $code, ...)" LIKELY,
    "*." ASSERT "($code, code, ...)" LIKELY,
    ASSERT "(code, $code, ...)" LIKELY,
    MEMBER ".should." EQUAL "|be($code)" EXPECTED,
    MEMBER ".should.be|not." EQUAL "|exactly($code)" EXPECTED,
    "*(...).expect($code, ...) needs=test role=expectation range=2-9",
    "test|request|agent|req.expect($code, ...) needs=test role=expectation range=2-9",
    "*.expectStatus|expectStatusCode($code) needs=test role=expectation",
    "*.have.status|statusCode($code) role=expectation",
    "*.toHaveStatus|toHaveStatusCode|toRespondWithStatus($code) role=expectation",
    "expect(*.status|sendStatus|code|writeHead)." CALLED "($code, ...) role=expectation",
    "expect(status|statusMock|statusSpy|statusStub|mockStatus|resStatus|sendStatus)." CALLED
    "($code) "
    "needs=test role=expectation sure=no",
    "*.status|sendStatus|code|writeHead." CALLED "|calledOnceWithExactly($code, ...) "
    "role=expectation",
    "~Fetch|~Response|fetchMock(_, {status: $code}) needs=test role=expectation sure=no",
    "expect(*.status|sendStatus|code|writeHead).to.have.been." CALLED "($code, ...) "
    "role=expectation",
    "*.status|sendStatus|code|writeHead.should.have.been." CALLED
    "|calledOnceWithExactly($code, ...) "
    "role=expectation",
    "*." CALLED "(*.status|sendStatus|code|writeHead, $code, ...) role=expectation",
    "*.toHaveProperty|property(\"status\", $code) needs=test role=expectation",
    "*.toHaveProperty|property(\"statusCode\", $code) needs=test role=expectation",
    "*.toHaveProperty|property(\"response.status\", $code) role=expectation",
    "*.toMatchObject|toEqual|toStrictEqual|objectContaining|toThrow({status: $code}) needs=test "
    "role=expectation",
    "*.toMatchObject|objectContaining({response: {status: $code}}) role=expectation",
    "*.its(\"status\").should(_, $code) role=expectation",
    "*.its(\"statusCode\").should(_, $code) role=expectation",
    "*.its(\"response.statusCode\").should(_, $code) role=expectation",
    "*.should(_, \"status\", $code) needs=test role=expectation",
    "*.thenReply|thenJson($code, ...) needs=test role=expectation",
    "*.reply|replyOnce($code, ...) needs=module role=expectation",
    "*(...).reply|replyOnce($code, ...) needs=test role=expectation",
    "*.when|whenGET|whenHEAD|whenPOST|whenPUT|whenPATCH|whenDELETE|whenJSONP(...).respond($code, "
    "...) needs=test range=1-5 role=expectation",
    "*.expect|expectGET|expectHEAD|expectPOST|expectPUT|expectPATCH|expectDELETE|expectJSONP(...)."
    "respond($code, ...) needs=test range=1-5 role=expectation",
    "ctx.status($code) needs=module role=expectation",
    "HttpResponse.json|text|xml|html(_, {status: $code}) role=expectation",
    "new HttpResponse(_, {status: $code}) role=expectation",
    "fetchMock.get|post|put|delete|patch|once|any|mock(_, $code) needs=import role=expectation",
    "fetchMock.get|post|put|delete|patch|once|any|mock(_, {status: $code}, ...) needs=import "
    "role=expectation",
    "*.mockResponse|mockResponseOnce(_, {status: $code}) role=expectation",
    "*." MOCK "({status: $code}) needs=test role=expectation",
    "*.fulfill({status: $code}) role=expectation",
    "new Response($body, {status: $code}) needs=test role=expectation",
    "new HttpErrorResponse|HttpResponse({status: $code}) needs=test role=expectation",
    "{statusCode: $code} needs=test role=expectation",
    "*.validateStatus($code) needs=test role=expectation",
    "{response: {status: $code}} needs=test role=expectation",
    "response = {status: $code} needs=test role=expectation",
    "*.response = {status: $code} needs=test role=expectation",
    "{ok: _, status: $code} needs=test role=expectation",
    "{status: $code, json: _} needs=test role=expectation",
    "{status: $code, body: _} needs=test role=expectation",
    "{status: $code, headers: _} needs=test role=expectation",
    "{status: $code, statusText: _} needs=test role=expectation",
    NULL,
};

const struct framework framework_ecma_tests = {
    .id = "tests",
    .title = "JavaScript tests and mocks",
    .modules = "nock axios-mock-adapter fetch-mock msw undici",
    .receivers =
        "responses res resp response r reply result err error e ex httpResponse request rsp xhr "
        "target req cause "
        "httpError axiosError",
    .strangers = "body data json payload job order row item",
    .shapes = shapes,
};
