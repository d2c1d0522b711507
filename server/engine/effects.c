#include "server/engine/effects.h"

#include "server/frameworks/framework.h"

enum { DISTANCE = 4, CHAIN_MAX = 64 };

struct text effect_receiver(const struct view *view, const struct match *match)
{
    struct node node = match->bound[VARIABLE_RESPONSE];

    if (node_missing(node))
        node = match->receiver;
    for (int i = 0; i < CHAIN_MAX && !node_missing(node); i++) {
        struct node inner = view_kind(view, node) == KIND_CALL ? view_call_receiver(view, node)
                                                               : view_slot(view, node, SLOT_OBJECT);

        if (node_missing(inner))
            break;
        node = view_unwrap(view, inner);
    }
    return view_text(view, view_last_name(view, node));
}

static struct span block_around(const struct view *view, struct path path, uint32_t at)
{
    while (at-- > 0)
        if (view_kind(view, path.nodes[at]) == KIND_BLOCK)
            return view_span(path.nodes[at]);
    return (struct span){0, 0};
}

static bool is_encoded(const struct view *view, struct node body)
{
    struct text name = view_text(view, view_call_name(view, body));

    return text_in_list(name, "stringify dumps jsonify", false);
}

enum content content_of(const struct view *view, struct node body)
{
    struct text text = view_string(view, body);

    switch (view_kind(view, body)) {
    case KIND_NOTHING:
        return CONTENT_NOTHING;
    case KIND_STRING:
        return text.bytes && !text.len ? CONTENT_EMPTY : CONTENT_SURE;
    case KIND_OBJECT:
    case KIND_LIST:
    case KIND_CONSTRUCT:
    case KIND_NUMBER:
        return CONTENT_SURE;
    case KIND_CALL:
        return is_encoded(view, body) ? CONTENT_SURE : CONTENT_UNKNOWN;
    default:
        return CONTENT_UNKNOWN;
    }
}

static enum body body_of(const struct view *view, struct node body, enum body otherwise)
{
    enum content content = content_of(view, body);

    if (node_missing(body))
        return otherwise;
    return content == CONTENT_NOTHING || content == CONTENT_EMPTY ? BODY_EMPTY : BODY_PRESENT;
}

static struct span function_around(const struct view *view, struct path path, uint32_t at)
{
    while (at-- > 0)
        if (view_kind(view, path.nodes[at]) == KIND_FUNCTION)
            return view_span(path.nodes[at]);
    return (struct span){0, 0};
}

static bool is_sure(const struct work *work, const struct framework *framework,
                    const struct effect *effect)
{
    const struct import *import = imports_find(&work->imports, effect->receiver);

    if (import)
        return import_is_from(import, framework->modules);
    return text_in_list(effect->receiver, framework->receivers, true) &&
           imports_any(&work->imports, framework->modules);
}

static struct effect *make(struct work *work, const struct shape *shape, const struct match *match,
                           struct path path, uint32_t at)
{
    struct effect *effect = arena_alloc(work->arena, sizeof *effect);
    struct text header = view_string(&work->view, match->bound[VARIABLE_HEADER]);

    effect->shape = shape;
    effect->span = view_span(path.nodes[at]);
    effect->name = view_span(view_call_name(&work->view, path.nodes[at]));
    effect->block = block_around(&work->view, path, at);
    effect->receiver = effect_receiver(&work->view, match);
    effect->body = view_span(match->bound[VARIABLE_BODY]);
    effect->header = header.len ? header : shape->header;
    effect->sets_header = shape->header.len || !node_missing(match->bound[VARIABLE_HEADER]) ||
                          !node_missing(match->bound[VARIABLE_HEADERS]);
    effect->ends = shape->ends;
    effect->function = function_around(&work->view, path, at);
    effect->is_sure = is_sure(work, shape->framework, effect);
    if (shape->sends)
        effect->sends = body_of(&work->view, match->bound[VARIABLE_BODY], shape->sends);
    return effect;
}

static bool collect_at(struct work *work, const struct hit *hit, struct path path, uint32_t at,
                       struct effect ***tail)
{
    struct match match;

    for (uint32_t i = 0; i < hit->word->shapes.count; i++) {
        const struct shape *shape = hit->word->shapes.shapes[i];
        struct match_context context = {&work->view, &work->imports, shape->framework->modules,
                                        NULL, NULL};

        if (!shape->is_effect || !match_pattern(&context, shape->pattern, path.nodes[at], &match))
            continue;
        **tail = make(work, shape, &match, path, at);
        *tail = &(**tail)->next;
        return true;
    }
    return false;
}

static bool is_rooted_here(const struct view *view, struct node node, uint32_t offset)
{
    struct node name = view_kind(view, node) == KIND_ASSIGN
                           ? view_last_name(view, view_slot(view, node, SLOT_LEFT))
                           : view_call_name(view, node);

    return !node_missing(name) && view_span(name).start == offset;
}

void effects_collect(struct work *work)
{
    struct effect **tail = &work->effects;

    for (uint32_t i = 0; i < work->hits.count; i++) {
        const struct hit *hit = &work->hits.hits[i];
        struct path path;

        if (!hit->word || !(hit->word->flags & WORD_EFFECT))
            continue;
        path = path_to(work->walker, hit->offset);
        for (uint32_t at = path.count, steps = 0; at-- > 0 && steps < DISTANCE; steps++)
            if (is_rooted_here(&work->view, path.nodes[at], hit->offset) &&
                collect_at(work, hit, path, at, &tail))
                break;
    }
}

/** res.status(204).json(x): the call that ends the chain starts where the status does. */
static bool is_chained(const struct effect *effect, const struct response *response)
{
    return effect->span.start == response->statement.start &&
           effect->span.end > response->statement.end;
}

/** ResponseEntity.status(204), ResponseEntity.ok(): what hangs on a type is another response each
 * time. */
static bool is_type(const struct work *work, struct text receiver)
{
    return imports_find(&work->imports, receiver) ||
           (receiver.bytes[0] >= 'A' && receiver.bytes[0] <= 'Z');
}

/** w.WriteHeader(204) and then, in the same block, w.Write(x). */
static bool follows(const struct effect *effect, const struct response *response, struct span block)
{
    return effect->span.start >= response->statement.end && span_length(block) &&
           effect->block.start == block.start && effect->block.end == block.end;
}

static void take_body(struct response *response, const struct effect *effect)
{
    response->body = effect->sends;
    response->body_span = effect->body;
    response->sender = effect->span;
    response->sender_name = effect->name;
}

/** res.status(404) sends nothing, the .json(x) behind it does. */
static void take_end(const struct work *work, const struct shape *shape, struct response *response)
{
    response->ends = shape->ends;
    response->sent = response->statement;
    for (const struct effect *effect = work->effects; effect && !response->ends;
         effect = effect->next)
        if (effect->ends && is_chained(effect, response)) {
            response->ends = effect->ends;
            response->sent = effect->span;
        }
}

/** A code that is one of several branches says nothing about the others' body. */
static bool is_alone(const struct view *view, const struct target *target)
{
    for (uint32_t i = target->top; i < target->at; i++) {
        enum kind kind = view_kind(view, target->path.nodes[i]);

        if (kind == KIND_CONDITIONAL || kind == KIND_LOGICAL)
            return false;
    }
    return true;
}

void effects_complete(const struct work *work, const struct sighting *sighting,
                      const struct target *target, struct response *response)
{
    struct text receiver = effect_receiver(&work->view, &sighting->match);
    struct span block = block_around(&work->view, target->path, sighting->at);

    response->alone = is_alone(&work->view, target);
    response->receiver = receiver;
    take_end(work, sighting->shape, response);
    response->content = content_of(&work->view, sighting->match.bound[VARIABLE_BODY]);
    response->body =
        body_of(&work->view, sighting->match.bound[VARIABLE_BODY], sighting->shape->body);
    if (response->body || !receiver.len)
        return;
    for (const struct effect *effect = work->effects; effect; effect = effect->next)
        if (effect->sends && is_chained(effect, response)) {
            take_body(response, effect);
            return;
        }
    if (is_type(work, receiver))
        return;
    for (const struct effect *effect = work->effects; effect; effect = effect->next)
        if (effect->sends && text_equal(effect->receiver, receiver) &&
            follows(effect, response, block)) {
            take_body(response, effect);
            return;
        }
}
