/**
 * Gaps: status slots at a caret, in code that is half typed. A gap is not known by its text: a code
 * is put where the caret is, and the engine is asked what it would be there. So whatever a
 * framework's table knows is known here, in every language, without another table.
 */
#ifndef STATUSLS_SERVER_ENGINE_GAP_H
#define STATUSLS_SERVER_ENGINE_GAP_H

#include "server/base/arena.h"
#include "server/base/span.h"
#include "server/base/text.h"
#include "server/engine/occurrence.h"

#include <stdbool.h>

struct language;
struct parse_watch;
struct parser;
struct policy;
struct tree;

/** The text that the caret is in. All borrowed. */
struct gap_text {
    struct text text;
    const char *path; /* as that of an analysis; may be "" */
    const struct language *language;
    const struct policy *policy; /* as that of an analysis; may be NULL */
    struct parser *parser;
    const struct tree *tree;   /* of exactly this text, which makes it fast; or NULL */
    struct parse_watch *watch; /* ends parses; NULL: none does */
};

/** What is put in the place of what was typed. */
struct gap_probe {
    struct span typed;  /* goes */
    const char *filler; /* comes; begins with three digits, that other codes are tried in */
    const char *after;  /* closes what the line leaves open, "" when nothing is */
};

struct gap {
    unsigned classes;       /* bit n is set when codes of class n fit; never 0 */
    enum spelling spelling; /* number or string */
    enum role role;
    unsigned methods; /* of the handler around, as in a response; 0 when unknown */
    bool redirects;
    bool is_key; /* of a pair: 404: ... */
    bool broken; /* the text does not parse even with a code in it */
};

/** Parses other content with the text's parser, language and watch. */
struct tree *gap_parse(const struct gap_text *text, struct text content, const struct tree *old);
/** True if a code in the place of `probe->typed` would be a status. */
bool gap_find(const struct gap_text *text, const struct gap_probe *probe, struct arena *arena,
              struct gap *out);
/** True if the text parses with `probe->filler`, which may be anything, in the place of what was
 * typed. */
bool gap_takes(const struct gap_text *text, const struct gap_probe *probe);

#endif
