#include "tests/support/completing.h"

#include "server/base/buffer.h"
#include "server/languages/language.h"
#include "server/rules/rules.h"

#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <cmocka.h>

/* ---- one request ---- */

void ask(struct asked *asked, const char *path, const char *marked, bool automatic)
{
    const char *mark = strchr(marked, '|');
    struct analysis_input input = {.path = path, .language = language_for_path(path)};
    struct completion_request request = {.automatic = automatic};

    memset(asked, 0, sizeof *asked);
    assert_non_null(mark);
    asked->caret = (uint32_t)(mark - marked);
    asked->len = (uint32_t)strlen(marked) - 1;
    asked->text = malloc(asked->len + 1);
    memcpy(asked->text, marked, asked->caret);
    memcpy(asked->text + asked->caret, mark + 1, asked->len - asked->caret + 1);
    asked->parser = parser_create();
    input.text = asked->text;
    input.len = asked->len;
    if (analysis_worthwhile(&input))
        asked->tree = tree_parse(asked->parser, input.language, input.text, input.len, NULL);
    input.tree = asked->tree;
    analyze(&input, &asked->arena, &asked->analysis);
    request.text = (struct gap_text){.text = {asked->text, asked->len},
                                     .path = path,
                                     .language = input.language,
                                     .parser = asked->parser,
                                     .tree = asked->tree};
    request.analysis = &asked->analysis;
    request.caret = asked->caret;
    complete(&request, &asked->arena, &asked->found);
}

void drop(struct asked *asked)
{
    tree_destroy(asked->tree);
    parser_destroy(asked->parser);
    arena_finish(&asked->arena);
    free(asked->text);
}

/* ---- three clients ---- */

static bool is_keyword(char byte)
{
    return isalnum((unsigned char)byte) || byte == '_';
}

static uint32_t keyword_start(const struct asked *asked)
{
    uint32_t at = asked->caret;

    while (at && is_keyword(asked->text[at - 1]))
        at--;
    return at;
}

static const char *filter_of(const struct completion_item *item)
{
    return item->filter ? item->filter : item->label;
}

static bool begins_word(const char *text, size_t at)
{
    return at == 0 || !isalnum((unsigned char)text[at - 1]) ||
           (isupper((unsigned char)text[at]) && !isupper((unsigned char)text[at - 1]));
}

static bool in_order(const char *text, const char *word, size_t len)
{
    for (; len && *text; text++)
        if (tolower((unsigned char)*text) == tolower((unsigned char)*word)) {
            word++;
            len--;
        }
    return len == 0;
}

static bool vscode_shows(const struct asked *asked, const struct completion_item *item)
{
    const char *word = asked->text + asked->found.insert.start;
    size_t len = asked->caret - asked->found.insert.start;
    const char *text = filter_of(item);

    if (len == 0)
        return true;
    for (size_t i = 0; text[i]; i++)
        if (tolower((unsigned char)text[i]) == tolower((unsigned char)*word) &&
            begins_word(text, i) && in_order(text + i, word, len))
            return true;
    return false;
}

static uint32_t neovim_start(const struct asked *asked, const struct completion_item *item)
{
    return item->filter ? keyword_start(asked) : asked->found.insert.start;
}

static bool neovim_shows(const struct asked *asked, const struct completion_item *item)
{
    uint32_t start = neovim_start(asked, item);

    return strncmp(item->text, asked->text + start, asked->caret - start) == 0;
}

static bool emacs_shows(const struct asked *asked, const struct completion_item *item)
{
    uint32_t start = keyword_start(asked);

    return strncasecmp(filter_of(item), asked->text + start, asked->caret - start) == 0;
}

/** The document once the item was accepted, its import not yet made. Caller frees. */
static char *accepted(const struct asked *asked, const struct completion_item *item,
                      enum client client)
{
    uint32_t start = client == NEOVIM ? neovim_start(asked, item) : asked->found.insert.start;
    struct buffer buffer = {0};

    buffer_add(&buffer, asked->text, start);
    buffer_add_string(&buffer, item->text);
    buffer_add_string(&buffer, asked->text + asked->caret);
    return buffer.bytes;
}

/* ---- tables ---- */

static const struct completion_item *item_of(const struct asked *asked, const struct row *row)
{
    for (size_t i = 0; i < asked->found.count; i++)
        if (asked->found.items[i].code == row->code)
            return &asked->found.items[i];
    return NULL;
}

static unsigned shown_by(const struct asked *asked, const struct completion_item *item)
{
    return (vscode_shows(asked, item) ? VSCODE : 0u) | (neovim_shows(asked, item) ? NEOVIM : 0u) |
           (emacs_shows(asked, item) ? EMACS : 0u);
}

static void check_results(const struct asked *asked, const struct completion_item *item,
                          const struct row *row, const char *expected)
{
    for (enum client client = VSCODE; client <= EMACS; client *= 2) {
        char *text = accepted(asked, item, client);

        if (row->shown & client)
            assert_string_equal(text, expected);
        free(text);
    }
}

static void check_row(const char *path, const char *frame, const struct row *row)
{
    const char *hole = strstr(frame, "@@");
    struct buffer marked = {0};
    struct buffer expected = {0};
    const struct completion_item *item;
    struct asked asked;

    buffer_format(&marked, "%.*s%s%s|%s%s", (int)(hole - frame), frame, row->before, row->typed,
                  row->after, hole + 2);
    buffer_format(&expected, "%.*s%s%s%s%s", (int)(hole - frame), frame, row->before,
                  row->result ? row->result : "", row->after, hole + 2);
    ask(&asked, path, marked.bytes, false);
    item = item_of(&asked, row);
    if (!item != !row->shown)
        fail_msg("%s: %s|%s: %u is %s", path, row->before, row->typed, row->code,
                 item ? "offered" : "missing");
    if (item && shown_by(&asked, item) != row->shown)
        fail_msg("%s: %s|%s: %u is shown by %u, not by %u", path, row->before, row->typed,
                 row->code, shown_by(&asked, item), row->shown);
    if (item)
        check_results(&asked, item, row, expected.bytes);
    if (item && !row->import != !asked.found.import)
        fail_msg("%s: %s|%s: import %s", path, row->before, row->typed,
                 asked.found.import ? asked.found.import->text : "missing");
    if (item && row->import && asked.found.import && !strstr(asked.found.import->text, row->import))
        fail_msg("%s: %s|%s: import %s", path, row->before, row->typed, asked.found.import->text);
    drop(&asked);
    buffer_finish(&marked);
    buffer_finish(&expected);
}

void check_rows(const char *path, const char *frame, const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        check_row(path, frame, &rows[i]);
}
