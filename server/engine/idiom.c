#include "server/engine/idiom.h"

#include "catalog/names.h"
#include "server/engine/import_edit.h"
#include "server/engine/imports.h"

#include <ctype.h>
#include <string.h>

enum { LOOKED_AT_MAX = 200 };

static const struct imports no_imports;

static const struct imports *imports_of(const struct idiom_file *file)
{
    return file->analysis->imports ? file->analysis->imports : &no_imports;
}

/** Between a qualifier and a name. */
static const char *sign_of(const struct idiom_file *file)
{
    return file->family->imports == IMPORT_RUST || file->family->imports == IMPORT_PHP ? "::" : ".";
}

static bool is_name_byte(char byte)
{
    return isalnum((unsigned char)byte) || byte == '_' || byte == '$' || (byte & 0x80);
}

/** "http." of http.StatusConflict; empty when the name stands alone, or in an index. */
static struct text qualifier_of(const struct idiom_file *file, const struct occurrence *occurrence)
{
    struct text whole = {file->text.bytes + occurrence->span.start, span_length(occurrence->span)};

    while (whole.len && is_name_byte(whole.bytes[whole.len - 1]))
        whole.len--;
    if (whole.len && !strchr(".:", whole.bytes[whole.len - 1]))
        whole.len = 0;
    return whole;
}

/** What the tables say of a vocabulary, whatever it is imported from. */
static unsigned traits_of(const struct idiom_file *file, const struct vocabulary *vocabulary)
{
    for (const struct constants *row = file->family->constants; row->vocabulary; row++)
        if (vocabulary && !strcmp(row->vocabulary, vocabulary->id))
            return row->import;
    return 0;
}

/** How often the file writes constants of that vocabulary behind that qualifier. */
static uint32_t count_uses(const struct idiom_file *file, const struct occurrence *like,
                           struct text qualifier)
{
    uint32_t count = 0;

    for (size_t i = 0; i < file->analysis->occurrence_count && i < LOOKED_AT_MAX; i++) {
        const struct occurrence *other = &file->analysis->occurrences[i];

        count += other->spelling == SPELLING_CONSTANT && other->vocabulary == like->vocabulary &&
                 text_equal(qualifier_of(file, other), qualifier);
    }
    return count;
}

static bool most_used(const struct idiom_file *file, struct arena *arena, struct idiom *out)
{
    uint32_t most = 0;

    for (size_t i = 0; i < file->analysis->occurrence_count && i < LOOKED_AT_MAX; i++) {
        const struct occurrence *occurrence = &file->analysis->occurrences[i];
        struct text qualifier = qualifier_of(file, occurrence);
        uint32_t count;

        if (occurrence->spelling != SPELLING_CONSTANT || !qualifier.len ||
            traits_of(file, occurrence->vocabulary) & ARE_ERRORS)
            continue;
        count = count_uses(file, occurrence, qualifier);
        if (count <= most)
            continue;
        most = count;
        *out = (struct idiom){.vocabulary = occurrence->vocabulary,
                              .before = arena_copy(arena, qualifier.bytes, qualifier.len),
                              .used = true};
    }
    return most > 0;
}

static const char *last_component(const char *path)
{
    const char *dot = strrchr(path, '.');

    return dot ? dot + 1 : path;
}

/** A whole module by its local name: the qualifier itself, or what holds the qualifier. */
static bool holds_qualifier(const struct idiom_file *file, const struct constants *row,
                            const struct import *import)
{
    return file->family->imports == IMPORT_PYTHON && !text_is(import->local, row->qualifier) &&
           !memchr(import->local.bytes, '.', import->local.len);
}

/** import a.Response: the qualifier is Response.Status. */
static bool holds_first(const struct import *import, const char *qualifier)
{
    const char *dot = strchr(qualifier, '.');

    return dot && import->exported.len == (uint32_t)(dot - qualifier) &&
           !memcmp(import->exported.bytes, qualifier, import->exported.len);
}

/** import a.b.*; using A.B: all that is in just that module, but nothing of what is below it. */
static bool brings_all(const struct idiom_file *file, const struct constants *row,
                       const struct import *import)
{
    return (file->family->imports == IMPORT_JVM || file->family->imports == IMPORT_DOTNET) &&
           text_is(import->local, "*") && row->import & IMPORT_NAME &&
           text_in_list(import->module, row->modules, false);
}

/** What the import makes of the row's constants, "" when nothing that is certain. */
static const char *qualified_by(const struct idiom_file *file, const struct constants *row,
                                const struct import *import, struct arena *arena)
{
    struct text local = import->local;

    if (!import_is_from(import, row->modules) || !local.len)
        return "";
    if (brings_all(file, row, import))
        return arena_format(arena, "%s.", row->qualifier);
    if (text_is(import->exported, last_component(row->qualifier)))
        return arena_format(arena, "%.*s%s", (int)local.len, local.bytes, sign_of(file));
    if (holds_first(import, row->qualifier))
        return arena_format(arena, "%.*s.%s.", (int)local.len, local.bytes,
                            last_component(row->qualifier));
    if (import->exported.len || !(row->import & (OFFERED_BESIDE | OFFERED_ALWAYS)))
        return "";
    if (holds_qualifier(file, row, import))
        return arena_format(arena, "%.*s.%s.", (int)local.len, local.bytes, row->qualifier);
    if (file->family->imports == IMPORT_GO || text_is(local, row->qualifier))
        return arena_format(arena, "%.*s.", (int)local.len, local.bytes);
    return "";
}

static bool imported(const struct idiom_file *file, struct arena *arena, struct idiom *out)
{
    const struct imports *imports = imports_of(file);

    for (const struct constants *row = file->family->constants; row->vocabulary; row++)
        for (uint32_t i = 0; !(row->import & ARE_ERRORS) && i < imports->count; i++) {
            const char *before = qualified_by(file, row, &imports->items[i], arena);

            if (!*before)
                continue;
            *out = (struct idiom){.vocabulary = vocabulary_find(row->vocabulary), .before = before};
            return true;
        }
    return false;
}

/** The module to import from: the one that the file imports from already, else the first. */
static struct text module_of(const struct imports *imports, const struct constants *row)
{
    const char *list = row->modules;
    struct text first = {list, (uint32_t)strcspn(list, " ")};

    if (row->import & KNOWN_ANYWHERE) /* the others are namespaces around it */
        return first;
    while (*list) {
        uint32_t len = (uint32_t)strcspn(list, " ");
        char name[128];

        if (len < sizeof name) {
            memcpy(name, list, len);
            name[len] = '\0';
            if (imports_any(imports, name))
                return (struct text){list, len};
        }
        list += len + (list[len] == ' ');
    }
    return first;
}

/** True if the file gives the name to something else, as far as its words tell: it stands there by
 * itself, neither with a member behind it nor as one. */
static bool is_taken(const struct idiom_file *file, const char *name)
{
    const char *at = file->text.bytes;
    const char *end = at + file->text.len;
    size_t len = strlen(name);

    while (at < end && (at = memmem(at, (size_t)(end - at), name, len)) != NULL) {
        char before = at > file->text.bytes ? at[-1] : '\n';
        char after = at + len < end ? at[len] : '\n';

        at += len;
        if (!is_name_byte(before) && !is_name_byte(after) && before != '.' && before != '/' &&
            after != '.' && after != ':' && after != '/')
            return true;
    }
    return false;
}

static bool importable(const struct idiom_file *file, const struct constants *row,
                       struct arena *arena, struct idiom *out)
{
    const struct imports *imports = imports_of(file);
    struct import_wish wish = {module_of(imports, row),
                               row->import & IMPORT_NAME ? row->qualifier : NULL};

    if (!(row->import & (IMPORT_NAME | IMPORT_MODULE)) || is_taken(file, row->qualifier))
        return false;
    *out = (struct idiom){.vocabulary = vocabulary_find(row->vocabulary),
                          .before = arena_format(arena, "%s%s", row->qualifier, sign_of(file)),
                          .imports = true};
    return import_edit(file->text, imports, file->family->imports, &wish, arena, &out->import);
}

/** What stands beside what the file imports is nearer than what comes with the language. */
static bool offered(const struct idiom_file *file, struct arena *arena, struct idiom *out)
{
    static const unsigned order[] = {OFFERED_BESIDE, OFFERED_ALWAYS};

    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        for (const struct constants *row = file->family->constants; row->vocabulary; row++)
            if (row->import & order[i] &&
                (order[i] == OFFERED_ALWAYS || imports_any(imports_of(file), row->modules)) &&
                importable(file, row, arena, out))
                return true;
    return false;
}

bool idiom_of_file(const struct idiom_file *file, struct arena *arena, struct idiom *out)
{
    if (!most_used(file, arena, out) && !imported(file, arena, out) && !offered(file, arena, out))
        return false;
    out->textual = traits_of(file, out->vocabulary) & (ARE_TEXT | ARE_OBJECTS);
    return true;
}

/** True if `qualifier` means the row's constants by the file's imports, as the engine reads it. */
static bool means(const struct idiom_file *file, const struct constants *row, struct text qualifier)
{
    const struct imports *imports = imports_of(file);
    const char *dot = memchr(qualifier.bytes, '.', qualifier.len);
    const char *last = memrchr(qualifier.bytes, '.', qualifier.len);
    struct text root = {qualifier.bytes, dot ? (uint32_t)(dot - qualifier.bytes) : qualifier.len};
    struct text name = qualifier;
    const struct import *import = imports_find(imports, root);

    for (uint32_t i = 0; row->qualifier && i < imports->count; i++)
        if (brings_all(file, row, &imports->items[i]) && text_is(qualifier, row->qualifier))
            return true;
    if (last)
        name = (struct text){last + 1, (uint32_t)(qualifier.bytes + qualifier.len - last - 1)};
    if (!row->qualifier || !import || !import_is_from(import, row->modules))
        return false;
    return text_is(imports_original(imports, name), last_component(row->qualifier)) ||
           (!dot && !import->exported.len);
}

static bool meant(const struct idiom_file *file, struct text qualifier, struct arena *arena,
                  struct idiom *out)
{
    for (const struct constants *row = file->family->constants; row->vocabulary; row++) {
        if (row->import & ARE_ERRORS || !means(file, row, qualifier))
            continue;
        *out = (struct idiom){
            .vocabulary = vocabulary_find(row->vocabulary),
            .before =
                arena_format(arena, "%.*s%s", (int)qualifier.len, qualifier.bytes, sign_of(file)),
        };
        return true;
    }
    return false;
}

/** The one row whose constants are written so; of several the one whose module the file imports. */
static const struct constants *row_called(const struct idiom_file *file, struct text qualifier)
{
    const struct constants *found = NULL;
    unsigned count = 0;

    for (const struct constants *row = file->family->constants; row->vocabulary; row++) {
        if (!row->qualifier || !text_is(qualifier, row->qualifier))
            continue;
        if (imports_any(imports_of(file), row->modules))
            return row;
        found = row;
        count++;
    }
    return count == 1 ? found : NULL;
}

bool idiom_of_qualifier(const struct idiom_file *file, struct text qualifier, struct arena *arena,
                        struct idiom *out)
{
    const struct constants *row;

    if (meant(file, qualifier, arena, out))
        return true;
    row = row_called(file, qualifier);
    return row && !imports_find(imports_of(file), qualifier) && importable(file, row, arena, out);
}

const struct name *idiom_name(const struct vocabulary *vocabulary, uint16_t code)
{
    const struct name *present = vocabulary_preferred(vocabulary, code);

    for (size_t i = 0; present && present->since && i < vocabulary->count; i++) {
        const struct name *other = &vocabulary->names[i];

        if (other->code == code && !other->since && !other->until)
            return other;
    }
    return present;
}
