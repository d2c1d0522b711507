/** Tests of the JVM's languages: MockMvc, WebTestClient, REST Assured, JUnit, AssertJ, Hamcrest,
 * Kotest, Mockito, and what answers in a server's place: WireMock, MockServer, MockWebServer. */
#include "server/frameworks/framework.h"
#include "server/frameworks/helpers.h"

#define EXPECTED " role=expectation"
#define SURE                                                                                       \
    "getStatusCode|getStatusCodeValue|getRawStatusCode|rawStatusCode|statusCode|getResponseCode|"  \
    "getHttpStatus|getHttpStatusCode|status_code|httpStatus|httpStatusCode"
#define UNSURE "getStatus|status|code|getCode|responseCode|getStatusInfo"
#define EQUAL "assertEquals|assertNotEquals|assertSame|assertNotSame|assertThat|assertEq"
#define IS "is|equalTo|not|sameInstance|isEqualTo|eq|equalToObject"
#define MATCHES                                                                                    \
    "isEqualTo|isNotEqualTo|isSameAs|isNotSameAs|isIn|isNotIn|isBetween|isGreaterThanOrEqualTo|"   \
    "isLessThan|isGreaterThan|isLessThanOrEqualTo|isAtLeast|isAtMost"

/** In every way that assertions have for it, of one way to ask for a status. */
#define ASSERTED(status, needs)                                                                    \
    EQUAL "($code, " status ")" needs EXPECTED, EQUAL "(" status ", $code)" needs EXPECTED,        \
        EQUAL "($code, " status ", _)" needs EXPECTED,                                             \
        EQUAL "(_, $code, " status ")" needs EXPECTED,                                             \
        EQUAL "(" status ", $code, _)" needs EXPECTED,                                             \
        "*." EQUAL "($code, " status ", ...)" needs EXPECTED,                                      \
        "*." EQUAL "(" status ", $code, ...)" needs EXPECTED,                                      \
        "*." EQUAL "(_, $code, " status ")" needs EXPECTED,                                        \
        "assertThat(" status ", " IS "($code))" needs EXPECTED,                                    \
        "assertThat(_, " status ", " IS "($code))" needs EXPECTED,                                 \
        "assertThat(" status ", is(" IS "($code)))" needs EXPECTED,                                \
        "assertThat(" status ")." MATCHES "($code, ...)" needs EXPECTED,                           \
        "assertThat(" status ")." MATCHES "(_, $code)" needs EXPECTED,                             \
        "*.assertThat(" status ")." MATCHES "($code, ...)" needs EXPECTED,                         \
        "assertThat(" status ").as|describedAs|withFailMessage(...)." MATCHES                      \
        "($code, ...)" needs EXPECTED,                                                             \
        status ".shouldBe|shouldNotBe|shouldBeEqualTo|shouldEqual($code)" needs EXPECTED,          \
        "when|given|whenever(" status ").thenReturn|willReturn($code, ...)" needs EXPECTED,        \
        "*.when|given(" status ").thenReturn|willReturn($code, ...)" needs EXPECTED

static const char *const shapes[] = {
    "status().is($code) needs=module" EXPECTED,
    "*.status().is($code) needs=module" EXPECTED,
    "status().is(" IS "($code)) needs=module" EXPECTED,
    "*.expectStatus().isEqualTo($code)" EXPECTED,
    "*.expectStatus().value(" IS "($code))" EXPECTED,
    "*.hasStatus($code, ...) needs=module|test" EXPECTED,
#define HELPER(identifier, code, ...)                                                              \
    "status()." identifier "() code=" #code " needs=module" EXPECTED,                              \
        "*.status()." identifier "() code=" #code " needs=module" EXPECTED,                        \
        "*.expectStatus()." identifier "() code=" #code EXPECTED,
#include "catalog/names/spring-mockmvc.def"
    "*.statusCode|expectStatusCode($code) needs=module|test" EXPECTED,
    "*.statusCode|expectStatusCode(" IS "($code)) needs=module|test" EXPECTED,
    "*.statusCode|expectStatusCode(anyOf|oneOf|in($codes)) needs=module|test" EXPECTED,
    "*.statusCode(anyOf(" IS "($code), ...)) needs=module|test" EXPECTED,
    "*.statusCode(anyOf(_, " IS "($code), ...)) needs=module|test" EXPECTED,
    ASSERTED("*." SURE, ""),
    ASSERTED("$response." UNSURE, " needs=receiver"),
    "verify(_, ...).setStatus|sendError|setStatusCode($code, ...)" EXPECTED,
    "verify(_, ...).sendRedirect(_, $code)" EXPECTED,
    "withStatus($code) needs=module" EXPECTED,
    "*.withStatus|withStatusCode($code) needs=module|test" EXPECTED,
    "*.setResponseCode|code($code) needs=module" EXPECTED,
    "new MockResponse($code, ...) needs=import" EXPECTED,
    "withSuccess(...) code=200 needs=module" EXPECTED,
    "withCreatedEntity(_) code=201 needs=module" EXPECTED,
    "withAccepted() code=202 needs=module" EXPECTED,
    "withNoContent() code=204 needs=module" EXPECTED,
    "withBadRequest() code=400 needs=module" EXPECTED,
    "withUnauthorizedRequest() code=401 needs=module" EXPECTED,
    "withForbiddenRequest() code=403 needs=module" EXPECTED,
    "withResourceNotFound() code=404 needs=module" EXPECTED,
    "withRequestConflict() code=409 needs=module" EXPECTED,
    "withTooManyRequests(...) code=429 needs=module" EXPECTED,
    "withServerError() code=500 needs=module" EXPECTED,
    "withBadGateway() code=502 needs=module" EXPECTED,
    "withServiceUnavailable() code=503 needs=module" EXPECTED,
    "withGatewayTimeout() code=504 needs=module" EXPECTED,
    NULL,
};

const struct framework framework_jvm_tests = {
    .id = "tests",
    .title = "JVM tests",
    .modules = ("org.springframework.test org.springframework.boot.test io.restassured "
                "com.jayway.restassured com.github.tomakehurst.wiremock org.wiremock "
                "org.mockserver okhttp3.mockwebserver mockwebserver3 "
                "org.springframework.security.test"),
    .receivers = ("response resp res r result entity responseentity mvcresult conn connection con "
                  "urlconnection httpconn httpresponse rsp reply e ex exception thrown error err "
                  "getresponse"),
    .shapes = shapes,
};
