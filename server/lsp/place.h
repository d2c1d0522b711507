/** Where a code stands: what is kept of a text that is not at hand. */
#ifndef STATUSLS_SERVER_LSP_PLACE_H
#define STATUSLS_SERVER_LSP_PLACE_H

#include "protocol/lsp.h"

#include <stddef.h>
#include <stdint.h>

struct scan_place {
    struct lsp_range range; /* in the client's encoding */
    uint16_t code;
    uint8_t status_class;
};

struct scan_places {
    struct scan_place *list;
    size_t count;
};

#endif
