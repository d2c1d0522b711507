#include "server/engine/gap.h"

#include "server/base/buffer.h"
#include "server/engine/occurrences.h"
#include "server/engine/record.h"
#include "server/engine/sighting.h"
#include "server/engine/work.h"
#include "server/languages/language.h"
#include "server/syntax/tree.h"
#include "server/text/source.h"

#include <string.h>

/** The text with the filler in it, and its tree. */
struct trial {
    struct source source;
    struct tree *tree; /* NULL when the text is refused */
};

static void trial_finish(struct trial *trial)
{
    tree_destroy(trial->tree);
    source_finish(&trial->source);
}

struct tree *gap_parse(const struct gap_text *text, struct text content, const struct tree *old)
{
    if (text->watch)
        return tree_parse_watched(text->parser, text->language, content, old, text->watch);
    return tree_parse(text->parser, text->language, content.bytes, content.len, old);
}

/** Parses again only what the filler changes. */
static void trial_init(struct trial *trial, const struct gap_text *text,
                       const struct gap_probe *probe)
{
    struct tree *old = text->tree ? tree_copy(text->tree) : NULL;
    struct buffer filler = {0};
    struct source_edit edit;

    buffer_add_string(&filler, probe->filler);
    buffer_add_string(&filler, probe->after);
    source_init(&trial->source, text->text.bytes, text->text.len);
    edit = source_replace(&trial->source, probe->typed, filler.bytes, (uint32_t)filler.len);
    if (old)
        tree_edit(old, &edit);
    trial->tree = gap_parse(text, (struct text){trial->source.text, trial->source.len}, old);
    tree_destroy(old);
    buffer_finish(&filler);
}

/** Some code of each class that any shape takes. */
static const char *const samples[] = {NULL, "100", "200", "302", "404", "500"};

enum { CLASSES = sizeof samples / sizeof *samples };

static bool is_key(const struct view *view, const struct target *target)
{
    struct node pair = target->at ? target->path.nodes[target->at - 1] : (struct node){0};

    return view_kind(view, pair) == KIND_PAIR &&
           view_span(view_slot(view, pair, SLOT_NAME)).start ==
               view_span(target->path.nodes[target->at]).start;
}

static void note(struct work *work, const struct candidate *candidate,
                 const struct sighting *sighting, struct gap *out)
{
    work->occurrence_count = work->response_count = 0;
    record_sighting(work, candidate, sighting);
    if (work->response_count) {
        out->methods = work->responses[0].methods;
        out->redirects = work->responses[0].redirects;
    }
    out->role = sighting->role;
    out->spelling = candidate->spelling;
    out->is_key = is_key(&work->view, &candidate->target);
}

/** Codes of other classes are other text of the same length, which the tree does not notice. */
static void try_classes(struct work *work, char *digits, uint32_t at, struct gap *out)
{
    for (unsigned i = 1; i < CLASSES; i++) {
        struct candidate candidate;
        struct sighting sighting;

        memcpy(digits, samples[i], 3);
        if (!occurrence_sighted_at(work, at, &candidate, &sighting))
            continue;
        note(work, &candidate, &sighting, out);
        out->classes |= 1u << i;
    }
}

bool gap_find(const struct gap_text *text, const struct gap_probe *probe, struct arena *arena,
              struct gap *out)
{
    struct trial trial;
    struct work work;
    struct analysis_input input = {
        .path = text->path, .language = text->language, .policy = text->policy};
    uint32_t at = probe->typed.start;

    *out = (struct gap){0};
    trial_init(&trial, text, probe);
    input.text = trial.source.text;
    input.len = trial.source.len;
    input.tree = trial.tree;
    if (work_start(&work, &input, arena)) {
        out->broken = tree_has_error(trial.tree);
        try_classes(&work, trial.source.text + at, at, out);
        work_finish(&work);
    }
    trial_finish(&trial);
    return out->classes != 0;
}

bool gap_takes(const struct gap_text *text, const struct gap_probe *probe)
{
    struct trial trial;
    bool fits;

    trial_init(&trial, text, probe);
    fits = trial.tree && !tree_has_error(trial.tree);
    trial_finish(&trial);
    return fits;
}
