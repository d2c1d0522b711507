/* Kotlin, as Ktor, Spring and Javalin write it, through the neutral view. */
#include "tests/support/snippet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

static void test_spike_kotlin__calls__bind(void **state)
{
    static const struct snippet rows[] = {
        {"fun f() { call.respond(HttpStatusCode.Conflict) }", "*.respond($code)",
         "code HttpStatusCode.Conflict"},
        {"fun f() { call.respond(HttpStatusCode.Created, user) }", "*.respond($code, $body)",
         "code HttpStatusCode.Created, body user"},
        {"fun f() { call.response.status(HttpStatusCode.Accepted) }", "*.status($code)",
         "code HttpStatusCode.Accepted"},
        {"fun f() { call.respondRedirect(\"/new\", permanent = false) }",
         "*.respondRedirect($url, permanent=_)", "url \"/new\""},
        {"fun f() { call.respondText(\"gone\", status = HttpStatusCode.Gone) }",
         "*.respondText($body, status=$code)", "code HttpStatusCode.Gone, body \"gone\""},
        {"fun f() = ResponseEntity.status(409).body(x)", "ResponseEntity.status($code)",
         "code 409"},
        {"fun f() = ResponseEntity.status(409).body(x)", "*.body($body)", "body x"},
        {"fun f() { throw ResponseStatusException(HttpStatus.NOT_FOUND, \"lost\") }",
         "ResponseStatusException($code, _)", "code HttpStatus.NOT_FOUND"},
        {"fun f() { ctx?.status(404) }", "*.status($code)", "code 404"},
        {"fun f() { ctx!!.status(404).json<User>(x) }", "*.json($body)", "body x"},
        {"fun f() { response.status shouldBe HttpStatusCode.OK }", "*.shouldBe($code)",
         "code HttpStatusCode.OK"},
        {"fun f() { response.status shouldBe HttpStatusCode.OK }", "*.status.shouldBe($code)",
         "code HttpStatusCode.OK"},
        {"fun f() { call.respond(*codes) }", "*.respond($code)", NULL},
    };

    (void)state;
    snippets_check("kotlin", rows, COUNT(rows));
}

static void test_spike_kotlin__routes__bind_the_lambda_as_last_argument(void **state)
{
    static const struct snippet rows[] = {
        {"fun Route.x() { post(\"/x\") { call.respond(HttpStatusCode.Conflict) } }",
         "get|post($path, $handler)", "path \"/x\", handler function"},
        {"fun Route.x() { route(\"/a\") { get { list() } } }", "get($handler)", "handler function"},
        {"fun Route.x() { route(\"/a\") { get { list() } } }", "route($path, $handler)",
         "path \"/a\", handler function"},
        {"fun Route.x() { post<Order>(\"/x\") { order -> save(order) } }", "post($path, $handler)",
         "path \"/x\", handler function"},
        {"fun f() { app.post(\"/x\", ::create) }", "*.post($path, $handler)",
         "path \"/x\", handler create"},
        {"fun f() { route(\"/x\", HttpMethod.Post) { handle { go() } } }",
         "route($path, $methods, $handler)",
         "path \"/x\", methods HttpMethod.Post, handler function"},
        {"fun f() { app.routing { post(\"/x\") { go() } } }", "*.routing($handler)",
         "handler function"},
        {"fun f() { status(HttpStatusCode.NotFound) { call -> call.respond(page) } }",
         "status($code, $handler)", "code HttpStatusCode.NotFound, handler function"},
    };

    (void)state;
    snippets_check("kotlin", rows, COUNT(rows));
}

static void test_spike_kotlin__annotations__stand_on_their_function(void **state)
{
    static const struct snippet rows[] = {
        {"class C {\n  @PostMapping(\"/y\")\n  fun create(): User = save()\n}",
         "@PostMapping($path)", "path \"/y\", on create"},
        {"class C {\n  @PostMapping(\"/y\")\n  @ResponseStatus(HttpStatus.CREATED)\n"
         "  fun create(): User = save()\n}",
         "@ResponseStatus($code)", "code HttpStatus.CREATED, on create"},
        {"class C {\n  @RequestMapping(value = [\"/y\"], method = [RequestMethod.POST])\n"
         "  fun create() = save()\n}",
         "@RequestMapping(value=$path, method=$methods)",
         "path [\"/y\"], methods [RequestMethod.POST], on create"},
        {"@RestController\nclass C", "@RestController", "on C"},
    };

    (void)state;
    snippets_check("kotlin", rows, COUNT(rows));
}

static void test_spike_kotlin__members_and_values__bind(void **state)
{
    static const struct snippet rows[] = {
        {"fun f() { call.response.status = 409 }", "*.status = $code", "code 409"},
        {"val lost = response.code == 404", "*.code == $code", "code 404"},
        {"val lost = (response.status as Int) in listOf(404, 410)", "*.status == _", ""},
        {"val x = mapOf(\"status\" to 409)", "mapOf(status=$code)", "code 409"},
        {"val x = HttpStatusCode.Conflict", "HttpStatusCode.Conflict", ""},
    };

    (void)state;
    snippets_check("kotlin", rows, COUNT(rows));
}

static void test_spike_kotlin__places__have_their_kind(void **state)
{
    static const struct place rows[] = {
        {"fun f(): Int { return 409 }", "409", KIND_NUMBER, true},
        {"fun f() = if (late) 408 else 200", "408", KIND_NUMBER, true},
        {"fun f() = if (late) 408 else 200", "200", KIND_NUMBER, true},
        {"fun f() = if (late == 408) a else b", "408", KIND_NUMBER, false},
        {"fun f() = when (x) { 404, 405 -> 409\n else -> 200 }", "405", KIND_NUMBER, false},
        {"fun f() = when (x) { 404, 405 -> 409\n else -> 200 }", "409", KIND_NUMBER, true},
        {"val f = { x: Int -> 404 }", "404", KIND_NUMBER, true},
        {"fun f() { throw NotFound(\"x\") }", "throw NotFound(\"x\")", KIND_THROW, true},
        {"fun f() { for (x in xs) { break } }", "break", KIND_EXIT, false},
        {"val x = null", "null", KIND_NOTHING, false},
        {"import io.ktor.http.HttpStatusCode", "import io.ktor.http.HttpStatusCode", KIND_IMPORT,
         false},
        {"const val CONFLICT = 409", "const val CONFLICT = 409", KIND_DECLARATION, false},
        {"enum class E(val x: Int) { A(409) }", "A(409)", KIND_DECLARATION, false},
        {"fun f() { return@post }", "return@post", KIND_RETURN, true},
    };

    (void)state;
    places_check("kotlin", rows, COUNT(rows));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_spike_kotlin__calls__bind),
        cmocka_unit_test(test_spike_kotlin__routes__bind_the_lambda_as_last_argument),
        cmocka_unit_test(test_spike_kotlin__annotations__stand_on_their_function),
        cmocka_unit_test(test_spike_kotlin__members_and_values__bind),
        cmocka_unit_test(test_spike_kotlin__places__have_their_kind),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
