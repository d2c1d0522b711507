#include "server/lsp/mask.h"

#include "server/engine/idiom.h"
#include "server/engine/lexicon.h"
#include "server/languages/language.h"
#include "server/syntax/grammar_words.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

static bool is_known(struct text word)
{
    for (size_t i = 0; i < language_count(); i++) {
        const struct language *language = language_at(i);
        const struct family *family = family_find(language->family);
        if (grammar_has_word(language, word) || (family && lexicon_find(lexicon_of(family), word)))
            return true;
    }
    return false;
}

static size_t word_length(const char *text, size_t len)
{
    size_t count = 0;
    while (count < len && (isalnum((unsigned char)text[count]) || text[count] == '_'))
        count++;
    return count;
}

static bool could_be_code(const char *text, size_t len)
{
    return len == 3 && text[0] >= '1' && text[0] <= '5' && isdigit((unsigned char)text[1]) &&
           isdigit((unsigned char)text[2]);
}

static void mask_word(char *text, size_t len)
{
    if (could_be_code(text, len) || is_known((struct text){text, (uint32_t)len}))
        return;
    for (size_t i = 0; i < len; i++) {
        unsigned char byte = (unsigned char)text[i];
        if (isalpha(byte))
            text[i] = isupper(byte) ? 'X' : 'x';
        else if (isdigit(byte))
            text[i] = '0';
    }
}

/* Returns the length of the character. */
static size_t mask_character(char *text, size_t len)
{
    static const char *const others[] = {"", "?", "\xC3\xA9", "\xE4\xB8\xAD", "\xF0\x9F\x98\x80"};
    unsigned char lead = (unsigned char)text[0];
    size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (size > len)
        size = 1;
    memcpy(text, others[size], size);
    return size;
}

void mask_text(char *text, size_t len)
{
    for (size_t i = 0; i < len;) {
        size_t word = word_length(text + i, len - i);
        if (word)
            mask_word(text + i, word);
        else if ((unsigned char)text[i] >= 0x80)
            word = mask_character(text + i, len - i);
        i += word ? word : 1;
    }
}
