/** Names under which codes are declared. */
#ifndef STATUSLS_SERVER_ENGINE_DECLARED_H
#define STATUSLS_SERVER_ENGINE_DECLARED_H

#include "server/base/text.h"

#include <stdbool.h>
#include <stdint.h>

/** True if the name is a phrase of the code, alone or with what libraries put around it: NOT_FOUND,
 * HTTP_404_NOT_FOUND, StatusNotFound; or if it says that it is a status: statusCode, http_status.
 */
bool declared_as(struct text name, uint16_t code);
/** True if the name says that a list under it holds status codes: RETRYABLE_STATUS_CODES,
 * retryStatuses. */
bool declared_as_list(struct text name);
/** True if what is called so may be a collection of status codes: HttpStatus, CODES. */
bool declared_collects(struct text name);
/** True for HTTP_404_NOT_FOUND and its like. */
bool declared_by_digits(struct text name);

#endif
