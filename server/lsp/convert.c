#include "server/lsp/convert.h"

#include "server/engine/rewrite.h"
#include "server/engine/rule.h"
#include "server/lsp/session.h"

#include <stdio.h>
#include <string.h>

const char *convert_spec_href(struct session *session, const char *spec)
{
    unsigned rfc;
    char section[16];
    if (!spec || sscanf(spec, "RFC %u section%*[s ]%15[0-9.]", &rfc, section) != 2)
        return NULL;
    if (section[strlen(section) - 1] == '.')
        section[strlen(section) - 1] = '\0';
    return arena_format(&session->scratch, "https://www.rfc-editor.org/rfc/rfc%u.html#section-%s",
                        rfc, section);
}

static const struct lsp_related *related(struct session *session, const struct document *document,
                                         const struct finding *finding)
{
    struct lsp_related *list =
        arena_alloc(&session->scratch, (finding->related_count + 1) * sizeof *list);
    for (size_t i = 0; i < finding->related_count; i++) {
        const struct related_place *place = &finding->related[i];
        list[i] = (struct lsp_related){
            .uri = document->uri,
            .range = document_range(document, place->span, session->encoding),
            .message = place->message,
        };
    }
    return list;
}

static const struct {
    const char *rule;
    enum lsp_tag tag;
} tags[] = {
    {"unused-suppression", LSP_UNNECESSARY},
    {"deprecated-code", LSP_DEPRECATED},
    {"obsolete-name", LSP_DEPRECATED},
};

static enum lsp_tag tag_of(const char *rule)
{
    for (size_t i = 0; i < sizeof tags / sizeof tags[0]; i++)
        if (strcmp(tags[i].rule, rule) == 0)
            return tags[i].tag;
    return LSP_NO_TAG;
}

struct lsp_diagnostic convert_finding(struct session *session, const struct document *document,
                                      const struct finding *finding)
{
    struct lsp_diagnostic diagnostic = {
        .range = document_range(document, finding->span, session->encoding),
        .severity = (int)finding->severity,
        .code = finding->rule->id,
        .message = finding->message,
    };
    if (session->client.tags)
        diagnostic.tag = tag_of(finding->rule->id);
    if (session->client.code_description)
        diagnostic.code_href = convert_spec_href(session, finding->rule->spec);
    if (session->client.related_information) {
        diagnostic.related = related(session, document, finding);
        diagnostic.related_count = finding->related_count;
    }
    return diagnostic;
}

const struct lsp_text_edit *convert_edits(struct session *session, const struct document *document,
                                          const struct text_edit *from, size_t count)
{
    struct lsp_text_edit *list = arena_alloc(&session->scratch, (count + 1) * sizeof *list);
    for (size_t i = 0; i < count; i++)
        list[i] = (struct lsp_text_edit){
            .range = document_range(document, from[i].span, session->encoding),
            .new_text = from[i].text,
        };
    return list;
}

struct lsp_code_action convert_fix(struct session *session, const struct document *document,
                                   const struct finding *finding, const struct fix *fix)
{
    return (struct lsp_code_action){
        .title = fix->title,
        .kind = "quickfix",
        .preferred = fix->preferred && session->client.code_action_preferred,
        .diagnostic = convert_finding(session, document, finding),
        .edits = convert_edits(session, document, fix->edits, fix->edit_count),
        .edit_count = fix->edit_count,
    };
}

struct lsp_code_action convert_rewrite(struct session *session, const struct document *document,
                                       const struct rewrite *rewrite)
{
    return (struct lsp_code_action){
        .title = rewrite->title,
        .kind = "refactor.rewrite",
        .refactors = true,
        .edits = convert_edits(session, document, rewrite->edits, rewrite->edit_count),
        .edit_count = rewrite->edit_count,
    };
}
