#include "server/engine/evidence.h"

#include "server/frameworks/framework.h"

enum { CHAIN_MAX = 64 };

/** The name that everything hangs on: "app" of app.x().y(z), the callee's own name when it is bare.
 */
static struct text root_of(const struct view *view, const struct match *match)
{
    struct node node = match->receiver;

    if (node_missing(node))
        return match->name;
    for (int i = 0; i < CHAIN_MAX; i++) {
        struct node inner = view_kind(view, node) == KIND_CALL ? view_call_receiver(view, node)
                                                               : view_slot(view, node, SLOT_OBJECT);

        if (node_missing(inner))
            break;
        node = view_unwrap(view, inner);
    }
    return view_text(view, view_last_name(view, node));
}

static bool is_imported(const struct work *work, const struct framework *framework,
                        const struct match *match)
{
    const struct import *import = imports_find(&work->imports, root_of(&work->view, match));

    if (!import && node_missing(match->receiver))
        import = imports_find(&work->imports, text_of("*"));
    return import && import_is_from(import, framework->modules);
}

/** res, this.res, ctx.response, and res of res.set("A", "b").status(200). */
static bool is_response(const struct view *view, const struct framework *framework,
                        struct node receiver)
{
    for (int i = 0; i < CHAIN_MAX && view_kind(view, receiver) == KIND_CALL; i++)
        receiver = view_call_receiver(view, receiver);
    return !node_missing(receiver) && framework->receivers &&
           text_in_list(view_text(view, view_last_name(view, receiver)), framework->receivers,
                        true);
}

/** A method of responses called on the result: path.nodes[at] is the object of a member that is
 * called. */
static bool is_chained(const struct view *view, const struct framework *framework, struct path path,
                       uint32_t at)
{
    struct node outer = at > 0 ? path.nodes[at - 1] : (struct node){0};

    return framework->chain && view_kind(view, outer) == KIND_MEMBER &&
           text_in_list(view_text(view, view_slot(view, outer, SLOT_NAME)), framework->chain,
                        false);
}

struct evidence evidence_gather(const struct work *work, const struct shape *shape,
                                const struct match *match, struct path path, uint32_t at)
{
    const struct framework *framework = shape->framework;
    struct evidence evidence = {0};

    if (is_imported(work, framework, match))
        evidence.found |= NEEDS_IMPORT;
    if (imports_any(&work->imports, framework->modules))
        evidence.found |= NEEDS_MODULE;
    if (is_response(&work->view, framework, match->receiver))
        evidence.found |= NEEDS_RECEIVER;
    if (is_chained(&work->view, framework, path, at))
        evidence.found |= NEEDS_CHAIN;
    if (handler_around(work, path, at, &evidence.handler))
        evidence.found |= NEEDS_HANDLER;
    return evidence;
}

bool evidence_suffices(const struct shape *shape, const struct evidence *evidence,
                       enum confidence *confidence)
{
    unsigned strong = NEEDS_IMPORT | NEEDS_MODULE | NEEDS_HANDLER;

    if (shape->needs && !(shape->needs & evidence->found))
        return false;
    *confidence =
        !shape->needs || evidence->found & strong ? CONFIDENCE_CERTAIN : CONFIDENCE_LIKELY;
    return true;
}
