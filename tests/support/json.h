/** JSON in tests: written with single quotes, compared without regard to the order of members. */
#ifndef STATUSLS_TESTS_SUPPORT_JSON_H
#define STATUSLS_TESTS_SUPPORT_JSON_H

struct json_t;

/** Parses `text` after turning every single quote into a double one. Fails the test when that is no
 * JSON. Returns a new reference. */
struct json_t *json_quoted(const char *text);
/** Fails the test, showing both, unless `actual` equals the quoted text. Takes `actual`. */
void assert_json(struct json_t *actual, const char *want);

#endif
