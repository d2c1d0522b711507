#include "server/engine/route_groups.h"

#include "server/engine/bound.h"
#include "server/engine/route_prefix.h"
#include "server/frameworks/framework.h"

enum { GROUPS_MAX = 8 };

/** The call that the function is handed to. */
static struct node call_around(const struct work *work, struct node function)
{
    struct path path = path_to(work->resolver, view_span(function).start);
    uint32_t at = path.count;

    while (at > 0 && !node_same(path.nodes[at - 1], function))
        at--;
    for (; at > 1; at--) {
        enum kind kind = view_kind(&work->view, path.nodes[at - 2]);

        if (kind == KIND_CALL)
            return path.nodes[at - 2];
        if (kind != KIND_ARGUMENTS && kind != KIND_TRANSPARENT)
            break;
    }
    return (struct node){0};
}

/** The call that made what a name stands for, or that hands it to the function around. */
static struct node maker_of(const struct work *work, struct node router)
{
    struct bound bound;

    if (view_kind(&work->view, router) != KIND_IDENTIFIER)
        return router;
    if (!bound_find(work, router, &bound))
        return (struct node){0};
    return node_missing(bound.parameters) ? bound.value : call_around(work, bound.function);
}

/** What a call puts in front; empty when it is no group, or one without a path. */
static struct text path_of_group(const struct view *view, const struct framework *framework,
                                 struct node call)
{
    struct text path = {0};
    struct argument argument;

    if (text_in_list(view_text(view, view_call_name(view, call)), framework->groups, false) &&
        view_arguments(view, call, &argument, 1))
        path = view_string(view, argument.value);
    return path;
}

const char *route_grouped(struct work *work, const struct framework *framework, struct node router,
                          const char *own)
{
    if (!framework->groups || !own)
        return own;
    for (int i = 0; i < GROUPS_MAX; i++) {
        struct node call = maker_of(work, view_unwrap(&work->view, router));
        struct text path;

        if (view_kind(&work->view, call) != KIND_CALL)
            break;
        path = path_of_group(&work->view, framework, call);
        if (path.len)
            own = route_join(work->arena, path, text_of(own));
        router = view_call_receiver(&work->view, call);
        if (node_missing(router))
            break;
    }
    return own;
}

const char *route_nested(struct work *work, const struct framework *framework, struct path path,
                         uint32_t at, const char *own)
{
    for (uint32_t i = at; framework->nests && i-- > 0;) {
        struct argument argument;
        struct text prefix;

        if (view_kind(&work->view, path.nodes[i]) != KIND_CALL ||
            !text_in_list(view_text(&work->view, view_call_name(&work->view, path.nodes[i])),
                          framework->nests, false) ||
            node_same(view_slot(&work->view, path.nodes[i], SLOT_CALLEE), path.nodes[i + 1]) ||
            !view_arguments(&work->view, path.nodes[i], &argument, 1))
            continue;
        prefix = view_string(&work->view, argument.value);
        if (prefix.len)
            own = route_join(work->arena, prefix, text_of(own ? own : ""));
    }
    return own;
}
