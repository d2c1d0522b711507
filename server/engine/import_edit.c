#include "server/engine/import_edit.h"

#include <ctype.h>
#include <string.h>

/** What all writers need. */
struct writing {
    struct text text;
    const struct imports *imports;
    const struct import_wish *wish;
    struct arena *arena;
    struct text_edit *out;
};

static uint32_t offset_of(const struct writing *writing, const char *place)
{
    return (uint32_t)(place - writing->text.bytes);
}

static const char *end_of(struct text text)
{
    return text.bytes + text.len;
}

static void insert(const struct writing *writing, const char *place, const char *text)
{
    uint32_t at = offset_of(writing, place);

    *writing->out = (struct text_edit){{at, at}, text};
}

/** Where the text begins, behind a byte order mark. */
static const char *beginning(const struct writing *writing)
{
    return writing->text.bytes + (text_starts(writing->text, "\xef\xbb\xbf") ? 3 : 0);
}

/** A declaration by require() stands behind a word that declares. */
static bool begins_line(const struct writing *writing, const char *place)
{
    static const char *const words[] = {"const ", "let ", "var "};
    const char *first = beginning(writing);

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t len = strlen(words[i]);

        if ((size_t)(place - first) >= len && !memcmp(place - len, words[i], len)) {
            place -= len;
            break;
        }
    }
    return place == first || place[-1] == '\n' || place[-1] == '\r';
}

/** As the first line of the file ends. */
static const char *line_break(const struct writing *writing)
{
    for (uint32_t i = 0; i < writing->text.len; i++)
        if (writing->text.bytes[i] == '\n')
            return i && writing->text.bytes[i - 1] == '\r' ? "\r\n" : "\n";
    return "\n";
}

/** What may stand between two imports of one group: blanks, semicolons, whole-line comments, and
 * the word before a declaration. */
static bool is_gap(const char *from, const char *to)
{
    while (from < to) {
        const char *end = from;

        while (end < to && *end != '\n')
            end++;
        while (from < end && (isspace((unsigned char)*from) || *from == ';'))
            from++;
        if (end < to && from < end && *from != '#' && *from != '*' && *from != '/')
            return false;
        from = end + 1;
    }
    return true;
}

/** The last statement of the first group of imports at the top level; no bytes when there is none.
 */
static struct text last_import(const struct writing *writing)
{
    struct text last = {NULL, 0};
    const char *end = NULL;

    for (uint32_t i = 0; i < writing->imports->count; i++) {
        struct text statement = writing->imports->items[i].statement;

        if (!begins_line(writing, statement.bytes))
            continue;
        if (end && !is_gap(end, statement.bytes))
            break;
        last = statement;
        end = end_of(last);
    }
    return last;
}

/** Adds a line of its own behind a statement. */
static bool add_line(const struct writing *writing, struct text after, const char *line)
{
    const char *place = end_of(after);
    const char *limit = end_of(writing->text);

    while (place < limit && *place != '\n' && *place != '\r')
        place++;
    insert(writing, place, arena_format(writing->arena, "%s%s", line_break(writing), line));
    return true;
}

static bool is_name_byte(char byte)
{
    return isalnum((unsigned char)byte) || byte == '_' || byte == '$';
}

/** Adds a name to a list of names that ends at `close`, as the one before it stands there: on a
 * line of its own if that does. */
static bool extend(const struct writing *writing, const char *open, const char *close)
{
    const char *last = close;
    const char *lead;
    const char *first;

    while (last > open && !is_name_byte(last[-1]))
        last--;
    for (const char *c = last; c < close; c++)
        if (!isspace((unsigned char)*c) && *c != ',')
            return false; /* a comment, or what we do not understand */
    lead = last;
    while (lead > open && lead[-1] != ',')
        lead--;
    first = lead;
    while (first < last && isspace((unsigned char)*first))
        first++;
    if (first == last)
        return false; /* no name to follow */
    insert(writing, last,
           arena_format(writing->arena, ",%.*s%s", lead == first ? 1 : (int)(first - lead),
                        lead == first ? " " : lead, writing->wish->name));
    return true;
}

static bool is_of_module(const struct writing *writing, const struct import *import)
{
    return text_equal(import->module, writing->wish->module) && import->exported.len &&
           begins_line(writing, import->statement.bytes) &&
           !text_starts(import->statement, "import type") && !text_is(import->local, "*");
}

/** Names in braces: import {a} from 'm', const {a} = require('m'). */
static bool extend_braces(const struct writing *writing)
{
    for (uint32_t i = 0; i < writing->imports->count; i++) {
        struct text statement = writing->imports->items[i].statement;
        const char *open = memchr(statement.bytes, '{', statement.len);
        const char *close = memchr(statement.bytes, '}', statement.len);

        if (is_of_module(writing, &writing->imports->items[i]) && open && close && open < close)
            return extend(writing, open + 1, close);
    }
    return false;
}

static bool has_semicolon(const struct writing *writing, struct text statement)
{
    const char *end = end_of(statement);

    return end[-1] == ';' || (end < end_of(writing->text) && *end == ';');
}

static char quote_of(struct text statement)
{
    return memchr(statement.bytes, '"', statement.len) ? '"' : '\'';
}

static bool write_ecmascript(const struct writing *writing)
{
    struct text last = last_import(writing);
    const struct import_wish *wish = writing->wish;
    bool requires = !text_starts(last, "import");
    const char *format =
        requires ? "const { %s } = require(%c%.*s%c)%s" : "import { %s } from %c%.*s%c%s";
    char quote;

    if (!wish->name)
        return false;
    if (extend_braces(writing))
        return true;
    if (!last.bytes)
        return false;
    if (!text_starts(last, "import"))
        format = "const { %s } = require(%c%.*s%c)%s";
    quote = quote_of(last);
    return add_line(writing, last,
                    arena_format(writing->arena, format, wish->name, quote, (int)wish->module.len,
                                 wish->module.bytes, quote,
                                 has_semicolon(writing, last) ? ";" : ""));
}

/** from m import a, b · from m import (a, b) */
static bool extend_from(const struct writing *writing)
{
    for (uint32_t i = 0; i < writing->imports->count; i++) {
        struct text statement = writing->imports->items[i].statement;
        const char *end = end_of(statement);
        const char *open;

        if (!is_of_module(writing, &writing->imports->items[i]) || !text_starts(statement, "from "))
            continue;
        open = memmem(statement.bytes, statement.len, " import ", 8);
        if (!open || memchr(open, '#', (size_t)(end - open)))
            continue;
        open += 8;
        if (*open == '(')
            open++;
        return extend(writing, open, end[-1] == ')' ? end - 1 : end);
    }
    return false;
}

static bool write_python(const struct writing *writing)
{
    struct text last = last_import(writing);
    const struct import_wish *wish = writing->wish;

    if (wish->name && extend_from(writing))
        return true;
    if (!last.bytes)
        return false;
    if (!wish->name)
        return add_line(
            writing, last,
            arena_format(writing->arena, "import %.*s", (int)wish->module.len, wish->module.bytes));
    return add_line(writing, last,
                    arena_format(writing->arena, "from %.*s import %s", (int)wish->module.len,
                                 wish->module.bytes, wish->name));
}

static const char *next_line(const char *at, const char *end)
{
    const char *feed = memchr(at, '\n', (size_t)(end - at));

    return feed ? feed + 1 : NULL;
}

/** Where in a block of imports a package of the standard library comes: behind the last such that
 * is sorted before it, else before all. */
static const char *place_in_block(const struct writing *writing, const char *open,
                                  const char *close)
{
    struct text module = writing->wish->module;
    const char *place = next_line(open, close);

    for (uint32_t i = 0; place && i < writing->imports->count; i++) {
        struct text other = writing->imports->items[i].module;
        uint32_t shorter = other.len < module.len ? other.len : module.len;

        if (other.bytes > open && other.bytes < close && !memchr(other.bytes, '.', other.len) &&
            memcmp(other.bytes, module.bytes, shorter) < 0)
            place = next_line(other.bytes, close);
    }
    return place;
}

static bool write_go_block(const struct writing *writing, struct text block)
{
    const char *open = memchr(block.bytes, '(', block.len);
    const char *close = end_of(block) - 1;
    const char *place = open && *close == ')' ? place_in_block(writing, open, close) : NULL;

    if (!place)
        return false;
    insert(writing, place,
           arena_format(writing->arena, "\t\"%.*s\"%s", (int)writing->wish->module.len,
                        writing->wish->module.bytes, line_break(writing)));
    return true;
}

static const char *package_clause(const struct writing *writing)
{
    const char *at = writing->text.bytes;
    const char *end = end_of(writing->text);

    while (at && at < end) {
        if ((size_t)(end - at) > 8 && !memcmp(at, "package ", 8))
            return at;
        at = memchr(at, '\n', (size_t)(end - at));
        at = at ? at + 1 : NULL;
    }
    return NULL;
}

static bool write_go(const struct writing *writing)
{
    struct text last = last_import(writing);
    const struct import_wish *wish = writing->wish;
    const char *line =
        arena_format(writing->arena, "import \"%.*s\"", (int)wish->module.len, wish->module.bytes);
    const char *package = package_clause(writing);

    if (wish->name)
        return false;
    if (last.bytes)
        return write_go_block(writing, last) || add_line(writing, last, line);
    return package && add_line(writing, (struct text){package, 8},
                               arena_format(writing->arena, "%s%s", line_break(writing), line));
}

/** import a.b.C; a name within another comes with that one. */
static bool write_jvm(const struct writing *writing)
{
    struct text last = last_import(writing);
    const struct import_wish *wish = writing->wish;
    bool ends = last.bytes && has_semicolon(writing, last);

    if (!wish->name || !last.bytes)
        return false;
    return add_line(writing, last,
                    arena_format(writing->arena, "import %.*s.%.*s%s", (int)wish->module.len,
                                 wish->module.bytes, (int)strcspn(wish->name, "."), wish->name,
                                 ends ? ";" : ""));
}

/** use A\B\Name; where there is none yet, a line below the namespace. */
static bool write_php(const struct writing *writing)
{
    struct text last = last_import(writing);
    const struct import_wish *wish = writing->wish;
    const char *gap = text_starts(last, "namespace") ? line_break(writing) : "";

    if (!last.bytes || !wish->name)
        return false;
    return add_line(writing, last,
                    arena_format(writing->arena, "%suse %.*s\\%s;", gap, (int)wish->module.len,
                                 wish->module.bytes, wish->name));
}

/** using A.B; above all else where there is none yet. */
static bool write_dotnet(const struct writing *writing)
{
    struct text last = last_import(writing);
    const struct import_wish *wish = writing->wish;
    const char *line =
        arena_format(writing->arena, "using %.*s;", (int)wish->module.len, wish->module.bytes);

    if (!wish->name)
        return false;
    if (last.bytes)
        return add_line(writing, last, line);
    insert(writing, beginning(writing),
           arena_format(writing->arena, "%s%s%s", line, line_break(writing), line_break(writing)));
    return true;
}

/** use a::b::Name; in a line of its own. */
static bool write_rust(const struct writing *writing)
{
    struct text last = last_import(writing);
    const struct import_wish *wish = writing->wish;

    if (!last.bytes || !wish->name)
        return false;
    return add_line(writing, last,
                    arena_format(writing->arena, "use %.*s::%s;", (int)wish->module.len,
                                 wish->module.bytes, wish->name));
}

bool import_edit(struct text text, const struct imports *imports, enum import_style style,
                 const struct import_wish *wish, struct arena *arena, struct text_edit *out)
{
    static bool (*const writers[])(const struct writing *) = {
        [IMPORT_ECMASCRIPT] = write_ecmascript,
        [IMPORT_PYTHON] = write_python,
        [IMPORT_GO] = write_go,
        [IMPORT_JVM] = write_jvm,
        [IMPORT_PHP] = write_php,
        [IMPORT_RUST] = write_rust,
        [IMPORT_DOTNET] = write_dotnet,
    };
    struct writing writing = {text, imports, wish, arena, out};

    return style < sizeof writers / sizeof *writers && writers[style](&writing);
}
