#include "server/engine/fields.h"

#include "server/engine/values.h"
#include "server/engine/wrappers.h"

enum { FIELDS_MAX = 64, FIELD_USES_MAX = 100, LEVELS_MAX = 8 };

/** A field, and where its type holds. */
struct field {
    struct text name;
    struct span scope;
};

/** What is known of one, so that other values of it need not ask again. */
struct field_memo {
    struct field field;
    const struct shape *shape; /* NULL: no slot uses it */
    enum role role;
    struct field_memo *next;
};

static uint32_t index_of(struct node list, struct node child)
{
    struct node node = view_child(list, 0);

    for (uint32_t i = 0; i < FIELDS_MAX && !node_missing(node); i++, node = view_next(node))
        if (node_same(node, child))
            return i;
    return FIELDS_MAX;
}

/** The type of the literal at path.nodes[at]: what stands before it, or what the list or map around
 * it is made of. */
static struct node type_of_literal(const struct view *view, struct path path, uint32_t at)
{
    uint32_t inner = 0;

    for (uint32_t i = at, steps = 0; i-- > 0 && steps < LEVELS_MAX; steps++) {
        struct node type = view_unwrap(view, view_slot(view, path.nodes[i], SLOT_CALLEE));

        switch (view_kind(view, path.nodes[i])) {
        case KIND_CONSTRUCT:
            return inner ? (struct node){0} : type;
        case KIND_TRANSPARENT:
            if (!node_missing(type))
                return inner == 1 ? type : (struct node){0};
            break;
        case KIND_LIST:
        case KIND_OBJECT:
            inner++;
            break;
        case KIND_PAIR:
            break;
        default:
            return (struct node){0};
        }
    }
    return (struct node){0};
}

/** The fields that a type declares; `own` when it has a name in this file. */
static struct node fields_of_type(struct work *work, struct node type, bool *own)
{
    *own = view_kind(&work->view, type) == KIND_IDENTIFIER;
    if (*own)
        type = view_unwrap(
            &work->view,
            view_slot(&work->view, wrapper_class(work, view_text(&work->view, type)), SLOT_BODY));
    return view_kind(&work->view, type) == KIND_FIELDS ? type : (struct node){0};
}

/** The field of that name, or at that place when the name is empty. */
static struct text find_field(const struct view *view, struct node fields, struct text name,
                              uint32_t place)
{
    struct node declaration = view_child(fields, 0);
    uint32_t at = 0;

    for (uint32_t i = 0; i < FIELDS_MAX && !node_missing(declaration);
         i++, declaration = view_next(declaration)) {
        struct node field = view_slot(view, declaration, SLOT_NAME);

        if (node_missing(field)) /* embedded */
            at++;
        for (; !node_missing(field); field = view_next_name(field)) {
            struct text text = view_text(view, field);

            if (name.len ? text_equal(text, name) : at++ == place)
                return text;
        }
    }
    return (struct text){0};
}

/** The outermost function around, or the file. */
static struct span scope_around(const struct view *view, struct path path)
{
    for (uint32_t i = 0; i < path.count; i++)
        if (view_kind(view, path.nodes[i]) == KIND_FUNCTION)
            return view_span(path.nodes[i]);
    return view_span(path.nodes[0]);
}

static bool is_declaration(const struct view *view, struct path path)
{
    return path.count > 1 && view_kind(view, path.nodes[path.count - 2]) == KIND_FIELD &&
           view_kind(view, path.nodes[path.count - 1]) == KIND_IDENTIFIER;
}

/** How many types in the scope declare a field of that name. */
static uint32_t declarations_of(struct work *work, const struct field *field)
{
    uint32_t at = field->scope.start;
    uint32_t count = 0;

    for (;; at += field->name.len) {
        at = wrapper_next_word(&work->view, field->name, at, field->scope.end);
        if (at == field->scope.end)
            return count;
        count += is_declaration(&work->view, path_to(work->resolver, at));
    }
}

static bool is_assigned(const struct view *view, struct path path, uint32_t at)
{
    return at > 0 && view_kind(view, path.nodes[at - 1]) == KIND_ASSIGN &&
           node_same(view_unwrap(view, view_slot(view, path.nodes[at - 1], SLOT_LEFT)),
                     path.nodes[at]);
}

/** x.status, read, in a slot or on its way to one. */
static bool use_leads(struct work *work, struct path path, struct sighting *out)
{
    const struct view *view = &work->view;
    struct candidate candidate = {.code = 400, .spelling = SPELLING_NUMBER};
    uint32_t at = path.count - 2;

    if (path.count < 2 || view_kind(view, path.nodes[at]) != KIND_MEMBER ||
        !node_same(view_slot(view, path.nodes[at], SLOT_NAME), path.nodes[at + 1]) ||
        is_assigned(view, path, at))
        return false;
    candidate.span = view_span(path.nodes[at]);
    candidate.target = target_make(view, path, at);
    return sighting_find(work, &candidate, out) || value_leads(work, &candidate, out);
}

static const struct field_memo *learn(struct work *work, struct field field)
{
    struct field_memo *memo = arena_alloc(work->arena, sizeof *memo);
    struct sighting sighting;
    uint32_t at = field.scope.start;

    *memo = (struct field_memo){.field = field, .next = work->fields};
    work->fields = memo;
    if (declarations_of(work, &field) != 1)
        return memo;
    for (uint32_t i = 0; i < FIELD_USES_MAX && !memo->shape; i++, at += field.name.len) {
        at = wrapper_next_word(&work->view, field.name, at, field.scope.end);
        if (at == field.scope.end)
            break;
        if (!use_leads(work, path_to(work->follower, at), &sighting))
            continue;
        memo->shape = sighting.shape;
        memo->role = sighting.role;
    }
    return memo;
}

static bool follow(struct work *work, struct field field, struct sighting *out)
{
    const struct field_memo *memo = work->fields;

    if (!field.name.len)
        return false;
    while (memo && !(text_equal(memo->field.name, field.name) &&
                     memo->field.scope.start == field.scope.start))
        memo = memo->next;
    if (!memo)
        memo = learn(work, field);
    out->shape = memo->shape;
    out->role = memo->role;
    return memo->shape != NULL;
}

/** The field that a place in a literal stands for: path.nodes[at] is the literal. */
static struct field field_in_literal(struct work *work, struct path path, uint32_t at,
                                     struct text name, uint32_t place)
{
    bool own;
    struct node type = type_of_literal(&work->view, path, at);
    struct field field = {.scope = scope_around(&work->view, path)};

    field.name = find_field(&work->view, fields_of_type(work, type, &own), name, place);
    if (own)
        field.scope = (struct span){0, work->view.len};
    return field;
}

bool field_follow(struct work *work, const struct candidate *candidate, struct sighting *out)
{
    const struct view *view = &work->view;
    struct path path = candidate->target.path;
    uint32_t top = candidate->target.top;
    struct node outer = top ? path.nodes[top - 1] : (struct node){0};
    struct node left;

    switch (view_kind(view, outer)) {
    case KIND_PAIR:
        if (top < 2 || node_same(view_slot(view, outer, SLOT_NAME), path.nodes[top]))
            return false;
        return follow(work,
                      field_in_literal(
                          work, path, top - 2,
                          view_text(view, view_unwrap(view, view_slot(view, outer, SLOT_NAME))), 0),
                      out);
    case KIND_LIST:
        return follow(work,
                      field_in_literal(work, path, top - 1, (struct text){0},
                                       index_of(outer, path.nodes[top])),
                      out);
    case KIND_ASSIGN:
        left = view_unwrap(view, view_slot(view, outer, SLOT_LEFT));
        return view_kind(view, left) == KIND_MEMBER && field_reaches(work, left, out);
    default:
        return false;
    }
}

bool field_reaches(struct work *work, struct node member, struct sighting *out)
{
    struct text name = view_text(&work->view, view_slot(&work->view, member, SLOT_NAME));

    return follow(work, (struct field){name, {0, work->view.len}}, out);
}
