/**
 * A shape: a pattern together with what it means when code matches it.
 *
 * Attributes in the notation:
 *
 * - code=404: the name of the helper fixes the status (no $code in the pattern)
 * - default=302: the helper's code when none is given; default=302? depends on the library's
 * version
 * - set=first: how the helper takes an explicit code: as first argument; set=last; set=options for
 *   an object behind the rest; set=chain for a call before it; set=NAME for a keyword argument
 * - role=comparison: what the place does with the code; response when left out
 * - range=4-5: the classes of status that can stand there
 * - body=empty: what the call says about the body: empty or present
 * - ends=response: the call sends the response, and nothing more can be sent; ends=header: a body
 * may follow
 * - makes=fetch: constructs the Fetch standard's Response, which refuses a body where none may be
 * - informs=yes: a 1xx handed to the call is sent as an interim response, and the final one follows
 * - of=constants: a number does not stand there
 * - sure=no: the shape is never certain, and counts for registered codes alone
 * - methods=GET,HEAD: of a route: its methods when $methods does not say; methods=name takes them
 *   from the matched name
 * - sends=body, sends=empty, header=Location: of an effect
 * - needs=a|b: evidence without which the shape does not count, any of
 *   import (what is called was imported from one of the framework's modules),
 *   module (the file imports one of the framework's modules),
 *   receiver (the call hangs on something called as a response is),
 *   chain (a method that only a response has is called on the result),
 *   handler (it stands inside a handler that a route or a convention names),
 *   class (inside a class that is an error), test (in a test's file),
 *   base (inside a class that extends one of the framework's), program (in a file that is no test),
 *   made (what it hangs on is bound to a call of one of the framework's makers),
 *   answers (a function around it has a parameter that a response is sent by)
 */
#ifndef STATUSLS_SERVER_ENGINE_SHAPE_H
#define STATUSLS_SERVER_ENGINE_SHAPE_H

#include "server/engine/notation.h"
#include "server/engine/occurrence.h"
#include "server/engine/response.h"

#include <stdbool.h>
#include <stdint.h>

struct framework;

enum needs {
    NEEDS_IMPORT = 1 << 0,
    NEEDS_MODULE = 1 << 1,
    NEEDS_RECEIVER = 1 << 2,
    NEEDS_CHAIN = 1 << 3,
    NEEDS_HANDLER = 1 << 4,
    NEEDS_CLASS = 1 << 5,
    NEEDS_TEST = 1 << 6,
    NEEDS_BASE = 1 << 7,
    NEEDS_PROGRAM = 1 << 8,
    NEEDS_MADE = 1 << 9,
    NEEDS_ANSWERS = 1 << 10,
};

enum set_style {
    SET_NOT_KNOWN,
    SET_FIRST,
    SET_LAST,
    SET_OPTIONS, /* { status: 404 } behind the rest */
    SET_CHAIN,   /* .status(404) before the call */
    SET_KEYWORD,
};

struct shape {
    const char *notation; /* as it stands in its table */
    const struct pattern *pattern;
    const struct framework *framework;
    bool binds_code;
    bool redirects; /* binds $url */
    bool is_route;
    bool is_effect; /* says something about a response without setting its status */
    enum body sends;
    struct text header;
    bool is_default;   /* `code` is a default, not fixed by the name */
    bool is_likely;    /* never certain: sure=no */
    bool of_constants; /* counts for constants alone */
    bool unsure;       /* the default depends on the library's version */
    bool method_from_name;
    uint16_t code;
    uint8_t class_first; /* range= */
    uint8_t class_last;
    unsigned methods;
    unsigned needs;
    enum role role;
    enum body body;
    enum set_style set;
    struct text set_keyword;
    enum ends ends;
    bool makes_fetch; /* makes=fetch: constructs the Fetch standard's Response, which throws */
    bool may_inform;  /* informs=yes: a 1xx handed to it is sent as an interim response */
};

/** What list of a framework's table a notation comes from. */
enum shape_use { SHAPE_STATUS, SHAPE_ROUTE, SHAPE_EFFECT };

/** False, with the reason, when the notation or an attribute cannot be read. `notation` must
 * outlive the shape. */
bool shape_compile(const char *notation, enum shape_use use, struct arena *arena, struct shape *out,
                   struct error *err);

#endif
