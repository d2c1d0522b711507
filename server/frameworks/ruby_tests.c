/** Ruby's tests, the clients that they and programs use, and faked responses: RSpec, Minitest,
 * Rack::Test, WebMock, Net::HTTP, Faraday, HTTParty. */
#include "server/frameworks/framework.h"

#define TO "to|not_to|to_not"
#define EQUAL "eq|eql|equal|be"

static const char *const test_shapes[] = {
    "have_http_status($code) role=expectation",
    "assert_response($code, ...) role=expectation",
    "have_attributes(..., status|code=$code) needs=test role=expectation sure=no",
    "assert_redirected_to(..., status=$code) role=expectation",
    ("expect($response.status|code|status_code|response_code)." TO "(" EQUAL "($code), ...) "
     "needs=receiver role=expectation"),
    ("expect(status|response_status|status_code)." TO "(" EQUAL "($code), ...) needs=test "
     "role=expectation"),
    ("expect($response.status|code|status_code)." TO "(be_in($codes), ...) needs=receiver "
     "role=expectation"),
    ("expect($response.status|code|status_code)." TO "(be_between($code, _), ...) needs=test "
     "role=expectation"),
    ("assert_equal|assert_not_equal|refute_equal|assert_same($code, "
     "$response.status|code|status_code, ...) needs=receiver role=expectation"),
    ("assert_equal|assert_not_equal|refute_equal|assert_same("
     "$response.status|code|status_code, $code, ...) needs=receiver role=expectation"),
    "assert_equal($code, status|status_code, ...) needs=test role=expectation",
    "assert_includes|assert_include($codes, $response.status, ...) role=expectation",
    "*.must_equal($code) needs=test role=expectation",
    "$response.status|code.should == $code needs=test role=expectation",
    ("$response.status|code.should(" EQUAL "($code)) needs=test role=expectation"),
    "*.to_return|to_return_json(..., status=$code) role=expectation",
    "*.to_return(..., status=[$code, ...]) role=expectation",
    "*.and_return(..., status|code=$code) needs=test role=expectation",
    ("double|instance_double|OpenStruct(..., status|code|response_code=$code) needs=test "
     "role=expectation sure=no"),
    "new OpenStruct(..., status|code=$code) needs=test role=expectation sure=no",
    "[$code, {}, _] needs=test role=expectation",
    "*.route|fulfill(..., status=$code) needs=test role=expectation",
    NULL,
};

const struct framework framework_ruby_tests = {
    .id = "ruby-tests",
    .title = "Ruby tests",
    .modules = "rspec minitest webmock rack/test test/unit",
    .receivers = ("response last_response res resp result subject request reply r api_response "
                  "http_response mock_response get post put patch delete head"),
    .strangers = "body json data payload json_response parsed_body",
    .shapes = test_shapes,
};

static const char *const client_shapes[] = {
    "$response.status|code|status_code|response_code == $code needs=receiver role=comparison",
    "$response.status|code == $code needs=test role=comparison sure=no",
    "$codes.include?($response.status|code) needs=receiver role=comparison",
    "$codes.cover?($response.status|code) needs=receiver role=comparison",
    "$codes.member?($response.status|code) needs=receiver role=comparison",
    "$response.status|code.in?($codes) needs=receiver role=comparison",
    "$response.status|code.between?($code, _) needs=receiver role=comparison",
    "$response.status|code.between?(_, $code) needs=receiver role=comparison",
    "status|status_code|http_status|response_code == $code needs=module role=comparison sure=no",
    "~status_code == $code role=comparison",
    NULL,
};

const struct framework framework_ruby_clients = {
    .id = "ruby-clients",
    .title = "Ruby clients",
    .modules = ("net/http faraday httparty rest-client rest_client typhoeus http excon httpclient "
                "open-uri"),
    .receivers = ("response last_response res resp result reply r e err error ex exception "
                  "http_response faraday_response"),
    .strangers = "body json data payload parsed_body order",
    .shapes = client_shapes,
};
