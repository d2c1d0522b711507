#include "server/engine/constants.h"

#include "catalog/names.h"
#include "server/engine/declared.h"

#include <string.h>

enum { QUALIFIERS_MAX = 8 };

static const char *last_component(const char *qualifier)
{
    const char *dot = strrchr(qualifier, '.');

    return dot ? dot + 1 : qualifier;
}

/** The leftmost name of a.b.c. */
static struct text root_name(const struct view *view, struct node node)
{
    node = view_unwrap(view, node);
    while (view_kind(view, node) == KIND_MEMBER)
        node = view_unwrap(view, view_slot(view, node, SLOT_OBJECT));
    return view_text(view, node);
}

/** a.b.HttpStatus.OK, written out with the module that an import would name. */
static bool written_out(const struct work *work, const struct constants *row, struct node object)
{
    struct text whole = view_text(&work->view, object);
    struct import import = {.module = whole};
    struct text end = text_of(row->qualifier);

    return whole.len > end.len + 1 && strchr(".:", whole.bytes[whole.len - end.len - 1]) &&
           !memcmp(whole.bytes + whole.len - end.len, end.bytes, end.len) &&
           import_is_from(&import, row->modules);
}

/** use super::*, in a file that imports something of the modules, too. */
static bool came_from_above(const struct work *work, const struct constants *row)
{
    return imports_find_from(&work->imports, text_of("*"), "super crate") &&
           imports_any(&work->imports, row->modules);
}

/** import a.b.*; HttpStatus.OK: of all that came, nothing else is called so. */
static bool came_with_all(const struct work *work, const struct constants *row, struct node object)
{
    return text_is(view_text(&work->view, object), row->qualifier) &&
           (imports_find_from(&work->imports, text_of("*"), row->modules) ||
            came_from_above(work, row));
}

/** By its own name, or as what it was imported as, from wherever that passes it on. */
static bool says_enough(const struct work *work, const struct constants *row, struct text name)
{
    return text_is(imports_original(&work->imports, name), row->qualifier);
}

static bool qualified(const struct work *work, const struct constants *row, struct node object)
{
    struct text name = view_text(&work->view, view_last_name(&work->view, object));
    struct text root = root_name(&work->view, object);
    const struct import *import = imports_find_from(&work->imports, root, row->modules);

    if (!row->qualifier)
        return false;
    if (!import && row->import & SAY_ENOUGH && says_enough(work, row, name))
        return true;
    if (!import)
        return !imports_find(&work->imports, root) &&
               (written_out(work, row, object) || came_with_all(work, row, object) ||
                (row->import & KNOWN_ANYWHERE &&
                 text_is(view_text(&work->view, view_last_name(&work->view, object)),
                         row->qualifier)));
    return text_is(imports_original(&work->imports, name), last_component(row->qualifier)) ||
           (text_equal(name, root) && !import->exported.len);
}

/** from rest_framework.status import *: every name of what the row's qualifier stands for. */
static bool all_came(const struct work *work, const struct constants *row)
{
    struct text last = text_of(last_component(row->qualifier));

    for (uint32_t i = 0; i < work->imports.count; i++) {
        const struct import *import = &work->imports.items[i];
        struct text module = import->module;

        if (text_is(import->local, "*") && import_is_from(import, row->modules) &&
            module.len >= last.len &&
            !memcmp(module.bytes + module.len - last.len, last.bytes, last.len))
            return true;
    }
    return false;
}

/** A name used alone counts when it was itself imported from the vocabulary's module. */
static bool imported_alone(const struct work *work, const struct constants *row, struct text name)
{
    const struct import *import = imports_find_from(&work->imports, name, row->modules);

    if (import)
        return import->exported.len > 0;
    return row->qualifier && !imports_find(&work->imports, name) && all_came(work, row);
}

/** a::b::C::OK among raw tokens: where it begins. */
static uint32_t start_of_tokens(const struct view *view, struct node qualifier)
{
    struct node before = view_token_qualifier(view, qualifier);

    for (int i = 0; i < QUALIFIERS_MAX && !node_missing(before); i++) {
        qualifier = before;
        before = view_token_qualifier(view, qualifier);
    }
    return view_span(qualifier).start;
}

/** Where a name is imported it names nothing yet. */
static bool is_imported_here(const struct view *view, struct path path)
{
    for (uint32_t i = path.count; i-- > 0;)
        if (view_kind(view, path.nodes[i]) == KIND_IMPORT)
            return true;
    return false;
}

/** HTTPStatus["NOT_FOUND"]: a path into the string ends at the subscript instead; any other stays.
 * True if it is such a one. */
static bool is_indexed(const struct view *view, struct path path, const struct hit *hit,
                       uint32_t *at)
{
    for (uint32_t i = path.count, steps = 0; i-- > 1 && steps < 2; steps++) {
        struct node string = path.nodes[i];

        if (view_kind(view, string) != KIND_STRING)
            continue;
        *at = i - 1;
        return view_kind(view, path.nodes[i - 1]) == KIND_SUBSCRIPT &&
               node_same(view_slot(view, path.nodes[i - 1], SLOT_NAME), string) &&
               view_string(view, string).len == hit->len;
    }
    return false;
}

bool constant_at(const struct work *work, struct path path, const struct hit *hit,
                 struct constant *out)
{
    const struct view *view = &work->view;
    uint32_t subscript = 0;
    bool indexed = is_indexed(view, path, hit, &subscript);
    struct node leaf = path.nodes[path.count - 1];
    struct node outer = path.count > 1 ? path.nodes[path.count - 2] : (struct node){0};
    bool member =
        view_kind(view, outer) == KIND_MEMBER && node_same(view_slot(view, outer, SLOT_NAME), leaf);
    struct node object = view_slot(view, indexed ? path.nodes[subscript] : outer, SLOT_OBJECT);
    bool tokens = view_kind(view, outer) == KIND_TOKENS;

    if (tokens)
        object = view_token_qualifier(view, leaf);
    tokens = tokens && !node_missing(object);
    if (is_imported_here(view, path) || (!indexed && (view_kind(view, leaf) != KIND_IDENTIFIER ||
                                                      span_length(view_span(leaf)) != hit->len)))
        return false;
    for (uint32_t i = 0; i < work->lexicon->constants_count; i++) {
        const struct constants *row = &work->family->constants[i];
        const struct vocabulary *vocabulary = work->lexicon->vocabularies[i];

        if (!(hit->word->constant_of >> i & 1))
            continue;
        if (member || indexed || tokens ? !qualified(work, row, object)
                                        : !imported_alone(work, row, hit->word->text))
            continue;
        out->code = vocabulary_lookup(vocabulary, hit->word->text.bytes, hit->len)->code;
        out->at = indexed ? subscript : path.count - (member ? 2 : 1);
        out->span = view_span(path.nodes[out->at]);
        if (tokens)
            out->span.start = start_of_tokens(view, object);
        out->vocabulary = vocabulary;
        out->imported = true;
        return true;
    }
    return false;
}

/** The code that every vocabulary of the family gives to the name; 0 when they differ. */
static uint16_t agreed_code(const struct lexicon *lexicon, const struct hit *hit)
{
    uint16_t code = 0;

    for (uint32_t i = 0; i < lexicon->constants_count; i++) {
        const struct name *name;

        if (!(hit->word->constant_of >> i & 1))
            continue;
        name = vocabulary_lookup(lexicon->vocabularies[i], hit->word->text.bytes, hit->len);
        if (code && name->code != code)
            return 0;
        code = name->code;
    }
    return code;
}

bool constant_of_application(const struct work *work, struct path path, const struct hit *hit,
                             struct constant *out)
{
    const struct view *view = &work->view;
    struct node leaf = path.nodes[path.count - 1];
    struct node outer = path.count > 1 ? path.nodes[path.count - 2] : (struct node){0};
    struct node object = view_slot(view, outer, SLOT_OBJECT);
    struct text qualifier = view_text(view, view_last_name(view, object));

    if (view_kind(view, outer) != KIND_MEMBER ||
        !node_same(view_slot(view, outer, SLOT_NAME), leaf))
        return false;
    if (!declared_by_digits(hit->word->text) &&
        (!declared_collects(qualifier) || !imports_find(&work->imports, root_name(view, object))))
        return false;
    *out = (struct constant){
        .code = agreed_code(work->lexicon, hit), .at = path.count - 2, .span = view_span(outer)};
    return out->code > 0;
}

bool constant_is_cast(const struct work *work, const struct target *target)
{
    const struct view *view = &work->view;

    for (uint32_t at = target->top; at < target->at; at++) {
        struct node type = view_slot(view, target->path.nodes[at], SLOT_NAME);
        struct text name = view_text(view, view_last_name(view, type));

        if (view_kind(view, target->path.nodes[at]) != KIND_TRANSPARENT || !name.len)
            continue;
        for (uint32_t i = 0; i < work->lexicon->constants_count; i++)
            if (work->family->constants[i].import & ARE_OBJECTS &&
                text_is(name, work->family->constants[i].qualifier))
                return true;
    }
    return false;
}

bool constant_of_symbol(const struct work *work, struct path path, const struct hit *hit,
                        uint16_t *code, const struct vocabulary **vocabulary)
{
    struct text text = view_text(&work->view, path.nodes[path.count - 1]);

    if (text.len != hit->len + 1 || text.bytes[0] != ':')
        return false;
    for (uint32_t i = 0; i < work->lexicon->constants_count; i++) {
        if (!(hit->word->constant_of >> i & 1) ||
            !(work->family->constants[i].import & ARE_SYMBOLS))
            continue;
        *vocabulary = work->lexicon->vocabularies[i];
        *code = vocabulary_lookup(*vocabulary, hit->word->text.bytes, hit->len)->code;
        return true;
    }
    return false;
}
