/**
 * file: URIs and paths. Documents are found by decoded path, replies carry the client's own bytes.
 * Spec: LSP 3.17, "URI"; RFC 8089; RFC 3986.
 */
#ifndef STATUSLS_PROTOCOL_URI_H
#define STATUSLS_PROTOCOL_URI_H

/**
 * The path of a file: URI, percent-decoded, drive letters ("/c%3A/x" gives "c:/x") and UNC hosts
 * ("//host/x") included, "." and
 * ".." left alone. NULL for every other scheme and for what does not parse (bad escapes, a NUL).
 * Caller frees with free().
 */
char *uri_to_path(const char *uri);
/** The file: URI of an absolute path, percent-encoding all but unreserved characters and "/".
 * Caller frees with free(). */
char *uri_from_path(const char *path);
/** A key under which two spellings of one document meet: the decoded path of a file: URI, any other
 * URI as it is. Caller frees. */
char *uri_key(const char *uri);

#endif
