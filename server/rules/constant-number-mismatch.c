#include "catalog/status.h"
#include "server/engine/declared.h"
#include "server/engine/report.h"

#include <string.h>

enum { CODE_LENGTH = 3, CLIMB_MAX = 5, DESCENT_MAX = 4, MEMBERS_MAX = 200 };

/** A name and the number that is bound to it, one way or the other. */
struct entry {
    struct text name;
    struct span number;
    uint16_t code;
    bool is_text; /* the number is the key, and the name what is said of it */
};

/** How the entries of one container agree with their names. */
struct tally {
    unsigned right;
    unsigned wrong;
};

static bool is_code(const struct view *view, struct node node)
{
    struct text text = view_text(view, node);

    return view_kind(view, node) == KIND_NUMBER && text.len == CODE_LENGTH &&
           text.bytes[0] >= '1' && text.bytes[0] <= '5';
}

static uint16_t digits_at(struct text text, uint32_t offset)
{
    const char *digits = text.bytes + offset;

    return (uint16_t)((digits[0] - '0') * 100 + (digits[1] - '0') * 10 + (digits[2] - '0'));
}

static struct text name_of(const struct view *view, struct node node)
{
    struct text name = view_string(view, node);

    return name.bytes ? name : view_text(view, view_last_name(view, node));
}

static bool read_entry(const struct view *view, struct node node, struct entry *out)
{
    bool assigns = view_kind(view, node) == KIND_ASSIGN;
    struct node name = view_unwrap(view, view_slot(view, node, assigns ? SLOT_LEFT : SLOT_NAME));
    struct node value = view_unwrap(view, view_slot(view, node, assigns ? SLOT_RIGHT : SLOT_VALUE));
    struct node number = is_code(view, name) ? name : value;

    *out = (struct entry){.is_text = is_code(view, name)};
    if (!is_code(view, number))
        return false;
    out->number = view_span(number);
    out->code = digits_at(view_text(view, number), 0);
    out->name = out->is_text ? view_string(view, value) : name_of(view, name);
    return out->name.len > 0;
}

static bool is_entry(enum kind kind)
{
    return kind == KIND_PAIR || kind == KIND_DECLARATION || kind == KIND_ASSIGN;
}

/** A statement that declares one name holds that declaration somewhere inside. */
static bool find_entry(const struct view *view, struct node node, struct entry *out)
{
    for (int i = 0; i < DESCENT_MAX && !node_missing(node); i++) {
        if (is_entry(view_kind(view, node)))
            return read_entry(view, node, out);
        node = view_child(node, 0);
    }
    return false;
}

static bool is_member(const struct view *view, struct node node)
{
    struct entry entry;

    return find_entry(view, node, &entry);
}

static void count_entry(const struct entry *entry, struct tally *tally)
{
    struct declared_name name;

    if (!declared_name_read(entry->name, &name))
        return;
    if (status_is_phrase(entry->code, name.stem.bytes, name.stem.len))
        tally->right++;
    else
        tally->wrong++;
}

static void count_members(const struct rule_context *context, struct node container,
                          struct tally *tally)
{
    const struct view *view = &context->work->view;
    struct node_list members = view_children(container, context->work->arena);
    struct entry entry;

    for (uint32_t i = 0; i < members.count && i < MEMBERS_MAX; i++)
        if (find_entry(view, members.nodes[i], &entry))
            count_entry(&entry, tally);
}

static bool has_members(const struct view *view, struct node container)
{
    struct node first = view_child(container, 0);

    for (int i = 0, found = 0; i < MEMBERS_MAX && !node_missing(first); i++) {
        found += is_member(view, first);
        if (found > 1)
            return true;
        first = view_next(first);
    }
    return false;
}

/** What the entry at path.nodes[at] stands together with: the first thing around it that has
 * several. */
static struct tally tally_around(const struct rule_context *context, struct path path, uint32_t at)
{
    struct tally tally = {0};

    for (uint32_t steps = 0; at-- > 0 && steps < CLIMB_MAX; steps++) {
        if (!has_members(&context->work->view, path.nodes[at]))
            continue;
        count_members(context, path.nodes[at], &tally);
        break;
    }
    return tally;
}

/** One word names many things, and how long something waits is no status. */
static bool is_weak(const struct declared_name *name)
{
    bool is_timeout = name->code == 408 || name->code == 504;

    return is_timeout || !strchr(status_find(name->code)->phrase, ' ');
}

/** A table of the application's own numbers contradicts itself all over. */
static bool is_other_scheme(const struct tally *tally)
{
    return tally->wrong > 1 && tally->wrong > tally->right;
}

static bool is_same_class(uint16_t one, uint16_t other)
{
    return one / 100 == other / 100;
}

/** Everything that went well is 200 to many. */
static bool is_any_success(const struct entry *entry, const struct declared_name *name)
{
    return entry->code == 200 && is_same_class(name->code, 200);
}

static bool is_meant_as_status(const struct entry *entry, const struct declared_name *name,
                               const struct tally *tally)
{
    if ((is_other_scheme(tally) && !name->is_http) || is_any_success(entry, name) ||
        vendor_status_next(entry->code, NULL))
        return false;
    if (name->is_http || tally->right > 0)
        return true;
    return !entry->is_text && !is_weak(name) && status_find(entry->code) &&
           is_same_class(entry->code, name->code);
}

/** Sure where the name says that it is a status, or its neighbours do; what is said of a number in
 * one word may be plain English. */
static enum severity severity_of(const struct entry *entry, const struct declared_name *name,
                                 const struct tally *tally)
{
    if (entry->is_text && is_weak(name))
        return SEVERITY_HINT;
    return name->is_http || tally->right > 0 ? SEVERITY_ERROR : SEVERITY_WARNING;
}

static struct span span_in(const struct rule_context *context, struct text text)
{
    uint32_t start = (uint32_t)(text.bytes - context->work->input->text);

    return (struct span){start, start + text.len};
}

static void offer_fixes(struct draft_finding *draft, const struct entry *entry, uint16_t code)
{
    struct arena *arena = draft->context->work->arena;
    const struct status *status = status_find(entry->code);

    report_edit_fix(draft, entry->number, arena_format(arena, "%u", code),
                    (struct fix){.title = arena_format(arena, "Correct the number: %u", code),
                                 .safety = FIX_CHOICE});
    if (entry->is_text && status)
        report_edit_fix(
            draft, span_in(draft->context, entry->name), status->phrase,
            (struct fix){.title = arena_format(arena, "Correct the text: %s", status->phrase),
                         .safety = FIX_CHOICE});
}

static void report(struct rule_context *context, const struct entry *entry,
                   const struct declared_name *name, enum severity severity)
{
    struct draft_finding draft;

    report_start(&draft, context, severity, entry->number);
    report_message(&draft, "\"%.*s\" is %u, and the number is %u", (int)entry->name.len,
                   entry->name.bytes, name->code, entry->code);
    report_related(&draft, span_in(context, entry->name), "the name says so here");
    offer_fixes(&draft, entry, name->code);
    report_finish(&draft);
}

static void check_entry(struct rule_context *context, struct path path, uint32_t at,
                        const struct entry *entry)
{
    struct declared_name name;
    struct tally tally;

    if (!declared_name_read(entry->name, &name) ||
        status_is_phrase(entry->code, name.stem.bytes, name.stem.len))
        return;
    tally = tally_around(context, path, at);
    if (is_meant_as_status(entry, &name, &tally))
        report(context, entry, &name, severity_of(entry, &name, &tally));
}

static void check(struct rule_context *context, const struct hit *hit)
{
    const struct work *work = context->work;
    struct text text = {work->input->text, work->input->len};
    uint16_t claimed = hit->len == CODE_LENGTH ? declared_near(text, hit->offset) : 0;
    struct entry entry;
    struct path path;

    if (!claimed || claimed == digits_at(text, hit->offset))
        return;
    path = path_to(work->walker, hit->offset);
    for (uint32_t i = path.count, steps = 0; i-- > 0 && steps < CLIMB_MAX; steps++) {
        if (!is_entry(view_kind(&work->view, path.nodes[i])))
            continue;
        if (read_entry(&work->view, path.nodes[i], &entry) && entry.number.start == hit->offset)
            check_entry(context, path, i, &entry);
        return;
    }
}

const struct rule rule_constant_number_mismatch = {
    .id = "constant-number-mismatch",
    .severity = SEVERITY_ERROR,
    .summary = "a constant or a table gives a status another number than its name says",
    .spec = "RFC 9110 section 15",
    .check_number = check,
};
