#include "server/engine/scan.h"

#include "server/engine/declared.h"
#include "server/engine/gate.h"
#include "server/engine/sieve.h"

#include <string.h>

/** How many words before a code may be the name that it is declared under: a type and what makes a
 * list can stand between. */
enum { NAMES_BEFORE = 6 };
/** How many bytes may stand between a word and a number that is its argument, and how long a number
 * may be that is a status of the wrong length. */
enum { GAP_MAX = 3, ODD_LENGTH_MAX = 6 };

/** A bit for each byte of a word: letters, digits, '_', '$' and everything beyond ASCII. */
static const uint32_t word_bytes[8] = {
    0,          0x03ff0000 | 1u << ('$' & 31),
    0x87fffffe, 0x07fffffe,
    0xffffffff, 0xffffffff,
    0xffffffff, 0xffffffff,
};

static inline bool is_word_byte(unsigned char byte)
{
    return word_bytes[byte >> 5] >> (byte & 31) & 1;
}

static inline bool is_digit(unsigned char byte)
{
    return (unsigned char)(byte - '0') < 10;
}

/** Finds tokens one after another; `at` stands behind the last. */
struct scanner {
    const struct lexicon *lexicon;
    const unsigned char *text;
    uint32_t len;
    uint32_t at;
    struct text before[NAMES_BEFORE]; /* the last words that are no codes, in a ring */
    uint32_t before_count;
    uint32_t anchor_end; /* of the last word that a status can hang on; 0 when none */
    bool signs;          /* what is known is asked for without the sign of a variable: $this */
};

static uint32_t token_end(const struct scanner *scanner, uint32_t start)
{
    while (start < scanner->len && is_word_byte(scanner->text[start]))
        start++;
    return start;
}

static bool is_code_text(const unsigned char *token)
{
    if (token[0] < '1' || token[0] > '9')
        return false;
    if ((token[1] | 32) == 'x' && (token[2] | 32) == 'x')
        return true;
    return is_digit(token[1]) && is_digit(token[2]);
}

static bool is_odd_code(const struct scanner *scanner, struct text token, uint32_t at)
{
    if (!scanner->anchor_end || at > scanner->anchor_end + GAP_MAX || token.len > ODD_LENGTH_MAX)
        return false;
    for (uint32_t i = 0; i < token.len; i++)
        if (!is_digit((unsigned char)token.bytes[i]))
            return false;
    return true;
}

static const struct word *word_of(const struct scanner *scanner, struct text token)
{
    const struct word *word = lexicon_find(scanner->lexicon, token);

    if (word || !scanner->signs || token.bytes[0] != '$')
        return word;
    return lexicon_find(scanner->lexicon, (struct text){token.bytes + 1, token.len - 1});
}

/** True if the scanner stopped at a hit. */
static bool scan_next(struct scanner *scanner, struct hit *out)
{
    const unsigned char *text = scanner->text;
    uint32_t at = scanner->at;

    while (at < scanner->len) {
        uint32_t end;
        struct text token;

        if (!is_word_byte(text[at])) {
            at++;
            continue;
        }
        end = token_end(scanner, at);
        token = (struct text){(const char *)text + at, end - at};
        scanner->at = end;
        *out = (struct hit){at, token.len, NULL};
        if (is_digit(text[at])) {
            if (token.len == 3 ? is_code_text(text + at) : is_odd_code(scanner, token, at))
                return true;
        } else {
            scanner->before[scanner->before_count++ % NAMES_BEFORE] = token;
            out->word = word_of(scanner, token);
            scanner->anchor_end = out->word && out->word->flags & WORD_ANCHOR ? end : 0;
            if (out->word)
                return true;
        }
        at = end;
    }
    scanner->at = at;
    return false;
}

/** A byte order mark belongs to no word. */
static struct scanner scanner_of(const struct lexicon *lexicon, const char *text, uint32_t len)
{
    bool marked = len >= 3 && !memcmp(text, "\xef\xbb\xbf", 3);

    return (struct scanner){
        .lexicon = lexicon, .text = (const unsigned char *)text, .len = len, .at = marked ? 3 : 0};
}

struct hits scan(const struct lexicon *lexicon, const char *text, uint32_t len, struct arena *arena)
{
    struct scanner scanner = scanner_of(lexicon, text, len);
    struct hits hits = {0};
    struct hit *list = NULL;
    uint32_t capacity = 0;
    struct hit hit;

    while (scan_next(&scanner, &hit)) {
        if (hits.count == capacity) {
            struct hit *more;

            capacity = capacity ? capacity * 2 : 64;
            more = arena_alloc(arena, capacity * sizeof *more);
            if (hits.count)
                memcpy(more, list, hits.count * sizeof *more);
            list = more;
        }
        list[hits.count++] = hit;
    }
    hits.hits = list;
    return hits;
}

/** What has been seen of a file. */
struct seen {
    uint64_t words[WORDS_MAX / 64];
    uint64_t constants;
    uint64_t qualifiers;
    bool number;
};

static void see_word(struct seen *seen, const struct word *word)
{
    seen->words[word->number / 64] |= UINT64_C(1) << word->number % 64;
    seen->constants |= word->constant_of;
    seen->qualifiers |= word->qualifies;
}

static bool is_enough(const struct lexicon *lexicon, const struct seen *seen)
{
    if (seen->constants & seen->qualifiers)
        return true;
    for (uint32_t i = 0; i < lexicon->gate_count; i++)
        if (gate_opens(&lexicon->gates[i], seen->words, seen->number))
            return true;
    return false;
}

/** NOT_FOUND = 404 needs nothing else in the file, whether it is right or not. */
static bool is_declared(const struct scanner *scanner, const struct hit *hit)
{
    const unsigned char *digits = scanner->text + hit->offset;
    uint16_t code;

    if (hit->len != 3)
        return false;
    if (declared_near((struct text){(const char *)scanner->text, scanner->len}, hit->offset) ||
        declared_in_table((struct text){(const char *)scanner->text, scanner->len}, hit->offset))
        return true;
    code = (uint16_t)((digits[0] - '0') * 100 + (digits[1] - '0') * 10 + digits[2] - '0');
    for (uint32_t i = 0; i < NAMES_BEFORE; i++)
        if (scanner->before[i].len &&
            (declared_as(scanner->before[i], code) || declared_as_list(scanner->before[i]) ||
             declared_as_table(scanner->before[i])))
            return true;
    return false;
}

/** HttpCodes.NOT_FOUND is as good as a number. */
static bool is_own_constant(const struct scanner *scanner, const struct hit *hit)
{
    if (!hit->word->constant_of)
        return false;
    if (hit->offset && scanner->text[hit->offset - 1] == ':') /* a symbol */
        return true;
    return declared_by_digits(hit->word->text) ||
           (scanner->before_count > 1 &&
            declared_collects(scanner->before[(scanner->before_count - 2) % NAMES_BEFORE]));
}

/** By words alone, wherever they stand. */
static bool may_hold(const struct lexicon *lexicon, const char *text, uint32_t len)
{
    struct scanner scanner = scanner_of(lexicon, text, len);
    struct seen seen = {0};
    struct hit hit;

    scanner.signs = true;
    while (scan_next(&scanner, &hit)) {
        if (hit.word && hit.word->flags & WORD_OURS)
            return true;
        if (hit.word)
            see_word(&seen, hit.word);
        if (hit.word)
            seen.number = seen.number || is_own_constant(&scanner, &hit);
        else if (is_declared(&scanner, &hit))
            return true;
        else
            seen.number = true;
    }
    return is_enough(lexicon, &seen);
}

bool scan_worthwhile(const struct lexicon *lexicon, const char *path, const char *text,
                     uint32_t len)
{
    if (memmem(text, len, "statusls", 8)) /* a comment that silences rules */
        return true;
    return may_hold(lexicon, text, len) && sieve_text(lexicon, path, text, len) != SIEVE_NO;
}
