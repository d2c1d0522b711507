#include "server/engine/route_prefix.h"

#include "server/frameworks/framework.h"

#include <string.h>

enum { CHILDREN_MAX = 64 };

/** The text of the annotation's first argument, when that is a string: empty for @Controller(). */
static struct text first_argument(const struct view *view, struct node annotation)
{
    struct argument argument;
    struct text text = {"", 0};

    if (view_arguments(view, annotation, &argument, 1))
        text = view_string(view, argument.value);
    return text;
}

/** Looks among the children of a node; false when no such annotation is there. */
static bool find_among(const struct view *view, struct node parent, const char *names,
                       struct text *out)
{
    for (uint32_t i = 0; i < CHILDREN_MAX; i++) {
        struct node child = view_child(parent, i);

        if (node_missing(child))
            return false;
        if (view_kind(view, child) == KIND_ANNOTATION &&
            text_in_list(view_text(view, view_call_name(view, child)), names, false)) {
            *out = first_argument(view, child);
            return true;
        }
    }
    return false;
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

const char *route_prefixed(const struct work *work, const struct framework *framework,
                           struct path path, uint32_t at, const char *own)
{
    struct text prefix = {"", 0};

    if (!framework->prefixes || !find_prefix(&work->view, path, at, framework->prefixes, &prefix) ||
        !prefix.bytes)
        return own;
    return route_join(work->arena, prefix, text_of(own ? own : ""));
}
