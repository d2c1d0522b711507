#include "server/engine/route_index.h"

#include "server/engine/work.h"

#include <stdlib.h>

/** How far apart the calls of one chain are looked at. */
enum { CHAIN_MAX = 16 };

static uint32_t hash_of_name(struct text name)
{
    uint32_t hash = 2166136261u;

    for (uint32_t i = 0; i < name.len; i++)
        hash = (hash ^ (unsigned char)name.bytes[i]) * 16777619u;
    return hash;
}

static uint32_t hash_of_span(struct span span)
{
    return (span.start ^ span.end << 16 ^ span.end >> 16) * 2654435761u >> 7;
}

static int by_evidence(const void *a, const void *b)
{
    const struct span left = (*(struct route_record *const *)a)->route.evidence;
    const struct span right = (*(struct route_record *const *)b)->route.evidence;

    if (left.start != right.start)
        return left.start < right.start ? -1 : 1;
    return left.end < right.end ? -1 : left.end > right.end;
}

static bool same_handler(const struct route_record *a, const struct route_record *b)
{
    if (a->handler_name.len || b->handler_name.len)
        return text_equal(a->handler_name, b->handler_name);
    return a->route.handler.start == b->route.handler.start &&
           a->route.handler.end == b->route.handler.end;
}

/** Of the records that start together and have one handler, those that end last say the most:
 * others of a chain, get(list).post(create), stay. */
static void mark_refined(struct route_record **sorted, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        struct span evidence = sorted[i]->route.evidence;

        sorted[i]->is_refined = false;
        for (uint32_t j = i + 1; j < count && j <= i + CHAIN_MAX && !sorted[i]->is_refined; j++) {
            struct span other = sorted[j]->route.evidence;

            if (other.start != evidence.start)
                break;
            sorted[i]->is_refined = evidence.end < other.end && same_handler(sorted[i], sorted[j]);
        }
    }
}

static void enter(struct route_index *index, struct route_record *record)
{
    uint32_t hash = record->handler_name.len ? hash_of_name(record->handler_name)
                                             : hash_of_span(record->route.handler);
    struct route_record **bucket = &index->buckets[hash & index->mask];

    record->same = *bucket;
    *bucket = record;
}

void route_index_make(struct route_index *index, struct route_record *records, uint32_t count,
                      struct arena *arena)
{
    struct route_record **sorted = arena_alloc(arena, (count + 1) * sizeof(struct route_record *));
    uint32_t size = 16;
    uint32_t i = 0;

    while (size < count * 2)
        size *= 2;
    index->mask = size - 1;
    index->buckets = arena_alloc(arena, size * sizeof(struct route_record *));
    for (struct route_record *record = records; record; record = record->next) {
        record->age = i;
        sorted[i++] = record;
        enter(index, record);
    }
    qsort(sorted, i, sizeof(struct route_record *), by_evidence);
    mark_refined(sorted, i);
}

static bool is_of(const struct route_record *record, struct span function, struct text name)
{
    if (record->is_refined)
        return false;
    if (record->handler_name.len)
        return text_equal(record->handler_name, name);
    return record->route.handler.start == function.start &&
           record->route.handler.end == function.end;
}

static const struct route_record *find(const struct route_record *from, struct span function,
                                       struct text name, bool named)
{
    while (from && !(is_of(from, function, name) && named == (from->handler_name.len > 0)))
        from = from->same;
    return from;
}

const struct route_record *route_index_next(const struct route_index *index, struct span function,
                                            struct text name, const struct route_record *last)
{
    const struct route_record *found;

    if (!index->buckets)
        return NULL;
    found = last ? last->same : index->buckets[hash_of_span(function) & index->mask];
    if (!last || !last->handler_name.len) {
        found = find(found, function, name, false);
        if (found)
            return found;
        found = index->buckets[hash_of_name(name) & index->mask];
    }
    return find(found, function, name, true);
}
