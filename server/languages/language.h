/**
 * The languages that statusls reads. A language is one table: its names, its grammar, how grammar
 * nodes map to neutral kinds (server/syntax/kind.h), its comment syntax. No logic lives in a
 * language's file.
 */
#ifndef STATUSLS_SERVER_LANGUAGES_LANGUAGE_H
#define STATUSLS_SERVER_LANGUAGES_LANGUAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct kind_row;
struct grammar;

struct language {
    const char *id;    /* "javascript": our own and the protocol's main name */
    const char *title; /* "JavaScript" */
    const char
        *family; /* frameworks and vocabularies are given by family: "ecmascript", "python", "go" */
    const char *const
        *identifiers; /* further values of the protocol's languageId, NULL-terminated */
    const char *const *extensions; /* with the dot, lower case, NULL-terminated */
    const char *const *file_names; /* whole file names and interpreters of a #! line; may be NULL */
    const char *line_comment;      /* "//" or "#" */
    const char *block_comment[2];  /* {"/" "*", "*" "/"} or {NULL, NULL} */
    const char *keyword_sign;      /* between a keyword argument's name and value; NULL: "=" */
    bool yields_last;              /* a function without return yields its last expression */
    bool clauses;                  /* definitions of one name are one function, part by part */
    const struct grammar *grammar;
    const struct kind_row *kinds;
    size_t kind_count;
    bool (*unsafe)(
        const char *text,
        size_t len); /* true: the grammar's own C code cannot take this text; NULL: all is fine */
    /* The offsets, in order, of the bytes that the grammar is to read as `blank`, which the caller
     * frees; NULL: it reads the text as it stands. */
    uint32_t (*blanks)(const char *text, size_t len, uint32_t **out);
    char blank; /* NUL: a blank */
};

size_t language_count(void);
const struct language *language_at(size_t index);
/** By file name: whole name first, then the longest extension. NULL when no language claims it. */
const struct language *language_for_path(const char *path);
/** By the protocol's languageId, which some editors spell in their own way; falls back to the path.
 * NULL when none. */
const struct language *language_for_document(const char *language_id, const char *path);

#endif
