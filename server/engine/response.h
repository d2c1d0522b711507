/**
 * The response that a handler sends, put together from the code around an occurrence. What the
 * source does not say stays unknown, and a rule that needs it stays silent.
 */
#ifndef STATUSLS_SERVER_ENGINE_RESPONSE_H
#define STATUSLS_SERVER_ENGINE_RESPONSE_H

#include "server/base/span.h"
#include "server/base/text.h"

#include <stdbool.h>
#include <stdint.h>

/** A set of request methods, RFC 9110 section 9.3 and RFC 5789. An empty set means: not known. */
enum method {
    METHOD_GET = 1 << 0,
    METHOD_HEAD = 1 << 1,
    METHOD_POST = 1 << 2,
    METHOD_PUT = 1 << 3,
    METHOD_PATCH = 1 << 4,
    METHOD_DELETE = 1 << 5,
    METHOD_OPTIONS = 1 << 6,
    METHOD_TRACE = 1 << 7,
    METHOD_CONNECT = 1 << 8,
    METHOD_ANY = (1 << 9) - 1,
};

struct shape;

/** How far a call brings its response: `ends` in the notation of shapes. */
enum ends {
    ENDS_NOTHING,
    ENDS_HEADER,   /* header: the status line is out, a body may follow */
    ENDS_RESPONSE, /* response: nothing more can be sent */
};

enum body { BODY_UNKNOWN, BODY_EMPTY, BODY_PRESENT };

/** What is certain about the expression of a body. */
enum content {
    CONTENT_UNKNOWN, /* not there, or whatever a name or a call yields */
    CONTENT_NOTHING, /* null, None, undefined */
    CONTENT_EMPTY,   /* a string of length 0 */
    CONTENT_SURE,    /* a literal, a construction: something that is never null */
};

/** A header field that is set, by its name. */
struct response_header {
    struct text name;
    const struct response_header *next;
};

/** Which handler answers which requests, and what in the source says so. */
struct route {
    unsigned methods;     /* set of enum method */
    const char *path;     /* as written, without quotes; NULL when unknown */
    struct span handler;  /* the function's whole text; empty when it is not in this file */
    struct span evidence; /* the call or annotation that registers it */
};

struct response {
    uint32_t occurrence; /* index into the analysis' occurrences */
    struct span handler; /* the enclosing function that the route names; empty when unknown */
    unsigned methods; /* that can reach this place, after the branches around it; 0 when unknown */
    struct span method_evidence; /* what says so: the route, or the branch */
    const char *path;            /* of the route; NULL when unknown */
    struct span statement;       /* the whole call, assignment or return that sets the status */
    enum body body;
    struct span body_span;   /* what is sent, where that stands by itself */
    struct span sender;      /* the call that sends the body, when it is not the statement itself */
    struct span sender_name; /* of that call */
    enum content content;    /* of body_span */
    enum ends ends;          /* how far it is when `sent` has run */
    struct span sent;        /* the call that brings it there: the statement, or the chain's end */
    struct text receiver;    /* the name that the statement hangs on; empty when there is none */
    bool alone;              /* the status is not one branch of several */
    struct span function;    /* the outermost function around it; empty at the file's top */
    bool in_test;            /* the file is a test by its name */
    bool is_result;          /* what is constructed or written is returned or thrown as it is */
    const struct response_header *headers; /* that are seen to be set */
    bool headers_known;  /* and no others can be: nothing that is not written out adds any */
    bool redirects;      /* a redirect helper, which sends Location itself */
    struct span target;  /* of a redirect; empty when unknown */
    bool default_unsure; /* the helper's default depends on a library version that is not known */
    const struct shape *shape; /* that matched */
};

/** Parses "POST" in any case; 0 when it is no method that we know. */
unsigned method_from_name(const char *name, uint32_t len);
/** "POST", for a set of exactly one. */
const char *method_name(unsigned method);
/** Writes "POST, PUT" into `out`, at most `size` bytes with the NUL; returns `out`. */
char *methods_format(unsigned methods, char *out, uint32_t size);

#endif
