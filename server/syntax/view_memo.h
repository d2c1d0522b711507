/** What a view keeps of what it was asked. Only server/syntax includes this. */
#ifndef STATUSLS_SERVER_SYNTAX_VIEW_MEMO_H
#define STATUSLS_SERVER_SYNTAX_VIEW_MEMO_H

#include "server/syntax/places.h"
#include "server/syntax/view.h"
#include "server/syntax/words.h"

/** As many arguments as the engine asks for; calls by their node, the last of each slot. */
enum { ARGUMENTS_KEPT = 24, CALLS_KEPT = 8 };

/** The call that is kept. */
struct call_memo {
    struct node call;
    struct node name;
    struct node receiver;
    struct argument arguments[ARGUMENTS_KEPT];
    uint32_t argument_count;
    bool has_name;
    bool has_receiver;
    bool has_arguments;
};

struct list_memo {
    struct node parent;
    struct node_list items;
};

struct view_memo {
    struct arena *arena;
    struct places *places;
    struct words *words; /* NULL until somebody asks */
    struct call_memo calls[CALLS_KEPT];
    struct list_memo *lists; /* by hash of the parent, half of them free */
    uint32_t list_count;
    uint32_t list_capacity; /* a power of two */
};

static inline uint32_t memo_hash(struct node node)
{
    return ((uint32_t)((uintptr_t)node.id >> 4) ^ node.context[0]) * 2654435761u;
}

#endif
