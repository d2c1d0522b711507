/**
 * Effects: what code does to a response besides setting its status. They are collected once a file
 * and joined with responses on the object that both hang on.
 */
#ifndef STATUSLS_SERVER_ENGINE_EFFECTS_H
#define STATUSLS_SERVER_ENGINE_EFFECTS_H

#include "server/engine/sighting.h"

struct effect {
    const struct shape *shape;
    struct span span;     /* the whole call or assignment */
    struct span name;     /* of what is called */
    struct span block;    /* the innermost block around it; empty at the file's top */
    struct text receiver; /* the name that it all hangs on: "res" of res.type("a").json(b) */
    enum body sends;
    struct span body; /* what it sends; empty when nothing stands there */
    enum ends ends;
    bool sets_header;
    struct text header;   /* the field that it sets; empty when it sets none, or not by a literal */
    bool is_sure;         /* it hangs on what a response of its framework is called, in a file that
                             uses the framework */
    struct span function; /* the innermost function around it; empty at the file's top */
    struct effect *next;
};

/** Fills work->effects, in order of place. */
void effects_collect(struct work *work);
/** What is certain about an expression that is sent as a body. */
enum content content_of(const struct view *view, struct node body);
/** The name that a matched call or assignment hangs on; empty for a bare call. */
struct text effect_receiver(const struct view *view, const struct match *match);
/** Finds out whether a response has a body: from what the shape binds, the chain that it stands in,
 * and what follows it. */
void effects_complete(const struct work *work, const struct sighting *sighting,
                      const struct target *target, struct response *response);

#endif
