#include "server/engine/rows.h"

#include "server/engine/declared.h"
#include "server/engine/takers.h"
#include "server/engine/wrappers.h"

enum { COLUMNS_MAX = 24, TABLE_USES_MAX = 40 };

/** Where in its row a code stands, and where the table of rows is: path.nodes[table]. */
struct cell {
    uint32_t table;
    uint32_t column;
    struct text key; /* of a row that is an object, else empty */
    bool alone;      /* the row is the code itself */
};

/** What is known of a column, so that its other cells need not ask again. */
struct row_memo {
    uint32_t table; /* its first byte */
    struct cell cell;
    const struct shape *shape; /* NULL: no slot uses it */
    enum role role;
    bool says_status;
    struct row_memo *next;
};

/** The index of a child; COLUMNS_MAX when it is none of the first ones. */
static uint32_t index_of(struct node parent, struct node child)
{
    struct node node = view_child(parent, 0);

    for (uint32_t i = 0; i < COLUMNS_MAX && !node_missing(node); i++, node = view_next(node))
        if (node_same(node, child))
            return i;
    return COLUMNS_MAX;
}

static bool is_kind(const struct view *view, const struct path *path, uint32_t at, enum kind kind)
{
    return view_kind(view, path->nodes[at]) == kind;
}

static struct text key_of(const struct view *view, struct node pair)
{
    struct node key = view_slot(view, pair, SLOT_NAME);
    struct text name = view_string(view, key);

    return name.bytes ? name : view_text(view, key);
}

/** ("/x", 404), ["/x", 404], {url: "/x", status: 404}, pytest.param("/x", 404), and 404 alone, each
 * in a list. */
static bool find_cell(const struct view *view, const struct path *path, uint32_t top,
                      struct cell *out)
{
    *out = (struct cell){0};
    if (top < 2)
        return false;
    if (is_kind(view, path, top - 1, KIND_PAIR) && is_kind(view, path, top - 2, KIND_OBJECT)) {
        out->key = key_of(view, path->nodes[top - 1]);
        out->table = top - 3;
        return top > 3 && is_kind(view, path, top - 3, KIND_LIST);
    }
    if (is_kind(view, path, top - 1, KIND_ARGUMENTS) && top > 3 &&
        is_kind(view, path, top - 2, KIND_CALL) &&
        text_is(view_text(view, view_call_name(view, path->nodes[top - 2])), "param")) {
        out->column = index_of(path->nodes[top - 1], path->nodes[top]);
        out->table = top - 3;
        return out->column < COLUMNS_MAX && is_kind(view, path, top - 3, KIND_LIST);
    }
    if (is_kind(view, path, top - 1, KIND_ARGUMENTS) &&
        taker_is_row(view, path, top - 2, &out->table)) {
        out->column = index_of(path->nodes[top - 1], path->nodes[top]);
        return out->column < COLUMNS_MAX;
    }
    if (!is_kind(view, path, top - 1, KIND_LIST))
        return false;
    out->alone = !is_kind(view, path, top - 2, KIND_LIST);
    out->table = out->alone ? top - 1 : top - 2;
    out->column = out->alone ? 0 : index_of(path->nodes[top - 1], path->nodes[top]);
    return out->column < COLUMNS_MAX;
}

/** The first name in a node of a pattern: x of x, x: number, x = 1. */
static struct node first_name(const struct view *view, struct node node)
{
    if (view_kind(view, node) == KIND_PARAMETER)
        node = view_slot(view, node, SLOT_NAME);
    return node;
}

/** The name that {status}, {status: expected} or {status = 200} gives to a key. */
static struct node name_of_key(const struct view *view, struct node pattern, struct text key)
{
    struct node node = view_child(pattern, 0);

    for (uint32_t i = 0; i < COLUMNS_MAX && !node_missing(node); i++, node = view_next(node)) {
        struct node first = view_child(node, 0);
        struct node second = view_child(node, 1);

        if (!text_equal(view_text(view, node_missing(first) ? node : first), key))
            continue;
        if (node_missing(first))
            return node;
        second = first_name(view, second);
        return view_kind(view, second) == KIND_IDENTIFIER ? second : first;
    }
    return (struct node){0};
}

static bool is_plain_name(const struct view *view, struct node node)
{
    return view_kind(view, node) == KIND_IDENTIFIER;
}

/** The index-th name of "a, b" or ("a", "b"). */
static struct text title_of(struct text titles, uint32_t index)
{
    uint32_t at = 0;

    for (uint32_t i = 0;; i++) {
        uint32_t start;

        while (at < titles.len && !wrapper_is_word_byte(titles.bytes[at]))
            at++;
        start = at;
        while (at < titles.len && wrapper_is_word_byte(titles.bytes[at]))
            at++;
        if (i == index || at == start)
            return (struct text){titles.bytes + start, at - start};
    }
}

/** The parameter of a column; the receiver that Python writes out has none. */
static struct node parameter_of(const struct view *view, struct node parameters, uint32_t column)
{
    struct node first = first_name(view, view_child(parameters, 0));
    bool skips = text_in_list(view_text(view, first), "self cls", false);

    return first_name(view, view_child(parameters, column + skips));
}

/** How a column is asked of its row: "status" of row["status"] and row.status, "1" of row[1]. */
static struct text member_of_row(const struct cell *cell)
{
    static const char *const numbers[COLUMNS_MAX] = {
        "0",  "1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9",  "10", "11",
        "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23",
    };

    return cell->key.len ? cell->key : text_of(numbers[cell->column]);
}

/** A row that has one name as a whole: "case" of parametrize("case", [["/x", 404]]). */
static bool is_whole(const struct taker *taker, const struct cell *cell)
{
    return !cell->alone && !title_of(taker->title, 1).len;
}

/** The name under which a taker knows a column; missing when it has none of its own. `by_member`
 * is set when the name is that of the whole row. */
static struct text column_name(const struct view *view, const struct taker *taker,
                               const struct cell *cell, bool *by_member)
{
    struct node names = first_name(view, taker->names);

    *by_member = taker->title.len && is_whole(taker, cell);
    if (taker->title.len)
        return title_of(taker->title, *by_member ? 0 : cell->column);
    if (view_kind(view, names) == KIND_PARAMETERS)
        names = parameter_of(view, names, taker->spread ? cell->column : 0);
    if (is_plain_name(view, names)) {
        *by_member = cell->key.len || (!cell->alone && !taker->spread);
        return view_text(view, names);
    }
    if (cell->key.len)
        return view_text(view, name_of_key(view, names, cell->key));
    return view_text(view, parameter_of(view, names, cell->column));
}

static void ask_taker(struct work *work, const struct taker *taker, const struct cell *cell,
                      struct row_memo *memo)
{
    struct use_search search = {.scope = taker->scope, .reassignable = true};
    struct sighting sighting;
    bool by_member;

    search.name = column_name(&work->view, taker, cell, &by_member);
    if (by_member)
        search.member = member_of_row(cell);
    memo->says_status |= declared_as(by_member ? cell->key : search.name, 0);
    if (!search.name.len || !wrapper_find_use(work, &search, &sighting))
        return;
    memo->shape = sighting.shape;
    memo->role = sighting.role;
}

/** The rows have a name: whatever it is handed to where it is used. */
static void ask_uses(struct work *work, struct node name, struct span scope, struct row_memo *memo)
{
    struct use_search search = {
        .name = view_text(&work->view, name), .scope = scope, .declared = view_span(name)};
    uint32_t at = scope.start;
    struct path path;

    if (!is_plain_name(&work->view, name))
        return;
    for (uint32_t i = 0; i < TABLE_USES_MAX && !memo->shape; i++) {
        struct taker taker;
        struct node again = {0};

        if (!wrapper_next_use(work, &search, &at, &path))
            return;
        if (taker_find(&work->view, &path, path.count - 1, &taker, &again))
            ask_taker(work, &taker, &memo->cell, memo);
    }
}

/** The innermost function around, or the file. */
static struct span scope_around(const struct view *view, const struct path *path, uint32_t at)
{
    while (at-- > 0)
        if (is_kind(view, path, at, KIND_FUNCTION))
            return view_span(path->nodes[at]);
    return view_span(path->nodes[0]);
}

static bool is_memo_of(const struct row_memo *memo, uint32_t table, const struct cell *cell)
{
    return memo->table == table && memo->cell.column == cell->column &&
           memo->cell.alone == cell->alone && text_equal(memo->cell.key, cell->key);
}

static const struct row_memo *learn(struct work *work, const struct path *path,
                                    const struct cell *cell)
{
    struct row_memo *memo = arena_alloc(work->arena, sizeof *memo);
    struct taker taker;
    struct node name = {0};

    *memo = (struct row_memo){
        .table = view_span(path->nodes[cell->table]).start, .cell = *cell, .next = work->rows};
    work->rows = memo;
    if (is_kind(&work->view, path, cell->table, KIND_FUNCTION)
            ? taker_of_row(&work->view, path, cell->table, &taker)
            : taker_find(&work->view, path, cell->table, &taker, &name))
        ask_taker(work, &taker, cell, memo);
    else if (!node_missing(name))
        ask_uses(work, name, scope_around(&work->view, path, cell->table), memo);
    return memo;
}

static const struct row_memo *memo_of(struct work *work, const struct candidate *candidate)
{
    const struct path *path = &candidate->target.path;
    struct cell cell;

    if (!find_cell(&work->view, path, candidate->target.top, &cell))
        return NULL;
    for (const struct row_memo *known = work->rows; known; known = known->next)
        if (is_memo_of(known, view_span(path->nodes[cell.table]).start, &cell))
            return known;
    return learn(work, path, &cell);
}

bool row_follow(struct work *work, const struct candidate *candidate, struct sighting *out)
{
    const struct row_memo *memo = memo_of(work, candidate);

    if (!memo || !memo->shape)
        return false;
    out->shape = memo->shape;
    out->role = memo->role;
    return true;
}

bool row_declares(struct work *work, const struct candidate *candidate)
{
    const struct row_memo *memo = memo_of(work, candidate);

    return memo && memo->says_status;
}
