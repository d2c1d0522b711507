#include "server/engine/imports_rust.h"

#include <ctype.h>
#include <string.h>

enum { DEPTH_MAX = 16 };

struct reader {
    const char *at;
    const char *end;
    struct text token;
    struct imports *imports;
    struct arena *arena;
};

static bool is_name_byte(char byte)
{
    return isalnum((unsigned char)byte) || byte == '_' || (byte & 0x80);
}

static void skip_blank(struct reader *reader)
{
    while (reader->at < reader->end) {
        if (isspace((unsigned char)*reader->at)) {
            reader->at++;
        } else if (reader->end - reader->at > 1 && reader->at[0] == '/' && reader->at[1] == '/') {
            const char *line = memchr(reader->at, '\n', (size_t)(reader->end - reader->at));

            reader->at = line ? line : reader->end;
        } else {
            return;
        }
    }
}

/** A name, "::" or a single sign. */
static bool next(struct reader *reader)
{
    skip_blank(reader);
    reader->token = (struct text){reader->at, 0};
    if (reader->at >= reader->end)
        return false;
    while (reader->at < reader->end && is_name_byte(*reader->at))
        reader->at++;
    if (reader->at == reader->token.bytes)
        reader->at += reader->end - reader->at > 1 && reader->at[0] == ':' ? 2 : 1;
    reader->token.len = (uint32_t)(reader->at - reader->token.bytes);
    return true;
}

static struct text join(const struct reader *reader, struct text module, struct text name)
{
    if (!module.len)
        return name;
    return text_of(arena_format(reader->arena, "%.*s::%.*s", (int)module.len, module.bytes,
                                (int)name.len, name.bytes));
}

/** What a::b brings in when `module` is a and `name` is b; `local` is empty when it keeps its name.
 */
static void add(struct reader *reader, struct text module, struct text name, struct text local)
{
    struct import *import = imports_add(reader->imports, reader->arena);

    import->module = module.len ? module : name;
    import->exported = module.len ? name : (struct text){NULL, 0};
    import->local = local.len ? local : name;
}

/** The last name of a::b, and what stands before it. */
static struct text split(struct text *module)
{
    struct text whole = *module;
    uint32_t start = whole.len;

    while (start && whole.bytes[start - 1] != ':')
        start--;
    *module = (struct text){whole.bytes, start > 2 ? start - 2 : 0};
    return (struct text){whole.bytes + start, whole.len - start};
}

/** One path, or the paths in a pair of braces, up to what ends them. */
static void read_tree(struct reader *reader, struct text prefix, int depth)
{
    struct text module = prefix;
    struct text name = {NULL, 0};
    struct text local = {NULL, 0};

    while (next(reader)) {
        bool ends = text_in_list(reader->token, ", ; }", false);

        if (ends && text_is(name, "self")) /* a::{self} */
            name = split(&module);
        if (ends && name.len)
            add(reader, module, name, local);
        if (text_is(reader->token, ",")) {
            module = prefix;
            name = local = (struct text){NULL, 0};
        } else if (ends) {
            return;
        } else if (text_is(reader->token, "{")) {
            if (depth >= DEPTH_MAX)
                return;
            read_tree(reader, module, depth + 1);
        } else if (text_is(reader->token, "::")) {
            module = name.len ? join(reader, module, name) : module;
            name = (struct text){NULL, 0};
        } else if (text_is(reader->token, "as")) {
            if (next(reader))
                local = reader->token;
        } else {
            name = reader->token;
        }
    }
}

void imports_read_rust(struct imports *imports, struct text text, struct arena *arena)
{
    struct reader reader = {text.bytes, text.bytes + text.len, {NULL, 0}, imports, arena};

    while (next(&reader))
        if (text_is(reader.token, "use")) {
            read_tree(&reader, (struct text){NULL, 0}, 0);
            return;
        } else if (text_is(reader.token, "crate") && next(&reader)) { /* extern crate a; */
            add(&reader, (struct text){NULL, 0}, reader.token, (struct text){NULL, 0});
            return;
        }
}
