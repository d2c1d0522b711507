/**
 * Who a finding is, whatever line it stands on: what a baseline remembers, and what services that
 * show findings know them by from one run to the next.
 *
 * A fingerprint is made of the rule, the path, the text of the line where the finding begins, and
 * how many findings of that rule on such a line stand before it in the file. Lines that are
 * inserted or removed elsewhere, another indentation, other line ends and other flags of the run
 * change nothing; the message is not part of it, so rewording one loses nobody's baseline.
 */
#ifndef STATUSLS_SERVER_CHECK_FINGERPRINT_H
#define STATUSLS_SERVER_CHECK_FINGERPRINT_H

#include "server/engine/finding.h"
#include "server/text/source.h"

#include <stddef.h>
#include <stdint.h>

/**
 * Fills `out` with one fingerprint for each of a file's findings. All that the rules said must be
 * among them, in the analysis' order: what a level or a comment leaves out is to be left out of the
 * report, not here. `path` is taken as it is, so it should be relative to a folder that the runs
 * to be compared have in common. Never 0.
 */
void fingerprint_findings(const char *path, const struct source *source,
                          const struct finding *findings, size_t count, uint64_t *out);

enum { FINGERPRINT_TEXT = 17 };

/** Sixteen hexadecimal digits, and the NUL. */
void fingerprint_format(uint64_t fingerprint, char text[FINGERPRINT_TEXT]);

#endif
