#include "server/languages/language.h"

#include <assert.h>
#include <string.h>
#include <strings.h>

#define LANGUAGE(name) extern const struct language language_##name;
#include "languages.inc"
#undef LANGUAGE

static const struct language *const languages[] = {
#define LANGUAGE(name) &language_##name,
#include "languages.inc"
#undef LANGUAGE
};

size_t language_count(void)
{
    return sizeof languages / sizeof *languages;
}

const struct language *language_at(size_t index)
{
    return languages[index];
}

static bool is_listed(const char *const *list, const char *word)
{
    for (; list && *list; list++)
        if (!strcasecmp(*list, word))
            return true;
    return false;
}

static const struct language *by_list(const char *const *(*list_of)(const struct language *),
                                      const char *word)
{
    for (size_t i = 0; i < language_count(); i++) {
        assert(languages[i]); /* clang-tidy believes that the address of an extern may be NULL */
        if (is_listed(list_of(languages[i]), word))
            return languages[i];
    }
    return NULL;
}

static const char *const *file_names_of(const struct language *language)
{
    return language->file_names;
}

static const char *const *extensions_of(const struct language *language)
{
    return language->extensions;
}

static const char *const *identifiers_of(const struct language *language)
{
    return language->identifiers;
}

const struct language *language_for_path(const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    const struct language *found = by_list(file_names_of, name);

    for (const char *dot = strchr(name, '.'); !found && dot; dot = strchr(dot + 1, '.'))
        found = by_list(extensions_of, dot);
    return found;
}

const struct language *language_for_document(const char *language_id, const char *path)
{
    const struct language *found = language_id ? by_list(identifiers_of, language_id) : NULL;

    return found ? found : language_for_path(path);
}
