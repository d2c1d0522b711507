/**
 * The notation in which shapes are written: it reads like the code that it stands for. Frameworks'
 * tables and users' configuration share it.
 *
 *     *.status($code)                    a method of anything
 *     http.Error(_, $text, $code)        a qualified function; _ is any one argument, ... any
 * number of further ones Response($body, status=$code)      a keyword argument; keyword arguments
 * that the shape does not name may be there new Response($body, {status: $code})    a construction;
 * pairs that the shape does not name may be there
 *     {response: {$code: _}}             an object by itself; here the key is the code
 *     @HttpCode($code)                   an annotation, decorator or attribute
 *     return $body, $code                several values returned
 *     throw {status: $code}              what is thrown without being constructed
 *     *.statusCode = $code               an assignment
 *     *.headers[$header] = $value        an index
 *     *.status_code == $code             any comparison with it, `in` lists and switch cases
 * included
 *     $codes.includes(*.status)          $codes is one code, or an element of a list of codes
 *     *.get|post|put($path, ...)         one of several names
 *     expect(status|~Status)             a name by itself; ~ stands for any beginning
 *     header("Location:...")             a string that begins so
 *     ~_response(..., status=$code)      any call of a name that ends so
 *     *(..., status=$code)               arguments that nothing is called with: (status = 404)
 * within a Rust attribute
 *
 * Behind the code stand attributes, "name=value", in any order; struct shape says what they mean.
 */
#ifndef STATUSLS_SERVER_ENGINE_NOTATION_H
#define STATUSLS_SERVER_ENGINE_NOTATION_H

#include "server/base/arena.h"
#include "server/base/error.h"
#include "server/base/text.h"

#include <stdbool.h>
#include <stdint.h>

enum pattern_kind {
    PATTERN_ANY,      /* _ or * */
    PATTERN_REST,     /* ... */
    PATTERN_VARIABLE, /* $code */
    PATTERN_NAME,
    PATTERN_MEMBER, /* first: the object */
    PATTERN_CALL,   /* first: the callee, then the arguments */
    PATTERN_NEW,
    PATTERN_ANNOTATION, /* first: the callee, then the arguments */
    PATTERN_RETURN,     /* the values */
    PATTERN_THROW,      /* the same */
    PATTERN_ASSIGN,     /* first: the target, then the value */
    PATTERN_COMPARE,    /* first: the subject, then the value */
    PATTERN_OBJECT,     /* the pairs */
    PATTERN_LIST,
    PATTERN_STRING,
    PATTERN_SUBSCRIPT, /* first: the object, then the index */
};

enum variable {
    VARIABLE_CODE,  /* one code; an element of a list in a comparison */
    VARIABLE_CODES, /* a code, alone or as an element of a list */
    VARIABLE_URL,
    VARIABLE_BODY,
    VARIABLE_HEADER,  /* the name of one header field */
    VARIABLE_HEADERS, /* several, as an object */
    VARIABLE_VALUE,
    VARIABLE_PHRASE,
    VARIABLE_PATH,
    VARIABLE_METHODS,
    VARIABLE_PATTERN, /* a method and a path in one string: "POST /x" */
    VARIABLE_HANDLER,
    VARIABLE_RESPONSE, /* what evidence of a receiver is looked for at, when it is not the call's
                          own receiver */
    VARIABLE_COUNT,
};

struct pattern {
    enum pattern_kind kind;
    enum variable variable;
    struct text
        name; /* alternatives parted by '|'; of a member its property; of a string its inside */
    struct text keyword; /* of an argument or pair: its name; else empty */
    bool is_key;         /* of a pair: the pattern is for its key, and any value will do */
    const struct pattern *first;
    const struct pattern *next; /* the next sibling */
};

struct attribute {
    struct text name;
    struct text value;
    const struct attribute *next;
};

struct notation {
    const struct pattern *pattern;
    const struct attribute *attributes;
};

/** Texts in the result borrow from `source`, which must outlive it. */
bool notation_parse(const char *source, struct arena *arena, struct notation *out,
                    struct error *err);
/** The names by which a pattern can be found in text: of what is called, assigned to, compared.
 * Empty for a return. */
struct text pattern_anchor(const struct pattern *pattern);
/** True if `$variable` stands anywhere in the pattern. */
bool pattern_binds(const struct pattern *pattern, enum variable variable);
/** Calls `visit` for each alternative of a name such as "get|post". */
void pattern_each_name(struct text names, void (*visit)(struct text name, void *user), void *user);
/** True if `name` is one of the alternatives. */
bool pattern_name_is(struct text names, struct text name);

#endif
