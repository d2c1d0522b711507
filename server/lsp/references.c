/* The same code in all spellings, in all files of the folders and in what is open. Spec: LSP 3.17,
 * "Find References Request", "Workspace Symbols Request". */
#include "server/engine/hint.h"
#include "server/lsp/handlers.h"
#include "server/lsp/schedule.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { PLACES_MAX = 5000, SYMBOLS_MAX = 1000, NAME_SIZE = 64 };

struct wanted {
    uint16_t code;
    uint8_t status_class;
    const char *query; /* NULL: the code or class above; else letters and digits, in lower case */
};

struct place {
    const char *uri;
    struct scan_place at;
};

struct places {
    struct place *list;
    size_t count;
    size_t most;
};

/* "Not Found", "NOT_FOUND" and "notfound" are the same. */
static void squeeze(const char *text, char out[NAME_SIZE])
{
    size_t len = 0;
    for (; *text && len < NAME_SIZE - 1; text++)
        if (isalnum((unsigned char)*text))
            out[len++] = (char)tolower((unsigned char)*text);
    out[len] = '\0';
}

static const char *name_of(struct session *session, uint16_t code, uint8_t status_class)
{
    const char *name = code ? hint_name(code) : NULL;
    if (status_class)
        return arena_format(&session->scratch, "%uxx", status_class);
    return arena_format(&session->scratch, name ? "%u %s" : "%u", code, name);
}

static bool matches(const struct wanted *wanted, const struct scan_place *place,
                    struct session *session)
{
    char squeezed[NAME_SIZE];
    if (!wanted->query)
        return place->code == wanted->code && place->status_class == wanted->status_class;
    squeeze(name_of(session, place->code, place->status_class), squeezed);
    return isdigit((unsigned char)wanted->query[0])
               ? strncmp(squeezed, wanted->query, strlen(wanted->query)) == 0
               : strstr(squeezed, wanted->query) != NULL;
}

static void add(struct places *places, const char *uri, struct scan_place place)
{
    if (places->count < places->most)
        places->list[places->count++] = (struct place){uri, place};
}

static void add_kept(struct session *session, const char *uri, const struct scan_places *kept,
                     const struct wanted *wanted, struct places *places)
{
    for (size_t i = 0; i < kept->count; i++)
        if (matches(wanted, &kept->list[i], session))
            add(places, uri, kept->list[i]);
}

static void add_document(struct session *session, const struct document *document,
                         const struct wanted *wanted, struct places *places)
{
    for (size_t i = 0; i < document->known.analysis.occurrence_count; i++) {
        const struct occurrence *occurrence = &document->known.analysis.occurrences[i];
        struct scan_place place = {.code = occurrence->code,
                                   .status_class = occurrence->status_class};
        if (!matches(wanted, &place, session))
            continue;
        place.range = document_range(document, occurrence->span, session->encoding);
        add(places, document->uri, place);
    }
}

/* False when one has to be waited for. What is open counts as it is in the editor. */
static bool add_documents(struct session *session, const struct wanted *wanted,
                          struct places *places)
{
    for (size_t i = 0; i < DOCUMENTS_BUCKETS; i++)
        for (struct document *document = session->documents.buckets[i]; document;
             document = document->next_in_bucket) {
            if (document->language && !document->relieved &&
                !session_document(session, document->uri))
                return false;
            add_document(session, document, wanted, places);
            add_kept(session, document->uri, &document->places, wanted, places);
        }
    return true;
}

static void add_files(struct session *session, const struct wanted *wanted, struct places *places)
{
    const struct scan_list *files = &session->index.files;
    for (size_t i = 0; i < files->count; i++) {
        const struct scan_file *file = files->files[i];
        if (!file->uri || documents_find(&session->documents, file->uri))
            continue;
        add_kept(session, file->uri, &file->places, wanted, places);
    }
}

static int by_place(const void *a, const void *b)
{
    const struct place *left = a;
    const struct place *right = b;
    int order = strcmp(left->uri, right->uri);
    const struct lsp_position *l = &left->at.range.start;
    const struct lsp_position *r = &right->at.range.start;
    if (order)
        return order;
    if (l->line != r->line)
        return l->line < r->line ? -1 : 1;
    return l->character < r->character ? -1 : l->character > r->character;
}

/* False when the request has to wait. */
static bool collect(struct session *session, const struct wanted *wanted, struct places *places)
{
    if (!add_documents(session, wanted, places))
        return false;
    if (index_has_folders(session) && !index_ready(session))
        return false;
    add_files(session, wanted, places);
    qsort(places->list, places->count, sizeof *places->list, by_place);
    return true;
}

static struct places places_of(struct session *session, size_t most)
{
    return (struct places){arena_alloc(&session->scratch, most * sizeof(struct place)), 0, most};
}

bool handle_references(struct session *session, const struct lsp_reference_params *params,
                       struct lsp_locations *result, struct rpc_error *error)
{
    struct document *document = session_served(session, params->uri, FEATURE_REFERENCES);
    (void)error;
    if (!document)
        return true;
    uint32_t offset = document_offset(document, params->position, session->encoding);
    const struct occurrence *here = analysis_occurrence_at(&document->known.analysis, offset);
    if (!here)
        return true;
    const struct wanted wanted = {here->code, here->status_class, NULL};
    struct places places = places_of(session, PLACES_MAX);
    if (!collect(session, &wanted, &places))
        return true;
    struct lsp_location *list = arena_alloc(&session->scratch, (places.count + 1) * sizeof *list);
    for (size_t i = 0; i < places.count; i++)
        list[i] = (struct lsp_location){places.list[i].uri, places.list[i].at.range};
    *result = (struct lsp_locations){list, places.count};
    return true;
}

static const char *file_name(const char *uri)
{
    const char *slash = strrchr(uri, '/');
    return slash ? slash + 1 : uri;
}

bool handle_workspace_symbol(struct session *session,
                             const struct lsp_workspace_symbol_params *params,
                             struct lsp_symbols *result, struct rpc_error *error)
{
    char query[NAME_SIZE];
    struct places places = places_of(session, SYMBOLS_MAX);
    const struct wanted wanted = {.query = query};
    (void)error;
    squeeze(params->query, query);
    if (!feature_in(session_features(session), FEATURE_WORKSPACE_SYMBOLS) ||
        !collect(session, &wanted, &places))
        return true;
    struct lsp_symbol *list = arena_alloc(&session->scratch, (places.count + 1) * sizeof *list);
    for (size_t i = 0; i < places.count; i++)
        list[i] = (struct lsp_symbol){
            .name = name_of(session, places.list[i].at.code, places.list[i].at.status_class),
            .container = file_name(places.list[i].uri),
            .location = {places.list[i].uri, places.list[i].at.range},
        };
    *result = (struct lsp_symbols){list, places.count};
    return true;
}
