#include "server/engine/match.h"

#include "server/engine/bound.h"

#include <string.h>
#include <strings.h>

enum { ARGUMENTS_MAX = 24, PAIRS_MAX = 200, FOLLOWED_MAX = 4 };

/** One attempt. */
struct attempt {
    const struct match_context *context;
    const struct view *view;
    struct match *match;
    bool lists;   /* $code may bind to an element of a list */
    int followed; /* names that were taken for their values, one behind the other */
};

static bool match(struct attempt *attempt, const struct pattern *pattern, struct node node);

static bool reaches(const struct attempt *attempt, struct node node, bool lists)
{
    const struct target *target = attempt->context->target;
    uint32_t top;

    if (!target)
        return true;
    top = lists ? target->top_listed : target->top;
    for (uint32_t i = top; i <= target->at; i++)
        if (node_same(target->path.nodes[i], node))
            return true;
    return false;
}

static bool bind(struct attempt *attempt, const struct pattern *pattern, struct node node)
{
    if (node_missing(node))
        return false;
    if (pattern->variable == VARIABLE_CODE && !reaches(attempt, node, attempt->lists))
        return false;
    if (pattern->variable == VARIABLE_CODES && !reaches(attempt, node, true))
        return false;
    attempt->match->bound[pattern->variable] = node;
    return true;
}

/** Response of HTTPoison.Response, where the grammar takes both for one name. */
static struct text last_part(struct text name)
{
    const char *dot = name.len ? memrchr(name.bytes, '.', name.len) : NULL;

    return dot ? (struct text){dot + 1, name.len - (uint32_t)(dot + 1 - name.bytes)} : name;
}

/** A name matches by itself or by what it was imported as. */
static bool match_name(const struct attempt *attempt, struct text names, struct node node)
{
    struct text text = last_part(view_text(attempt->view, node));

    if (!text.len)
        return false;
    if (pattern_name_is(names, text))
        return true;
    return pattern_name_is(names, imports_original(attempt->context->imports, text));
}

/** What a.b.c hangs on. */
static struct node root_of(const struct view *view, struct node node)
{
    while (view_kind(view, node) == KIND_MEMBER)
        node = view_unwrap(view, view_slot(view, node, SLOT_OBJECT));
    return node;
}

/** web of `from aiohttp import web`, tornado.web of `import tornado.web`. */
static bool is_module(const struct attempt *attempt, struct node receiver)
{
    struct node root = root_of(attempt->view, receiver);
    const struct import *import;

    if (view_kind(attempt->view, root) != KIND_IDENTIFIER)
        return false;
    import = imports_find_from(attempt->context->imports, view_text(attempt->view, root),
                               attempt->context->modules);
    return import && (node_same(root, receiver) || !import->exported.len);
}

/** What something hangs on is told by its last name: err of this.err.status. */
static bool match_base(struct attempt *attempt, const struct pattern *pattern, struct node node)
{
    if (pattern->kind == PATTERN_NAME)
        return match_name(attempt, pattern->name, view_last_name(attempt->view, node));
    return match(attempt, pattern, node);
}

static bool match_receiver(struct attempt *attempt, const struct pattern *callee,
                           struct node receiver)
{
    if (callee->kind == PATTERN_NAME)
        return node_missing(receiver) || is_module(attempt, receiver);
    return callee->kind == PATTERN_MEMBER && !node_missing(receiver) &&
           match_base(attempt, callee->first, receiver);
}

static bool match_callee(struct attempt *attempt, const struct pattern *pattern, struct node call)
{
    struct node name = view_call_name(attempt->view, call);
    struct node receiver = view_call_receiver(attempt->view, call);

    if (pattern->kind == PATTERN_ANY) /* a macro's tokens are no arguments of anything */
        return view_kind(attempt->view, view_slot(attempt->view, call, SLOT_ARGUMENTS)) !=
               KIND_TOKENS;
    if (pattern->kind == PATTERN_VARIABLE || node_missing(name) ||
        !match_name(attempt, pattern->name, name) || !match_receiver(attempt, pattern, receiver))
        return false;
    attempt->match->receiver = receiver; /* last, so that the outermost call's stays */
    attempt->match->name = view_text(attempt->view, name);
    if (!attempt->match->first_name.len)
        attempt->match->first_name = attempt->match->name;
    return true;
}

static const struct argument *find_keyword(const struct argument *arguments, uint32_t count,
                                           struct text name)
{
    for (uint32_t i = 0; i < count; i++)
        if (arguments[i].name.len && pattern_name_is(name, arguments[i].name))
            return &arguments[i];
    return NULL;
}

static const struct argument *next_positional(const struct argument *arguments, uint32_t count,
                                              uint32_t *at)
{
    while (*at < count && arguments[*at].name.len)
        (*at)++;
    return *at < count ? &arguments[(*at)++] : NULL;
}

static bool match_arguments(struct attempt *attempt, const struct pattern *pattern,
                            struct node call)
{
    struct argument arguments[ARGUMENTS_MAX];
    uint32_t count = view_arguments(attempt->view, call, arguments, ARGUMENTS_MAX);
    uint32_t at = 0;

    for (; pattern; pattern = pattern->next) {
        const struct argument *argument;

        if (pattern->kind == PATTERN_REST) { /* keyword arguments may still be asked for */
            at = count;
            continue;
        }
        argument = pattern->keyword.len ? find_keyword(arguments, count, pattern->keyword)
                                        : next_positional(arguments, count, &at);
        if (!argument || argument->spread || !match(attempt, pattern, argument->value))
            return false;
    }
    return !next_positional(arguments, count, &at);
}

static bool match_call(struct attempt *attempt, const struct pattern *pattern, struct node node)
{
    return match_callee(attempt, pattern->first, node) &&
           match_arguments(attempt, pattern->first->next, node);
}

static bool match_member(struct attempt *attempt, const struct pattern *pattern, struct node node)
{
    struct node name = view_slot(attempt->view, node, SLOT_NAME);

    return match_name(attempt, pattern->name, view_last_name(attempt->view, name)) &&
           match_base(attempt, pattern->first,
                      view_unwrap(attempt->view, view_slot(attempt->view, node, SLOT_OBJECT)));
}

/** status() is asked of a response as status is. */
static bool match_getter(struct attempt *attempt, const struct pattern *pattern, struct node call)
{
    struct node callee = view_unwrap(attempt->view, view_slot(attempt->view, call, SLOT_CALLEE));
    struct argument argument;

    if (view_arguments(attempt->view, call, &argument, 1))
        return false;
    return match_member(attempt, pattern,
                        view_kind(attempt->view, callee) == KIND_MEMBER ? callee : call);
}

/** r.getStatusCode().value() as r.getStatusCode() */
static bool match_asked(struct attempt *attempt, const struct pattern *pattern, struct node node)
{
    struct node asked = target_asked(attempt->view, node);

    return !node_missing(asked) && match(attempt, pattern, asked);
}

/** status after status = r.status */
static bool match_value_of(struct attempt *attempt, const struct pattern *pattern, struct node name)
{
    struct node value = {0};
    bool matched = false;

    if (!attempt->context->work || attempt->followed == FOLLOWED_MAX)
        return false; /* let status = status.unwrap(); stands for itself */
    attempt->followed++;
    value = bound_value(attempt->context->work, name);
    if (view_kind(attempt->view, value) == KIND_MEMBER)
        matched = match_member(attempt, pattern, value);
    else if (view_kind(attempt->view, value) == KIND_CALL)
        matched = match_getter(attempt, pattern, value) || match_asked(attempt, pattern, value);
    attempt->followed--;
    return matched;
}

/** A member, what is asked for it, or a name that it was given before. */
static bool match_member_kind(struct attempt *attempt, const struct pattern *pattern,
                              struct node node, enum kind kind)
{
    switch (kind) {
    case KIND_MEMBER:
        return match_member(attempt, pattern, node);
    case KIND_CALL:
        return match_getter(attempt, pattern, node) || match_asked(attempt, pattern, node);
    case KIND_IDENTIFIER:
        return match_value_of(attempt, pattern, node);
    default:
        return false;
    }
}

/** Children one by one; `...` ends it, a lone value stands for a list of one. */
static bool match_elements(struct attempt *attempt, const struct pattern *pattern, struct node list)
{
    bool single = view_kind(attempt->view, list) != KIND_LIST;

    if (!pattern)
        return !single && node_missing(view_child(list, 0));
    for (uint32_t i = 0; pattern; pattern = pattern->next, i++) {
        struct node child = single ? (i ? (struct node){0} : list) : view_child(list, i);

        if (pattern->kind == PATTERN_REST)
            return true;
        if (node_missing(child) || !match(attempt, pattern, view_unwrap(attempt->view, child)))
            return false;
        if (!pattern->next)
            return single || node_missing(view_child(list, i + 1));
    }
    return false;
}

/** A method in short, handler() {}, is a pair whose value is itself. */
static bool match_pair(struct attempt *attempt, const struct pattern *pattern, struct node pair)
{
    bool is_method = view_kind(attempt->view, pair) == KIND_FUNCTION;
    struct node key = view_slot(attempt->view, pair, SLOT_NAME);

    if (!is_method && view_kind(attempt->view, pair) != KIND_PAIR)
        return false;
    if (pattern->is_key)
        return match(attempt, pattern, view_unwrap(attempt->view, key));
    return pattern_name_is(pattern->keyword, view_key(attempt->view, pair)) &&
           match(attempt, pattern,
                 is_method
                     ? pair
                     : view_unwrap(attempt->view, view_slot(attempt->view, pair, SLOT_VALUE)));
}

static bool match_in(struct attempt *attempt, const struct pattern *wanted, struct node object);

/** Some grammars have a wrapper around an object's pairs. */
static bool match_child(struct attempt *attempt, const struct pattern *wanted, struct node child)
{
    return view_kind(attempt->view, child) == KIND_KEYWORDS ? match_in(attempt, wanted, child)
                                                            : match_pair(attempt, wanted, child);
}

/** The code binds to what the target is in, so of all pairs only that one can hold it. */
static bool match_code_pair(struct attempt *attempt, const struct pattern *wanted,
                            struct node object)
{
    const struct path *path = &attempt->context->target->path;

    for (uint32_t i = path->count; i-- > 1;)
        if (node_same(path->nodes[i - 1], object))
            return match_child(attempt, wanted, path->nodes[i]);
    return false;
}

static bool match_in(struct attempt *attempt, const struct pattern *wanted, struct node object)
{
    struct node_list pairs;

    if (attempt->context->target && wanted->kind == PATTERN_VARIABLE &&
        wanted->variable == VARIABLE_CODE)
        return match_code_pair(attempt, wanted, object);
    pairs = view_items(attempt->view, object);
    for (uint32_t i = 0; i < pairs.count && i < PAIRS_MAX; i++)
        if (match_child(attempt, wanted, pairs.nodes[i]))
            return true;
    return false;
}

/** Pairs in any order; pairs that nobody asks for may be there. */
static bool match_object(struct attempt *attempt, const struct pattern *pattern, struct node node)
{
    for (const struct pattern *wanted = pattern->first; wanted; wanted = wanted->next)
        if (!match_in(attempt, wanted, node))
            return false;
    return true;
}

/** A declaration with a value, such as a field of a class, assigns as well. */
static bool match_assign(struct attempt *attempt, const struct pattern *pattern, struct node node)
{
    bool declares = view_kind(attempt->view, node) != KIND_ASSIGN;
    struct node left = view_unwrap(
        attempt->view, view_slot(attempt->view, node, declares ? SLOT_NAME : SLOT_LEFT));
    struct node right = view_unwrap(
        attempt->view, view_slot(attempt->view, node, declares ? SLOT_VALUE : SLOT_RIGHT));

    if (pattern->first->kind == PATTERN_MEMBER && view_kind(attempt->view, left) == KIND_IDENTIFIER)
        return false; /* a name gets a value: what it stood for before stays as it was */
    if (!match(attempt, pattern->first, left))
        return false;
    attempt->match->receiver =
        view_unwrap(attempt->view, view_slot(attempt->view, left, SLOT_OBJECT));
    return match(attempt, pattern->first->next, right);
}

/** What the subject of a comparison hangs on. */
static struct node owner_of(const struct attempt *attempt, struct node subject)
{
    if (view_kind(attempt->view, subject) == KIND_IDENTIFIER && attempt->context->work)
        subject = bound_value(attempt->context->work, subject);
    if (view_kind(attempt->view, subject) == KIND_CALL)
        return view_call_receiver(attempt->view, subject);
    return view_unwrap(attempt->view, view_slot(attempt->view, subject, SLOT_OBJECT));
}

/** Any operand may be the subject, any other the value: 200 <= r.status < 300. */
static bool match_compare(struct attempt *attempt, const struct pattern *pattern, struct node node)
{
    bool subject = false;
    bool value = false;

    attempt->lists = true;
    for (uint32_t i = 0; i < ARGUMENTS_MAX; i++) {
        struct node operand = view_unwrap(attempt->view, view_child(node, i));

        if (node_missing(operand))
            break;
        if (!subject && match(attempt, pattern->first, operand)) {
            attempt->match->receiver = owner_of(attempt, operand);
            subject = true;
        } else if (!value) {
            value = match(attempt, pattern->first->next, operand);
        }
    }
    return subject && value;
}

/** A call; a class that is thrown by its name alone, which calls it; or arguments that nobody but
 * an annotation has read: (status = 404). */
static bool is_called(const struct view *view, struct node node, enum kind kind)
{
    if (kind == KIND_THROW)
        return !node_missing(view_slot(view, node, SLOT_CALLEE));
    return kind == KIND_CALL || kind == KIND_PIPE || kind == KIND_TOKENS;
}

/** "ok" stands for :ok, too. */
static bool is_symbol(struct text symbol, struct text name)
{
    return symbol.len == name.len + 1 && symbol.bytes[0] == ':' &&
           !memcmp(symbol.bytes + 1, name.bytes, name.len);
}

/** "Location:..." stands for all that begins so, in any case of letters, as the first part of a
 * concatenation too. */
static bool match_string(const struct view *view, struct text wanted, struct node node)
{
    struct text text;

    if (wanted.len < 3 || memcmp(wanted.bytes + wanted.len - 3, "...", 3) != 0)
        return view_kind(view, node) == KIND_STRING && text_equal(view_string(view, node), wanted);
    for (int i = 0; i < ARGUMENTS_MAX && view_kind(view, node) == KIND_BINARY; i++)
        node = view_unwrap(view, view_slot(view, node, SLOT_LEFT));
    text = view_string(view, node);
    return text.bytes && text.len >= wanted.len - 3 &&
           !strncasecmp(text.bytes, wanted.bytes, wanted.len - 3);
}

static bool match_kind(struct attempt *attempt, const struct pattern *pattern, struct node node,
                       enum kind kind)
{
    switch (pattern->kind) {
    case PATTERN_NAME: /* by itself: status is not order.status */
        return kind == KIND_IDENTIFIER && match_name(attempt, pattern->name, node);
    case PATTERN_MEMBER:
        return match_member_kind(attempt, pattern, node, kind);
    case PATTERN_SUBSCRIPT:
        return kind == KIND_SUBSCRIPT &&
               match(attempt, pattern->first,
                     view_unwrap(attempt->view, view_slot(attempt->view, node, SLOT_OBJECT))) &&
               match(attempt, pattern->first->next,
                     view_unwrap(attempt->view, view_slot(attempt->view, node, SLOT_NAME)));
    case PATTERN_CALL:
        return is_called(attempt->view, node, kind) && match_call(attempt, pattern, node);
    case PATTERN_NEW:
        return kind == KIND_CONSTRUCT && match_call(attempt, pattern, node);
    case PATTERN_ANNOTATION:
        return kind == KIND_ANNOTATION && match_call(attempt, pattern, node);
    case PATTERN_RETURN:
    case PATTERN_THROW:
        return kind == (pattern->kind == PATTERN_RETURN ? KIND_RETURN : KIND_THROW) &&
               match_elements(
                   attempt, pattern->first,
                   view_unwrap(attempt->view, view_slot(attempt->view, node, SLOT_VALUE)));
    case PATTERN_ASSIGN:
        return (kind == KIND_ASSIGN || kind == KIND_DECLARATION || kind == KIND_PARAMETER) &&
               match_assign(attempt, pattern, node);
    case PATTERN_COMPARE:
        return kind == KIND_COMPARE && match_compare(attempt, pattern, node);
    case PATTERN_OBJECT:
        return kind == KIND_OBJECT && match_object(attempt, pattern, node);
    case PATTERN_LIST:
        return kind == KIND_LIST && match_elements(attempt, pattern->first, node);
    case PATTERN_STRING:
        if (kind == KIND_SYMBOL)
            return is_symbol(view_text(attempt->view, node), pattern->name);
        return match_string(attempt->view, pattern->name, node);
    default:
        return false;
    }
}

static bool match(struct attempt *attempt, const struct pattern *pattern, struct node node)
{
    if (pattern->kind == PATTERN_ANY)
        return !node_missing(node);
    if (pattern->kind == PATTERN_VARIABLE)
        return bind(attempt, pattern, node);
    return match_kind(attempt, pattern, node, view_kind(attempt->view, node));
}

bool match_pattern(const struct match_context *context, const struct pattern *pattern,
                   struct node node, struct match *out)
{
    struct attempt attempt = {context, context->view, out, false, 0};

    *out = (struct match){0};
    return match(&attempt, pattern, node);
}

bool match_has_keyword(const struct view *view, struct node call, struct text keyword)
{
    struct argument arguments[ARGUMENTS_MAX];
    uint32_t count = view_arguments(view, call, arguments, ARGUMENTS_MAX);

    return find_keyword(arguments, count, keyword) != NULL;
}

bool match_case(const struct match_context *context, const struct pattern *pattern,
                struct node subject, struct node value, struct match *out)
{
    struct attempt attempt = {context, context->view, out, true, 0};

    *out = (struct match){0};
    subject = view_unwrap(context->view, subject);
    if (!match(&attempt, pattern->first, subject))
        return false;
    out->receiver = owner_of(&attempt, subject);
    return match(&attempt, pattern->first->next, view_unwrap(context->view, value));
}
