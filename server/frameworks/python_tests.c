/** Python's tests: unittest, pytest, the test clients of frameworks, and faked responses. */
#include "server/frameworks/framework.h"

#define EQUAL "assertEqual|assertEquals|assertNotEqual|assertNotEquals|assert_equal|assertIs|eq_"
#define ORDERED "assertGreaterEqual|assertGreater|assertLess|assertLessEqual"

static const char *const shapes[] = {
    ("*." EQUAL "|" ORDERED "(status|status_code|http_status, $code, ...) needs=test "
     "role=expectation"),
    ("*." EQUAL "|" ORDERED "($code, status|status_code|http_status, ...) needs=test "
     "role=expectation"),
    "status == $code needs=test role=comparison",
    "code == $code needs=test range=2-5 sure=no role=comparison",
    ("*." EQUAL "(code, $code, ...) needs=test range=2-5 sure=no role=expectation"),
    ("*." EQUAL "($code, code, ...) needs=test range=2-5 sure=no role=expectation"),
    ("*." EQUAL "|" ORDERED "($response.status_code|status_int, $code, ...) role=expectation"),
    ("*." EQUAL "|" ORDERED "($code, $response.status_code|status_int, ...) role=expectation"),
    ("*." EQUAL "($response.status|code, $code, ...) needs=receiver role=expectation"),
    ("*." EQUAL "($code, $response.status|code, ...) needs=receiver role=expectation"),
    ("assert_equal|assert_equals|eq_($response.status_code|status_int, $code, ...) "
     "role=expectation"),
    "*.assertIn|assertNotIn($response.status_code, $codes, ...) role=expectation",
    "*.assertIn|assertNotIn($response.status|code, $codes, ...) needs=receiver role=expectation",
    ("*.assertStatus|assert_status|assertStatusCode|assert_status_code(_, $code, ...) "
     "role=expectation"),
    "*.assert200|assert_200(...) code=200 role=expectation",
    "*.assert400|assert_400(...) code=400 role=expectation",
    "*.assert401|assert_401(...) code=401 role=expectation",
    "*.assert403|assert_403(...) code=403 role=expectation",
    "*.assert404|assert_404(...) code=404 role=expectation",
    "*.assert405|assert_405(...) code=405 role=expectation",
    "*.assert500|assert_500(...) code=500 role=expectation",
    "$response.status_code = $code needs=test role=expectation",
    "$response.status_code = $code needs=receiver",
    "$response.status = $code needs=receiver role=expectation",
    "Mock|MagicMock|AsyncMock|SimpleNamespace(..., status_code=$code) role=expectation",
    "mock.Mock|MagicMock|AsyncMock(..., status_code=$code) role=expectation",
    "Mock|MagicMock|AsyncMock(..., status=$code) needs=test role=expectation",
    "mock.Mock|MagicMock|AsyncMock(..., status=$code) needs=test role=expectation",
    ("MockResponse|FakeResponse|MockedResponse|DummyResponse|StubResponse($code, ...) needs=test "
     "role=expectation"),
    ("MockResponse|FakeResponse|MockedResponse|DummyResponse|StubResponse(_, $code, ...) "
     "needs=test role=expectation"),
    ("MockResponse|FakeResponse|MockedResponse|DummyResponse|StubResponse(..., status_code=$code) "
     "role=expectation"),
    ("MockResponse|FakeResponse|MockedResponse|DummyResponse|StubResponse(..., status=$code) "
     "role=expectation"),
    ("responses|rsps|mocked_responses.add|get|post|put|patch|delete|replace(..., status=$code) "
     "role=expectation"),
    ("app|testapp|test_app|webapp.get|post|put|patch|delete|head|options|post_json|put_json|"
     "patch_json|delete_json(..., status=$code) needs=test role=expectation"),
    "return $code, _, _ needs=module role=expectation range=2-5 sure=no",
    "*(..., expected_code=$code) needs=test role=expectation sure=no",
    "*(..., expected_status=$code) needs=test role=expectation sure=no",
    "*.add|upsert|replace(_, ..., status=$code) needs=module role=expectation",
    "exc|exc_info|excinfo|err|e.value.status|code == $code needs=test role=comparison sure=no",
    "*.fulfill(..., status=$code) needs=test role=expectation",
    "httpretty.register_uri(..., status=$code) role=expectation",
    "responses.Response(..., status=$code) role=expectation",
    ("*.get|post|put|patch|delete|head|options|register_uri(..., status_code=$code) needs=test "
     "role=expectation"),
    ("m|mock|mocked|aioclient_mock|aioresponses|mock_aioresponse.get|post|put|patch|delete|head("
     "..., status=$code) needs=module|test role=expectation"),
    "*.add_response(..., status_code=$code) needs=test role=expectation",
    "*.respond($code, ...) needs=module role=expectation",
    "*.respond(..., status_code=$code) needs=module role=expectation",
    "*.respond_with_data|respond_with_json(..., status=$code) role=expectation",
    "Response($code, ...) needs=import role=expectation",
    "Response(status_code=$code) needs=import role=expectation",
    NULL,
};

const struct framework framework_python_tests = {
    .id = "tests",
    .title = "Python tests",
    .modules = "httpx respx aioresponses responses requests_mock",
    .receivers = ("history responses r res resp response rv reply result ret e err exc error "
                  "exception http_error "
                  "mock_response channel mock_resp fake_response return_value"),
    .shapes = shapes,
};

static const char *const webtest_shapes[] = {
    ("*.get|post|put|patch|delete|head|options|post_json|put_json|patch_json|delete_json("
     "..., status=$code) needs=module role=expectation"),
    NULL,
};

const struct framework framework_webtest = {
    .id = "webtest",
    .title = "WebTest",
    .modules = "webtest",
    .shapes = webtest_shapes,
};
