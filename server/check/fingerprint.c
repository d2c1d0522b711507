#include "server/check/fingerprint.h"

#include "server/engine/rule.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* FNV-1a: it spreads well enough to tell findings apart, and is the same everywhere. */
#define HASH_START UINT64_C(0xCBF29CE484222325)
#define HASH_PRIME UINT64_C(0x100000001B3)

static uint64_t add_byte(uint64_t hash, char byte)
{
    return (hash ^ (unsigned char)byte) * HASH_PRIME;
}

static uint64_t add_bytes(uint64_t hash, const char *bytes, size_t len)
{
    for (size_t i = 0; i < len; i++)
        hash = add_byte(hash, bytes[i]);
    return hash;
}

/* With its NUL, which keeps "ab" + "c" apart from "a" + "bc". */
static uint64_t add_string(uint64_t hash, const char *text)
{
    return add_bytes(hash, text, strlen(text) + 1);
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\f' || byte == '\v' || byte == '\r';
}

/* Without blanks at its ends; within, any number of them counts as one space. */
static uint64_t add_line(uint64_t hash, const struct source *source, uint32_t offset)
{
    struct span line = source_line_span(source, source_line_of(source, offset));
    bool blank = false;
    bool begun = false;

    for (uint32_t i = line.start; i < line.end; i++) {
        if (is_blank(source->text[i])) {
            blank = begun;
            continue;
        }
        if (blank)
            hash = add_byte(hash, ' ');
        hash = add_byte(hash, source->text[i]);
        blank = false;
        begun = true;
    }
    return add_byte(hash, '\0');
}

static uint64_t number_among(uint64_t hash, const uint64_t *before, size_t count)
{
    uint64_t number = 0;

    for (size_t i = 0; i < count; i++)
        number += before[i] == hash;
    return number;
}

/* FNV's last bytes stir only the low digits; this spreads them (the finalizer of MurmurHash3). */
static uint64_t finished(uint64_t hash)
{
    hash = (hash ^ hash >> 33) * UINT64_C(0xFF51AFD7ED558CCD);
    hash = (hash ^ hash >> 33) * UINT64_C(0xC4CEB9FE1A85EC53);
    hash ^= hash >> 33;
    return hash ? hash : 1;
}

void fingerprint_findings(const char *path, const struct source *source,
                          const struct finding *findings, size_t count, uint64_t *out)
{
    uint64_t file = add_string(HASH_START, path);

    for (size_t i = 0; i < count; i++)
        out[i] = add_line(add_string(file, findings[i].rule->id), source, findings[i].span.start);
    for (size_t i = count; i-- > 0;) {
        uint64_t number = number_among(out[i], out, i);

        out[i] = finished(out[i] + number * HASH_PRIME);
    }
}

void fingerprint_format(uint64_t fingerprint, char text[FINGERPRINT_TEXT])
{
    snprintf(text, FINGERPRINT_TEXT, "%016llx", (unsigned long long)fingerprint);
}
