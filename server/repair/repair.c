#include "server/repair/repair.h"

#include "server/base/alloc.h"
#include "server/repair/edits.h"

#include <stdlib.h>
#include <string.h>

enum { ROUNDS_MAX = 50 };

/* A text in repair: the version that stands, and where the places of the wish are in it. */
struct bench {
    const struct subject *subject;
    const struct repair_wish *wish;
    struct buffer text;
    struct examined seen;
    struct span *only;
    struct edits edits;
};

static struct text text_in(const struct buffer *buffer)
{
    return (struct text){buffer->len ? buffer->bytes : "", (uint32_t)buffer->len};
}

/* ---- what is wished ---- */

static bool is_wished(const struct bench *bench, const struct finding *finding)
{
    bool touched = !bench->wish->only;

    if (finding->severity > bench->wish->least)
        return false;
    for (size_t i = 0; i < bench->wish->only_count && !touched; i++)
        touched =
            finding->span.start <= bench->only[i].end && bench->only[i].start <= finding->span.end;
    return touched;
}

static size_t count_wished(const struct bench *bench)
{
    const struct analysis *analysis = &bench->seen.analysis;
    size_t count = 0;

    for (size_t i = 0; i < analysis->finding_count; i++)
        count += is_wished(bench, &analysis->findings[i]);
    return count;
}

static const struct fix *best_of(const struct finding *finding, enum fix_safety safety)
{
    const struct fix *first = NULL;

    for (size_t i = 0; i < finding->fix_count; i++) {
        if (finding->fixes[i].safety != safety)
            continue;
        if (finding->fixes[i].preferred)
            return &finding->fixes[i];
        if (!first)
            first = &finding->fixes[i];
    }
    return safety == FIX_SAFE ? first : NULL;
}

static const struct fix *fix_for(const struct bench *bench, const struct finding *finding)
{
    const struct fix *safe;

    if (!is_wished(bench, finding))
        return NULL;
    safe = best_of(finding, FIX_SAFE);
    return safe || !bench->wish->choices ? safe : best_of(finding, FIX_CHOICE);
}

/* ---- a round ---- */

static void move_places(struct bench *bench)
{
    for (size_t i = 0; i < bench->wish->only_count && bench->only; i++)
        bench->only[i] = edits_move(&bench->edits, text_in(&bench->text), bench->only[i]);
}

/* Makes the edits if they leave less to find. */
static bool try_edits(struct bench *bench)
{
    struct buffer text = {0};
    struct examined seen;
    bool good;

    edits_apply(&bench->edits, text_in(&bench->text), &text);
    if (!examine(bench->subject, text_in(&text), &seen)) {
        buffer_finish(&text);
        return false;
    }
    good = seen.analysis.finding_count < bench->seen.analysis.finding_count &&
           examined_is_no_worse(&bench->seen, &seen);
    if (!good) {
        examined_finish(&seen);
        buffer_finish(&text);
        return false;
    }
    move_places(bench);
    examined_finish(&bench->seen);
    buffer_finish(&bench->text);
    bench->seen = seen;
    bench->text = text;
    return true;
}

static bool try_together(struct bench *bench)
{
    const struct analysis *analysis = &bench->seen.analysis;

    edits_clear(&bench->edits);
    for (size_t i = 0; i < analysis->finding_count; i++) {
        const struct fix *fix = fix_for(bench, &analysis->findings[i]);

        if (fix)
            edits_add(&bench->edits, fix);
    }
    return bench->edits.count > 0 && try_edits(bench);
}

static bool try_alone(struct bench *bench)
{
    for (size_t i = 0; i < bench->seen.analysis.finding_count; i++) {
        const struct fix *fix = fix_for(bench, &bench->seen.analysis.findings[i]);

        edits_clear(&bench->edits);
        if (fix && edits_add(&bench->edits, fix) && try_edits(bench))
            return true;
    }
    return false;
}

void repair_text(const struct subject *subject, struct text text, const struct repair_wish *wish,
                 struct repaired *out)
{
    struct bench bench = {.subject = subject, .wish = wish};

    *out = (struct repaired){0};
    buffer_add(&bench.text, text.bytes, text.len);
    out->refused = !examine(subject, text_in(&bench.text), &bench.seen);
    if (wish->only) {
        bench.only = xcalloc(wish->only_count + 1, sizeof *bench.only);
        memcpy(bench.only, wish->only, wish->only_count * sizeof *bench.only);
    }
    out->found = count_wished(&bench);
    for (int i = 0; i < ROUNDS_MAX && (try_together(&bench) || try_alone(&bench)); i++)
        ;
    out->fixed = out->found - count_wished(&bench);
    out->text = bench.text;
    examined_finish(&bench.seen);
    edits_finish(&bench.edits);
    free(bench.only);
}
