/* From "RFC 9110 section 15.5.10" to its text. Spec: LSP 3.17, "Document Link Request". */
#include "server/lsp/handlers.h"

#include <ctype.h>
#include <string.h>

enum { LINKS_MAX = 1000, NUMBER_MAX = 5, NUMBER_MIN = 3 };

static size_t digits(const char *at, const char *end)
{
    size_t count = 0;
    while (at + count < end && isdigit((unsigned char)at[count]))
        count++;
    return count;
}

/* "15.5.10", without a period that ends the sentence. */
static size_t section_length(const char *at, const char *end)
{
    size_t len = digits(at, end);
    while (len && at + len < end && at[len] == '.' && digits(at + len + 1, end))
        len += 1 + digits(at + len + 1, end);
    return len;
}

/* Where the number of a section begins behind an RFC's, or NULL. */
static const char *find_section(const char *at, const char *end)
{
    static const char *const words[] = {"section ", "Section ", "\xC2\xA7 ", "\xC2\xA7"};
    while (at < end && (*at == ' ' || *at == ','))
        at++;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t len = strlen(words[i]);
        if ((size_t)(end - at) > len && memcmp(at, words[i], len) == 0)
            return isdigit((unsigned char)at[len]) ? at + len : NULL;
    }
    return NULL;
}

/* Reads what stands behind "RFC "; NULL when it is no link, else its end. */
static const char *read_link(struct session *session, const char *at, const char *end,
                             const char **target)
{
    size_t len = digits(at, end);
    const char *section;
    if (len < NUMBER_MIN || len > NUMBER_MAX)
        return NULL;
    section = find_section(at + len, end);
    if (!section) {
        *target = arena_format(&session->scratch, "https://www.rfc-editor.org/rfc/rfc%.*s.html",
                               (int)len, at);
        return at + len;
    }
    size_t section_len = section_length(section, end);
    *target =
        arena_format(&session->scratch, "https://www.rfc-editor.org/rfc/rfc%.*s.html#section-%.*s",
                     (int)len, at, (int)section_len, section);
    return section + section_len;
}

static void add(struct session *session, const struct document *document, struct span span,
                struct lsp_document_link *out)
{
    out->range = document_range(document, span, session->encoding);
    if (session->client.link_tooltips)
        out->tooltip =
            arena_copy(&session->scratch, document->source.text + span.start, span_length(span));
}

bool handle_document_link(struct session *session, const struct lsp_document_params *params,
                          struct lsp_document_links *result, struct rpc_error *error)
{
    struct document *document = documents_find(&session->documents, params->uri);
    (void)error;
    if (!document || document_is_mute(document) ||
        !session_serves(session, document, FEATURE_DOCUMENT_LINKS))
        return true;
    const char *text = document->source.text;
    const char *end = text + document->source.len;
    struct lsp_document_link *links = arena_alloc(&session->scratch, LINKS_MAX * sizeof *links);
    for (const char *at = text;
         result->count < LINKS_MAX && (at = memmem(at, (size_t)(end - at), "RFC ", 4));) {
        const char *stop = read_link(session, at + 4, end, &links[result->count].target);
        struct span span = {(uint32_t)(at - text), (uint32_t)((stop ? stop : at) - text)};
        if (stop)
            add(session, document, span, &links[result->count++]);
        at += 4;
    }
    result->list = links;
    return true;
}
