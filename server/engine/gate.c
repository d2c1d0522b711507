#include "server/engine/gate.h"

#include "server/engine/evidence.h"
#include "server/frameworks/framework.h"

#include <ctype.h>
#include <string.h>

/** A gate being put together. */
struct making {
    struct gate *gate;
    struct arena *arena;
    gate_enter *enter;
    void *user;
    uint16_t words[GATE_WORDS_MAX]; /* of the group at work */
    uint32_t count;
    bool open; /* the group takes anything */
};

static void begin(struct making *making)
{
    making->count = 0;
    making->open = false;
}

static void add_word(struct making *making, struct text word)
{
    if (!word.len || making->count == GATE_WORDS_MAX)
        making->open = true;
    else
        making->words[making->count++] = making->enter(word, making->user);
}

/** Keeps the group, unless it asks for nothing. A gate may do with fewer groups than it could have.
 */
static struct gate_group group_of(struct making *making)
{
    uint16_t *words = arena_alloc(making->arena, (making->count + 1) * sizeof *words);

    memcpy(words, making->words, making->count * sizeof *words);
    return (struct gate_group){words, making->count};
}

static void end(struct making *making)
{
    struct gate *gate = making->gate;

    if (!making->open && gate->count < GATE_GROUPS_MAX)
        gate->groups[gate->count++] = group_of(making);
}

/** A name that stands for any beginning cannot be looked for. */
static void add_name(struct text name, void *user)
{
    struct making *making = user;

    if (name.len && name.bytes[0] == '~')
        making->open = true;
    else
        add_word(making, name);
}

static void ask_for_names(struct making *making, struct text names)
{
    begin(making);
    pattern_each_name(names, add_name, making);
    if (making->open && memchr(names.bytes, '~', names.len))
        making->gate->endings = names;
    end(making);
}

static void ask_for_string(struct making *making, struct text string)
{
    begin(making);
    add_word(making, gate_module_word(string)); /* what a scan by words sees of it */
    end(making);
}

static void ask_for_pattern(struct making *making, const struct pattern *pattern)
{
    if (pattern->kind == PATTERN_STRING)
        ask_for_string(making, pattern->name);
    if (pattern->kind == PATTERN_RETURN)
        ask_for_names(making, text_of("return"));
    if (pattern->keyword.len)
        ask_for_names(making, pattern->keyword);
    if (pattern->kind == PATTERN_NAME || pattern->kind == PATTERN_MEMBER)
        ask_for_names(making, pattern->name);
    for (const struct pattern *child = pattern->first; child; child = child->next)
        ask_for_pattern(making, child);
}

static struct text next_of_list(const char **list)
{
    uint32_t len = (uint32_t)strcspn(*list, " ");
    struct text item = {*list, len};

    *list += len + ((*list)[len] == ' ');
    return item;
}

/** A word as the scanner sees it. */
static bool is_word_byte(char byte)
{
    return isalnum((unsigned char)byte) || byte == '_' || byte == '$' || (byte & 0x80);
}

struct text gate_module_word(struct text module)
{
    struct text longest = {module.bytes, 0};
    uint32_t start = 0;

    for (uint32_t i = 0; i <= module.len; i++) {
        if (i < module.len && is_word_byte(module.bytes[i]))
            continue;
        if (i - start > longest.len)
            longest = (struct text){module.bytes + start, i - start};
        start = i + 1;
    }
    return longest;
}

static void add_modules(struct making *making, const char *modules)
{
    while (modules && *modules)
        add_word(making, gate_module_word(next_of_list(&modules)));
}

static void add_list(struct making *making, const char *list)
{
    while (list && *list)
        add_word(making, next_of_list(&list));
}

/** Receivers are compared without case; code writes them as the table does, or with a capital. */
static void add_receivers(struct making *making, const char *list)
{
    while (list && *list) {
        struct text name = next_of_list(&list);
        char *capital = arena_copy(making->arena, name.bytes, name.len);

        capital[0] = (char)toupper((unsigned char)capital[0]);
        add_word(making, name);
        add_word(making, (struct text){capital, name.len});
    }
}

static unsigned told_by_words(const struct framework *framework)
{
    unsigned told = NEEDS_IMPORT | NEEDS_MODULE | NEEDS_CHAIN;

    return evidence_lists_receivers(framework) ? told | NEEDS_RECEIVER : told;
}

/** What stands for the evidence in the text; anything at all when words cannot tell. */
static void ask_for_evidence(struct making *making, const struct shape *shape)
{
    unsigned by_words = told_by_words(shape->framework);

    if (!shape->needs || shape->needs & ~by_words)
        return;
    begin(making);
    if (shape->needs & (NEEDS_IMPORT | NEEDS_MODULE))
        add_modules(making, shape->framework->modules);
    if (shape->needs & NEEDS_CHAIN)
        add_list(making, shape->framework->chain);
    if (shape->needs & NEEDS_RECEIVER)
        add_receivers(making, shape->framework->receivers);
    if (!making->open)
        making->gate->evidence = group_of(making);
}

static bool is_code(const struct pattern *pattern)
{
    return pattern->kind == PATTERN_VARIABLE &&
           (pattern->variable == VARIABLE_CODE || pattern->variable == VARIABLE_CODES);
}

static bool is_call(const struct pattern *pattern)
{
    return pattern->kind == PATTERN_CALL || pattern->kind == PATTERN_NEW ||
           pattern->kind == PATTERN_ANNOTATION;
}

static void hold(struct making *making, enum gate_slot slot, struct text names)
{
    bool by_ending = names.len && memchr(names.bytes, '~', names.len);

    begin(making);
    pattern_each_name(names, add_name, making);
    if (by_ending && slot == GATE_SLOT_CALLED)
        making->gate->holder_endings = names;
    else if (making->open || (!names.len && slot != GATE_SLOT_KEY))
        return;
    making->gate->slot = slot;
    making->gate->holders = group_of(making);
}

static void hold_call(struct making *making, const struct pattern *pattern)
{
    hold(making, GATE_SLOT_CALLED, pattern->first->name);
    making->gate->on_something = pattern->first->kind == PATTERN_MEMBER;
}

/** Where the code stands, when it is a direct part of `pattern`. */
static void hold_code(struct making *making, const struct pattern *pattern,
                      const struct pattern *code)
{
    if (code->is_key)
        hold(making, GATE_SLOT_KEY, pattern->keyword);
    else if (code->keyword.len)
        hold(making, GATE_SLOT_KEYED, code->keyword);
    else if (is_call(pattern) && code != pattern->first)
        hold_call(making, pattern);
    else if (pattern->kind == PATTERN_ASSIGN)
        hold(making, GATE_SLOT_ASSIGNED, pattern->first->name);
    else if (pattern->kind == PATTERN_RETURN && code != pattern->first)
        making->gate->slot = GATE_SLOT_RETURNED;
    else if (pattern->kind == PATTERN_COMPARE)
        making->gate->slot = GATE_SLOT_COMPARED;
}

static void find_slot(struct making *making, const struct pattern *pattern)
{
    for (const struct pattern *child = pattern->first; child; child = child->next) {
        if (is_code(child))
            hold_code(making, pattern, child);
        else
            find_slot(making, child);
    }
}

void gate_make(const struct shape *shape, struct arena *arena, gate_enter *enter, void *user,
               struct gate *out)
{
    struct making making = {.gate = out, .arena = arena, .enter = enter, .user = user};

    *out = (struct gate){.shape = shape, .wants_number = shape->binds_code};
    ask_for_pattern(&making, shape->pattern);
    ask_for_evidence(&making, shape);
    if (shape->binds_code)
        find_slot(&making, shape->pattern);
    else if (is_call(shape->pattern))
        hold_call(&making, shape->pattern);
}

static bool holds_one(const struct gate_group *group, const uint64_t *seen)
{
    for (uint32_t i = 0; i < group->count; i++)
        if (seen[group->words[i] / 64] >> (group->words[i] % 64) & 1)
            return true;
    return false;
}

bool gate_holds_words(const struct gate *gate, const uint64_t *seen)
{
    for (uint32_t i = 0; i < gate->count; i++)
        if (!holds_one(&gate->groups[i], seen))
            return false;
    return true;
}

bool gate_opens(const struct gate *gate, const uint64_t *seen, bool number)
{
    if (gate->wants_number && !number)
        return false;
    return gate_holds_words(gate, seen) &&
           (!gate->evidence.count || holds_one(&gate->evidence, seen));
}
