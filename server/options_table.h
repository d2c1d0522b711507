/** Private to server/options*.c: the table of options. One row is one option. */
#ifndef STATUSLS_SERVER_OPTIONS_TABLE_H
#define STATUSLS_SERVER_OPTIONS_TABLE_H

#include "server/options.h"

/** --help and the manual show the rows of a group together; the rows stand in this order. */
enum option_group {
    GROUP_MODES,
    GROUP_CHECKING,
    GROUP_CHANGING,
    GROUP_EXIT,
    GROUP_REPORTS,
    GROUP_CONFIGURATION,
    GROUP_OTHER,
    GROUP_COUNT,
};

/** What an option does with its argument, which is "" for options that take none. */
typedef bool option_setter(struct options *options, const char *value, struct error *err);

struct option {
    enum option_group group;
    const char *name;
    const char *argument; /* as --help shows it; NULL: takes none */
    const char *help;     /* one line, at most 70 bytes */
    const char *words;    /* what the argument may be, for completions: words with spaces between,
                             "@file", "@format" or "@rule"; NULL: anything, or it takes none */
    unsigned modes;       /* a bit for each mode that it goes with; 0: all */
    /* One of these. */
    enum options_mode chooses; /* the option asks for this mode */
    size_t flag;               /* it switches on the bool at this offset of struct options */
    option_setter *set;        /* called with `chooses` done already */
};

enum { OPTIONS_MAX = 64 };

const struct option *options_table(size_t *count);
/** "Checking", as --help has it. */
const char *options_group_title(enum option_group group);
/** NULL when there is none of that name. */
const struct option *options_find(const char *name, size_t len);

#endif
