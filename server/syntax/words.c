#include "server/syntax/words.h"

#include <string.h>

/** A word and where it stands: offsets[first .. first + count]. */
struct entry {
    struct text word; /* empty: the slot is free */
    uint32_t count;
    uint32_t first;
};

struct words {
    struct text text;
    struct entry *entries; /* by hash, half of them free */
    uint32_t mask;
    uint32_t *offsets;
};

enum { HASH_START = 5381, HASH_FACTOR = 31, CAPACITY_MIN = 64 };

bool word_has_byte(char byte)
{
    unsigned char b = (unsigned char)byte;

    return (unsigned)(b | 32) - 'a' < 26 || (unsigned)b - '0' < 10 || b == '_' || b == '$' ||
           b >= 0x80;
}

static uint32_t hash_of(struct text word)
{
    uint32_t hash = HASH_START;

    for (uint32_t i = 0; i < word.len; i++)
        hash = hash * HASH_FACTOR + (unsigned char)word.bytes[i];
    return hash ^ hash >> 15;
}

static struct entry *slot_of(const struct words *words, struct text word)
{
    uint32_t i = hash_of(word) & words->mask;

    while (words->entries[i].word.len && !text_equal(words->entries[i].word, word))
        i = (i + 1) & words->mask;
    return &words->entries[i];
}

/** The next word at or behind *at, which moves behind it; empty at the end. */
static struct text next_word(struct text text, uint32_t *at)
{
    uint32_t start = *at;

    while (start < text.len && !word_has_byte(text.bytes[start]))
        start++;
    *at = start;
    while (*at < text.len && word_has_byte(text.bytes[*at]))
        (*at)++;
    return (struct text){text.bytes + start, *at - start};
}

static uint32_t words_in(struct text text)
{
    uint32_t at = 0;
    uint32_t count = 0;

    while (next_word(text, &at).len)
        count++;
    return count;
}

/** Gives each word its part of the offsets, and leaves the counts to be counted again. */
static void share_out(struct words *words)
{
    uint32_t first = 0;

    for (uint32_t i = 0; i <= words->mask; i++) {
        words->entries[i].first = first;
        first += words->entries[i].count;
        words->entries[i].count = 0;
    }
}

struct words *words_create(struct text text, struct arena *arena)
{
    struct words *words = arena_alloc(arena, sizeof *words);
    uint32_t count = words_in(text);
    uint32_t capacity = CAPACITY_MIN;
    struct entry **seen = arena_alloc(arena, (count + 1) * sizeof *seen);
    struct text word;

    while (capacity < count * 2)
        capacity *= 2;
    words->text = text;
    words->mask = capacity - 1;
    words->entries = arena_alloc(arena, capacity * sizeof *words->entries);
    words->offsets = arena_alloc(arena, (count + 1) * sizeof *words->offsets);
    for (uint32_t at = 0, i = 0; (word = next_word(text, &at)).len; i++) {
        seen[i] = slot_of(words, word);
        seen[i]->word = word;
        seen[i]->count++;
    }
    share_out(words);
    for (uint32_t at = 0, i = 0; (word = next_word(text, &at)).len; i++)
        words->offsets[seen[i]->first + seen[i]->count++] = (uint32_t)(word.bytes - text.bytes);
    return words;
}

static bool stands_alone(struct text text, uint32_t at, uint32_t len)
{
    return (at == 0 || !word_has_byte(text.bytes[at - 1])) &&
           (at + len >= text.len || !word_has_byte(text.bytes[at + len]));
}

static uint32_t search(struct text text, struct text word, uint32_t from, uint32_t end)
{
    while (from < end) {
        const char *found = memmem(text.bytes + from, end - from, word.bytes, word.len);

        if (!found)
            return end;
        from = (uint32_t)(found - text.bytes);
        if (stands_alone(text, from, word.len))
            return from;
        from++;
    }
    return end;
}

static bool is_word(struct text text)
{
    for (uint32_t i = 0; i < text.len; i++)
        if (!word_has_byte(text.bytes[i]))
            return false;
    return text.len > 0;
}

uint32_t words_next(const struct words *words, struct text word, uint32_t from, uint32_t end)
{
    const struct entry *entry;
    const uint32_t *offsets;
    uint32_t low = 0;
    uint32_t high;

    if (!is_word(word))
        return search(words->text, word, from, end);
    entry = slot_of(words, word);
    offsets = words->offsets + entry->first;
    high = entry->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (offsets[middle] < from)
            low = middle + 1;
        else
            high = middle;
    }
    return low < entry->count && offsets[low] + word.len <= end ? offsets[low] : end;
}
