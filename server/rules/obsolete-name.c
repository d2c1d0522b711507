#include "catalog/names.h"
#include "server/engine/library.h"
#include "server/engine/report.h"

#include <ctype.h>
#include <string.h>

enum { CLIMB_MAX = 12 };

/** Whose version decides whether a vocabulary has its new names. */
static const struct {
    const char *vocabulary;
    const char *library;
} owners[] = {
    {"starlette", "starlette"},
    {"axios", "axios"},
    {"rack", "rack"},
};

enum proof { PROOF_NONE, PROOF_HAS_IT, PROOF_LACKS_IT };

static bool is_name_byte(char byte)
{
    return isalnum((unsigned char)byte) || byte == '_';
}

/** The last component of a constant, or a symbol without its colon. */
static struct span identifier_of(const struct rule_context *context,
                                 const struct occurrence *occurrence)
{
    struct text whole = report_text(context, occurrence->span);
    uint32_t start = whole.len;

    while (start && is_name_byte(whole.bytes[start - 1]))
        start--;
    return (struct span){occurrence->span.start + start, occurrence->span.end};
}

static const char *owner_of(const struct vocabulary *vocabulary)
{
    for (size_t i = 0; i < sizeof owners / sizeof *owners; i++)
        if (!strcmp(owners[i].vocabulary, vocabulary->id))
            return owners[i].library;
    return NULL;
}

/** Whether the library that the project uses has the new name. */
static enum proof prove(struct rule_context *context, const struct vocabulary *vocabulary,
                        const struct name *name)
{
    const struct analysis_input *input = context->work->input;
    const char *owner = owner_of(vocabulary);
    const struct library *library =
        owner ? library_find(input->libraries, input->library_count, owner) : NULL;

    if (!owner || !name->since)
        return PROOF_NONE;
    if (library)
        return library_reaches(library->version, name->since) ? PROOF_HAS_IT : PROOF_LACKS_IT;
    context->findings->wants_libraries = true;
    return PROOF_NONE;
}

static bool mentions(const struct rule_context *context, struct span span, const char *identifier)
{
    return memmem(context->work->input->text + span.start, span_length(span), identifier,
                  strlen(identifier)) != NULL;
}

/** Code that copes with both: the new name is tried, or asked for, around the old one. */
static bool copes_with_both(const struct rule_context *context, struct span place,
                            const char *identifier)
{
    const struct work *work = context->work;
    struct path path = path_to(work->follower, place.start);

    for (uint32_t i = path.count, steps = 0; i-- > 0 && steps < CLIMB_MAX; steps++)
        switch (view_kind(&work->view, path.nodes[i])) {
        case KIND_FUNCTION:
        case KIND_CLASS:
            return false;
        case KIND_IF:
            if (mentions(context, view_span(view_slot(&work->view, path.nodes[i], SLOT_CONDITION)),
                         identifier))
                return true;
            break;
        case KIND_TRY:
        case KIND_CONDITIONAL:
        case KIND_STATEMENT:
        case KIND_DECLARATION:
            if (mentions(context, view_span(path.nodes[i]), identifier))
                return true;
            break;
        default:
            break;
        }
    return false;
}

/** A name that is imported alone would have to change in its import and everywhere, so only what
 * hangs on a qualifier is renamed. */
static void offer_fixes(struct draft_finding *draft, const struct occurrence *occurrence,
                        struct span identifier, const char *new_name)
{
    struct arena *arena = draft->context->work->arena;
    struct fix rename = {.safety = FIX_SAFE, .preferred = true};
    struct fix number = {.safety = FIX_SAFE};

    if (identifier.start > occurrence->span.start) {
        rename.title = arena_format(arena, "Use the new name: %s", new_name);
        report_edit_fix(draft, identifier, new_name, rename);
    }
    number.title =
        arena_format(arena, "Use the number, which every version has: %u", occurrence->code);
    report_edit_fix(draft, occurrence->span, arena_format(arena, "%u", occurrence->code), number);
}

static void report(struct rule_context *context, const struct occurrence *occurrence,
                   const struct name *new_name, enum proof proof)
{
    struct span identifier = identifier_of(context, occurrence);
    struct text old_name = report_text(context, identifier);
    struct draft_finding draft;

    report_start(&draft, context, proof == PROOF_HAS_IT ? SEVERITY_INFO : SEVERITY_HINT,
                 occurrence->span);
    report_message(&draft, "%.*s is an old name, replaced by %s%s%s", (int)old_name.len,
                   old_name.bytes, new_name->identifier, new_name->since ? " in version " : "",
                   new_name->since ? new_name->since : "");
    if (proof == PROOF_HAS_IT)
        offer_fixes(&draft, occurrence, identifier, new_name->identifier);
    report_finish(&draft);
}

static void check(struct rule_context *context, const struct occurrence *occurrence)
{
    const struct vocabulary *vocabulary = occurrence->vocabulary;
    struct text text;
    const struct name *name, *new_name;
    enum proof proof;

    if (!vocabulary)
        return;
    text = report_text(context, identifier_of(context, occurrence));
    name = vocabulary_lookup(vocabulary, text.bytes, text.len);
    new_name = vocabulary_preferred(vocabulary, occurrence->code);
    if (!name || name->kind != NAME_DEPRECATED || !new_name || new_name == name ||
        copes_with_both(context, occurrence->span, new_name->identifier))
        return;
    proof = prove(context, vocabulary, new_name);
    if (proof != PROOF_LACKS_IT)
        report(context, occurrence, new_name, proof);
}

const struct rule rule_obsolete_name = {
    .id = "obsolete-name",
    .severity = SEVERITY_INFO,
    .summary = "a constant has a name that its library has replaced",
    .spec = "RFC 9110 sections 15.5.14, 15.5.15, 15.5.17 and 15.5.21",
    .check_occurrence = check,
};
