#include "server/engine/routes.h"

#include "server/engine/functions.h"
#include "server/engine/route_groups.h"
#include "server/engine/route_prefix.h"
#include "server/engine/wrappers.h"

#include <string.h>

enum { ARGUMENTS_MAX = 24, LIST_MAX = 64, LEVELS_MAX = 4 };

/** A route being put together. */
struct draft {
    struct work *work;
    const struct shape *shape;
    unsigned methods;
    const char *path;
    struct span evidence;
};

static void record(const struct draft *draft, struct span handler, struct text name)
{
    struct work *work = draft->work;
    struct route_record *record = arena_alloc(work->arena, sizeof *record);

    record->route = (struct route){draft->methods, draft->path, handler, draft->evidence};
    record->handler_name = name;
    record->framework = draft->shape->framework;
    record->next = work->routes;
    work->routes = record;
    work->route_count++;
}

/** A handler may stand in place, be named, be wrapped by a call, or be one of a list. */
static void record_handler(const struct draft *draft, struct node node, int level)
{
    const struct view *view = &draft->work->view;
    struct argument arguments[ARGUMENTS_MAX];
    uint32_t count;

    node = view_unwrap(view, node);
    switch (view_kind(view, node)) {
    case KIND_FUNCTION:
    case KIND_BLOCK: /* get "/x" do ... end */
        record(draft, view_span(node), (struct text){NULL, 0});
        break;
    case KIND_IDENTIFIER:
        record(draft, (struct span){0, 0}, view_text(view, node));
        break;
    case KIND_MEMBER: /* a method of something in this file: h.create */
        if (!imports_find(&draft->work->imports,
                          view_text(view, view_slot(view, node, SLOT_OBJECT))))
            record(draft, (struct span){0, 0}, view_text(view, view_last_name(view, node)));
        break;
    case KIND_LIST:
        for (uint32_t i = 0; level < LEVELS_MAX && i < LIST_MAX; i++)
            record_handler(draft, view_child(node, i), level + 1);
        break;
    case KIND_CALL:
        if (wrapper_is_own_call(draft->work, node)) /* a function that returns the handler */
            record(draft, (struct span){0, 0}, view_text(view, view_call_name(view, node)));
        count = view_arguments(view, node, arguments, ARGUMENTS_MAX);
        for (uint32_t i = 0; level < LEVELS_MAX && i < count; i++)
            record_handler(draft, arguments[i].value, level + 1);
        break;
    default:
        break;
    }
}

/** $handler stands for itself and for every argument behind it: middleware answers requests too. */
static void record_handlers(const struct draft *draft, struct node call, struct node first)
{
    struct argument arguments[ARGUMENTS_MAX];
    uint32_t count = view_arguments(&draft->work->view, call, arguments, ARGUMENTS_MAX);
    bool reached = false;

    for (uint32_t i = 0; i < count; i++) {
        reached = reached || node_same(arguments[i].value, first);
        if (reached)
            record_handler(draft, arguments[i].value, 0);
    }
    if (!reached) /* a value of an object that describes the route */
        record_handler(draft, first, 0);
}

/** "POST", http.MethodPost, RequestMethod.POST */
static unsigned method_named(const struct view *view, struct node node)
{
    struct text text = view_string(view, node);
    struct text name = view_text(view, view_last_name(view, node));

    if (text.bytes)
        return method_from_name(text.bytes, text.len);
    if (text_starts(name, "Method"))
        return method_from_name(name.bytes + 6, name.len - 6);
    return name.len ? method_from_name(name.bytes, name.len) : 0;
}

static unsigned methods_of_list(const struct view *view, struct node node)
{
    unsigned methods = 0;

    if (view_kind(view, node) != KIND_LIST)
        return method_named(view, node);
    for (uint32_t i = 0; i < LIST_MAX && !node_missing(view_child(node, i)); i++)
        methods |= method_named(view, view_unwrap(view, view_child(node, i)));
    return methods;
}

/** The method that stands before the path of "POST /x"; all methods when there is none. */
static unsigned method_of_pattern(struct text pattern, struct text *path)
{
    uint32_t len = 0;
    unsigned method;

    while (len < pattern.len && pattern.bytes[len] != ' ')
        len++;
    method = len < pattern.len ? method_from_name(pattern.bytes, len) : 0;
    *path = pattern;
    if (!method)
        return METHOD_ANY;
    *path = (struct text){pattern.bytes + len + 1, pattern.len - len - 1};
    return method == METHOD_GET ? METHOD_GET | METHOD_HEAD : method;
}

static unsigned methods_of(const struct work *work, const struct shape *shape,
                           const struct match *match)
{
    struct node listed = match->bound[VARIABLE_METHODS];

    struct text path;

    if (!node_missing(listed))
        return methods_of_list(&work->view, listed);
    if (!node_missing(match->bound[VARIABLE_PATTERN]))
        return method_of_pattern(view_string(&work->view, match->bound[VARIABLE_PATTERN]), &path);
    if (shape->method_from_name &&
        (text_is_folded(match->name, "all") || text_is(match->name, "use")))
        return METHOD_ANY;
    if (shape->method_from_name) /* GET of ws.GET("/x").To(f), post of app.route("/x").post(f) */
        return method_from_name(match->first_name.bytes, match->first_name.len) |
               method_from_name(match->name.bytes, match->name.len);
    return shape->methods;
}

/** A path is a string that begins like one; `cache.get("key", f)` is no route. */
static bool is_path(struct text text)
{
    return text.bytes && (text.len == 0 || text.bytes[0] == '/' || text.bytes[0] == '*');
}

static const char *path_of(struct work *work, const struct match *match)
{
    struct text text = view_string(&work->view, match->bound[VARIABLE_PATH]);

    if (!node_missing(match->bound[VARIABLE_PATTERN]))
        method_of_pattern(view_string(&work->view, match->bound[VARIABLE_PATTERN]), &text);
    return text.bytes ? arena_copy(work->arena, text.bytes, text.len) : NULL;
}

/** NULL when it is not known: a class's prefix alone is no path of a method whose own is not. */
static const char *whole_path(struct work *work, const struct shape *shape,
                              const struct match *match, struct path path, uint32_t at)
{
    const char *own = path_of(work, match);

    if (!own && !node_missing(match->bound[VARIABLE_PATH]))
        return NULL;
    own = route_grouped(work, shape->framework, match->receiver, own);
    own = route_nested(work, shape->framework, path, at, own);
    return route_prefixed(work, shape->framework, path, at, own);
}

/** The inner call of get("/x") { }, whose only argument is no handler. */
static bool is_plain_path(const struct view *view, const struct match *match)
{
    struct node handler = match->bound[VARIABLE_HANDLER];

    return node_missing(match->bound[VARIABLE_PATH]) && view_kind(view, handler) == KIND_STRING &&
           is_path(view_string(view, handler));
}

static bool try_route(struct work *work, const struct shape *shape, struct path path, uint32_t at)
{
    struct match_context context = {&work->view, &work->imports, shape->framework->modules, NULL,
                                    NULL};
    struct node node = path.nodes[at];
    struct node definition;
    struct match match;
    struct draft draft;

    if (!match_pattern(&context, shape->pattern, node, &match))
        return false;
    if (!node_missing(match.bound[VARIABLE_PATH]) && !shape->framework->prefixes &&
        !is_path(view_string(&work->view, match.bound[VARIABLE_PATH])))
        return false;
    if (is_plain_path(&work->view, &match))
        return false;
    draft = (struct draft){work, shape, methods_of(work, shape, &match),
                           whole_path(work, shape, &match, path, at), view_span(node)};
    if (!node_missing(match.bound[VARIABLE_HANDLER])) {
        record_handlers(&draft, node, match.bound[VARIABLE_HANDLER]);
        return true;
    }
    definition = annotated_definition(&work->view, path, at);
    if (!node_missing(definition))
        record(&draft, view_span(definition), (struct text){NULL, 0});
    return true;
}

static void collect_at(struct work *work, const struct hit *hit)
{
    struct path path = path_to(work->walker, hit->offset);

    for (uint32_t i = path.count; i-- > 0 && path.count - i <= LEVELS_MAX;) {
        enum kind kind = view_kind(&work->view, path.nodes[i]);

        if (kind != KIND_CALL && kind != KIND_ANNOTATION)
            continue;
        for (uint32_t s = 0; s < hit->word->shapes.count; s++) {
            const struct shape *shape = hit->word->shapes.shapes[s];

            if (shape->is_route && try_route(work, shape, path, i))
                return;
        }
    }
}

void routes_collect(struct work *work)
{
    for (uint32_t i = 0; i < work->hits.count; i++)
        if (work->hits.hits[i].word && work->hits.hits[i].word->flags & WORD_ROUTE)
            collect_at(work, &work->hits.hits[i]);
    route_index_make(&work->route_index, work->routes, work->route_count, work->arena);
}

/** Joins every route that names this function: a handler of GET and POST has both methods. Path
 * and evidence are the first one's. */
static bool join_routes(const struct work *work, struct node function, struct text name,
                        struct handler *out)
{
    const struct route_record *record = NULL;
    const struct route_record *first = NULL;
    bool unknown = false;

    while ((record = route_index_next(&work->route_index, view_span(function), name, record))) {
        unknown = unknown || !record->route.methods;
        out->methods |= record->route.methods;
        if (!first || record->age > first->age)
            first = record;
    }
    if (unknown)
        out->methods = 0;
    if (!first)
        return false;
    out->path = first->route.path;
    out->evidence = first->route.evidence;
    out->framework = first->framework;
    return true;
}

static bool handler_by_route(const struct work *work, struct path path, uint32_t at,
                             struct handler *out)
{
    *out = (struct handler){.function = path.nodes[at], .at = at};
    return join_routes(work, path.nodes[at], function_name(&work->view, path, at), out);
}

/** What an annotation says about a status holds for the function that it stands on. */
static bool handler_by_annotation(const struct work *work, struct path path, uint32_t at,
                                  struct handler *out)
{
    struct node function = annotated_definition(&work->view, path, at);
    struct node name = view_slot(&work->view, function, SLOT_NAME);

    *out = (struct handler){.function = function, .at = at};
    return view_kind(&work->view, function) == KIND_FUNCTION &&
           join_routes(work, function, view_text(&work->view, name), out);
}

static struct text base_name(const char *path)
{
    const char *slash = strrchr(path, '/');

    return text_of(slash ? slash + 1 : path);
}

/** What frameworks call a handler by, other than its method. */
static const struct {
    const char *name;
    unsigned methods;
} actions[] = {
    {"loader", METHOD_GET | METHOD_HEAD},
    {"action", METHOD_POST | METHOD_PUT | METHOD_PATCH | METHOD_DELETE},
    {"list", METHOD_GET},
    {"retrieve", METHOD_GET},
    {"create", METHOD_POST},
    {"update", METHOD_PUT},
    {"partial_update", METHOD_PATCH},
    {"destroy", METHOD_DELETE},
    {"index", METHOD_GET},
    {"show", METHOD_GET},
    {"new", METHOD_GET},
    {"edit", METHOD_GET},
};

/** "PUT,PATCH" of "update=PUT,PATCH destroy=DELETE". */
static unsigned methods_listed(const char *list, struct text name)
{
    unsigned methods = 0;

    while (list && *list) {
        uint32_t len = (uint32_t)strcspn(list, " ");
        uint32_t sign = (uint32_t)strcspn(list, "=");

        if (sign < len && text_equal((struct text){list, sign}, name)) {
            for (uint32_t at = sign + 1, end; at < len; at = end + 1) {
                end = at + (uint32_t)strcspn(list + at, ", ");
                methods |= method_from_name(list + at, end - at);
            }
            return methods;
        }
        list += len + (list[len] == ' ');
    }
    return 0;
}

/** "post" of post, on_post, doPost and POST. */
static unsigned method_of_name(const struct framework *framework, struct text name)
{
    unsigned own = methods_listed(framework->handler_methods, name);

    if (own)
        return own;
    for (size_t i = 0; i < sizeof actions / sizeof *actions; i++)
        if (text_is(name, actions[i].name))
            return actions[i].methods;
    if (text_starts(name, "on_"))
        return method_from_name(name.bytes + 3, name.len - 3);
    if (text_starts(name, "do"))
        return method_from_name(name.bytes + 2, name.len - 2);
    return method_from_name(name.bytes, name.len);
}

static bool is_conventional(const struct work *work, const struct framework *framework,
                            struct path path, uint32_t at)
{
    struct node class_node = function_class(&work->view, path, at);

    if (!framework->handler_bases && !framework->handler_files)
        return imports_any(&work->imports, framework->modules);
    if (!node_missing(class_node))
        return class_extends(&work->view, class_node, framework->handler_bases);
    return framework->handler_files &&
           text_in_list(base_name(work->input->path), framework->handler_files, false);
}

/** def post(self) in a class that extends what makes it a view; export function POST in a file that
 * is a route. */
static bool handler_by_convention(const struct work *work, struct path path, uint32_t at,
                                  struct handler *out)
{
    struct text name = function_name(&work->view, path, at);

    for (const struct framework *const *f = work->family->frameworks; *f; f++) {
        if (!text_in_list(name, (*f)->handler_names, false) || !is_conventional(work, *f, path, at))
            continue;
        *out = (struct handler){.function = path.nodes[at],
                                .at = at,
                                .methods = method_of_name(*f, name),
                                .evidence = view_span(path.nodes[at]),
                                .framework = *f};
        out->evidence.start = (uint32_t)(name.bytes - work->view.text);
        out->evidence.end = out->evidence.start + name.len;
        return true;
    }
    return false;
}

static bool is_handler(const struct work *work, struct path path, uint32_t at, struct handler *out)
{
    switch (view_kind(&work->view, path.nodes[at])) {
    case KIND_FUNCTION:
        return handler_by_route(work, path, at, out) || handler_by_convention(work, path, at, out);
    case KIND_ANNOTATION:
        return handler_by_annotation(work, path, at, out);
    case KIND_BLOCK:
        *out = (struct handler){.function = path.nodes[at], .at = at};
        return join_routes(work, path.nodes[at], (struct text){NULL, 0}, out);
    default:
        return false;
    }
}

bool handler_around(const struct work *work, struct path path, uint32_t at, struct handler *out)
{
    for (uint32_t i = at + 1; i-- > 0;)
        if ((i < at || view_kind(&work->view, path.nodes[i]) == KIND_ANNOTATION) &&
            is_handler(work, path, i, out))
            return true;
    *out = (struct handler){0};
    return false;
}
