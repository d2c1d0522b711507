#include "server/engine/error_tables.h"

#include "catalog/status.h"

#include "server/engine/declared.h"
#include "server/engine/tables.h"

enum { ENTRIES_MAX = 64 };

/** The registered code that a number is; 0 when it is none. */
static uint16_t code_of(const struct view *view, struct node node)
{
    struct text text = view_text(view, view_unwrap(view, node));
    uint16_t code;

    if (view_kind(view, view_unwrap(view, node)) != KIND_NUMBER || text.len != 3)
        return 0;
    code =
        (uint16_t)((text.bytes[0] - '0') * 100 + (text.bytes[1] - '0') * 10 + text.bytes[2] - '0');
    return status_find(code) ? code : 0;
}

/** An entry is a pair, or in a Map a list of two. */
struct entry {
    struct node key;
    struct node value;
};

static bool read_entry(const struct view *view, struct node node, struct entry *out)
{
    *out = (struct entry){0};
    if (view_kind(view, node) == KIND_PAIR) {
        out->key = view_slot(view, node, SLOT_NAME);
        out->value = view_unwrap(view, view_slot(view, node, SLOT_VALUE));
    } else if (view_kind(view, node) == KIND_LIST) {
        out->key = view_child(node, 0);
        out->value = view_unwrap(view, view_next(out->key));
    }
    return !node_missing(out->key) && !node_missing(out->value);
}

/** What a class, a function or an error is called where it stands as a value. */
static struct text called(const struct view *view, struct node value)
{
    enum kind kind = view_kind(view, value);

    if (kind == KIND_CALL || kind == KIND_CONSTRUCT)
        return view_text(view, view_last_name(view, view_call_name(view, value)));
    if (kind == KIND_IDENTIFIER || kind == KIND_MEMBER)
        return view_text(view, view_last_name(view, value));
    return (struct text){0};
}

/** "not there", and none of "#999" and "4px". */
static bool is_told(const struct view *view, struct node value)
{
    struct text text = view_string(view, value);

    return text.len > 1 && ((text.bytes[0] | 32) >= 'a' && (text.bytes[0] | 32) <= 'z');
}

/** What the values of a table say. */
struct told {
    uint32_t entries;
    bool fails;     /* a code of a failure is among the keys */
    bool all_speak; /* each value is called as an error, or after its code */
    bool all_text;
};

static bool read_value(const struct view *view, const struct entry *entry, uint16_t code,
                       struct told *told)
{
    struct text name = called(view, entry->value);
    bool is_function = view_kind(view, entry->value) == KIND_FUNCTION;

    told->all_speak &= declared_as_error(name) || (name.len && declared_as(name, code));
    told->all_text &= is_told(view, entry->value);
    return name.len || is_function || is_told(view, entry->value);
}

/** False when a key is no registered code, or a value is neither a name nor a text. */
static bool read_table(const struct view *view, struct node table, struct told *told)
{
    struct node_list entries = view_items(view, table);

    *told = (struct told){.entries = entries.count, .all_speak = true, .all_text = true};
    if (!entries.count || entries.count >= ENTRIES_MAX)
        return false;
    for (uint32_t i = 0; i < entries.count; i++) {
        struct entry entry;
        uint16_t code = 0;

        if (read_entry(view, entries.nodes[i], &entry))
            code = code_of(view, entry.key);
        if (!code || !read_value(view, &entry, code, told))
            return false;
        told->fails |= code >= 400;
    }
    return told->fails;
}

/** Where the table around a key is; 0 when the candidate is none. */
static uint32_t table_of_key(const struct view *view, const struct target *target)
{
    const struct node *nodes = target->path.nodes;
    uint32_t top = target->top;
    struct entry entry;

    if (top < 3 || !read_entry(view, nodes[top - 1], &entry) ||
        !node_same(view_unwrap(view, entry.key), view_unwrap(view, nodes[top])))
        return 0;
    if (view_kind(view, nodes[top - 1]) == KIND_PAIR)
        return view_kind(view, nodes[top - 2]) == KIND_OBJECT ? top - 2 : 0;
    return view_kind(view, nodes[top - 2]) == KIND_LIST && top > 4 &&
                   view_kind(view, nodes[top - 4]) == KIND_CONSTRUCT &&
                   text_is(view_text(view, view_call_name(view, nodes[top - 4])), "Map")
               ? top - 2
               : 0;
}

bool error_table_is_key(const struct view *view, const struct target *target)
{
    uint32_t at = table_of_key(view, target);
    struct text name;
    struct told told;

    if (!at || !read_table(view, target->path.nodes[at], &told))
        return false;
    name = table_name(view, target->path, at);
    if (declared_foreign_table(name))
        return false;
    if (told.all_speak)
        return true;
    return declared_speaks_of_errors(name) && (!told.all_text || told.entries > 1);
}

/** The pair of an entry that is called as another one is. */
static struct node same_pair(const struct view *view, struct node object, struct text key)
{
    struct node pair = view_child(object, 0);

    for (uint32_t i = 0; i < ENTRIES_MAX && !node_missing(pair); i++, pair = view_next(pair))
        if (view_kind(view, pair) == KIND_PAIR &&
            text_equal(table_name_text(view, view_slot(view, pair, SLOT_NAME)), key))
            return pair;
    return (struct node){0};
}

/** Every entry has a registered code under the key, and one is of a failure. `*told` is set when an
 * entry's own name is a phrase of its code. */
static bool all_have_status(const struct view *view, struct node table, struct text key, bool *told)
{
    struct node_list entries = view_items(view, table);
    bool fails = false;

    if (entries.count < 2 || entries.count >= ENTRIES_MAX)
        return false;
    for (uint32_t i = 0; i < entries.count; i++) {
        struct node value = view_unwrap(view, view_slot(view, entries.nodes[i], SLOT_VALUE));
        struct node pair = same_pair(view, value, key);
        uint16_t code = 0;

        if (view_kind(view, entries.nodes[i]) == KIND_PAIR &&
            view_kind(view, value) == KIND_OBJECT && !node_missing(pair))
            code = code_of(view, view_slot(view, pair, SLOT_VALUE));
        if (!code)
            return false;
        fails |= code >= 400;
        *told |=
            declared_as(table_name_text(view, view_slot(view, entries.nodes[i], SLOT_NAME)), code);
    }
    return fails;
}

bool error_table_is_status(const struct view *view, const struct target *target)
{
    const struct node *nodes = target->path.nodes;
    uint32_t top = target->top;
    struct text key;
    bool told = false;

    if (top < 5 || view_kind(view, nodes[top - 1]) != KIND_PAIR ||
        view_kind(view, nodes[top - 2]) != KIND_OBJECT ||
        view_kind(view, nodes[top - 3]) != KIND_PAIR ||
        view_kind(view, nodes[top - 4]) != KIND_OBJECT)
        return false;
    key = table_name_text(view, view_slot(view, nodes[top - 1], SLOT_NAME));
    if (!text_is(key, "status") || !all_have_status(view, nodes[top - 4], key, &told))
        return false;
    return told || declared_as_error(table_name(view, target->path, top - 4));
}
