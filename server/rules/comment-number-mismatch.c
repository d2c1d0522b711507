#include "catalog/status.h"
#include "server/engine/claim.h"
#include "server/engine/comments.h"
#include "server/engine/report.h"

#include <ctype.h>
#include <string.h>

enum { WORDS_BESIDE_MAX = 8, WORD_SIZE = 24 };

/** A comment with one of these beside the code talks about another case, another time or another
 * place. */
static const char *const beside_words =
    ("also although and avoid because before but could default earlier either else even except "
     "expect expected fixme former formerly from gets given got has hide however if ignore instead "
     "into legacy like likewise may maybe might mimic must no nor not now old once only or "
     "originally "
     "otherwise previously rather remote returned same should since similar sometimes than then "
     "though todo too treat treated turn turned unless unlike until upstream used was were when "
     "while why will without would");

static bool is_beside_word(const char *word, uint32_t len)
{
    return text_in_list((struct text){word, len}, beside_words, true);
}

/** What a comment says besides its claim: few words, none of which turns it away, and no code. */
static bool is_plain(struct text comment, const struct claim *claim)
{
    const char *skip = claim->whole.bytes;
    int words = 0;

    for (uint32_t i = 0; i < comment.len;) {
        const char *at = comment.bytes + i;
        uint32_t len = 0;

        if (at == skip) {
            i += claim->whole.len;
            continue;
        }
        while (i + len < comment.len && isalpha((unsigned char)at[len]))
            len++;
        if (len && (++words > WORDS_BESIDE_MAX || is_beside_word(at, len)))
            return false;
        if (!len && strchr("{};=<>&|?", *at))
            return false;
        i += len ? len : 1;
    }
    return true;
}

/** A comment that is nothing but a phrase must be one: a single word says what it says. */
static bool is_claim(struct text comment, struct claim *claim)
{
    return claim_read(comment, claim) && (!claim->number || claim->number == claim->code) &&
           (claim->number || !claim_is_word(claim));
}

static bool is_claim_beside(struct text comment, struct claim *claim)
{
    return is_claim(comment, claim) || (claim_find(comment, claim) && is_plain(comment, claim));
}

static bool is_test_of_it(const struct occurrence *occurrence)
{
    return occurrence->role == ROLE_COMPARISON;
}

/** A line that has another code may mean that one, or both; of several that are the same the last
 * one speaks. */
static bool is_alone(const struct rule_context *context, const struct occurrence *occurrence)
{
    struct span line = comments_line(context->work, occurrence->span.start);

    for (uint32_t i = 0; i < context->work->occurrence_count; i++) {
        const struct occurrence *other = &context->work->occurrences[i];

        if (span_contains(line, other->span) &&
            (other->code != occurrence->code || other->span.start > occurrence->span.start))
            return false;
    }
    return true;
}

static struct span span_in(const struct rule_context *context, struct text text)
{
    uint32_t start = (uint32_t)(text.bytes - context->work->input->text);

    return (struct span){start, start + text.len};
}

static void offer_fixes(struct draft_finding *draft, const struct occurrence *occurrence,
                        const struct claim *claim)
{
    struct arena *arena = draft->context->work->arena;
    const struct status *status = status_find(occurrence->code);
    struct fix fix = {.safety = FIX_CHOICE};

    if (status) {
        fix.title = arena_format(arena, "Correct the comment: %u %s", status->code, status->phrase);
        report_edit_fix(draft, span_in(draft->context, claim->whole),
                        claim->number ? arena_format(arena, "%u %s", status->code, status->phrase)
                                      : status->phrase,
                        fix);
    }
    fix.title = arena_format(arena, "Correct the code: %u", claim->code);
    report_occurrence_fix(draft, occurrence, claim->code, fix);
}

static void report(struct rule_context *context, const struct occurrence *occurrence,
                   const struct claim *claim)
{
    struct draft_finding draft;

    report_start(&draft, context, SEVERITY_WARNING, occurrence->span);
    report_message(&draft, "the code is %u, and the comment beside it says %u %s", occurrence->code,
                   claim->code, status_find(claim->code)->phrase);
    report_related(&draft, span_in(context, claim->whole), "the comment says so here");
    offer_fixes(&draft, occurrence, claim);
    report_finish(&draft);
}

static bool contradicts(const struct occurrence *occurrence, const struct claim *claim)
{
    return !status_is_phrase(occurrence->code, claim->phrase.bytes, claim->phrase.len);
}

/** The comment behind the code on its line, or else the one that has the line above to itself. */
static void check(struct rule_context *context, const struct occurrence *occurrence)
{
    const struct work *work = context->work;
    struct claim claim;
    struct text comment;
    bool claims;

    if (!occurrence->code || occurrence->spelling == SPELLING_IMPLICIT)
        return;
    if (comments_behind(work, occurrence->span.end, &comment))
        claims = is_test_of_it(occurrence) ? is_claim(comment, &claim)
                                           : is_claim_beside(comment, &claim);
    else
        claims = comments_above(work, occurrence->span.start, &comment) &&
                 is_claim(comment, &claim) && claim.number;
    if (claims && contradicts(occurrence, &claim) && is_alone(context, occurrence))
        report(context, occurrence, &claim);
}

const struct rule rule_comment_number_mismatch = {
    .id = "comment-number-mismatch",
    .severity = SEVERITY_WARNING,
    .summary = "a comment names another status than the code that it stands beside",
    .spec = "RFC 9110 section 15.1",
    .check_occurrence = check,
};
