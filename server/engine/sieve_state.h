/** What the sieve's parts share. Private to server/engine/sieve*.c. */
#ifndef STATUSLS_SERVER_ENGINE_SIEVE_STATE_H
#define STATUSLS_SERVER_ENGINE_SIEVE_STATE_H

#include "server/engine/lexicon.h"
#include "server/engine/tokens.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    HEADS_MAX = 4,
    ALIASES_MAX = 256,
    ODD_GAP = 3,
    ODD_LENGTH_MAX = 6,
    ODD_CLASS = 10,  /* stands for numbers of other lengths */
    REGISTERED = 10, /* bits of registered codes stand so far above those of their classes */
    HTTP_CLASSES = 0x3e,
    HTTP_REGISTERED = HTTP_CLASSES << REGISTERED,
};

/** An open bracket; the outermost stands for the file. */
struct level {
    char opener;
    bool block;      /* statements end in it */
    bool assigns;    /* "=", "in" or "of" stood before, since the last comma or statement */
    bool compares;   /* a comparison stood before, likewise */
    bool pairs;      /* a ':' stood in it */
    bool unnamed;    /* something without a name is called with it: f<T>(, f()( */
    uint32_t commas; /* since the statement began */
    bool function;   /* Go: "func" stands in front of the block to come */
    bool header;     /* Go: the statement begins with a word that a block follows */
    bool listed;     /* Go: the last token belongs to the type of a literal, []T */
    uint32_t start;  /* where it opens; of a block: where the statement at work begins */
    uint32_t before; /* where the word in front of the bracket begins and ends: what is called */
    uint32_t before_end;
    bool on_something;    /* it is a member */
    struct text segment;  /* the first word since the last comma that is no keyword */
    struct text assigned; /* the word in front of the last "=" */
    struct text name;     /* as segment, but nothing hangs on it */
    /* Of a block: the statement at work. */
    bool begun;
    bool imports;   /* it imports something */
    bool is_import; /* and does nothing else */
    bool is_case;
    bool says_status; /* a name says by itself that it is one: http_status */
    bool aliased;     /* a name stands for a member: s after s = r.status */
    uint16_t numbers; /* a bit for each class of code that stands in it, and one for each class of
                         which a registered code does */
    uint32_t first_item;
    uint32_t first_held;
    bool loops;
    struct text heads[HEADS_MAX]; /* its first words that are no keywords */
    uint32_t head_count;
};

/** What a number stands in, or what is called. */
struct held {
    enum gate_slot slot;
    uint16_t word;
    uint16_t numbers; /* classes, as of levels; 0 for a call as such */
    bool on_something;
    struct text name; /* of what is called */
};

enum { HELD_ANY_WORD = UINT16_MAX, HELD_NO_WORD = UINT16_MAX - 1 };

/** A name that was given the value of a member of that name. */
struct alias {
    struct text name;
    uint16_t word;
};

struct sieve {
    const struct lexicon *lexicon;
    const char *path;
    struct tokens tokens;
    struct token last;   /* tokens before the one at work */
    struct token second; /* ... and before that */
    bool yes;
    bool unreadable;

    struct level *levels;
    uint32_t level_count;
    uint32_t level_capacity;
    uint16_t *items; /* numbers of the words of all statements at work, outer ones first */
    uint32_t item_count;
    uint32_t item_capacity;
    struct held *held; /* of all statements at work */
    uint32_t held_count;
    uint32_t held_capacity;

    uint64_t present[WORDS_MAX / 64]; /* of the statement being judged, and the sticky ones */
    uint64_t judged[WORDS_MAX / 64];
    uint64_t sticky[WORDS_MAX / 64]; /* words that any statement may mean: imported under another
                                        name, or what a `match` looks at */
    bool has_sticky;
    uint64_t imported_frameworks, wanted_frameworks;
    uint64_t imported_rows, member_rows, bare_rows, named_rows;
    bool imports_tests, wants_tests;
    bool error_class;
    bool says_status; /* some name does */
    bool rows;        /* a number stands in a table, whose columns have names elsewhere */
    struct alias aliases[ALIASES_MAX];
    uint32_t alias_count;
    bool renames; /* an import gives a new name to what may be known by the end of its own */

    bool follows; /* the second reading: names stand for codes, numbers have been judged */
    bool has_slots;
    uint16_t numbers; /* all that the file holds, as of levels */
};

/** The number of the innermost block. */
uint32_t sieve_block_index(const struct sieve *sieve);
/** The innermost block. */
struct level *sieve_block(struct sieve *sieve);
static inline struct level *sieve_top(struct sieve *sieve)
{
    return &sieve->levels[sieve->level_count - 1];
}

static inline unsigned char byte_at(const struct sieve *sieve, uint32_t at)
{
    return at < sieve->tokens.len ? sieve->tokens.text[at] : '\0';
}

static inline bool word_is(const struct sieve *sieve, const struct token *token, const char *words)
{
    return token->kind == TOKEN_WORD &&
           text_in_list(token_text(&sieve->tokens, token), words, false);
}

static inline bool sign_is(const struct token *token, char sign)
{
    return token->kind != TOKEN_WORD && token->kind != TOKEN_NUMBER &&
           token->kind != TOKEN_STRING && token->sign == sign;
}

/* sieve_statements.c */
/** Words that are neither names nor calls; in front of a brace they begin no block. */
extern const char sieve_before_objects[];
/** Behind a comma, or where a statement begins. */
void sieve_begin_segment(struct level *level);
/** From here on every statement has the word. */
void sieve_keep_as_sticky(struct sieve *sieve, uint16_t word);
void sieve_end_statement(struct sieve *sieve, struct level *block, uint32_t end);
/** Before a token is read: does it begin a statement, or end the one before? */
void sieve_cut(struct sieve *sieve, const struct token *token);

/* sieve_words.c */
void sieve_push_item(struct sieve *sieve, uint16_t number);
/** An import gives another name to what is called so. */
void sieve_note_rename(struct sieve *sieve, struct text name);
/** A name that says by itself that it is a status, or not. */
void sieve_note_status(struct sieve *sieve, struct text text);
void sieve_see_word(struct sieve *sieve, const struct token *token);

/* sieve_numbers.c */
void sieve_see_number(struct sieve *sieve, const struct token *token);
void sieve_see_string(struct sieve *sieve, const struct token *token);

/* sieve_brackets.c */
void sieve_push_level(struct sieve *sieve, char opener, bool block);
void sieve_open_bracket(struct sieve *sieve, const struct token *token);
void sieve_close_bracket(struct sieve *sieve, const struct token *token);

/* sieve_gates.c */
/** At the end of a block's statement: what do its words and numbers open? */
void sieve_judge(struct sieve *sieve, struct level *block, uint32_t end);
/** At the end of the file: evidence that came after what asked for it. */
bool sieve_is_settled(const struct sieve *sieve);
/** Within an import: the module that a name begins with. */
void sieve_note_module(struct sieve *sieve, struct text name);

/* sieve_slots.c */
/** The word is called. */
void sieve_note_call(struct sieve *sieve, struct text name, bool on_something);
/** Something is called that has no name, or another one. */
void sieve_note_unnamed(struct sieve *sieve);
/** The last number divides: what is compared comes behind. */
void sieve_note_division(struct sieve *sieve);
/** A number of these classes stands where the text has been read to; `end` is behind it. */
void sieve_note_number(struct sieve *sieve, uint16_t numbers, uint32_t end);
/** True if what was noted fits the gate. */
bool sieve_fits(const struct sieve *sieve, const struct level *block, const struct gate *gate,
                uint16_t numbers);

/* sieve_values.c */
/** The number may stand in a table, whose columns have names elsewhere. */
void sieve_note_cell(struct sieve *sieve);
/** True if a name of a number is that of a status: NOT_FOUND = 404. */
bool sieve_is_declared(struct sieve *sieve, uint16_t code);
/** The member's value is given to the names in front of it. */
void sieve_note_alias(struct sieve *sieve, uint16_t word);

#endif
