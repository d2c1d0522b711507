/** A shape and what spoke for it or against it. */
#include "server/check/why_facts.h"
#include "server/engine/imports.h"
#include "server/engine/test_file.h"
#include "server/frameworks/framework.h"
#include "server/syntax/view.h"

#include <string.h>

enum { NAMES_SHOWN = 90 };

static const struct span nowhere = {0, 0};

static struct span place_of(const struct why *why, struct text text)
{
    const char *start = why->input->text;

    if (text.bytes < start || text.bytes > start + why->input->len)
        return nowhere;
    return (struct span){(uint32_t)(text.bytes - start), (uint32_t)(text.bytes - start) + text.len};
}

/** A list of names, cut where it gets long. */
static const char *names(const struct why *why, const char *list)
{
    const char *end;

    if (!list || !*list)
        return "none";
    if (strlen(list) <= NAMES_SHOWN)
        return list;
    for (end = list + NAMES_SHOWN; end > list && *end != ' '; end--)
        continue;
    return arena_format(why->arena, "%.*s ...", (int)(end - list), list);
}

static const struct import *module_import(const struct why *why, const char *modules)
{
    const struct imports *imports = why->analysis->imports;

    for (uint32_t i = 0; imports && modules && i < imports->count; i++)
        if (import_is_from(&imports->items[i], modules))
            return &imports->items[i];
    return NULL;
}

static void tell_import(struct why *why, const struct trace_event *event)
{
    const struct import *import = event->evidence.import;

    if (import)
        why_add(why, "import", place_of(why, import->statement), "%.*s comes from %.*s",
                (int)import->local.len, import->local.bytes, (int)import->module.len,
                import->module.bytes);
}

static void tell_module(struct why *why, const struct trace_event *event)
{
    const struct import *import = module_import(why, event->shape->framework->modules);

    if (import)
        why_add(why, "module", place_of(why, import->statement), "the file imports %.*s",
                (int)import->module.len, import->module.bytes);
}

static void tell_receiver(struct why *why, const struct trace_event *event)
{
    why_add(why, "receiver", place_of(why, event->receiver),
            "%.*s is called as a response is, or stands for one (%s)", (int)event->receiver.len,
            event->receiver.bytes, names(why, event->shape->framework->receivers));
}

static void tell_chain(struct why *why, const struct trace_event *event)
{
    why_add(why, "chain", event->span, "what only a response has is called on it");
}

static void tell_handler(struct why *why, const struct trace_event *event)
{
    const struct handler *handler = &event->evidence.handler;

    why_add(why, "handler", view_span(handler->function), "it stands in a handler%s%s",
            handler->framework ? " of " : "", handler->framework ? handler->framework->title : "");
}

static void tell_class(struct why *why, const struct trace_event *event)
{
    why_add(why, "class", view_span(event->evidence.error_class),
            "it stands in a class that is an error");
}

static void tell_test(struct why *why, const struct trace_event *event)
{
    (void)event;
    why_add(why, "test", nowhere, "the file is a test, by its %s",
            test_path(why->input->path) ? "path" : "imports");
}

static void tell_base(struct why *why, const struct trace_event *event)
{
    why_add(why, "base", nowhere, "a class around it extends one of: %s",
            names(why, event->shape->framework->handler_bases));
}

static void tell_program(struct why *why, const struct trace_event *event)
{
    if (event->shape->needs & NEEDS_PROGRAM)
        why_add(why, "program", nowhere, "the file is no test, by its path and imports");
}

static void lack_import(struct why *why, const struct framework *framework)
{
    why_add(why, "lacks", nowhere, "import: what is called comes from none of: %s",
            names(why, framework->modules));
}

static void lack_module(struct why *why, const struct framework *framework)
{
    why_add(why, "lacks", nowhere, "module: the file imports none of: %s",
            names(why, framework->modules));
}

static void lack_receiver(struct why *why, const struct framework *framework)
{
    why_add(why, "lacks", nowhere, "receiver: it hangs on nothing that is called as a response: %s",
            names(why, framework->receivers));
}

static void lack_chain(struct why *why, const struct framework *framework)
{
    why_add(why, "lacks", nowhere, "chain: nothing that only a response has is called on it: %s",
            names(why, framework->chain));
}

static void lack_handler(struct why *why, const struct framework *framework)
{
    (void)framework;
    why_add(why, "lacks", nowhere,
            "handler: no route or convention makes a function around it one");
}

static void lack_class(struct why *why, const struct framework *framework)
{
    (void)framework;
    why_add(why, "lacks", nowhere, "class: no class around it is an error");
}

static void lack_test(struct why *why, const struct framework *framework)
{
    (void)framework;
    why_add(why, "lacks", nowhere, "test: the file is no test, by its path and imports");
}

static void lack_base(struct why *why, const struct framework *framework)
{
    why_add(why, "lacks", nowhere, "base: no class around it extends one of: %s",
            names(why, framework->handler_bases));
}

static void lack_program(struct why *why, const struct framework *framework)
{
    (void)framework;
    why_add(why, "lacks", nowhere, "program: the file is a test, by its %s",
            test_path(why->input->path) ? "path" : "imports");
}

static void tell_made(struct why *why, const struct trace_event *event)
{
    why_add(why, "made", place_of(why, event->receiver), "what it is bound to is a response (%s)",
            names(why, event->shape->framework->makers));
}

static void lack_made(struct why *why, const struct framework *framework)
{
    why_add(why, "lacks", nowhere, "made: it is bound to no call of %s",
            names(why, framework->makers));
}

static void tell_answers(struct why *why, const struct trace_event *event)
{
    why_add(why, "answers", event->span, "a function around it has a parameter of these: %s",
            names(why, event->shape->framework->answers));
}

static void lack_answers(struct why *why, const struct framework *framework)
{
    why_add(why, "lacks", nowhere, "answers: no function around it has a parameter of these: %s",
            names(why, framework->answers));
}

/** In the order of the notation's documentation. */
static const struct {
    enum needs needs;
    void (*tell)(struct why *why, const struct trace_event *event);
    void (*lack)(struct why *why, const struct framework *framework);
} kinds[] = {
    {NEEDS_IMPORT, tell_import, lack_import},
    {NEEDS_MODULE, tell_module, lack_module},
    {NEEDS_RECEIVER, tell_receiver, lack_receiver},
    {NEEDS_CHAIN, tell_chain, lack_chain},
    {NEEDS_HANDLER, tell_handler, lack_handler},
    {NEEDS_CLASS, tell_class, lack_class},
    {NEEDS_TEST, tell_test, lack_test},
    {NEEDS_BASE, tell_base, lack_base},
    {NEEDS_PROGRAM, tell_program, lack_program},
    {NEEDS_MADE, tell_made, lack_made},
    {NEEDS_ANSWERS, tell_answers, lack_answers},
};

enum { KINDS = sizeof kinds / sizeof *kinds };

static void tell_evidence(struct why *why, const struct trace_event *event)
{
    for (size_t i = 0; i < KINDS; i++)
        if (event->evidence.found & kinds[i].needs)
            kinds[i].tell(why, event);
}

static void tell_lack(struct why *why, const struct trace_event *event)
{
    if (event->out_of_range) {
        why_add(
            why, "lacks", nowhere,
            "a code that may stand there: this one is out of the shape's range, or not registered");
        return;
    }
    if (event->evidence.is_stranger && !event->receiver.len) {
        why_add(why, "vetoed", event->span, "the name is that of another kind of error");
        return;
    }
    if (event->evidence.is_stranger) {
        why_add(why, "vetoed", place_of(why, event->receiver), "%.*s has a status of its own (%s)",
                (int)event->receiver.len, event->receiver.bytes,
                names(why, event->shape->framework->strangers));
        return;
    }
    for (size_t i = 0; i < KINDS; i++)
        if (event->shape->needs & kinds[i].needs)
            kinds[i].lack(why, event->shape->framework);
}

void why_shape(struct why *why, const struct trace_event *event, bool counts)
{
    const struct framework *framework = event->shape->framework;

    why_add(why, counts ? "shape" : "would fit", event->span, "%s", event->shape->notation);
    why_add(why, "framework", nowhere, "%s (%s)", framework->title, framework->id);
    if (counts)
        tell_evidence(why, event);
    else
        tell_lack(why, event);
}
