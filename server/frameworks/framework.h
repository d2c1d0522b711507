/**
 * What a framework, a client or a test library writes where a status code stands. A framework is
 * one table in one file; all of a language family's frameworks, and the vocabularies of constants
 * that its code uses, hang on one struct family.
 */
#ifndef STATUSLS_SERVER_FRAMEWORKS_FRAMEWORK_H
#define STATUSLS_SERVER_FRAMEWORKS_FRAMEWORK_H

#include <stdbool.h>
#include <stddef.h>

/**
 * Lists of names are one string, parted by single spaces; shapes and routes are NULL-terminated
 * lists in the notation of server/engine/notation.h, with the attributes of server/engine/shape.h.
 */
struct framework {
    bool discards_body; /* of a status that may not have one, before it reaches the wire */
    bool bare_calls; /* set the status of a response that the code need not name: head :created */
    const char *id;
    const char *title;
    const char *modules;   /* importing one of these, or something below it, proves the framework */
    const char *receivers; /* what a response object is called; compared without case */
    const char *strangers; /* what is called so is none, whatever else speaks for it */
    const char
        *chain; /* a method called on the result that only a response has: res.status(1).json() */
    const char *makers;  /* what is bound to a call of one of these, or of a method of one, is a
                            response: const page = await fetch(url) */
    const char *answers; /* a function answers that has a parameter of this name or type */
    const char *const *shapes;
    const char *const *routes;
    const char *const *effects; /* what sets headers or sends a body on the same response object */
    const char *prefixes; /* annotations of a class that put a path before those of its methods */
    bool rooted;          /* but not before one that begins with / or ~/ */
    const char *paths;    /* annotations beside a route's own that give it its path */
    const char
        *groups; /* methods of a router that put a path before the routes made on the result */
    const char *nests;         /* calls that put a path before the routes made in their block */
    const char *handler_names; /* functions that are handlers by their name: post, on_post, POST */
    const char *handler_bases; /* ... when their class extends one of these, or *View */
    const char *handler_methods; /* of such names, where theirs are others than usual:
                                    "update=PUT,PATCH" */
    const char *handler_files;   /* ... or when they stand in a file of one of these names */
};

/** How a file comes by a vocabulary that it does not have yet, and when it is offered one. */
enum constants_import {
    IMPORT_NOT_OFFERED = 0,  /* there is more than one way, or it hangs on the library's version */
    IMPORT_NAME = 1 << 0,    /* the qualifier by its name */
    IMPORT_MODULE = 1 << 1,  /* the first module as a whole, which then is the qualifier */
    OFFERED_BESIDE = 1 << 2, /* to files that import something of the modules */
    OFFERED_ALWAYS = 1 << 3, /* to all: it comes with the language */
    ARE_ERRORS = 1 << 4,     /* they name codes, and are none: fiber.ErrNotFound */
    ARE_SYMBOLS = 1 << 6,    /* :conflict, which counts in the slot of a status alone */
    ARE_TEXT = 1 << 5,       /* a slot takes them, a comparison with a number does not */
    SAY_ENOUGH = 1 << 9,     /* the qualifier's name needs no import: StatusCode::NOT_FOUND */
    ARE_OBJECTS = 1 << 8,    /* members of an enumeration: what takes a number may not take them */
    KNOWN_ANYWHERE = 1 << 7, /* another file may import them for all: global using System.Net */
};

/** Constants of a vocabulary as code writes them: `qualifier`.NAME, with `qualifier` imported from
 * one of `modules`. */
struct constants {
    const char *vocabulary; /* id in the catalog */
    const char *modules;
    const char *qualifier;
    unsigned import; /* set of enum constants_import */
};

/** How a language's import statements are read; a closed set that languages share. */
enum import_style {
    IMPORT_ECMASCRIPT,
    IMPORT_PYTHON,
    IMPORT_GO,
    IMPORT_RUBY,
    IMPORT_ELIXIR,
    IMPORT_JVM,
    IMPORT_PHP,
    IMPORT_DOTNET,
    IMPORT_RUST,
};

struct family {
    const char *id;
    enum import_style imports;
    const char *test_modules;                  /* importing one of these makes a file a test */
    const struct framework *const *frameworks; /* NULL-terminated; the first that fits wins */
    const struct constants *constants;         /* ends with a NULL vocabulary */
};

/** NULL for a language that has no frameworks (yet, or left out of the build). */
const struct family *family_find(const char *id);

#endif
