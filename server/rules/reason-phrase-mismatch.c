#include "catalog/status.h"
#include "server/engine/claim.h"
#include "server/engine/comments.h"
#include "server/engine/report.h"
#include "server/engine/said.h"

#include <ctype.h>

/** What goes into the status line, and what tells a person in the body. */
static const char *const reason_keys =
    "statusText status_text statusMessage status_message reason reason_phrase reasonPhrase";
static const char *const text_keys =
    "message msg detail details error title description text error_description err errmsg";

/** Comments with these say that the code hides something on purpose (RFC 9110, 15.5.4). */
static const char *const hiding_words[] = {"hid",     "conceal",  "leak",  "reveal",
                                           "disclos", "enumerat", "exist", "private"};

/** A text that contradicts its code. */
struct mismatch {
    struct claim claim;
    enum severity severity;
    bool is_reason; /* it is the reason phrase itself, not a text about it */
};

static bool is_error(uint16_t code)
{
    return code >= 400;
}

static bool agrees(const struct occurrence *occurrence, const struct claim *claim)
{
    return status_is_phrase(occurrence->code, claim->phrase.bytes, claim->phrase.len);
}

/** A phrase alone in a body is a warning as the registry writes it; in other letters, and as a
 * single word, it may be meant as ordinary English. */
static enum severity severity_of(const struct claim *claim, bool is_reason)
{
    if (is_reason || claim->number)
        return SEVERITY_ERROR;
    return claim_is_exact(claim) && !claim_is_word(claim) ? SEVERITY_WARNING : SEVERITY_HINT;
}

/** "OK" stands for every success. */
static bool is_general(const struct occurrence *occurrence, const struct claim *claim)
{
    return claim->code == 200 && occurrence->code / 100 == 2;
}

/** Number and phrase of the text may contradict each other, or both together the code. */
static bool is_consistent(const struct occurrence *occurrence, const struct claim *claim)
{
    return !claim->number || claim->number == claim->code || claim->number == occurrence->code;
}

/** A name of a template, or a code that programs read, is written without capitals and blanks. */
static bool is_prose(const struct claim *claim)
{
    return isupper((unsigned char)claim->phrase.bytes[0]) || !claim_is_word(claim);
}

/** Short names that a code once had are plain English: "Not allowed". */
static bool is_known_today(const struct claim *claim)
{
    uint32_t words = 1;

    for (uint32_t i = 0; i < claim->phrase.len; i++)
        words += claim->phrase.bytes[i] == ' ';
    return words > 2 || text_is_folded(claim->phrase, status_find(claim->code)->phrase);
}

/** What a text that is no reason phrase must be to say something about the status. */
static bool is_about_status(const struct occurrence *occurrence, const struct claim *claim)
{
    return is_error(occurrence->code) && is_error(claim->code) && is_prose(claim) &&
           (claim->number || is_known_today(claim)) && occurrence->role != ROLE_EXPECTATION;
}

/** False if the text says nothing about the status. */
static bool read_said(const struct occurrence *occurrence, const struct said *said,
                      struct mismatch *out)
{
    out->is_reason = text_in_list(said->key, reason_keys, true);
    if (!out->is_reason && said->key.len && !text_in_list(said->key, text_keys, true))
        return false;
    if (!claim_read(said->text, &out->claim) || !is_consistent(occurrence, &out->claim))
        return false;
    if (!out->is_reason && !is_about_status(occurrence, &out->claim))
        return false;
    out->severity = is_general(occurrence, &out->claim) ? SEVERITY_HINT
                                                        : severity_of(&out->claim, out->is_reason);
    return true;
}

static bool hides(struct text comment)
{
    for (size_t i = 0; i < sizeof hiding_words / sizeof *hiding_words; i++)
        for (uint32_t at = 0; at < comment.len; at++)
            if (text_is_folded((struct text){comment.bytes + at,
                                             text_of(hiding_words[i]).len <= comment.len - at
                                                 ? text_of(hiding_words[i]).len
                                                 : 0},
                               hiding_words[i]))
                return true;
    return false;
}

static bool may_be_hidden(uint16_t code)
{
    return code == 401 || code == 403 || code == 404;
}

static bool is_hiding(const struct rule_context *context, const struct occurrence *occurrence,
                      uint16_t claimed)
{
    const struct work *work = context->work;
    struct text comment;

    if (!may_be_hidden(occurrence->code) || !may_be_hidden(claimed))
        return false;
    return (comments_behind(work, occurrence->span.end, &comment) && hides(comment)) ||
           (comments_above(work, occurrence->span.start, &comment) && hides(comment));
}

static struct span span_in(const struct rule_context *context, struct text text)
{
    uint32_t start = (uint32_t)(text.bytes - context->work->input->text);

    return (struct span){start, start + text.len};
}

static void offer_phrase(struct draft_finding *draft, const struct occurrence *occurrence,
                         const struct claim *claim)
{
    struct arena *arena = draft->context->work->arena;
    const struct status *status = status_find(occurrence->code);
    struct fix fix = {.safety = FIX_CHOICE};

    if (!status)
        return;
    fix.title = arena_format(arena, "Correct the text: %s", status->phrase);
    report_edit_fix(draft, span_in(draft->context, claim->whole),
                    claim->number ? arena_format(arena, "%u %s", status->code, status->phrase)
                                  : status->phrase,
                    fix);
}

static void offer_code(struct draft_finding *draft, const struct occurrence *occurrence,
                       const struct claim *claim)
{
    struct fix fix = {.title = arena_format(draft->context->work->arena, "Correct the code: %u %s",
                                            claim->code, status_find(claim->code)->phrase),
                      .safety = FIX_CHOICE};

    if (claim->number == occurrence->code && occurrence->spelling != SPELLING_STRING)
        return; /* the text has the code's number, too: more than one place would have to change */
    report_occurrence_fix(draft, occurrence, claim->code, fix);
}

static void report(struct rule_context *context, const struct occurrence *occurrence,
                   const struct mismatch *mismatch)
{
    const struct claim *claim = &mismatch->claim;
    struct draft_finding draft;
    enum severity severity = mismatch->severity;

    if (context->work->in_test)
        severity = SEVERITY_HINT;
    report_start(&draft, context, severity, span_in(context, claim->whole));
    report_message(&draft, "\"%.*s\" is %u, and the code is %u", (int)claim->phrase.len,
                   claim->phrase.bytes, claim->code, occurrence->code);
    report_related(&draft, occurrence->span, "the code is here");
    offer_phrase(&draft, occurrence, claim);
    offer_code(&draft, occurrence, claim);
    report_finish(&draft);
}

/** "404 Forbidden" as a status holds both itself. */
static void check_string(struct rule_context *context, const struct occurrence *occurrence)
{
    struct text whole = report_text(context, occurrence->span);
    struct mismatch mismatch = {.severity = SEVERITY_ERROR, .is_reason = true};
    struct text inside;

    while (whole.len && whole.bytes[0] != '"' && whole.bytes[0] != '\'')
        whole = (struct text){whole.bytes + 1, whole.len - 1};
    if (whole.len < 2)
        return;
    inside = (struct text){whole.bytes + 1, whole.len - 2};
    if (claim_read(inside, &mismatch.claim) && mismatch.claim.number == occurrence->code &&
        !agrees(occurrence, &mismatch.claim))
        report(context, occurrence, &mismatch);
}

/** What takes part: answers, what documents them, and the responses that tests make up. */
static bool is_described(const struct rule_context *context, const struct occurrence *occurrence)
{
    if (occurrence->response >= 0)
        return context->work->responses[occurrence->response].alone;
    return occurrence->role == ROLE_SCHEMA || occurrence->role == ROLE_EXPECTATION;
}

static void check(struct rule_context *context, const struct occurrence *occurrence)
{
    struct mismatch found = {.severity = 0};
    struct said said[SAID_MAX];
    uint32_t count;

    if (!occurrence->code || !is_described(context, occurrence))
        return;
    if (occurrence->spelling == SPELLING_STRING) {
        check_string(context, occurrence);
        return;
    }
    count = said_beside(context->work, occurrence, said);
    for (uint32_t i = 0; i < count; i++) {
        struct mismatch mismatch;

        if (!read_said(occurrence, &said[i], &mismatch))
            continue;
        if (agrees(occurrence, &mismatch.claim))
            return; /* the others say more than the phrase */
        if (!found.severity || mismatch.severity < found.severity)
            found = mismatch;
    }
    if (found.severity && !is_hiding(context, occurrence, found.claim.code))
        report(context, occurrence, &found);
}

const struct rule rule_reason_phrase_mismatch = {
    .id = "reason-phrase-mismatch",
    .severity = SEVERITY_ERROR,
    .summary = "a phrase beside a code belongs to another code",
    .spec = "RFC 9110 section 15.1, RFC 9112 section 4",
    .check_occurrence = check,
};
