#include "server/engine/route_prefix.h"

#include "server/engine/functions.h"
#include "server/frameworks/framework.h"

#include <string.h>

enum { CHILDREN_MAX = 64, ARGUMENTS_MAX = 16 };

static struct text text_of_argument(const struct view *view, struct node value)
{
    if (view_kind(view, value) == KIND_LIST)
        value = view_unwrap(view, view_child(value, 0));
    return view_string(view, value);
}

/** The text of the annotation's path, when that is a string, or the first of several: empty for
 * @Controller(). */
static struct text path_argument(const struct view *view, struct node annotation)
{
    struct argument arguments[ARGUMENTS_MAX];
    uint32_t count = view_arguments(view, annotation, arguments, ARGUMENTS_MAX);
    struct text text = {"", 0};

    for (uint32_t i = 0; i < count; i++)
        if (!arguments[i].name.len || text_in_list(arguments[i].name, "value path", false))
            return text_of_argument(view, arguments[i].value);
    return text;
}

/** Looks among some nodes and, if they are `outer`, in the lists of annotations among them. */
static bool find_listed(const struct view *view, struct node parent, const char *names, bool outer,
                        struct text *out)
{
    struct node_list items = view_items(view, parent);

    for (uint32_t i = 0; i < items.count && i < CHILDREN_MAX; i++) {
        struct node child = view_unwrap(view, items.nodes[i]);
        enum kind kind = view_kind(view, child);

        if (kind == KIND_ANNOTATION &&
            text_in_list(view_text(view, view_call_name(view, child)), names, false)) {
            *out = path_argument(view, child);
            return true;
        }
        if (outer && kind == KIND_MODIFIERS && find_listed(view, child, names, false, out))
            return true;
    }
    return false;
}

/** Looks among the children of a node; false when no such annotation is there. */
static bool find_among(const struct view *view, struct node parent, const char *names,
                       struct text *out)
{
    return find_listed(view, parent, names, true, out);
}

/** Annotations are children of the class, or stand beside it in what exports it. */
static bool find_prefix(const struct view *view, struct path path, uint32_t at, const char *names,
                        struct text *out)
{
    for (uint32_t i = at; i-- > 0;) {
        if (view_kind(view, path.nodes[i]) != KIND_CLASS)
            continue;
        return find_among(view, path.nodes[i], names, out) ||
               (i > 0 && find_among(view, path.nodes[i - 1], names, out));
    }
    return false;
}

static struct text without_slashes(struct text text)
{
    while (text.len && text.bytes[0] == '/')
        text = (struct text){text.bytes + 1, text.len - 1};
    while (text.len && text.bytes[text.len - 1] == '/')
        text.len--;
    return text;
}

static char *append(char *at, struct text part)
{
    if (!part.len)
        return at;
    *at++ = '/';
    memcpy(at, part.bytes, part.len);
    return at + part.len;
}

const char *route_join(struct arena *arena, struct text prefix, struct text own)
{
    char *path = arena_alloc(arena, prefix.len + own.len + 3);
    char *end = append(append(path, without_slashes(prefix)), without_slashes(own));

    if (end == path)
        *end++ = '/';
    *end = '\0';
    return path;
}

/** @GET @Path("/orders"): the path is said by another annotation of the same method. */
static const char *path_beside(const struct work *work, const struct framework *framework,
                               struct path path, uint32_t at)
{
    struct node definition = annotated_definition(&work->view, path, at);
    struct text text = {"", 0};

    if (node_missing(definition) || !find_among(&work->view, definition, framework->paths, &text))
        return NULL;
    return text.bytes ? arena_copy(work->arena, text.bytes, text.len) : NULL;
}

const char *route_prefixed(const struct work *work, const struct framework *framework,
                           struct path path, uint32_t at, const char *own)
{
    struct text prefix = {"", 0};

    if (!own && framework->paths)
        own = path_beside(work, framework, path, at);
    if (framework->rooted && own && (*own == '/' || text_starts(text_of(own), "~/")))
        return own + (*own == '~');
    if (!framework->prefixes || !find_prefix(&work->view, path, at, framework->prefixes, &prefix) ||
        !prefix.bytes)
        return own;
    return route_join(work->arena, prefix, text_of(own ? own : ""));
}
