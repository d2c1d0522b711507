#include "server/engine/completion_items.h"

#include "catalog/names.h"
#include "catalog/status.h"
#include "server/base/buffer.h"
#include "server/engine/explain.h"
#include "server/engine/hint.h"
#include "server/engine/ranking.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

bool item_begins(const char *text, struct text prefix)
{
    return strlen(text) >= prefix.len && !strncasecmp(text, prefix.bytes, prefix.len);
}

static const char *whole_name(const struct completing *completing, uint16_t code)
{
    return arena_format(completing->arena, "%u %s", code, hint_name(code));
}

/** What the code means, in a sentence; NULL when its page has none. */
static const char *meaning(struct arena *arena, uint16_t code)
{
    struct buffer buffer = {0};
    const char *copy = NULL;

    if (explain_summary(code, &buffer))
        copy = arena_copy(arena, buffer.bytes, buffer.len);
    buffer_finish(&buffer);
    return copy;
}

struct completion_item *item_add(struct completing *completing, uint16_t code)
{
    struct completion_item *item = &completing->items[completing->out->count++];
    const char *name = whole_name(completing, code);

    *item = (struct completion_item){
        .code = code,
        .name = name,
        .detail = name,
        .rank = ranking_of(&completing->gap, completing->request->analysis, code),
    };
    return item;
}

void items_each(struct completing *completing,
                void (*offer)(struct completing *completing, uint16_t code))
{
    for (size_t i = 0; i < status_count(); i++) {
        const struct status *status = status_at(i);

        if (completing->gap.classes >> status->code / 100 & 1 && hint_name(status->code) &&
            status->senders && status->registration != STATUS_TEMPORARY)
            offer(completing, status->code);
    }
}

/** An item whose label says the name, so that its detail says more than that. */
static struct completion_item *add_named(struct completing *completing, uint16_t code)
{
    struct completion_item *item = item_add(completing, code);

    item->label = item->name;
    item->detail = meaning(completing->arena, code);
    return item;
}

/** "NotFound" and "NOT_FOUND" of "Not Found". */
static const char *joined(struct arena *arena, const char *phrase, const char *between)
{
    struct buffer buffer = {0};
    const char *copy;

    for (const char *c = phrase; *c; c++) {
        if (isalnum((unsigned char)*c))
            buffer_add(&buffer, c, 1);
        else if (*c == ' ' || *c == '-')
            buffer_add_string(&buffer, between);
    }
    copy = arena_copy(arena, buffer.bytes, buffer.len);
    buffer_finish(&buffer);
    return copy;
}

/** The spelling of a code's name that begins with what was typed; NULL when none does. */
static const char *name_typed(const struct completing *completing, uint16_t code)
{
    const char *phrase = hint_name(code);
    const char *spellings[] = {phrase, joined(completing->arena, phrase, ""),
                               joined(completing->arena, phrase, "_")};

    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++)
        if (item_begins(spellings[i], completing->word))
            return spellings[i];
    return NULL;
}

void items_number(struct completing *completing, uint16_t code)
{
    struct completion_item *item = add_named(completing, code);

    item->text = arena_format(completing->arena, "%u", code);
}

void items_number_by_name(struct completing *completing, uint16_t code)
{
    const char *name = name_typed(completing, code);

    if (!name)
        return;
    items_number(completing, code);
    completing->items[completing->out->count - 1].filter = name;
}

void items_line(struct completing *completing, uint16_t code)
{
    struct completion_item *item = add_named(completing, code);

    item->text = item->name;
}

/** Behind a qualifier: the name alone. */
static void offer_member(struct completing *completing, uint16_t code, const char *identifier)
{
    const char *filter = NULL;
    struct completion_item *item;

    if (!item_begins(identifier, completing->word)) {
        filter = name_typed(completing, code);
        if (!filter)
            return;
    }
    item = item_add(completing, code);
    item->constant = true;
    item->label = item->text = identifier;
    item->filter = filter;
}

/** The whole constant, by the beginning of whatever part of it was typed. What the file would have
 * to import first is not offered by its qualifier. */
static void offer_whole(struct completing *completing, uint16_t code, const char *identifier)
{
    const char *whole =
        arena_format(completing->arena, "%s%s", completing->idiom.before, identifier);
    const char *filter = NULL;
    struct completion_item *item;

    if (completing->idiom.imports || !item_begins(whole, completing->word)) {
        filter =
            item_begins(identifier, completing->word) ? identifier : name_typed(completing, code);
        if (!filter)
            return;
    }
    item = item_add(completing, code);
    item->constant = true;
    item->label = item->text = whole;
    item->filter = filter;
}

void items_constants(struct completing *completing, uint16_t code)
{
    const struct name *sure = idiom_name(completing->idiom.vocabulary, code);
    const struct name *present = vocabulary_preferred(completing->idiom.vocabulary, code);
    void (*offer)(struct completing *, uint16_t, const char *) =
        completing->typed.qualifier.bytes ? offer_member : offer_whole;

    if (sure)
        offer(completing, code, sure->identifier);
    if (present && present != sure)
        offer(completing, code, present->identifier);
}
