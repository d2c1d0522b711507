#include "server/engine/imports.h"

#include "server/engine/imports_rust.h"

#include <ctype.h>
#include <string.h>

/** Reads an import statement token by token: names (with dots), strings and single signs. */
struct tokens {
    const char *at;
    const char *end;
    struct text token;
    bool is_string;
};

static bool is_name_byte(char byte)
{
    return isalnum((unsigned char)byte) || byte == '_' || byte == '$' || byte == '.' ||
           (byte & 0x80);
}

static void skip_blank(struct tokens *tokens)
{
    while (tokens->at < tokens->end && (isspace((unsigned char)*tokens->at) || *tokens->at == '\\'))
        tokens->at++;
}

static bool read_quoted(struct tokens *tokens)
{
    char quote = *tokens->at++;
    const char *close = memchr(tokens->at, quote, (size_t)(tokens->end - tokens->at));

    tokens->is_string = true;
    tokens->token.bytes = tokens->at;
    tokens->at = close ? close : tokens->end;
    tokens->token.len = (uint32_t)(tokens->at - tokens->token.bytes);
    tokens->at += close ? 1 : 0;
    return true;
}

static bool next(struct tokens *tokens)
{
    skip_blank(tokens);
    tokens->is_string = false;
    tokens->token = (struct text){tokens->at, 0};
    if (tokens->at >= tokens->end)
        return false;
    if (*tokens->at == '"' || *tokens->at == '\'' || *tokens->at == '`')
        return read_quoted(tokens);
    while (tokens->at < tokens->end && is_name_byte(*tokens->at))
        tokens->at++;
    if (tokens->at == tokens->token.bytes)
        tokens->at++;
    tokens->token.len = (uint32_t)(tokens->at - tokens->token.bytes);
    return true;
}

static bool is_name(const struct tokens *tokens)
{
    return !tokens->is_string && tokens->token.len && is_name_byte(tokens->token.bytes[0]);
}

struct import *imports_add(struct imports *imports, struct arena *arena)
{
    if (imports->count == imports->capacity) {
        uint32_t capacity = imports->capacity ? imports->capacity * 2 : 16;
        struct import *more = arena_alloc(arena, capacity * sizeof *more);

        if (imports->count)
            memcpy(more, imports->items, imports->count * sizeof *more);
        imports->items = more;
        imports->capacity = capacity;
    }
    imports->items[imports->count] = (struct import){0};
    return &imports->items[imports->count++];
}

static struct tokens tokens_of(struct text text)
{
    return (struct tokens){text.bytes, text.bytes + text.len, {NULL, 0}, false};
}

/** The names between braces, "b as c" or "b: c"; until the closing brace. */
static void read_named(struct imports *imports, struct tokens *tokens, struct arena *arena)
{
    struct import *last = NULL;
    bool renames = false;

    while (next(tokens) && !text_is(tokens->token, "}")) {
        if (text_is(tokens->token, "as") || text_is(tokens->token, ":")) {
            renames = true;
        } else if (is_name(tokens) && renames && last) {
            last->local = tokens->token;
            renames = false;
        } else if (is_name(tokens) && !text_is(tokens->token, "type")) {
            last = imports_add(imports, arena);
            last->local = last->exported = tokens->token;
        }
    }
}

/** import a, {b as c} from 'm' · import * as x from 'm' · const {a: b} = require('m') · const x =
 * require('m').y */
static void read_ecmascript(struct imports *imports, struct text text, struct arena *arena)
{
    struct tokens tokens = tokens_of(text);
    uint32_t first = imports->count;
    struct text module = {0};

    while (!module.bytes && next(&tokens)) {
        if (tokens.is_string)
            module = tokens.token;
        else if (text_is(tokens.token, "{"))
            read_named(imports, &tokens, arena);
        else if (is_name(&tokens) && !text_in_list(tokens.token,
                                                   "import type as from require await "
                                                   "const let var default",
                                                   false))
            imports_add(imports, arena)->local = tokens.token;
    }
    if (module.bytes && imports->count == first)
        imports_add(imports, arena);
    for (uint32_t i = first; i < imports->count; i++)
        imports->items[i].module = module;
    if (next(&tokens) && next(&tokens) && tokens.token.len > 1 && tokens.token.bytes[0] == '.' &&
        imports->count == first + 1) /* require('m').name */
        imports->items[first].exported =
            (struct text){tokens.token.bytes + 1, tokens.token.len - 1};
}

/** "tornado" of "tornado.web": import a.b binds a alone. */
static struct text first_component(struct text path)
{
    const char *dot = memchr(path.bytes, '.', path.len);

    return dot && dot != path.bytes ? (struct text){path.bytes, (uint32_t)(dot - path.bytes)}
                                    : path;
}

/** from m import a as b, c · import a.b as c, d */
static void read_python(struct imports *imports, struct text text, struct arena *arena)
{
    struct tokens tokens = tokens_of(text);
    struct text module = {0};
    struct import *last = NULL;
    bool renames = false;

    while (next(&tokens)) {
        if (text_is(tokens.token, "from") && next(&tokens)) {
            module = tokens.token;
        } else if (text_is(tokens.token, "as")) {
            renames = true;
        } else if (last && renames) {
            last->local = tokens.token;
            renames = false;
        } else if ((is_name(&tokens) && !text_is(tokens.token, "import")) ||
                   text_is(tokens.token, "*")) {
            last = imports_add(imports, arena);
            last->local = module.bytes ? tokens.token : first_component(tokens.token);
            last->exported = module.bytes ? tokens.token : (struct text){0};
            last->module = module.bytes ? module : tokens.token;
        }
    }
}

/** "http" of "net/http", "client" of "http.client". */
static struct text last_component(struct text path)
{
    uint32_t start = path.len;

    if (!path.len) /* its bytes may be NULL, from which no pointer may be made */
        return path;
    while (start && path.bytes[start - 1] != '/' && path.bytes[start - 1] != '.')
        start--;
    return (struct text){path.bytes + start, path.len - start};
}

/** v2 of a/b/v2, which names no package. */
static bool is_version(struct text component)
{
    if (component.len < 2 || component.bytes[0] != 'v')
        return false;
    for (uint32_t i = 1; i < component.len; i++)
        if (!isdigit((unsigned char)component.bytes[i]))
            return false;
    return true;
}

/** The package at a path: fiber of github.com/gofiber/fiber/v3, gock of gopkg.in/h2non/gock.v1,
 * restful of github.com/emicklei/go-restful. */
static struct text go_package(struct text path)
{
    struct text name = last_component(path);

    if (is_version(name) && name.len + 1 < path.len)
        name = last_component((struct text){path.bytes, path.len - name.len - 1});
    if (text_starts(name, "go-") && name.len > 3)
        name = (struct text){name.bytes + 3, name.len - 3};
    return name;
}

/** import ( alias "path"; "path" ) */
static void read_go(struct imports *imports, struct text text, struct arena *arena)
{
    struct tokens tokens = tokens_of(text);
    struct text alias = {0};

    while (next(&tokens)) {
        if (tokens.is_string) {
            struct import *import = imports_add(imports, arena);

            import->module = tokens.token;
            import->package = go_package(tokens.token);
            import->local = alias.len ? alias : import->package;
            if (text_is(alias, ".")) { /* every name of the package, alone */
                import->local = text_of("*");
                import->exported = import->local;
            }
            alias = (struct text){0};
        } else {
            bool names = is_name(&tokens) && !text_is(tokens.token, "import");

            alias = names ? tokens.token : (struct text){0};
        }
    }
}

/** require "net/http" */
static void read_ruby(struct imports *imports, struct text text, struct arena *arena)
{
    struct tokens tokens = tokens_of(text);

    while (next(&tokens))
        if (tokens.is_string) {
            imports_add(imports, arena)->module = tokens.token;
            return;
        }
}

/** alias A.B · alias A.B, as: C · import A.B · use A.B · use A, :controller, which brings in what
 * the atom says. */
static void read_elixir(struct imports *imports, struct text text, struct arena *arena)
{
    struct tokens tokens = tokens_of(text);
    struct import *import;
    bool whole;

    if (!next(&tokens))
        return;
    whole = text_in_list(tokens.token, "import use", false);
    if (!next(&tokens) || !is_name(&tokens))
        return;
    import = imports_add(imports, arena);
    import->module = tokens.token;
    import->local = whole ? text_of("*") : last_component(tokens.token);
    import->exported = whole ? import->local : (struct text){0};
    for (bool sign = false; next(&tokens); sign = text_is(tokens.token, ":")) {
        if (text_is(tokens.token, "as") && next(&tokens) && next(&tokens)) {
            import->local = tokens.token;
            return;
        }
        if (sign && whole && is_name(&tokens)) {
            imports_add(imports, arena)->module = tokens.token;
            return;
        }
    }
}

/** The component behind the last backslash, and what stands before it. */
static struct import *add_php(struct imports *imports, struct text prefix, struct text name,
                              struct arena *arena)
{
    struct import *import = imports_add(imports, arena);
    uint32_t end = name.len;

    while (end && name.bytes[end - 1] != '\\')
        end--;
    import->local = import->exported = (struct text){name.bytes + end, name.len - end};
    import->module = prefix.len ? prefix : end ? (struct text){name.bytes, end - 1} : name;
    return import;
}

static bool is_php_name_byte(char byte)
{
    return byte == '\\' || byte == '_' || isalnum((unsigned char)byte) || (byte & 0x80);
}

/** The next name, or a single sign; a name's first backslash is no part of it. */
static bool next_php(struct tokens *tokens)
{
    while (tokens->at < tokens->end && (isspace((unsigned char)*tokens->at)))
        tokens->at++;
    while (tokens->at < tokens->end && *tokens->at == '\\')
        tokens->at++;
    tokens->token = (struct text){tokens->at, 0};
    if (tokens->at >= tokens->end)
        return false;
    while (tokens->at < tokens->end && is_php_name_byte(*tokens->at))
        tokens->at++;
    if (tokens->at == tokens->token.bytes)
        tokens->at++;
    tokens->token.len = (uint32_t)(tokens->at - tokens->token.bytes);
    return true;
}

/** use A\B; use A\B as C, D\E; use A\{B, C as D}; use function A\f; and the file's own namespace,
 * which brings in no name. */
static void read_php(struct imports *imports, struct text text, struct arena *arena)
{
    struct tokens tokens = tokens_of(text);
    struct text prefix = {0};
    struct import *last = NULL;
    bool renames = false;

    if (!next_php(&tokens))
        return;
    if (text_is(tokens.token, "namespace")) {
        if (next_php(&tokens))
            imports_add(imports, arena)->module = tokens.token;
        return;
    }
    while (next_php(&tokens)) {
        bool names = is_php_name_byte(tokens.token.bytes[0]);

        if (text_is(tokens.token, "{") && last) {
            imports->count--;
            prefix = last->module.bytes + last->module.len < last->local.bytes
                         ? (struct text){last->module.bytes,
                                         (uint32_t)(last->local.bytes + last->local.len -
                                                    last->module.bytes)}
                         : last->module;
            while (prefix.len && prefix.bytes[prefix.len - 1] == '\\')
                prefix.len--;
        } else if (text_is(tokens.token, "as")) {
            renames = true;
        } else if (names && renames && last) {
            last->local = tokens.token;
            renames = false;
        } else if (names && !text_in_list(tokens.token, "function const", false)) {
            last = add_php(imports, prefix, tokens.token, arena);
        }
    }
}

/** using a.b; · using static a.b.C; · using D = a.b.C;: all of what
 * is in a.b, or in a.b.C. */
static void read_dotnet(struct imports *imports, struct text text, struct arena *arena)
{
    struct tokens tokens = tokens_of(text);
    struct import *import = NULL;

    while (next(&tokens)) {
        if (text_is(tokens.token, "=") && import) {
            struct text path = next(&tokens) ? tokens.token : (struct text){NULL, 0};
            struct text last = last_component(path);

            import->local = import->module;
            import->exported = last;
            import->module =
                (struct text){path.bytes, path.len - last.len - (last.len < path.len ? 1 : 0)};
            return;
        }
        if (import || !is_name(&tokens) ||
            text_in_list(tokens.token, "global using static unsafe", false))
            continue;
        import = imports_add(imports, arena);
        import->module = tokens.token;
        import->local = import->exported = text_of("*");
    }
}

static struct text behind_static(struct tokens *tokens)
{
    bool more = next(tokens);

    if (more && text_is(tokens->token, "static"))
        more = next(tokens);
    return more ? tokens->token : (struct text){NULL, 0};
}

/** import a.b.C; · import static a.b.C.D; · import a.b.*; · import a.b.C as D */
static void read_jvm(struct imports *imports, struct text text, struct arena *arena)
{
    struct tokens tokens = tokens_of(text);
    struct text path = next(&tokens) ? behind_static(&tokens) : (struct text){NULL, 0};
    struct import *import;
    struct text last;

    if (!path.len)
        return;
    import = imports_add(imports, arena);
    last = last_component(path);
    import->module = (struct text){path.bytes, path.len - last.len - (last.len < path.len ? 1 : 0)};
    import->local = import->exported = last;
    if (!next(&tokens))
        return;
    if (text_is(tokens.token, "*"))
        import->local = import->exported = tokens.token;
    else if (text_is(tokens.token, "as") && next(&tokens))
        import->local = tokens.token;
}

void imports_read(struct imports *imports, const struct view *view, struct node statement,
                  enum import_style style, struct arena *arena)
{
    static void (*const readers[])(struct imports *, struct text, struct arena *) = {
        [IMPORT_ECMASCRIPT] = read_ecmascript,
        [IMPORT_PYTHON] = read_python,
        [IMPORT_GO] = read_go,
        [IMPORT_RUBY] = read_ruby,
        [IMPORT_ELIXIR] = read_elixir,
        [IMPORT_JVM] = read_jvm,
        [IMPORT_PHP] = read_php,
        [IMPORT_DOTNET] = read_dotnet,
        [IMPORT_RUST] = imports_read_rust,
    };
    uint32_t first = imports->count;

    readers[style](imports, view_text(view, statement), arena);
    for (uint32_t i = first; i < imports->count; i++)
        imports->items[i].statement = view_text(view, statement);
}

const struct import *imports_find(const struct imports *imports, struct text local)
{
    for (uint32_t i = 0; local.len && i < imports->count; i++)
        if (text_equal(imports->items[i].local, local))
            return &imports->items[i];
    return NULL;
}

const struct import *imports_find_from(const struct imports *imports, struct text local,
                                       const char *modules)
{
    for (uint32_t i = 0; local.len && i < imports->count; i++)
        if (text_equal(imports->items[i].local, local) &&
            import_is_from(&imports->items[i], modules))
            return &imports->items[i];
    return NULL;
}

/** "flask" covers "flask", "flask.json" and "flask/json", not "flask_login". */
static bool covers(struct text module, struct text wanted)
{
    if (module.len < wanted.len || memcmp(module.bytes, wanted.bytes, wanted.len) != 0)
        return false;
    return module.len == wanted.len || module.bytes[wanted.len] == '.' ||
           module.bytes[wanted.len] == '/' || module.bytes[wanted.len] == '\\' ||
           module.bytes[wanted.len] == ':';
}

bool import_is_from(const struct import *import, const char *modules)
{
    while (modules && *modules) {
        size_t len = strcspn(modules, " ");

        if (covers(import->module, (struct text){modules, (uint32_t)len}))
            return true;
        modules += len + (modules[len] == ' ');
    }
    return false;
}

bool imports_any(const struct imports *imports, const char *modules)
{
    for (uint32_t i = 0; i < imports->count; i++)
        if (import_is_from(&imports->items[i], modules))
            return true;
    return false;
}

struct text imports_original(const struct imports *imports, struct text local)
{
    const struct import *import = imports_find(imports, local);

    if (!import)
        return local;
    if (import->exported.len)
        return import->exported;
    return import->package.len ? import->package : last_component(import->module);
}
