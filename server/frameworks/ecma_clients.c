/** Clients and tests of JavaScript: fetch and axios responses, supertest, jest, vitest, chai,
 * node:assert, Cypress, Playwright, nock, msw. */
#include "server/frameworks/framework.h"

#define EQUAL "toBe|toEqual|toStrictEqual|equal|equals|eql|eq"
#define BOUND                                                                                      \
    "toBeLessThan|toBeLessThanOrEqual|toBeGreaterThan|toBeGreaterThanOrEqual|below|above|least|"   \
    "most|lt|lte|gt|gte"
#define EXPECTATION " needs=receiver role=expectation"

static const char *const shapes[] = {
    "*(...).expect($code, ...) needs=test role=expectation",
    "*.expectStatus|expectStatusCode($code) needs=test role=expectation",
    "expect($response.status|statusCode|status_code, ...)." EQUAL "|" BOUND "($code)" EXPECTATION,
    "expect($response.status|statusCode, ...).not." EQUAL "($code)" EXPECTATION,
    "expect($response.status(), ...)." EQUAL "|" BOUND "($code)" EXPECTATION,
    "expect($response.status(), ...).not." EQUAL "($code)" EXPECTATION,
    "expect($response.status|statusCode, ...).to|to.be|to.deep." EQUAL "($code)" EXPECTATION,
    "expect($response.status|statusCode, ...).to.be($code)" EXPECTATION,
    "expect($response.status|statusCode, ...).to.be|not." EQUAL "|" BOUND "($code)" EXPECTATION,
    "expect($response.status|statusCode, ...).to.not." EQUAL "($code)" EXPECTATION,
    "expect($response.status|statusCode, ...).to.be.at." BOUND "($code)" EXPECTATION,
    "expect($response.status|statusCode, ...).to." EQUAL "($code)" EXPECTATION,
    "expect(statusCode)." EQUAL "($code) needs=test role=expectation",
    "expect(statusCode).to." EQUAL "($code) needs=test role=expectation",
    "expect($codes).toContain|toContainEqual($response.status|statusCode)" EXPECTATION,
    "expect($codes).toContain($response.status())" EXPECTATION,
    "expect($codes).to.include|contain($response.status|statusCode)" EXPECTATION,
    "expect($response.status|statusCode).toBeOneOf($codes)" EXPECTATION,
    "expect($response.status|statusCode).to.be.oneOf($codes)" EXPECTATION,
    "expect(_).to.have.status($code) role=expectation",
    "expect($response).toHaveProperty(\"status\", $code)" EXPECTATION,
    "expect($response).toHaveProperty(\"statusCode\", $code)" EXPECTATION,
    "expect($response).to.have.property(\"status\", $code)" EXPECTATION,
    "expect($response).to.have.property(\"statusCode\", $code)" EXPECTATION,
    "*.toHaveProperty(\"response.status\", $code) role=expectation",
    "*.toHaveProperty(\"statusCode\", $code) needs=test role=expectation",
    "*.toHaveProperty(\"status\", $code) needs=test role=expectation",
    "*.should.have.status($code) needs=test role=expectation",
    "$response.status|statusCode.should." EQUAL "|be($code)" EXPECTATION,
    "$response.status|statusCode.should.be." EQUAL "($code)" EXPECTATION,
    "*.its(\"status\").should(_, $code) role=expectation",
    "*.its(\"statusCode\").should(_, $code) role=expectation",
    "*.its(\"response.statusCode\").should(_, $code) role=expectation",
    "*.should(_, \"status\", $code) needs=test role=expectation",
    ("assert.equal|strictEqual|deepEqual|deepStrictEqual|notEqual|notStrictEqual("
     "$response.status|statusCode, $code, ...)" EXPECTATION),
    ("assert.equal|strictEqual|deepEqual|deepStrictEqual($code, $response.status|statusCode, ...)"
     "" EXPECTATION),
    ("*.is|equal|equals|same|strictEqual|deepEqual|deepStrictEqual|notEqual("
     "$response.status|statusCode, $code, ...)" EXPECTATION),
    "*.toMatchObject|toEqual|objectContaining({status: $code}) needs=test role=expectation",
    "*.toMatchObject|objectContaining({response: {status: $code}}) role=expectation",
    ("*.mockResolvedValue|mockResolvedValueOnce|mockReturnValue|mockReturnValueOnce|"
     "mockRejectedValue|mockRejectedValueOnce|resolves|rejects({status: $code}) needs=test "
     "role=expectation"),
    "*.mockResponse|mockResponseOnce(_, {status: $code}) role=expectation",
    "fetchMock.get|post|put|delete|patch|once|any|mock(_, $code) needs=import role=expectation",
    ("fetchMock.get|post|put|delete|patch|once|any|mock(_, {status: $code}, ...) needs=import "
     "role=expectation"),
    "*.reply|replyOnce($code, ...) needs=module role=expectation",
    "*(...).reply|replyOnce($code, ...) needs=test role=expectation",
    "ctx.status($code) needs=module role=expectation",
    "*.fulfill({status: $code}) role=expectation",
    "{statusCode: $code} needs=test role=expectation",
    "{response: {status: $code}} needs=test role=expectation",
    "{ok: _, status: $code} needs=test role=expectation",
    "new Response(_, {status: $code}) needs=test role=expectation",
    "HttpResponse.json|text|xml|html(_, {status: $code}) role=expectation",
    "new HttpResponse(_, {status: $code}) role=expectation",
    "new HttpErrorResponse|HttpResponse({status: $code}) needs=test role=expectation",
    "new HttpErrorResponse|HttpResponse({status: $code})",
    "$response.status|statusCode == $code needs=receiver role=comparison",
    "$response.status() == $code needs=receiver role=comparison",
    "$response.response.status|statusCode == $code role=comparison",
    "*.statusCode == $code role=comparison",
    "statusCode|httpStatus == $code role=comparison",
    "$codes.includes|indexOf($response.status|statusCode) needs=receiver role=comparison",
    "$codes.includes|indexOf($response.response.status|statusCode) role=comparison",
    "$codes.includes|indexOf(statusCode) role=comparison",
    "{retry: {statusCodes: $codes}} role=comparison",
    "new Response(_, {status: $code})",
    "Response.json(_, {status: $code})",
    "Response.redirect($url, $code)",
    "Response.redirect($url) default=302 set=last",
    "{responses: {$code: _}} role=schema",
    "{http: {status: $code}}",
    NULL,
};

const struct framework framework_ecma_clients = {
    .id = "clients",
    .title = "JavaScript clients and tests",
    .modules = "nock axios-mock-adapter fetch-mock msw undici",
    .receivers = "res resp response r reply result err error e ex httpResponse request rsp xhr "
                 "httpError axiosError res1 res2 res3 response1 response2 response3 r1 r2",
    .shapes = shapes,
};
