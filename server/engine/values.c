#include "server/engine/values.h"

#include "catalog/status.h"
#include "server/engine/functions.h"
#include "server/engine/wrappers.h"

#include <string.h>

enum { DECLARATION_DISTANCE = 3 };

/** The name that the candidate's value is bound to, if it is a declaration, a bare assignment or a
 * pair. */
static struct node bound_name(const struct work *work, const struct candidate *candidate,
                              uint32_t *at)
{
    const struct view *view = &work->view;
    const struct target *target = &candidate->target;

    for (uint32_t i = target->top, steps = 0; i-- > 0 && steps < DECLARATION_DISTANCE; steps++) {
        struct node node = target->path.nodes[i];

        *at = i;
        switch (view_kind(view, node)) {
        case KIND_DECLARATION:
        case KIND_PAIR:
        case KIND_KEYWORD:
            return view_slot(view, node, SLOT_NAME);
        case KIND_ASSIGN:
            return view_unwrap(view, view_slot(view, node, SLOT_LEFT));
        case KIND_LIST:
        case KIND_CALL:
        case KIND_FUNCTION:
        case KIND_RETURN:
            return (struct node){0};
        default:
            break;
        }
    }
    return (struct node){0};
}

/** NOT_FOUND, HTTP_404_NOT_FOUND, StatusNotFound, kNotFound: the phrase without what libraries put
 * around it. */
static bool names_code(struct text name, uint16_t code)
{
    static const char *const prefixes[] = {"HTTP_STATUS_", "HTTP_",  "STATUS_CODE_",
                                           "STATUS_",      "SC_",    "HttpStatus",
                                           "Http",         "Status", "STATUS"};
    char digits[8];

    if (status_is_phrase(code, name.bytes, name.len))
        return true;
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        size_t len = strlen(prefixes[i]);

        if (!text_starts(name, prefixes[i]) || name.len == len)
            continue;
        name = (struct text){name.bytes + len, name.len - (uint32_t)len};
        break;
    }
    digits[0] = (char)('0' + code / 100);
    digits[1] = (char)('0' + code / 10 % 10);
    digits[2] = (char)('0' + code % 10);
    if (name.len > 4 && !memcmp(name.bytes, digits, 3) && name.bytes[3] == '_')
        name = (struct text){name.bytes + 4, name.len - 4};
    return name.len > 1 && status_is_phrase(code, name.bytes, name.len);
}

bool value_declares(const struct work *work, const struct candidate *candidate, enum role *role)
{
    uint32_t at;
    struct node node = bound_name(work, candidate, &at);
    struct text name = view_string(&work->view, node);

    if (!name.bytes)
        name = view_text(&work->view, view_last_name(&work->view, node));
    *role = ROLE_DECLARATION;
    return name.len && names_code(name, candidate->code);
}

static bool binds_name(const struct view *view, struct node node, struct node leaf)
{
    switch (view_kind(view, node)) {
    case KIND_DECLARATION:
    case KIND_PARAMETER:
    case KIND_FUNCTION:
        return node_same(view_slot(view, node, SLOT_NAME), leaf);
    case KIND_ASSIGN:
        return node_same(view_unwrap(view, view_slot(view, node, SLOT_LEFT)), leaf);
    default:
        return false;
    }
}

bool value_is_rebound(const struct view *view, struct path path)
{
    struct node leaf = path.nodes[path.count - 1];

    for (uint32_t i = path.count - 1, steps = 0; i-- > 0 && steps < 3; steps++)
        if (binds_name(view, path.nodes[i], leaf))
            return true;
    return false;
}

/** The block in which a declaration holds. */
static struct span scope_of(const struct view *view, struct path path, uint32_t at)
{
    while (at-- > 0) {
        enum kind kind = view_kind(view, path.nodes[at]);

        if (kind == KIND_BLOCK || kind == KIND_FUNCTION)
            return view_span(path.nodes[at]);
    }
    return view_span(path.nodes[0]);
}

/** const CONFLICT = 409; res.status(CONFLICT) */
static bool follow_binding(struct work *work, const struct candidate *candidate,
                           struct sighting *out)
{
    const struct view *view = &work->view;
    struct path path = candidate->target.path;
    uint32_t at;
    struct node name = bound_name(work, candidate, &at);
    enum kind kind = node_missing(name) ? KIND_OTHER : view_kind(view, path.nodes[at]);
    struct use_search search;

    if ((kind != KIND_DECLARATION && kind != KIND_ASSIGN) ||
        view_kind(view, name) != KIND_IDENTIFIER)
        return false;
    search = (struct use_search){.name = view_text(view, name),
                                 .scope = scope_of(view, path, at),
                                 .declared = view_span(name)};
    return wrapper_find_use(work, &search, out);
}

bool value_follow(struct work *work, const struct candidate *candidate, struct sighting *out)
{
    struct path path = candidate->target.path;

    if (wrapper_takes(work, candidate, out))
        out->role = out->shape->role;
    else if (follow_binding(work, candidate, out))
        out->role = ROLE_DECLARATION;
    else
        return false;
    out->match = (struct match){0};
    out->evidence = (struct evidence){0};
    out->at = candidate->target.at;
    out->confidence = CONFIDENCE_LIKELY;
    handler_around(work, path, candidate->target.at, &out->evidence.handler);
    return true;
}
