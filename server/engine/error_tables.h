/** Tables of errors and of texts, whose keys or members are codes. */
#ifndef STATUSLS_SERVER_ENGINE_ERROR_TABLES_H
#define STATUSLS_SERVER_ENGINE_ERROR_TABLES_H

#include "server/engine/sighting.h"

/**
 * True for a key of a table whose keys are all registered codes, one of a failure among them, and
 * whose values, or whose own name, speak of errors or of HTTP:
 *
 *     {404: ResourceNotFound, 422: HTTPValidationError}
 *     new Map([[404, NotFoundError], [409, ConflictError]])
 *     map[int]error{404: ErrNotFound}
 *     ERROR_TEXTS = {404: "not there", 409: "taken"}
 */
bool error_table_is_key(const struct view *view, const struct target *target);
/**
 * True for the status of an entry of a table of errors, where every entry has a registered one:
 *
 *     ERRORS = { REQ_LOGIN: { status: 401, message: "…" }, NO_USER: { status: 404, message: "…" } }
 */
bool error_table_is_status(const struct view *view, const struct target *target);

#endif
