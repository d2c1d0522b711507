/**
 * Private to protocol/report*.c: values that every report is put together from.
 *
 * Text may be any bytes; what is no UTF-8 becomes U+FFFD. Nothing here fails: without memory the
 * program ends (protocol/memory.h).
 */
#ifndef STATUSLS_PROTOCOL_REPORT_FIELDS_H
#define STATUSLS_PROTOCOL_REPORT_FIELDS_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

json_t *report_object(void);
json_t *report_array(void);
/** Takes over `value`. */
void report_set(json_t *object, const char *key, json_t *value);
/** Takes over `value`. */
void report_append(json_t *array, json_t *value);
json_t *report_bytes(const char *bytes, size_t len);
/** NULL: null. */
json_t *report_string(const char *text);
bool report_is_utf8(const char *text);
/** The value's text on one line; drops the value. Caller frees with free(). */
char *report_take_text(json_t *value);

#endif
