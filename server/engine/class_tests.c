#include "server/engine/class_tests.h"

#include "server/engine/bound.h"

enum { COMPARE_DISTANCE = 6, OPERANDS_MAX = 3 };

static bool divides(const struct view *view, struct node node, struct node divisor)
{
    return view_kind(view, node) == KIND_BINARY &&
           text_in_list(view_operator(view, node), "/ //", false) &&
           node_same(view_slot(view, node, SLOT_RIGHT), divisor);
}

/** Rounding is written in many ways; all are calls around the quotient. */
static bool is_passed_up(enum kind kind)
{
    return kind == KIND_TRANSPARENT || kind == KIND_ARGUMENTS || kind == KIND_CALL;
}

/** The comparison around the quotient at path.nodes[at]; 0 when there is none. */
static uint32_t compare_around(const struct view *view, struct path path, uint32_t at)
{
    for (uint32_t i = at, steps = 0; i-- > 0 && steps < COMPARE_DISTANCE; steps++) {
        enum kind kind = view_kind(view, path.nodes[i]);

        if (kind == KIND_COMPARE)
            return i;
        if (!is_passed_up(kind))
            break;
    }
    return 0;
}

/** The operand that is a digit from 1 to 5. */
static bool find_digit(const struct view *view, struct node compare, struct candidate *candidate)
{
    for (uint32_t i = 0; i < OPERANDS_MAX; i++) {
        struct node operand = view_unwrap(view, view_child(compare, i));
        struct text text = view_text(view, operand);

        if (view_kind(view, operand) != KIND_NUMBER || text.len != 1 || text.bytes[0] < '1' ||
            text.bytes[0] > '5')
            continue;
        candidate->span = view_span(operand);
        candidate->status_class = (uint8_t)(text.bytes[0] - '0');
        candidate->spelling = SPELLING_NUMBER;
        return true;
    }
    return false;
}

static bool is_status(const struct work *work, const struct shape *shape, struct node subject,
                      struct path path, uint32_t at, struct sighting *out)
{
    struct match_context context = {&work->view, &work->imports, shape->framework->modules, NULL,
                                    work};

    if (shape->pattern->kind != PATTERN_COMPARE ||
        !match_pattern(&context, shape->pattern->first, subject, &out->match))
        return false;
    out->match.receiver = view_unwrap(&work->view, view_slot(&work->view, subject, SLOT_OBJECT));
    out->shape = shape;
    out->role = shape->role;
    out->at = at;
    out->evidence = evidence_gather(work, shape, &out->match, path, at);
    return evidence_suffices(shape, &out->evidence, &out->confidence);
}

static bool find_shape(const struct work *work, struct node subject, const struct target *target,
                       struct sighting *out)
{
    struct text name = view_text(&work->view, view_last_name(&work->view, subject));
    const struct word *word = lexicon_find(work->lexicon, name);

    for (uint32_t i = 0; word && i < word->shapes.count; i++)
        if (is_status(work, word->shapes.shapes[i], subject, target->path, target->at, out))
            return true;
    return false;
}

bool class_test_find(const struct work *work, struct path path, struct candidate *candidate,
                     struct sighting *out)
{
    const struct view *view = &work->view;
    uint32_t at = path.count - 1;
    uint32_t compare = at ? compare_around(view, path, at - 1) : 0;
    struct node subject;

    if (!compare || !divides(view, path.nodes[at - 1], path.nodes[at]) ||
        !find_digit(view, path.nodes[compare], candidate))
        return false;
    subject = view_unwrap(view, view_slot(view, path.nodes[at - 1], SLOT_LEFT));
    candidate->target = (struct target){path, compare, compare, compare};
    return find_shape(work, subject, &candidate->target, out) ||
           (view_kind(view, subject) == KIND_IDENTIFIER &&
            find_shape(work, bound_value(work, subject), &candidate->target, out));
}
