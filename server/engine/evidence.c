#include "server/engine/evidence.h"

#include "server/engine/bound.h"
#include "server/engine/declared.h"
#include "server/engine/functions.h"
#include "server/frameworks/framework.h"

#include <ctype.h>
#include <string.h>

enum { CHAIN_MAX = 64, BASES_MAX = 16, FUNCTIONS_MAX = 4 };

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

static bool is_capital(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}

/** What brought in the name, which may have come with all the others of a module; NULL when it was
 * not imported from the framework. */
static const struct import *import_of(const struct work *work, const struct framework *framework,
                                      const struct match *match)
{
    struct text root = root_of(&work->view, match);
    bool alone = node_missing(match->receiver) || (root.len && is_capital(root.bytes[0]));
    const struct import *import = imports_find_from(&work->imports, root, framework->modules);

    if (import)
        return import;
    if (!alone || imports_find(&work->imports, root))
        return NULL;
    return imports_find_from(&work->imports, text_of("*"), framework->modules);
}

/** axum::response::Redirect::to: a path that needs no import. */
static bool is_written_out(const struct work *work, const struct framework *framework,
                           const struct match *match)
{
    struct text root = root_of(&work->view, match);
    struct import import = {.module = root};
    const char *end = root.len ? root.bytes + root.len : NULL;

    return end && end + 2 <= work->view.text + work->view.len && !memcmp(end, "::", 2) &&
           import_is_from(&import, framework->modules);
}

static bool ends_with(struct text text, const char *suffix)
{
    struct text end = text_of(suffix);

    if (text.len < end.len)
        return false;
    return text_equal((struct text){text.bytes + text.len - end.len, end.len}, end);
}

/** Longer names that say the same as one of the framework's: loginResponse, aRes, create_response,
 * fetchError. */
static const struct {
    const char *end;
    const char *of;
} longer_names[] = {{"Response", "response"},
                    {"_response", "response"},
                    {"Res", "res"},
                    {"_res", "res"},
                    {"Resp", "resp"},
                    {"_resp", "resp"},
                    {"Error", "error"},
                    {"_error", "error"},
                    {"Err", "err"},
                    {"Ex", "ex"},
                    {"Exception", "exception"},
                    {"Recorder", "recorder"},
                    {"Rec", "rec"},
                    {"Writer", "writer"}};

enum { LONGER_NAMES = sizeof longer_names / sizeof *longer_names };

static bool is_receiver(const struct framework *framework, const char *name)
{
    return text_in_list(text_of(name), framework->receivers, true);
}

bool evidence_lists_receivers(const struct framework *framework)
{
    for (size_t i = 0; framework->receivers && i < LONGER_NAMES; i++)
        if (is_receiver(framework, longer_names[i].of))
            return false;
    return true;
}

static struct text without_number(struct text name)
{
    uint32_t len = name.len;

    while (len > 1 && name.bytes[len - 1] >= '0' && name.bytes[len - 1] <= '9')
        len--;
    if (len < name.len && len > 1 && name.bytes[len - 1] == '_') /* resp_404 */
        len--;
    return (struct text){name.bytes, len};
}

/** resWithCookies, responseWithHeaders */
static bool is_extended(const struct framework *framework, struct text name)
{
    for (uint32_t i = 1; i + sizeof "With" - 1 < name.len; i++)
        if (!memcmp(name.bytes + i, "With", sizeof "With" - 1))
            return text_in_list((struct text){name.bytes, i}, framework->receivers, true);
    return false;
}

bool evidence_is_receiver(const struct framework *framework, struct text name)
{
    struct text plain = without_number(name);

    if (!framework->receivers)
        return false;
    if (plain.len < name.len && !evidence_lists_receivers(framework))
        name = plain;
    for (size_t i = 0; i < LONGER_NAMES; i++)
        if (ends_with(name, longer_names[i].end) && is_receiver(framework, longer_names[i].of))
            return true;
    return text_in_list(name, framework->receivers, true) || is_extended(framework, name);
}

/** res, this.res, ctx.response, and res of res.set("A", "b").status(200). */
static bool is_response(const struct view *view, const struct framework *framework,
                        struct node receiver)
{
    for (int i = 0; i < CHAIN_MAX && view_kind(view, receiver) == KIND_CALL; i++) {
        struct text name = view_text(view, view_call_name(view, receiver));

        if (text_starts(name, "get") && framework->receivers &&
            text_in_list(name, framework->receivers, true))
            return true;
        receiver = view_call_receiver(view, receiver);
    }
    return !node_missing(receiver) && framework->receivers &&
           evidence_is_receiver(framework, view_text(view, view_last_name(view, receiver)));
}

/** What gives back the response that it was called on. */
static const char chaining[] = "status code type set header headers setHeader append vary cookie "
                               "setCookie clearCookie links location attachment";

/** out, after const out = res.cookie("a", "b") */
static bool is_response_again(const struct work *work, const struct framework *framework,
                              struct node receiver)
{
    const struct view *view = &work->view;
    struct node value;

    if (!framework->chain || view_kind(view, receiver) != KIND_IDENTIFIER)
        return false;
    value = view_unwrap(view, bound_value(work, receiver));
    if (view_kind(view, value) != KIND_CALL)
        return false;
    for (int i = 0; i < CHAIN_MAX && view_kind(view, value) == KIND_CALL; i++) {
        if (!text_in_list(view_text(view, view_call_name(view, value)), chaining, false))
            return false;
        value = view_call_receiver(view, value);
    }
    return is_response(view, framework, value);
}

/** page, after const page = await fetch(url) */
static bool is_made(const struct work *work, const struct framework *framework,
                    struct node receiver)
{
    const struct view *view = &work->view;
    struct node value;

    receiver = view_unwrap(view, receiver);
    if (!framework->makers || view_kind(view, receiver) != KIND_IDENTIFIER)
        return false;
    value = view_unwrap(view, bound_value(work, receiver));
    if (view_kind(view, value) != KIND_CALL)
        return false;
    if (text_in_list(view_text(view, view_call_name(view, value)), framework->makers, false))
        return true;
    receiver = view_unwrap(view, view_call_receiver(view, value));
    return view_kind(view, receiver) == KIND_IDENTIFIER &&
           text_in_list(view_text(view, receiver), framework->makers, false);
}

/** True if one of the words of a parameter list is in the list of names. */
static bool mentions(struct text parameters, const char *names)
{
    uint32_t start = 0;

    for (uint32_t at = 0; at <= parameters.len; at++) {
        char byte = at < parameters.len ? parameters.bytes[at] : ',';

        if (isalnum((unsigned char)byte) || byte == '_')
            continue;
        if (at > start &&
            text_in_list((struct text){parameters.bytes + start, at - start}, names, false))
            return true;
        start = at + 1;
    }
    return false;
}

/** func show(w http.ResponseWriter, r *http.Request) */
static bool in_answering(const struct view *view, const struct framework *framework,
                         struct path path, uint32_t at)
{
    for (uint32_t functions = 0; framework->answers && at-- > 0 && functions < FUNCTIONS_MAX;) {
        struct node parameters = {0};

        if (view_kind(view, path.nodes[at]) != KIND_FUNCTION)
            continue;
        functions++;
        parameters = view_slot(view, path.nodes[at], SLOT_PARAMETERS);
        if (!node_missing(parameters) && mentions(view_text(view, parameters), framework->answers))
            return true;
    }
    return false;
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

static bool is_error_name(struct text name)
{
    return ends_with(name, "Error") || ends_with(name, "Exception") ||
           ends_with(name, "ErrorResponse");
}

/** The class around it that is named as an error, or extends something that is. */
static struct node error_class(const struct view *view, struct path path, uint32_t at)
{
    while (at-- > 0) {
        struct node bases;

        if (view_kind(view, path.nodes[at]) != KIND_CLASS)
            continue;
        bases = view_slot(view, path.nodes[at], SLOT_BASES);
        if (is_error_name(view_text(view, view_slot(view, path.nodes[at], SLOT_NAME))))
            return path.nodes[at];
        for (uint32_t i = 0; i < BASES_MAX && !node_missing(view_child(bases, i)); i++)
            if (is_error_name(view_text(view, view_last_name(view, view_child(bases, i)))))
                return path.nodes[at];
    }
    return (struct node){0};
}

/** A class that extends one of the framework's. */
static bool in_class_of(const struct view *view, const struct framework *framework,
                        struct path path, uint32_t at)
{
    while (framework->handler_bases && at-- > 0)
        if (view_kind(view, path.nodes[at]) == KIND_CLASS &&
            class_extends(view, path.nodes[at], framework->handler_bases))
            return true;
    return false;
}

/** What evidence of a receiver is looked for at. */
static struct node receiver_of(const struct match *match)
{
    struct node named = match->bound[VARIABLE_RESPONSE];

    return node_missing(named) ? match->receiver : named;
}

/** res.body has a status of its own, which is none of HTTP's; a pipe is what it begins with. */
static bool is_stranger(const struct view *view, const struct framework *framework,
                        struct node receiver)
{
    if (!framework->strangers)
        return false;
    for (int i = 0; i < CHAIN_MAX && view_kind(view, receiver) == KIND_PIPE; i++)
        receiver = view_unwrap(view, view_slot(view, receiver, SLOT_LEFT));
    return text_in_list(view_text(view, view_last_name(view, receiver)), framework->strangers,
                        true);
}

/** A package of Go is no value: random.String(16) is no answer of a framework's, in whose package
 * it is not. */
static bool is_foreign_package(const struct work *work, const struct shape *shape,
                               struct node receiver)
{
    const struct import *import;
    struct bound bound;

    if (work->family->imports != IMPORT_GO || !(shape->needs & NEEDS_MODULE) ||
        view_kind(&work->view, receiver) != KIND_IDENTIFIER)
        return false;
    import = imports_find(&work->imports, view_text(&work->view, receiver));
    return import && !import_is_from(import, shape->framework->modules) &&
           !bound_find(work, receiver, &bound);
}

/** SmtpError(450, "busy"), TimeoutError(500, "late"): any error may take a number. */
static bool is_foreign_error(struct text name)
{
    return is_error_name(name) && declared_foreign_error(name);
}

struct evidence evidence_gather(const struct work *work, const struct shape *shape,
                                const struct match *match, struct path path, uint32_t at)
{
    const struct framework *framework = shape->framework;
    struct node receiver = receiver_of(match);
    struct evidence evidence = {0};

    evidence.import = import_of(work, framework, match);
    evidence.error_class = error_class(&work->view, path, at);
    if (evidence.import)
        evidence.found |= NEEDS_IMPORT;
    if (is_written_out(work, framework, match))
        evidence.found |= NEEDS_IMPORT | NEEDS_MODULE;
    if (imports_any(&work->imports, framework->modules))
        evidence.found |= NEEDS_MODULE;
    if (is_response(&work->view, framework, receiver))
        evidence.found |= NEEDS_RECEIVER;
    if (is_chained(&work->view, framework, path, at))
        evidence.found |= NEEDS_CHAIN;
    if (!node_missing(evidence.error_class))
        evidence.found |= NEEDS_CLASS;
    if (shape->needs & NEEDS_BASE && in_class_of(&work->view, framework, path, at))
        evidence.found |= NEEDS_BASE;
    if (shape->needs & NEEDS_MADE && is_made(work, framework, receiver))
        evidence.found |= NEEDS_MADE;
    evidence.found |= work->in_test ? NEEDS_TEST : NEEDS_PROGRAM;
    if (handler_around(work, path, at, &evidence.handler))
        evidence.found |= NEEDS_HANDLER;
    if (shape->needs & NEEDS_ANSWERS && !work->depth &&
        (evidence.found & NEEDS_HANDLER || in_answering(&work->view, framework, path, at)))
        evidence.found |= NEEDS_ANSWERS;
    if (shape->needs & NEEDS_RECEIVER && !(shape->needs & evidence.found) &&
        is_response_again(work, framework, receiver)) /* dear, so asked for last */
        evidence.found |= NEEDS_RECEIVER;
    evidence.is_stranger = is_stranger(&work->view, framework, receiver) ||
                           is_foreign_package(work, shape, receiver) ||
                           (shape->is_likely && is_foreign_error(match->name));
    return evidence;
}

bool evidence_suffices(const struct shape *shape, const struct evidence *evidence,
                       enum confidence *confidence)
{
    unsigned strong =
        NEEDS_IMPORT | NEEDS_MODULE | NEEDS_HANDLER | NEEDS_CLASS | NEEDS_BASE | NEEDS_MADE;

    if (evidence->is_stranger || (shape->needs && !(shape->needs & evidence->found)))
        return false;
    *confidence = !shape->is_likely && (!shape->needs || evidence->found & strong)
                      ? CONFIDENCE_CERTAIN
                      : CONFIDENCE_LIKELY;
    return true;
}
