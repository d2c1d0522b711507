/**
 * `--fix`, `--diff` and `--add-suppressions`: changing the files before they are checked.
 *
 * A file is changed as a whole (server/files/revise.h) or not at all. Its byte order mark, its line
 * ends and everything outside the edits stay. What a check would skip is skipped here, too.
 */
#ifndef STATUSLS_SERVER_CHECK_MEND_H
#define STATUSLS_SERVER_CHECK_MEND_H

#include "server/engine/finding.h"

#include <stdbool.h>
#include <stddef.h>

struct walk_file;

enum mend_mode { MEND_NOTHING, MEND_FIX, MEND_SUPPRESS };

struct mend_options {
    enum mend_mode mode;
    bool choices;       /* of MEND_FIX: also what a person would decide on */
    bool diff;          /* print a patch instead of writing */
    const char *reason; /* of MEND_SUPPRESS: what the comments say; NULL: nothing */
};

struct mend_result {
    size_t found; /* findings that it was about */
    size_t mended;
    size_t files; /* changed, or to be changed */
    bool trouble; /* a file could not be read or written; stderr says which */
};

/** Findings of the severity `least` and graver ones count. */
struct mend_result mend_files(const struct walk_file *files, size_t count,
                              const struct mend_options *options, enum severity least);
/** One line on stderr: "Fixed 3 of 5 findings in 2 files". */
void mend_tell(const struct mend_options *options, const struct mend_result *result);

#endif
