/** What a text says about a status in words: "404 Not Found", "Not found.", "HTTP/1.1 404 Gone". */
#ifndef STATUSLS_SERVER_ENGINE_CLAIM_H
#define STATUSLS_SERVER_ENGINE_CLAIM_H

#include "server/base/text.h"

#include <stdbool.h>
#include <stdint.h>

struct claim {
    uint16_t number; /* as written; 0 when there is none */
    uint16_t code;   /* of the phrase; never 0 */
    struct text digits;
    struct text phrase;
    struct text whole; /* from the number to the phrase's end, or the other way round */
};

/** True if the text is a claim and nothing else but blanks, signs and "HTTP/1.1" in front. Names
 * such as NOT_FOUND are no phrases. */
bool claim_read(struct text text, struct claim *out);
/**
 * The only claim with a number in a text that may say more. False when it names several codes, or
 * when number and phrase do not belong together.
 */
bool claim_find(struct text text, struct claim *out);
/** True if the phrase is one word, which people also use for what it says. */
bool claim_is_word(const struct claim *claim);
/** True if the phrase is written with the registry's capitals. */
bool claim_is_exact(const struct claim *claim);

#endif
