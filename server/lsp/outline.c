/* Routes and what they answer: as an outline, and above their handlers. Spec: LSP 3.17, "Document
 * Symbols Request" and "Code Lens Request". */
#include "server/base/buffer.h"
#include "server/engine/hint.h"
#include "server/lsp/handlers.h"

#include <string.h>

enum { CODES_END = 1000, METHODS_SIZE = 80 };

/* The line on which a span begins, as far as it goes. */
static struct span first_line(const struct document *document, struct span span)
{
    uint32_t line = source_line_of(&document->source, span.start);
    uint32_t end = source_line_span(&document->source, line).end;
    return (struct span){span.start, span.end < end ? span.end : end};
}

static struct span unite(struct span a, struct span b)
{
    return (struct span){a.start < b.start ? a.start : b.start, a.end > b.end ? a.end : b.end};
}

static bool is_answered_by(const struct response *response, const struct route *route)
{
    return span_length(route->handler) && response->handler.start == route->handler.start &&
           response->handler.end == route->handler.end;
}

static const char *route_name(struct session *session, const struct route *route)
{
    char methods[METHODS_SIZE];
    methods_format(route->methods, methods, sizeof methods);
    return arena_format(&session->scratch, "%s %s",
                        route->methods == METHOD_ANY || !route->methods ? "any" : methods,
                        route->path && *route->path ? route->path : "?");
}

static const char *code_name(struct session *session, const struct occurrence *occurrence)
{
    const char *name = hint_name(occurrence->code);
    return arena_format(&session->scratch, "%u %s", occurrence->code, name ? name : "");
}

/* ---- the outline ---- */

static struct lsp_document_symbol code_symbol(struct session *session,
                                              const struct document *document,
                                              const struct occurrence *occurrence)
{
    struct lsp_range range = document_range(document, occurrence->span, session->encoding);
    return (struct lsp_document_symbol){
        .name = code_name(session, occurrence),
        .kind = LSP_SYMBOL_NUMBER,
        .range = range,
        .selection = range,
    };
}

static struct lsp_document_symbol
route_symbol(struct session *session, const struct document *document, const struct route *route)
{
    const struct analysis *analysis = &document->known.analysis;
    struct lsp_document_symbol *children =
        arena_alloc(&session->scratch, (analysis->response_count + 1) * sizeof *children);
    struct span whole =
        span_length(route->handler) ? unite(route->handler, route->evidence) : route->evidence;
    struct lsp_document_symbol symbol = {
        .name = route_name(session, route),
        .kind = LSP_SYMBOL_FUNCTION,
        .range = document_range(document, whole, session->encoding),
        .selection =
            document_range(document, first_line(document, route->evidence), session->encoding),
        .children = children,
    };
    for (size_t i = 0; i < analysis->response_count; i++)
        if (is_answered_by(&analysis->responses[i], route))
            children[symbol.child_count++] = code_symbol(
                session, document, &analysis->occurrences[analysis->responses[i].occurrence]);
    return symbol;
}

bool handle_document_symbol(struct session *session, const struct lsp_document_params *params,
                            struct lsp_document_symbols *result, struct rpc_error *error)
{
    struct document *document = session_served(session, params->uri, FEATURE_DOCUMENT_SYMBOLS);
    (void)error;
    if (!document)
        return true;
    const struct analysis *analysis = &document->known.analysis;
    struct lsp_document_symbol *symbols =
        arena_alloc(&session->scratch, (analysis->route_count + 1) * sizeof *symbols);
    for (size_t i = 0; i < analysis->route_count; i++)
        if (span_length(analysis->routes[i].evidence))
            symbols[result->count++] = route_symbol(session, document, &analysis->routes[i]);
    result->list = symbols;
    return true;
}

/* ---- lenses ---- */

/* "returns 200, 404"; NULL when nothing is known. */
static const char *codes_of(struct session *session, const struct analysis *analysis,
                            const struct route *route)
{
    bool seen[CODES_END] = {false};
    struct buffer title = {0};
    for (size_t i = 0; i < analysis->response_count; i++)
        if (is_answered_by(&analysis->responses[i], route))
            seen[analysis->occurrences[analysis->responses[i].occurrence].code % CODES_END] = true;
    for (unsigned code = 1; code < CODES_END; code++)
        if (seen[code])
            buffer_format(&title, "%s %u", title.len ? "," : "returns", code);
    const char *copy = title.len ? arena_copy(&session->scratch, title.bytes, title.len) : NULL;
    buffer_finish(&title);
    return copy;
}

static bool has_lens(const struct lsp_code_lenses *lenses, struct lsp_range range)
{
    for (size_t i = 0; i < lenses->count; i++)
        if (memcmp(&lenses->list[i].range, &range, sizeof range) == 0)
            return true;
    return false;
}

bool handle_code_lens(struct session *session, const struct lsp_document_params *params,
                      struct lsp_code_lenses *result, struct rpc_error *error)
{
    struct document *document = session_served(session, params->uri, FEATURE_CODE_LENS);
    (void)error;
    if (!document)
        return true;
    const struct analysis *analysis = &document->known.analysis;
    struct lsp_code_lens *lenses =
        arena_alloc(&session->scratch, (analysis->route_count + 1) * sizeof *lenses);
    result->list = lenses;
    for (size_t i = 0; i < analysis->route_count; i++) {
        const struct route *route = &analysis->routes[i];
        const char *title = codes_of(session, analysis, route);
        struct lsp_range range =
            document_range(document, first_line(document, route->handler), session->encoding);
        if (title && !has_lens(result, range))
            lenses[result->count++] = (struct lsp_code_lens){range, title};
    }
    return true;
}
