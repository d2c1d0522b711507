#include "server/engine/tracing.h"

#include "server/engine/wrappers.h"

#include <string.h>

enum { STEP_DISTANCE = 4, STRING_DISTANCE = 3 };

static bool overlaps(struct span a, struct span b)
{
    return a.start < b.end && b.start < a.end;
}

static struct trace_try *current(const struct work *work)
{
    return work->input->trace ? work->input->trace->current : NULL;
}

static void add(const struct work *work, struct trace_events *events,
                const struct trace_event *event)
{
    if (events->count == events->capacity) {
        uint32_t capacity = events->capacity ? events->capacity * 2 : 8;
        struct trace_event *more = arena_alloc(work->arena, capacity * sizeof *more);

        if (events->count)
            memcpy(more, events->items, events->count * sizeof *more);
        events->items = more;
        events->capacity = capacity;
    }
    events->items[events->count++] = *event;
}

/* ---- tokens ---- */

void tracing_start(const struct work *work)
{
    struct trace *trace = work->input->trace;

    if (trace)
        *trace = (struct trace){.place = trace->place, .lexicon = work->lexicon};
}

void tracing_word(const struct work *work, const struct hit *hit)
{
    struct trace *trace = work->input->trace;
    struct span span = {hit->offset, hit->offset + hit->len};
    struct trace_word **last;

    if (!trace || !hit->word || !overlaps(span, trace->place))
        return;
    trace->in_test = work->in_test;
    for (last = &trace->words; *last; last = &(*last)->next)
        continue;
    *last = arena_alloc(work->arena, sizeof **last);
    **last = (struct trace_word){.span = span, .word = hit->word};
}

void tracing_unknown_constant(const struct work *work, const struct hit *hit)
{
    struct trace_word *word = work->input->trace ? work->input->trace->words : NULL;

    for (; word; word = word->next)
        if (word->span.start == hit->offset)
            word->unknown_constant = true;
}

void tracing_begin(struct work *work, const struct candidate *candidate)
{
    struct trace *trace = work->input->trace;
    struct trace_try **last;

    if (!trace)
        return;
    trace->current = NULL;
    if (!overlaps(candidate->span, trace->place))
        return;
    for (last = &trace->tries; *last; last = &(*last)->next)
        continue;
    *last = arena_alloc(work->arena, sizeof **last);
    **last = (struct trace_try){
        .span = candidate->span,
        .code = candidate->code,
        .status_class = candidate->status_class,
        .spelling = candidate->spelling,
        .vocabulary = candidate->vocabulary,
    };
    trace->current = *last;
    work->wrappers = NULL;
    work->rows = NULL;
    work->results = NULL;
    work->fields = NULL;
}

void tracing_own_constant(const struct work *work)
{
    if (current(work))
        current(work)->is_own_constant = true;
}

void tracing_end(const struct work *work)
{
    if (work->input->trace)
        work->input->trace->current = NULL;
}

/* ---- decisions ---- */

bool tracing_because(const struct work *work, enum trace_because because)
{
    if (current(work))
        current(work)->because = because;
    return true;
}

static struct trace_event shape_event(const struct work *work, const struct candidate *candidate,
                                      const struct sighting *sighting)
{
    struct node receiver = sighting->match.bound[VARIABLE_RESPONSE];

    if (node_missing(receiver))
        receiver = sighting->match.receiver;
    return (struct trace_event){
        .what = TRACE_SHAPE,
        .span = view_span(candidate->target.path.nodes[sighting->at]),
        .shape = sighting->shape,
        .evidence = sighting->evidence,
        .receiver = view_text(&work->view, receiver),
    };
}

void tracing_shape(const struct work *work, const struct candidate *candidate,
                   const struct sighting *sighting)
{
    struct trace_event event;

    if (!current(work))
        return;
    event = shape_event(work, candidate, sighting);
    add(work, &current(work)->steps, &event);
}

void tracing_miss(const struct work *work, const struct candidate *candidate,
                  const struct sighting *sighting, bool out_of_range)
{
    struct trace_events *misses;
    struct trace_event event;

    if (!current(work))
        return;
    event = shape_event(work, candidate, sighting);
    event.out_of_range = out_of_range;
    misses = &current(work)->misses;
    for (uint32_t i = 0; i < misses->count; i++)
        if (misses->items[i].shape == event.shape &&
            misses->items[i].span.start == event.span.start)
            return;
    add(work, misses, &event);
}

/* ---- steps ---- */

/** What a node says about a step of that kind: its callee, its key, the name that it binds. */
static struct node name_in(const struct view *view, struct node node, enum trace_what what)
{
    enum kind kind = view_kind(view, node);

    if (what == TRACE_WRAPPER && (kind == KIND_CALL || kind == KIND_CONSTRUCT))
        return view_call_name(view, node);
    if (what == TRACE_WRAPPER && kind == KIND_PARAMETER)
        return view_slot(view, node, SLOT_NAME);
    if (what == TRACE_FIELD && (kind == KIND_PAIR || kind == KIND_KEYWORD))
        return view_slot(view, node, SLOT_NAME);
    if (what == TRACE_NAME && (kind == KIND_DECLARATION || kind == KIND_LOOP))
        return view_slot(view, node, SLOT_NAME);
    if (kind == KIND_ASSIGN && (what == TRACE_NAME || what == TRACE_FIELD))
        return view_slot(view, node, SLOT_LEFT);
    if (what == TRACE_RESULT && kind == KIND_FUNCTION)
        return view_slot(view, node, SLOT_NAME);
    return (struct node){0};
}

struct trace_event tracing_before(const struct work *work, const struct candidate *candidate,
                                  enum trace_what what)
{
    const struct target *target = &candidate->target;
    struct trace_event event = {.what = what, .span = candidate->span};

    if (!current(work))
        return event;
    for (uint32_t i = target->top, steps = 0;
         i-- > 0 && (steps < STEP_DISTANCE || what == TRACE_RESULT); steps++) {
        struct node name = name_in(&work->view, target->path.nodes[i], what);

        event.name = view_span(name);
        if (!node_missing(name))
            break;
    }
    return event;
}

uint32_t tracing_mark(const struct work *work)
{
    return current(work) ? current(work)->steps.count : 0;
}

/** With a walker of its own, so that nobody's path is lost by the question. */
static struct span definition_of(struct work *work, struct span name)
{
    struct path_walker *follower = work->follower;
    struct text text = {work->input->text + name.start, span_length(name)};
    struct span span;

    if (!text.len)
        return (struct span){0, 0};
    work->follower = path_walker_create(&work->view);
    span = view_span(wrapper_function(work, text));
    path_walker_destroy(work->follower);
    work->follower = follower;
    return span;
}

bool tracing_after(struct work *work, uint32_t mark, const struct trace_event *step, bool found)
{
    struct trace_event event = *step;

    if (!current(work))
        return found;
    if (!found) {
        current(work)->steps.count = mark;
        return false;
    }
    if (event.what == TRACE_WRAPPER)
        event.definition = definition_of(work, event.name);
    add(work, &current(work)->steps, &event);
    return true;
}

/* ---- rules ---- */

void tracing_silenced(const struct work *work, const struct finding *finding,
                      const struct suppression *by)
{
    struct trace *trace = work->input->trace;
    struct trace_silenced *entry;

    if (!trace)
        return;
    entry = arena_alloc(work->arena, sizeof *entry);
    *entry = (struct trace_silenced){*finding, by, trace->silenced};
    trace->silenced = entry;
}

/* ---- what stands there ---- */

struct trace_token trace_token_at(const struct analysis_input *input, uint32_t offset)
{
    struct trace_token token = {0};
    struct path_walker *walker;
    struct view view;
    struct path path;

    view_init(&view, input->tree, input->text, input->len);
    walker = path_walker_create(&view);
    path = path_to(walker, offset);
    token.kind = view_kind(&view, path.nodes[path.count - 1]);
    token.span = view_span(path.nodes[path.count - 1]);
    for (uint32_t i = path.count, steps = 0; i-- > 0; steps++) {
        enum kind kind = view_kind(&view, path.nodes[i]);

        token.in_import = token.in_import || kind == KIND_IMPORT;
        if (kind != KIND_STRING || token.in_string || steps >= STRING_DISTANCE)
            continue;
        token.in_string = true;
        token.span = view_span(path.nodes[i]);
    }
    path_walker_destroy(walker);
    return token;
}
