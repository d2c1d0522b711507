/* Rust, as axum, actix-web, Rocket and warp write it, through the neutral view. */
#include "tests/support/snippet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

static void test_spike_rust__attributes__are_annotations_though_token_trees(void **state)
{
    static const struct snippet rows[] = {
        {"#[post(\"/x\")]\nasync fn create() -> X { x() }", "@post($path)",
         "path \"/x\", on create"},
        {"#[post(\"/x\", data = \"<user>\")]\n#[response(status = 409)]\nfn create() {}",
         "@get|post($path)", "path \"/x\", on create"},
        {"#[post(\"/x\")]\n#[response(status = 409)]\npub async fn create() {}",
         "@response(status=$code)", "code 409, on create"},
        {"#[catch(404)]\nfn lost() -> Page { page() }", "@catch($code)", "code 404, on lost"},
        {"#[actix_web::get(\"/x\")]\nasync fn list() {}", "@*.get($path)", "path \"/x\", on list"},
        {"#[oai(path = \"/x\", method = \"post\")]\nasync fn create(&self) {}",
         "@oai(path=$path, method=$methods)", "path \"/x\", methods \"post\", on create"},
        {"#[oai(status = 404)]\n/// Lost.\nstruct Lost;", "@oai(status=$code)",
         "code 404, on Lost"},
        {"#[tokio::main]\nasync fn main() {}", "@*.main()", "on main"},
        {"#[derive(Debug)]\nstruct S;", "@post($path)", NULL},
    };

    (void)state;
    snippets_check("rust", rows, COUNT(rows));
}

static void test_spike_rust__calls__bind(void **state)
{
    static const struct snippet rows[] = {
        {"fn f() { HttpResponse::Conflict().body(\"x\") }", "HttpResponse.Conflict()", ""},
        {"fn f() { HttpResponse::build(StatusCode::CONFLICT).json(x) }",
         "HttpResponse.build($code)", "code StatusCode::CONFLICT"},
        {"fn f() { Response::builder().status(409).body(b)? }", "*.builder().status($code)",
         "code 409"},
        {"fn f() { StatusCode::from_u16(409).unwrap() }", "StatusCode.from_u16($code)", "code 409"},
        {"fn f() { warp::reply::with_status(r, StatusCode::CREATED) }",
         "*.with_status($body, $code)", "code StatusCode::CREATED, body r"},
        {"fn f() { Redirect::to(\"/new\") }", "Redirect.to($url)", "url \"/new\""},
        {"fn f() -> R { Err((StatusCode::CONFLICT, \"taken\")) }", "Err([$code, $body])",
         "code StatusCode::CONFLICT, body \"taken\""},
        {"fn f() { client.get(url).send().await?.error_for_status()? }", "*.error_for_status()",
         ""},
        {"fn f() { assert_eq!(res.status(), StatusCode::OK); }", "assert_eq(_, _)", ""},
        {"fn f() { error::ErrorConflict(\"x\") }", "error.ErrorConflict($body)", "body \"x\""},
    };

    (void)state;
    snippets_check("rust", rows, COUNT(rows));
}

static void test_spike_rust__members_and_values__bind(void **state)
{
    static const struct snippet rows[] = {
        {"fn f() { *res.status_mut() = StatusCode::CONFLICT; }", "*.status_mut() = $code",
         "code StatusCode::CONFLICT"},
        {"fn f() { if res.status() == StatusCode::NOT_FOUND { retry() } }", "*.status() == $code",
         "code StatusCode::NOT_FOUND"},
        {"fn f() { let r = Reply { status: 409, body: b }; }", "new Reply(status=$code)",
         "code 409"},
        {"fn f() -> impl IntoResponse { (StatusCode::CONFLICT, \"x\") }", "[$code, $body]",
         "code StatusCode::CONFLICT, body \"x\""},
        {"fn f() -> R { return (StatusCode::CONFLICT, \"x\"); }", "return $code, $body",
         "code StatusCode::CONFLICT, body \"x\""},
        {"fn f() -> R { (StatusCode::SEE_OTHER, [(LOCATION, \"/x\")], ()) }",
         "[$code, $headers, _]", "code StatusCode::SEE_OTHER, headers [(LOCATION, \"/x\")]"},
        {"fn f() { let s = StatusCode::CONFLICT; }", "StatusCode.CONFLICT", ""},
    };

    (void)state;
    snippets_check("rust", rows, COUNT(rows));
}

static void test_spike_rust__routes__bind(void **state)
{
    static const struct snippet rows[] = {
        {"fn f() { Router::new().route(\"/x\", post(create)) }", "*.route($path, _)",
         "path \"/x\""},
        {"fn f() { Router::new().route(\"/x\", post(create)) }", "*.route($path, post($handler))",
         "path \"/x\", handler create"},
        {"fn f() { app.route(\"/x\", get(list).post(create)) }", "*.route(_, *.post($handler))",
         "handler create"},
        {"fn f() { app.route(\"/x\", web::post().to(create)) }",
         "*.route($path, web.post().to($handler))", "path \"/x\", handler create"},
        {"fn f() { app.route(\"/x\", post(|b: Body| async move { x })) }",
         "*.route($path, post($handler))", "path \"/x\", handler function"},
        {"fn f() { cfg.service(web::resource(\"/x\").route(web::put().to(save))) }",
         "web.resource($path)", "path \"/x\""},
    };

    (void)state;
    snippets_check("rust", rows, COUNT(rows));
}

static void test_spike_rust__places__have_their_kind(void **state)
{
    static const struct place rows[] = {
        {"fn f() -> R { (StatusCode::CONFLICT, \"x\") }", "(StatusCode::CONFLICT, \"x\")",
         KIND_LIST, true},
        {"fn f() -> R { (StatusCode::CONFLICT, \"x\"); }", "(StatusCode::CONFLICT, \"x\")",
         KIND_LIST, false},
        {"fn f() -> R { if late { 408 } else { 200 } }", "408", KIND_NUMBER, true},
        {"fn f() -> R { if late { 408 } else { 200 } }", "200", KIND_NUMBER, true},
        {"fn f() -> R { if x { return 408; } go(); 200 }", "408", KIND_NUMBER, true},
        {"fn f() -> R { match x { A | B => 404, _ => { 200 } } }", "404", KIND_NUMBER, true},
        {"fn f() -> R { match x { A | B => 404, _ => { 200 } } }", "200", KIND_NUMBER, true},
        {"fn f() -> R { match x { 404 => a, _ => b } }", "404", KIND_NUMBER, false},
        {"fn f() { let g = |x| 404; }", "404", KIND_NUMBER, true},
        {"fn f() { let g = |x| async move { 404 }; }", "404", KIND_NUMBER, true},
        {"const CONFLICT: u16 = 409;", "const CONFLICT: u16 = 409;", KIND_DECLARATION, false},
        {"use axum::http::StatusCode;", "use axum::http::StatusCode;", KIND_IMPORT, false},
        {"impl ResponseError for E { fn status_code(&self) -> StatusCode { X::GONE } }", "X::GONE",
         KIND_MEMBER, true},
        {"fn f() { for x in xs { break; } }", "break", KIND_EXIT, false},
    };

    (void)state;
    places_check("rust", rows, COUNT(rows));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_spike_rust__attributes__are_annotations_though_token_trees),
        cmocka_unit_test(test_spike_rust__calls__bind),
        cmocka_unit_test(test_spike_rust__members_and_values__bind),
        cmocka_unit_test(test_spike_rust__routes__bind),
        cmocka_unit_test(test_spike_rust__places__have_their_kind),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
