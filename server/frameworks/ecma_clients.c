/** Clients and tests of JavaScript: fetch and axios responses, supertest, jest, vitest, chai,
 * node:assert, nock. */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "*(...).expect($code, ...) needs=test role=expectation",
    ("expect($response.status|statusCode|status_code).toBe|toEqual|toStrictEqual|equal|eql($code) "
     "needs=receiver role=expectation"),
    ("expect($response.status()).toBe|toEqual|toStrictEqual($code) needs=receiver "
     "role=expectation"),
    ("expect($response.status|statusCode).to.equal|eql|be($code) needs=receiver "
     "role=expectation"),
    "expect(_).to.have.status($code) role=expectation",
    "*.should.have.status($code) needs=test role=expectation",
    ("$response.status|statusCode.should.equal|eql|be($code) needs=receiver role=expectation"),
    ("assert.equal|strictEqual|deepEqual|deepStrictEqual|notEqual|notStrictEqual("
     "$response.status|statusCode, $code, ...) needs=receiver role=expectation"),
    "*.is|equal|same($response.status|statusCode, $code, ...) needs=receiver role=expectation",
    "*.toHaveProperty(\"status\", $code) needs=test role=expectation",
    "*.toMatchObject|objectContaining({status: $code}) needs=test role=expectation",
    "*.reply|replyOnce($code, ...) needs=module role=expectation",
    "$response.status|statusCode == $code needs=receiver role=comparison",
    "$response.response.status == $code role=comparison",
    "$codes.includes($response.status|statusCode) needs=receiver role=comparison",
    "$codes.includes($response.response.status) role=comparison",
    "*.fulfill({status: $code}) needs=test role=expectation",
    "*.intercept(..., {statusCode: $code}) needs=test role=expectation",
    "new Response(_, {status: $code})",
    "Response.json(_, {status: $code})",
    "Response.redirect($url, $code)",
    "HttpResponse.json|text(_, {status: $code}) role=expectation",
    "new HttpResponse(_, {status: $code}) role=expectation",
    "{responses: {$code: _}} role=schema",
    NULL,
};

const struct framework framework_ecma_clients = {
    .id = "clients",
    .title = "JavaScript clients and tests",
    .modules = "nock axios-mock-adapter",
    .receivers = "res resp response r reply result err error e ex httpResponse request",
    .shapes = shapes,
};
