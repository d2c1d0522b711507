#include "server/engine/headers.h"

#include "server/engine/effects.h"

#include <ctype.h>
#include <string.h>

enum { ARGUMENTS_MAX = 24, PAIRS_MAX = 100, DEPTH_MAX = 3 };

/** What is being found out. */
struct inquiry {
    const struct work *work;
    const struct sighting *sighting;
    struct response *response;
    const struct response_header *fields;
    bool known;
};

static void add(struct inquiry *inquiry, struct text name)
{
    struct response_header *field = arena_alloc(inquiry->work->arena, sizeof *field);

    field->name = name;
    field->next = inquiry->fields;
    inquiry->fields = field;
}

static bool names_headers(struct text name)
{
    return text_in_list(name, "headers multiValueHeaders header extraHeaders", true);
}

/** Every key of an object may be a field's name; those that are none do no harm. */
static void read_object(struct inquiry *inquiry, struct node object, int depth)
{
    struct argument pairs[PAIRS_MAX];
    uint32_t count = view_arguments(&inquiry->work->view, object, pairs, PAIRS_MAX);

    for (uint32_t i = 0; i < count; i++) {
        enum kind kind = view_kind(&inquiry->work->view, pairs[i].value);

        if (!pairs[i].name.len) /* a spread, or a list of pairs */
            inquiry->known = false;
        else if (names_headers(pairs[i].name) && kind != KIND_OBJECT)
            inquiry->known = inquiry->known && kind == KIND_NOTHING;
        else if (kind == KIND_OBJECT && depth < DEPTH_MAX)
            read_object(inquiry, pairs[i].value, depth + 1);
        add(inquiry, pairs[i].name);
    }
}

static bool is_bound(const struct match *match, struct node node)
{
    for (int i = 0; i < VARIABLE_COUNT; i++)
        if (i != VARIABLE_HEADERS && !node_missing(match->bound[i]) &&
            node_same(match->bound[i], node))
            return true;
    return false;
}

/** Values that bring no header along. */
static bool is_plain(enum kind kind)
{
    return kind == KIND_STRING || kind == KIND_NUMBER || kind == KIND_NOTHING || kind == KIND_LIST;
}

/** True if the argument may bring headers that are not written out. */
static bool is_opaque(const struct inquiry *inquiry, const struct argument *argument)
{
    enum kind kind = view_kind(&inquiry->work->view, argument->value);

    if (argument->spread)
        return true;
    if (argument->name.len)
        return names_headers(argument->name) && kind != KIND_NOTHING;
    return !is_plain(kind) && !is_bound(&inquiry->sighting->match, argument->value);
}

static void read_argument(struct inquiry *inquiry, const struct argument *argument)
{
    if (argument->name.len)
        add(inquiry, argument->name);
    if (!argument->spread && view_kind(&inquiry->work->view, argument->value) == KIND_OBJECT)
        read_object(inquiry, argument->value, 0);
    else if (is_opaque(inquiry, argument))
        inquiry->known = false;
}

static void read_arguments(struct inquiry *inquiry, struct node call)
{
    const struct view *view = &inquiry->work->view;
    struct argument arguments[ARGUMENTS_MAX];
    uint32_t count;

    if (view_kind(view, call) == KIND_RETURN)
        call = view_unwrap(view, view_slot(view, call, SLOT_VALUE));
    count = view_arguments(view, call, arguments, ARGUMENTS_MAX);
    for (uint32_t i = 0; i < count; i++)
        read_argument(inquiry, &arguments[i]);
    if (count == ARGUMENTS_MAX)
        inquiry->known = false;
}

static void read_effects(struct inquiry *inquiry, struct text receiver)
{
    for (const struct effect *effect = inquiry->work->effects; effect; effect = effect->next) {
        if (!effect->sets_header || !text_equal(effect->receiver, receiver) ||
            !span_contains(inquiry->response->function, effect->span))
            continue;
        if (effect->header.len)
            add(inquiry, effect->header);
        else
            inquiry->known = false;
    }
}

static bool is_name_byte(char byte)
{
    return isalnum((unsigned char)byte) || byte == '_' || byte == '$';
}

/** True if the name is handed on whole, so that others may do what they want with the object:
 * f(res), { res }, x = res. */
static bool escapes(struct text code, struct text name)
{
    const char *end = code.bytes + code.len;
    const char *at = code.bytes;

    while ((at = memmem(at, (size_t)(end - at), name.bytes, name.len))) {
        const char *after = at + name.len;

        if ((at == code.bytes || (!is_name_byte(at[-1]) && at[-1] != '.')) &&
            (after == end ||
             (!is_name_byte(*after) && *after != '.' && *after != '?' && *after != '!')))
            return true;
        at = after;
    }
    return false;
}

/** The function's text behind its parameters, in which the object's name stands anyway. */
static struct text body_text(const struct inquiry *inquiry, const struct target *target)
{
    const struct view *view = &inquiry->work->view;
    struct span function = inquiry->response->function;

    for (uint32_t i = 0; i < target->path.count; i++) {
        struct node body = view_slot(view, target->path.nodes[i], SLOT_BODY);

        if (view_kind(view, target->path.nodes[i]) == KIND_FUNCTION && !node_missing(body))
            return view_text(view, body);
    }
    return (struct text){view->text + function.start, span_length(function)};
}

/** web of web.Response(), NextResponse of NextResponse.json(): no object that could be changed. */
static bool is_object(const struct inquiry *inquiry, struct text receiver)
{
    return receiver.len && !isupper((unsigned char)receiver.bytes[0]) &&
           !imports_find(&inquiry->work->imports, receiver);
}

/** True if the code speaks of headers, or of the response that its bare calls answer with. */
static bool mentions_headers(struct text code)
{
    static const char *const words[] = {"header", "response", "authenticate"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (memmem(code.bytes, code.len, words[i], strlen(words[i])))
            return true;
    return false;
}

/** An object with methods may be changed by whoever gets hold of it; what is constructed must go
 * out as it is. */
static bool is_closed(const struct inquiry *inquiry, const struct target *target,
                      struct text receiver)
{
    if (!span_length(inquiry->response->function))
        return false;
    if (inquiry->sighting->shape->framework->bare_calls &&
        mentions_headers(body_text(inquiry, target)))
        return false;
    if (!is_object(inquiry, receiver))
        return inquiry->response->is_result;
    return !text_in_list(receiver, "this self", false) &&
           !escapes(body_text(inquiry, target), receiver);
}

void headers_complete(const struct work *work, const struct sighting *sighting,
                      const struct target *target, struct response *response)
{
    struct inquiry inquiry = {work, sighting, response, NULL, true};
    struct node node = target->path.nodes[sighting->at];
    struct text receiver = effect_receiver(&work->view, &sighting->match);

    read_arguments(&inquiry, node);
    if (receiver.len)
        read_effects(&inquiry, receiver);
    response->headers = inquiry.fields;
    response->headers_known = inquiry.known && is_closed(&inquiry, target, receiver);
}

bool headers_have(const struct response *response, const char *name)
{
    for (const struct response_header *field = response->headers; field; field = field->next)
        if (text_is_folded(field->name, name))
            return true;
    return false;
}
