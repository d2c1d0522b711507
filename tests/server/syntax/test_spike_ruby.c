/* Ruby, as Rails, Sinatra, Grape and Rack write it, through the neutral view. */
#include "tests/support/snippet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

static void test_spike_ruby__calls__bind_with_and_without_parentheses(void **state)
{
    static const struct snippet rows[] = {
        {"head :conflict", "head($code)", "code :conflict"},
        {"head(409)", "head($code)", "code 409"},
        {"head :created, location: user_url(@user)", "head($code, location=$url)",
         "code :created, url user_url(@user)"},
        {"halt 404", "halt($code)", "code 404"},
        {"halt 409, 'taken'", "halt($code, $body)", "code 409, body 'taken'"},
        {"status 201", "status($code)", "code 201"},
        {"error!('taken', 409)", "error!($body, $code)", "code 409, body 'taken'"},
        {"Rack::Response.new('gone', 410)", "new Rack.Response($body, $code)",
         "code 410, body 'gone'"},
        {"assert_response :not_found", "assert_response($code)", "code :not_found"},
        {"expect(response).to have_http_status(:conflict)", "have_http_status($code)",
         "code :conflict"},
        {"stub_request(:post, url).to_return(status: 503)", "*.to_return(status=$code)",
         "code 503"},
        {"foo(*args, 409)", "foo(_, $code)", NULL},
        {"ahead :conflict", "head($code)", NULL},
    };

    (void)state;
    snippets_check("ruby", rows, COUNT(rows));
}

static void test_spike_ruby__keywords__are_keyword_arguments(void **state)
{
    static const struct snippet rows[] = {
        {"render json: user, status: :created", "render(status=$code)", "code :created"},
        {"render json: user, status: :created", "render(json=$body, status=$code)",
         "code :created, body user"},
        {"render(:new, status: 422)", "render(_, status=$code)", "code 422"},
        {"render :new, :status => :unprocessable_entity", "render(_, status=$code)",
         "code :unprocessable_entity"},
        {"redirect_to users_path, status: :see_other", "redirect_to($url, status=$code)",
         "code :see_other, url users_path"},
        {"redirect_to users_path, status: 303 unless draft?", "redirect_to($url, status=$code)",
         "code 303, url users_path"},
        {"get '/old', to: redirect('/new', status: 302)", "redirect($url, status=$code)",
         "code 302, url '/new'"},
    };

    (void)state;
    snippets_check("ruby", rows, COUNT(rows));
}

static void test_spike_ruby__members_and_values__bind(void **state)
{
    static const struct snippet rows[] = {
        {"response.status = 409", "*.status = $code", "code 409"},
        {"self.status = :conflict", "self.status = $code", "code :conflict"},
        {"if response.status == 404 then retry_later end", "*.status == $code", "code 404"},
        {"ok = [200, 201].include?(response.status)", "*.include?(*.status)", ""},
        {"Net::HTTP::CONFLICT", "Net.HTTP.CONFLICT", ""},
        {"run ->(env) { [200, {'Content-Type' => 'text/plain'}, ['hi']] }", "[$code, $headers, _]",
         "code 200, headers {'Content-Type' => 'text/plain'}"},
        {"def call(env)\n  return [503, {}, []]\nend", "return $code, $headers, _",
         "code 503, headers {}"},
        {"headers = {location: '/x', status: 302}", "{location: $url}", "url '/x'"},
    };

    (void)state;
    snippets_check("ruby", rows, COUNT(rows));
}

static void test_spike_ruby__routes__bind_the_block_as_handler(void **state)
{
    static const struct snippet rows[] = {
        {"post '/users' do\n  halt 409\nend", "get|post|put($path, $handler)",
         "path '/users', handler function"},
        {"get('/users') { |id| id }", "get($path, $handler)", "path '/users', handler function"},
        {"match '/x', via: [:get, :post]", "match($path, via=$methods)",
         "path '/x', methods [:get, :post]"},
        {"error 404 do\n  'lost'\nend", "error($code, $handler)", "code 404, handler function"},
        {"route :get, '/x', &handler", "route(_, $path, $handler)", "path '/x', handler handler"},
        {"respond_to do |format|\n  format.json { head :ok }\nend", "*.json($handler)",
         "handler function"},
    };

    (void)state;
    snippets_check("ruby", rows, COUNT(rows));
}

static void test_spike_ruby__places__have_their_kind(void **state)
{
    static const struct place rows[] = {
        {"def create\n  head :conflict\nend", "head :conflict", KIND_CALL, true},
        {"def create\n  head :conflict\n  log\nend", "head :conflict", KIND_CALL, false},
        {"def create\n  return 409, 'x'\nend", "409", KIND_NUMBER, false},
        {"def create\n  return 409\nend", "409", KIND_NUMBER, true},
        {"def call\n  if late\n    408\n  else\n    200\n  end\nend", "408", KIND_NUMBER, true},
        {"def call\n  case x\n  when 1 then 408\n  else 200\n  end\nend", "408", KIND_NUMBER, true},
        {"def call\n  case x\n  when 408 then 1\n  end\nend", "408", KIND_NUMBER, false},
        {"def call\n  404\nrescue Gone\n  410\nend", "404", KIND_NUMBER, true},
        {"def call\n  404\nrescue Gone\n  410\nend", "410", KIND_NUMBER, true},
        {"get('/x') { 404 }", "404", KIND_NUMBER, true},
        {"def create\n  raise NotFound, 'x'\nend", "raise NotFound, 'x'", KIND_THROW, true},
        {"require 'sinatra'", "require 'sinatra'", KIND_IMPORT, false},
        {"class UsersController < Base\nend", "class UsersController < Base\nend", KIND_CLASS,
         false},
        {"render(:new) unless user.save", "render(:new) unless user.save", KIND_IF, false},
    };

    (void)state;
    places_check("ruby", rows, COUNT(rows));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_spike_ruby__calls__bind_with_and_without_parentheses),
        cmocka_unit_test(test_spike_ruby__keywords__are_keyword_arguments),
        cmocka_unit_test(test_spike_ruby__members_and_values__bind),
        cmocka_unit_test(test_spike_ruby__routes__bind_the_block_as_handler),
        cmocka_unit_test(test_spike_ruby__places__have_their_kind),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
