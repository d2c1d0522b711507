/** Lists and tables of codes that say by their names, or by what else is in them, that they hold
 * statuses. */
#ifndef STATUSLS_SERVER_ENGINE_TABLES_H
#define STATUSLS_SERVER_ENGINE_TABLES_H

#include "server/engine/sighting.h"

/** What is written as a name or a key, without the quotes or the colon behind it. */
struct text table_name_text(const struct view *view, struct node node);
/** A value of map[string]int{"/x": 404}, whose type says that it is no structure: path.nodes[at].
 */
bool table_is_map_value(const struct view *view, struct path path, uint32_t at);
/** The name that a list with the candidate in it is bound to, or that it is iterated into; `at` is
 * where in the path that happens. */
struct node table_list_name(const struct work *work, const struct candidate *candidate,
                            uint32_t *at);
/** What the table at path.nodes[at] is bound or assigned to, or the key or keyword that it is given
 * for; empty when it has no name. */
struct text table_name(const struct view *view, struct path path, uint32_t at);
/**
 * True for an element of a list, and an entry of a table:
 *
 *     RETRYABLE_STATUS_CODES = [429, 503]
 *     STATUS_BY_ERROR = {"missing": 404, "taken": 409}
 */
bool table_declares(const struct work *work, const struct candidate *candidate);

#endif
