#include "server/check/why_facts.h"

#include "catalog/names.h"
#include "server/engine/lexicon.h"
#include "server/frameworks/framework.h"
#include "server/syntax/view.h"

#include <stdarg.h>
#include <stdio.h>

enum { TEXT_MAX = 400, SHAPES_SHOWN = 4, MISSES_SHOWN = 4, VOCABULARIES_SHOWN = 3 };

static const struct span nowhere = {0, 0};

void why_add(struct why *why, const char *topic, struct span place, const char *format, ...)
{
    char text[TEXT_MAX];
    va_list arguments;

    if (why->count == WHY_FACTS_MAX)
        return;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    why->facts[why->count++] =
        (struct why_fact){topic, arena_format(why->arena, "%s", text), place};
}

/** The text of a span in the file. */
static struct text text_at(const struct why *why, struct span span)
{
    return (struct text){why->input->text + span.start, span_length(span)};
}

/* ---- how it was read ---- */

static const char *const readings[] = {
    [SPELLING_NUMBER] = "a number",
    [SPELLING_CONSTANT] = "a constant",
    [SPELLING_SYMBOL] = "a symbol",
    [SPELLING_STRING] = "a string that begins with a code",
    [SPELLING_HELPER] = "a call whose name fixes the status",
    [SPELLING_IMPLICIT] = "a call that has a default status, without one",
};

static void tell_token(struct why *why, enum spelling spelling, const struct vocabulary *vocabulary,
                       bool is_own)
{
    if (vocabulary)
        why_add(why, "read as", nowhere, "%s of %s (%s)", readings[spelling], vocabulary->title,
                vocabulary->id);
    else if (is_own)
        why_add(why, "read as", nowhere,
                "a constant of the application's own, whose name means one code in all libraries");
    else
        why_add(why, "read as", nowhere, "%s", readings[spelling]);
}

/* ---- how it was followed ---- */

static const char *const steps[] = {
    [TRACE_WRAPPER] = "handed to %s, whose parameter goes on",
    [TRACE_ROW] = "in a row of a table whose column goes on",
    [TRACE_FIELD] = "set as %s, a field that goes on",
    [TRACE_RESULT] = "returned by %s, whose result goes on",
    [TRACE_NAME] = "bound to %s, which goes on",
    [TRACE_COMPARED] = "compared with what goes on elsewhere",
};

static void tell_step(struct why *why, const struct trace_event *step)
{
    struct text name = text_at(why, step->name);
    const char *shown = name.len ? arena_format(why->arena, "%.*s", (int)name.len, name.bytes)
                                 : "something of this file";
    char text[TEXT_MAX];

    /* every format above has one %s at most */
    snprintf(text, sizeof text, steps[step->what], shown);
    why_add(why, "followed", step->span, "%s", text);
    if (span_length(step->definition))
        why_add(why, "wrapper", step->definition, "%s is defined", shown);
}

/** From the token's own step to the shape at the end. */
static void tell_steps(struct why *why, const struct trace_try *tried)
{
    for (uint32_t i = tried->steps.count; i-- > 0;) {
        const struct trace_event *event = &tried->steps.items[i];

        if (event->what != TRACE_SHAPE) {
            tell_step(why, event);
            continue;
        }
        why_shape(why, event, true);
        break;
    }
}

static const char *const reasons[] = {
    [BECAUSE_NOTHING] = NULL,
    [BECAUSE_VOCABULARY] = "a constant of an imported vocabulary names a status wherever it stands",
    [BECAUSE_COLUMN] = "the column of its table is called a status",
    [BECAUSE_ASSERTED] = "what a test demands it of is called a status",
    [BECAUSE_COMPARED] = "what it is compared with is called a status",
    [BECAUSE_FALLBACK] = "what it stands in for is called a status",
    [BECAUSE_RESULT] = "the function that returns it is called a status",
    [BECAUSE_TABLE] = "it stands in a table of errors or texts by status",
    [BECAUSE_DECLARED] = "the name that it is set to is its phrase, or says that it is a status",
};

static void tell_reason(struct why *why, const struct trace_try *tried)
{
    if (reasons[tried->because])
        why_add(why, "because", nowhere, "%s", reasons[tried->because]);
}

static void tell_confidence(struct why *why, const struct occurrence *occurrence,
                            const struct trace_try *tried)
{
    const char *reason = "";

    if (occurrence->confidence == CONFIDENCE_CERTAIN)
        reason = "";
    else if (tried && tried->steps.count &&
             (tried->steps.count > 1 || tried->steps.items[0].what != TRACE_SHAPE))
        reason = ", since its value was followed";
    else if (occurrence->framework && tried && tried->steps.count && !tried->is_own_constant)
        reason = tried->steps.items[0].shape->is_likely
                     ? ", since its shape is never certain"
                     : ", since neither import, module, handler nor class speaks for it";
    else
        reason = ", since names alone speak for it";
    why_add(why, "confidence", nowhere, "%s%s", confidence_name(occurrence->confidence), reason);
}

void why_found(struct why *why, const struct occurrence *occurrence, const struct trace_try *tried)
{
    tell_token(why, occurrence->spelling, occurrence->vocabulary,
               tried ? tried->is_own_constant : false);
    if (tried && tried->because == BECAUSE_NOTHING)
        tell_steps(why, tried);
    else if (tried)
        tell_reason(why, tried);
    why_add(why, "role", nowhere, "%s", role_name(occurrence->role));
    tell_confidence(why, occurrence, tried);
    if (occurrence->response >= 0)
        why_response(why, &why->analysis->responses[occurrence->response]);
    why_rules(why, occurrence);
}

/* ---- nothing ---- */

void why_tried(struct why *why, const struct trace_try *tried)
{
    bool is_call = tried->spelling == SPELLING_HELPER || tried->spelling == SPELLING_IMPLICIT ||
                   (!tried->code && !tried->status_class);

    if (!is_call)
        tell_token(why, tried->spelling, tried->vocabulary, tried->is_own_constant);
    for (uint32_t i = 0; i < tried->misses.count && i < MISSES_SHOWN; i++)
        why_shape(why, &tried->misses.items[i], false);
    if (tried->misses.count > MISSES_SHOWN)
        why_add(why, "would fit", nowhere, "%u more shapes", tried->misses.count - MISSES_SHOWN);
    if (tried->misses.count)
        return;
    why_add(why, "because", nowhere,
            is_call ? "no shape fits this call"
                    : "no shape fits around it, its value reaches none, and no name beside it says "
                      "that it is a status");
}

static void tell_constant(struct why *why, const struct word *word)
{
    const struct lexicon *lexicon = why->input->trace->lexicon;
    unsigned shown = 0;

    for (uint32_t i = 0; i < lexicon->constants_count && shown < VOCABULARIES_SHOWN; i++) {
        if (!(word->constant_of >> i & 1))
            continue;
        why_add(why, "would be", nowhere, "a constant of %s (%s), were it imported from: %s",
                lexicon->vocabularies[i]->title, lexicon->vocabularies[i]->id,
                lexicon->family->constants[i].modules);
        shown++;
    }
}

void why_word(struct why *why, const struct trace_word *word)
{
    uint32_t shown = 0;

    if (word->unknown_constant)
        tell_constant(why, word->word);
    for (uint32_t i = 0; i < word->word->shapes.count; i++) {
        const struct shape *shape = word->word->shapes.shapes[i];

        if (shape->is_route || shape->is_effect)
            continue;
        if (shown++ < SHAPES_SHOWN)
            why_add(why, "announces", nowhere, "%s (%s)", shape->notation, shape->framework->id);
    }
    if (shown > SHAPES_SHOWN)
        why_add(why, "announces", nowhere, "%u more shapes", shown - SHAPES_SHOWN);
    if (shown)
        why_add(why, "because", nowhere, "it announces a code, and is none itself");
    else if (!word->unknown_constant)
        why_add(why, "because", nowhere,
                "it belongs to a route, an import or an effect, not a code");
}
