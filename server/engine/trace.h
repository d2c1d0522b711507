/**
 * What an analysis decided about one place, and why: recorded while it decides, so that it cannot
 * differ from what was done. Set `place` and hand the trace in as analysis_input.trace; without one
 * nothing is recorded and nothing costs more.
 */
#ifndef STATUSLS_SERVER_ENGINE_TRACE_H
#define STATUSLS_SERVER_ENGINE_TRACE_H

#include "server/base/span.h"
#include "server/base/text.h"
#include "server/engine/evidence.h"
#include "server/engine/finding.h"
#include "server/engine/occurrence.h"
#include "server/engine/shape.h"
#include "server/syntax/kind.h"

#include <stdbool.h>
#include <stdint.h>

struct analysis_input;
struct lexicon;
struct suppression;
struct vocabulary;
struct word;

/** What led one step on from a code to the shape that explains it. */
enum trace_what {
    TRACE_SHAPE,    /* a shape matched, and evidence sufficed */
    TRACE_WRAPPER,  /* handed to a function of the file whose parameter goes on */
    TRACE_ROW,      /* in a row of a table whose column goes on */
    TRACE_FIELD,    /* in a field of a type whose field goes on */
    TRACE_RESULT,   /* returned by a function whose result goes on */
    TRACE_NAME,     /* bound to a name that goes on */
    TRACE_COMPARED, /* compared with what goes on elsewhere */
};

/** What explains a code that no shape does. */
enum trace_because {
    BECAUSE_NOTHING,
    BECAUSE_VOCABULARY, /* a constant of a known vocabulary */
    BECAUSE_COLUMN,     /* the column of its table is called a status */
    BECAUSE_ASSERTED,   /* what a test demands it of is called a status */
    BECAUSE_COMPARED,   /* what it is compared with is called a status */
    BECAUSE_FALLBACK,   /* what it stands in for is called a status */
    BECAUSE_RESULT,     /* the function that returns it is called a status */
    BECAUSE_TABLE,      /* it stands in a table of errors or texts by status */
    BECAUSE_DECLARED,   /* the name that it is declared under is its phrase, or says status */
};

struct trace_event {
    enum trace_what what;
    struct span span;       /* of the shape what matched; of a step the value that went on */
    struct span name;       /* that it went on through; empty when there is none */
    struct span definition; /* of the function of that name; empty when there is none */
    /* Of shapes: */
    const struct shape *shape;
    struct evidence evidence;
    struct text receiver;
    bool out_of_range; /* of a miss: not the evidence, but the code does not suit the shape */
};

struct trace_events {
    struct trace_event *items;
    uint32_t count;
    uint32_t capacity;
};

/** A token that was considered. */
struct trace_try {
    struct span span;
    uint16_t code;
    uint8_t status_class;
    enum spelling spelling;
    const struct vocabulary *vocabulary;
    enum trace_because because;
    bool is_own_constant;       /* a constant of the application's own */
    struct trace_events steps;  /* from the shape at the end to the token's own step */
    struct trace_events misses; /* shapes that matched and did not count */
    struct trace_try *next;
};

/** A word of the lexicon at the place. */
struct trace_word {
    struct span span;
    const struct word *word;
    bool unknown_constant; /* a constant's name that hangs on nothing imported */
    struct trace_word *next;
};

/** A finding that a comment silenced. */
struct trace_silenced {
    struct finding finding;
    const struct suppression *by;
    struct trace_silenced *next;
};

struct trace {
    struct span place; /* what overlaps it is recorded; not empty */
    /* Filled by the analysis, in its arena, in order: */
    struct trace_try *tries;
    struct trace_word *words;
    struct trace_silenced *silenced;
    const struct lexicon *lexicon; /* NULL: the language has none */
    bool in_test;
    struct trace_try *current; /* private */
};

/** What stands at an offset, by the grammar alone. */
struct trace_token {
    enum kind kind;
    struct span span;
    bool in_string; /* inside a literal: `span` is the literal's */
    bool in_import;
};

/** Needs the input's tree. */
struct trace_token trace_token_at(const struct analysis_input *input, uint32_t offset);

#endif
