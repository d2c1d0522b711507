/**
 * Where the catalog's pages are, as documents that an editor can open: the installed ones; else the
 * client asks us for their text, where it can (LSP 3.18, "Text Document Content"); else a copy
 * below the user's cache folder. All of them together, so that the links between them lead on.
 */
#ifndef STATUSLS_SERVER_LSP_PAGES_H
#define STATUSLS_SERVER_LSP_PAGES_H

#include <stdint.h>

struct session;

/** The uri of a code's page in the session's scratch arena; NULL when there is no page, or no place
 * for it. */
const char *pages_uri(struct session *session, uint16_t code);

#endif
