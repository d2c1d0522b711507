/** Python's clients and tests: requests, httpx, test clients, unittest, pytest, mocks. */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "$response.status_code == $code role=comparison",
    "$response.status == $code needs=receiver role=comparison",
    "$response.response.status_code == $code role=comparison",
    "$response.code == $code needs=receiver role=comparison",
    ("self.assertEqual|assertEquals|assertNotEqual|assertIn($response.status_code|status|code, "
     "$codes, ...) role=expectation"),
    ("self.assertEqual|assertEquals|assertNotEqual($code, $response.status_code|status, ...) "
     "role=expectation"),
    "Retry(..., status_forcelist=$codes) needs=import role=comparison",
    "responses.add(..., status=$code) role=expectation",
    "*.get|post|put|patch|delete|register_uri(..., status_code=$code) needs=test role=expectation",
    "httpx.Response($code, ...) needs=import role=expectation",
    "Mock|MagicMock|SimpleNamespace(..., status_code=$code) role=expectation",
    "$response.status_code = $code needs=test role=expectation",
    "$response.status_code = $code needs=receiver",
    NULL,
};

const struct framework framework_python_clients = {
    .id = "clients",
    .title = "Python clients and tests",
    .modules = "requests httpx urllib3 aiohttp responses requests_mock",
    .receivers = "r res resp response rv reply result ret e err exc error http_error mock_response",
    .shapes = shapes,
};
