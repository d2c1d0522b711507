/**
 * Tables of cases: a code in a row that a loop, a parametrized test or a callback takes apart.
 *
 *     @pytest.mark.parametrize("url, expected", [("/x", 404)])
 *     for url, expected in [("/x", 404)]:
 *     it.each([["/x", 404]])("…", (url, expected) => …)
 *     cases.forEach(({ status }) => …)
 *     for row in [("/x", 404)]: … row[1]
 *     [InlineData("/x", 404)] on a function of two parameters
 */
#ifndef STATUSLS_SERVER_ENGINE_ROWS_H
#define STATUSLS_SERVER_ENGINE_ROWS_H

#include "server/engine/sighting.h"

/** True if the candidate's column has a name that a status slot uses. `out` is valid for its shape
 * only. */
bool row_follow(struct work *work, const struct candidate *candidate, struct sighting *out);
/** True if the column has a name that says by itself that it is a status: expected_status. */
bool row_declares(struct work *work, const struct candidate *candidate);

#endif
