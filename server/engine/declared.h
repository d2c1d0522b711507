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
/** True if what is called so tells statuses of other things: STATUS_BY_ERROR, errorToStatusMap. */
bool declared_as_table(struct text name);
/** True if what is called so may be a collection of status codes: HttpStatus, CODES. */
bool declared_collects(struct text name);
/** True if an error that is called so takes numbers that are no statuses: SmtpError, TimeoutError.
 */
bool declared_foreign_error(struct text name);
/** True if what is called so is an error, or holds some: NotFoundError, ErrGone, ERRORS. */
bool declared_as_error(struct text name);
/** True if a table of that name, whose keys are registered codes, is about errors or HTTP. */
bool declared_speaks_of_errors(struct text name);
/** True if the name tells of another protocol, or of what a process ends with. */
bool declared_foreign_table(struct text name);
/** True for HTTP_404_NOT_FOUND and its like. */
bool declared_by_digits(struct text name);

/** What a name says about the code that should stand under it. */
struct declared_name {
    uint16_t code;    /* whose phrase the name is */
    struct text stem; /* the phrase in it: NOT_FOUND of HTTP_404_NOT_FOUND */
    bool is_http;     /* it says itself that a status is meant: HTTP_, SC_, or by its digits */
};

/** False when the name is no code's phrase. Names of other things are not looked through:
 * GRPC_NOT_FOUND is none. */
bool declared_name_read(struct text name, struct declared_name *out);
/**
 * The code whose phrase is bound to the number at `offset`, by how the text around it reads:
 * NOT_FOUND = 404, const NotFound Code = 404, "Not Found": 404, 404: "Not Found". 0 when there is
 * none. Knows no syntax, so it may be wrong, and never misses what a declaration says.
 */
uint16_t declared_near(struct text text, uint32_t offset);
/** True if the number at `offset` reads as the key of a table of names or texts, or as the status
 * of an entry of one: 404: NotFound, [404, NotFound], status: 404. As blind as declared_near(). */
bool declared_in_table(struct text text, uint32_t offset);

#endif
