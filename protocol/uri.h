/**
 * file: URIs and paths. Documents are found by decoded path, replies carry the client's own bytes.
 * Spec: LSP 3.17, "URI"; RFC 8089; RFC 3986.
 */
#ifndef STATUSLS_PROTOCOL_URI_H
#define STATUSLS_PROTOCOL_URI_H

/**
 * The path of a file: URI, percent-decoded, "." and ".." left alone. NULL for every other scheme
 * and for what does not parse: a bad escape, a NUL, a path that is not absolute.
 *
 *     file:///a%20b, file:/a%20b, file://localhost/a%20b    /a b
 *     file:///c%3A/x, file:///C:/x, file://C:/x             c:/x    (drive letters in lower case)
 *     file://Host/x, file:////host/x                        //host/x    (so are hosts)
 *
 * A raw "?" or "#" is part of the path: no client sends a query or a fragment with a document, and
 * some forget to encode these. The bytes of the path need not be UTF-8. Caller frees with free().
 */
char *uri_to_path(const char *uri);
/** The file: URI of an absolute path ("/x", "c:/x" or "//host/x"), percent-encoding all but
 * unreserved characters and "/"; NULL for any other path. Caller frees with free(). */
char *uri_from_path(const char *path);
/** A key under which two spellings of one document meet: the decoded path of a file: URI, any other
 * URI as it is. Caller frees with free(). */
char *uri_key(const char *uri);

#endif
