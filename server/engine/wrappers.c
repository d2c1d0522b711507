#include "server/engine/wrappers.h"
#include "server/languages/language.h"

#include "server/engine/bound.h"
#include "server/engine/functions.h"
#include "server/engine/values.h"
#include "server/syntax/words.h"

enum {
    USES_MAX = 200,
    MENTIONS_MAX = 4000,
    ARGUMENTS_MAX = 24,
    MEMBERS_MAX = 200,
    CALL_DISTANCE = 3,
    PATTERN_DISTANCE = 5
};

/** A parameter that reaches a status slot, or was found not to. Kept for the whole analysis. */
struct wrapper {
    struct text name; /* of the function */
    uint32_t index;   /* of the argument */
    struct text keyword;
    const struct shape *shape; /* NULL: it does not */
    enum role role;
    struct wrapper *next;
};

bool wrapper_is_word_byte(char byte)
{
    return word_has_byte(byte);
}

uint32_t wrapper_next_word(const struct view *view, struct text word, uint32_t from, uint32_t end)
{
    /* The name that a half-written declaration misses is empty; it would be found without end. */
    return word.len ? view_next_word(view, word, from, end) : end;
}

/** x of o.x and of {x: 1} is another thing than x. */
static bool is_member_name(const struct view *view, struct path path)
{
    struct node leaf = path.nodes[path.count - 1];
    struct node outer = path.count > 1 ? path.nodes[path.count - 2] : (struct node){0};
    enum kind kind = view_kind(view, outer);

    return (kind == KIND_MEMBER || kind == KIND_PAIR || kind == KIND_KEYWORD) &&
           node_same(view_slot(view, outer, SLOT_NAME), leaf);
}

/** x by itself, and x of {x}, which is a pair of its own. */
static bool is_mention(const struct view *view, struct node leaf)
{
    enum kind kind = view_kind(view, leaf);

    return kind == KIND_IDENTIFIER || kind == KIND_PAIR;
}

/** x of x = 404: it gets a value there, and hands none on. */
static bool is_given(const struct view *view, struct path path)
{
    struct node leaf = path.nodes[path.count - 1];
    struct node outer = path.count > 1 ? path.nodes[path.count - 2] : (struct node){0};

    switch (view_kind(view, outer)) {
    case KIND_ASSIGN:
        return node_same(view_slot(view, outer, SLOT_LEFT), leaf);
    case KIND_DECLARATION:
        return node_same(view_slot(view, outer, SLOT_NAME), leaf);
    default:
        return false;
    }
}

/** path.nodes[at], the use, is in a slot or on its way to one. */
static bool use_leads(struct work *work, struct path path, uint32_t at, struct sighting *out)
{
    struct candidate candidate = {.code = 400, .spelling = SPELLING_NUMBER};

    candidate.span = view_span(path.nodes[at]);
    candidate.target = target_make(&work->view, path, at);
    return sighting_find(work, &candidate, out) || value_leads(work, &candidate, out);
}

bool wrapper_next_use(struct work *work, const struct use_search *search, uint32_t *at,
                      struct path *path)
{
    for (;; *at += search->name.len) {
        *at = wrapper_next_word(&work->view, search->name, *at, search->scope.end);
        if (*at == search->scope.end)
            return false;
        *path = path_to(work->follower, *at);
        if (*at == search->declared.start || is_member_name(&work->view, *path) ||
            (search->reassignable && is_given(&work->view, *path)) ||
            !is_mention(&work->view, path->nodes[path->count - 1]))
            continue;
        *at += search->name.len;
        return true;
    }
}

/** What of the mention is used: o of o, or o.status when a member is asked for; path.count when it
 * is another one. */
static uint32_t used_at(const struct view *view, struct path path, struct text member)
{
    uint32_t at = path.count - 1;
    struct node outer = at ? path.nodes[at - 1] : (struct node){0};
    struct node name = view_slot(view, outer, SLOT_NAME);
    struct text string = view_string(view, name);

    if (!member.len) /* an element of it is what it holds */
        return view_kind(view, outer) == KIND_SUBSCRIPT &&
                       node_same(view_unwrap(view, view_slot(view, outer, SLOT_OBJECT)),
                                 path.nodes[at])
                   ? at - 1
                   : at;
    if (!node_same(view_unwrap(view, view_slot(view, outer, SLOT_OBJECT)), path.nodes[at]))
        return path.count;
    return text_equal(string.bytes ? string : view_text(view, name), member) ? at - 1 : path.count;
}

bool wrapper_find_use(struct work *work, const struct use_search *search, struct sighting *out)
{
    struct sighting sighting;
    struct path path;
    bool found = false;
    uint32_t at = search->scope.start;

    for (uint32_t uses = 0; uses < USES_MAX; uses++) {
        enum binding binding;
        uint32_t used;

        if (!wrapper_next_use(work, search, &at, &path))
            return found;
        binding = value_binding(&work->view, path);
        if (binding == BINDING_OTHER || (binding == BINDING_VALUE && !search->reassignable))
            return false;
        used = used_at(&work->view, path, search->member);
        if (!found && used < path.count && use_leads(work, path, used, &sighting)) {
            found = true;
            *out = sighting;
        }
    }
    return false;
}

/** The function that path's last node names where it is defined; missing when it is merely
 * mentioned. */
static struct node defined_by(const struct view *view, struct path path)
{
    struct node leaf = path.nodes[path.count - 1];

    for (uint32_t i = path.count - 1, steps = 0; i-- > 0 && steps < 3; steps++) {
        struct node node = path.nodes[i];
        enum kind kind = view_kind(view, node);
        struct node value =
            view_unwrap(view, view_slot(view, node, kind == KIND_ASSIGN ? SLOT_RIGHT : SLOT_VALUE));

        if ((kind == KIND_FUNCTION || kind == KIND_CLASS) &&
            node_same(view_slot(view, node, SLOT_NAME), leaf))
            return node;
        if (view_kind(view, value) == KIND_FUNCTION && node_same(given_name(view, node), leaf))
            return value;
    }
    return (struct node){0};
}

/** By its own word, or called as the class is; a class that takes parameters itself is its own. */
static struct node constructor_of(const struct view *view, struct node class_node)
{
    struct text name = view_text(view, view_slot(view, class_node, SLOT_NAME));
    struct node_list members = view_items(view, view_slot(view, class_node, SLOT_BODY));

    for (uint32_t i = 0; i < members.count && i < MEMBERS_MAX; i++) {
        struct node member = members.nodes[i];

        struct text called = view_text(view, view_slot(view, member, SLOT_NAME));

        if (view_kind(view, member) == KIND_FUNCTION &&
            (text_in_list(called, "constructor __init__", false) || text_equal(called, name)))
            return member;
    }
    return node_missing(view_slot(view, class_node, SLOT_PARAMETERS)) ? (struct node){0}
                                                                      : class_node;
}

static bool is_inside(struct node outer, struct node inner)
{
    return span_contains(view_span(outer), view_span(inner));
}

/** The only function or class of that name in the file; missing when there is none or more than
 * one, unless those are clauses of one.
 */
static struct node find_definition(struct work *work, struct text name)
{
    struct node found = {0};
    uint32_t at = 0;

    for (uint32_t uses = 0; uses < MENTIONS_MAX; at += name.len, uses++) {
        struct node definition;

        at = wrapper_next_word(&work->view, name, at, work->view.len);
        if (at == work->view.len)
            break;
        definition = defined_by(&work->view, path_to(work->follower, at));
        if (node_missing(definition))
            continue;
        if (view_kind(&work->view, found) == KIND_CLASS && is_inside(found, definition))
            continue; /* its constructor */
        if (!node_missing(found) && !node_same(found, definition)) {
            if (work->view.language->clauses)
                continue;
            return (struct node){0};
        }
        found = definition;
    }
    return found;
}

struct node wrapper_function(struct work *work, struct text name)
{
    struct node found = find_definition(work, name);

    if (view_kind(&work->view, found) == KIND_CLASS)
        return constructor_of(&work->view, found);
    return found;
}

struct node wrapper_class(struct work *work, struct text name)
{
    struct node found = find_definition(work, name);

    return view_kind(&work->view, found) == KIND_CLASS ? found : (struct node){0};
}

static struct node parameter_name(const struct view *view, struct node parameter)
{
    if (view_kind(view, parameter) == KIND_PARAMETER)
        return view_slot(view, parameter, SLOT_NAME);
    return parameter;
}

/** What a method is called on, where it stands among the parameters: self, and this HttpContext c.
 */
static bool is_receiver(const struct view *view, struct node parameter)
{
    return text_in_list(view_text(view, parameter_name(view, parameter)), "self cls", false) ||
           text_starts(view_text(view, parameter), "this ");
}

/** The parameter at an index, or of a name; a receiver that is written out does not count. */
static struct node find_parameter(const struct view *view, struct node function, uint32_t index,
                                  struct text keyword)
{
    struct node list = view_slot(view, function, SLOT_PARAMETERS);
    uint32_t at = 0;

    for (uint32_t i = 0; i < ARGUMENTS_MAX; i++) {
        struct node parameter = view_child(list, i);
        struct node name = parameter_name(view, parameter);

        if (i == 0 && is_receiver(view, parameter))
            continue;
        if (node_missing(name))
            break;
        for (; !node_missing(name); name = view_next_name(name))
            if (keyword.len ? text_equal(view_text(view, name), keyword) : at++ == index)
                return name;
    }
    return (struct node){0};
}

static bool follow_parameter(struct work *work, struct node function, struct node parameter,
                             struct sighting *out)
{
    struct use_search search = {.declared = view_span(parameter)};

    if (view_kind(&work->view, parameter) != KIND_IDENTIFIER)
        return false;
    search.name = view_text(&work->view, parameter);
    search.scope = view_span(view_slot(&work->view, function, SLOT_BODY));
    return wrapper_find_use(work, &search, out);
}

static struct wrapper *learn(struct work *work, struct text name, uint32_t index,
                             struct text keyword)
{
    struct wrapper *wrapper = arena_alloc(work->arena, sizeof *wrapper);
    struct node function = wrapper_function(work, name);
    struct sighting sighting;

    *wrapper = (struct wrapper){name, index, keyword, NULL, ROLE_RESPONSE, work->wrappers};
    work->wrappers = wrapper;
    if (node_missing(function) ||
        !follow_parameter(work, function, find_parameter(&work->view, function, index, keyword),
                          &sighting))
        return wrapper;
    wrapper->shape = sighting.shape;
    wrapper->role = sighting.role;
    return wrapper;
}

static const struct wrapper *wrapper_of(struct work *work, struct text name, uint32_t index,
                                        struct text keyword)
{
    for (const struct wrapper *known = work->wrappers; known; known = known->next)
        if (text_equal(known->name, name) && known->index == index &&
            text_equal(known->keyword, keyword))
            return known;
    return learn(work, name, index, keyword);
}

bool wrapper_is_own_call(const struct work *work, struct node call)
{
    struct node receiver = view_call_receiver(&work->view, call);

    if (node_missing(receiver) || text_is(view_text(&work->view, receiver), "this"))
        return true;
    return view_kind(&work->view, receiver) == KIND_IDENTIFIER &&
           !imports_find(&work->imports, view_text(&work->view, receiver));
}

static bool taken_by_call(struct work *work, const struct candidate *candidate, struct node call,
                          struct sighting *out)
{
    struct argument arguments[ARGUMENTS_MAX];
    uint32_t count = view_arguments(&work->view, call, arguments, ARGUMENTS_MAX);
    struct text name = view_text(&work->view, view_call_name(&work->view, call));
    struct span token = view_span(candidate->target.path.nodes[candidate->target.top]);

    if (!name.len || !wrapper_is_own_call(work, call))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        struct span span = view_span(arguments[i].value);

        if (arguments[i].spread)
            return false;
        if (span_contains(token, span) && span_length(span)) {
            const struct wrapper *wrapper = wrapper_of(work, name, i, arguments[i].name);

            out->shape = wrapper->shape;
            out->role = wrapper->role;
            return out->shape != NULL;
        }
    }
    return false;
}

/** function fail(res, code = 500), function fail({ code = 500 }) */
static bool is_default(struct work *work, const struct candidate *candidate, uint32_t at,
                       struct sighting *out)
{
    struct path path = candidate->target.path;
    struct node name = view_slot(&work->view, path.nodes[at], SLOT_NAME);

    for (uint32_t i = at; i-- > 0 && at - i <= PATTERN_DISTANCE;) {
        enum kind kind = view_kind(&work->view, path.nodes[i]);

        if (kind == KIND_FUNCTION)
            return follow_parameter(work, path.nodes[i], name, out);
        if (kind == KIND_DECLARATION || kind == KIND_BLOCK)
            break;
    }
    return false;
}

bool wrapper_takes(struct work *work, const struct candidate *candidate, struct sighting *out)
{
    struct path path = candidate->target.path;

    for (uint32_t i = candidate->target.top, steps = 0; i-- > 0 && steps < CALL_DISTANCE; steps++) {
        switch (view_kind(&work->view, path.nodes[i])) {
        case KIND_CALL:
        case KIND_CONSTRUCT:
            return taken_by_call(work, candidate, path.nodes[i], out);
        case KIND_PARAMETER:
            return is_default(work, candidate, i, out);
        case KIND_ARGUMENTS:
        case KIND_KEYWORD:
            break;
        default:
            return false;
        }
    }
    return false;
}

/** True if the shape is about one object's method, whatever others of that name do. */
static bool is_of_one(const struct pattern *callee)
{
    return callee && callee->kind == PATTERN_MEMBER && callee->first->kind != PATTERN_ANY;
}

/** The place of $code among the arguments of a shape that is a call; ARGUMENTS_MAX when it has
 * none.
 */
static uint32_t place_of_code(const struct shape *shape)
{
    const struct pattern *argument = shape->pattern->first ? shape->pattern->first->next : NULL;

    if (shape->pattern->kind != PATTERN_CALL || shape->needs || is_of_one(shape->pattern->first))
        return ARGUMENTS_MAX;
    for (uint32_t i = 0; argument && i < ARGUMENTS_MAX; i++, argument = argument->next)
        if (argument->kind == PATTERN_VARIABLE && argument->variable == VARIABLE_CODE)
            return i;
    return ARGUMENTS_MAX;
}

bool wrapper_sets(const struct work *work, const struct bound *bound, struct sighting *out)
{
    struct text name = view_text(&work->view, view_slot(&work->view, bound->function, SLOT_NAME));
    const struct word *word = lexicon_find(work->lexicon, name);

    if (node_missing(bound->parameters))
        return false;
    for (uint32_t i = 0; word && i < word->shapes.count; i++) {
        const struct shape *shape = word->shapes.shapes[i];
        uint32_t place = place_of_code(shape);

        if (place < ARGUMENTS_MAX &&
            node_same(bound->name,
                      find_parameter(&work->view, bound->function, place, (struct text){0}))) {
            out->shape = shape;
            return true;
        }
    }
    return false;
}
