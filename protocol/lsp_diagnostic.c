/* "Diagnostic" and "PublishDiagnostics Notification". */
#include "protocol/lsp_fields.h"

static json_t *related_json(const struct lsp_related *related)
{
    return json_pack("{s:{s:o, s:o}, s:o}", "location", "uri", lsp_string(related->uri), "range",
                     lsp_range_json(related->range), "message", lsp_string(related->message));
}

json_t *lsp_diagnostic_json(const struct lsp_diagnostic *diagnostic)
{
    json_t *object =
        json_pack("{s:o, s:i, s:o, s:s, s:o}", "range", lsp_range_json(diagnostic->range),
                  "severity", diagnostic->severity, "code", lsp_string(diagnostic->code), "source",
                  "statusls", "message", lsp_string(diagnostic->message));
    if (diagnostic->code_href)
        json_object_set_new(object, "codeDescription",
                            json_pack("{s:o}", "href", lsp_string(diagnostic->code_href)));
    if (diagnostic->tag)
        json_object_set_new(object, "tags", json_pack("[i]", (int)diagnostic->tag));
    if (diagnostic->related_count == 0)
        return object;
    json_t *list = json_array();
    for (size_t i = 0; i < diagnostic->related_count; i++)
        json_array_append_new(list, related_json(&diagnostic->related[i]));
    json_object_set_new(object, "relatedInformation", list);
    return object;
}

struct json_t *lsp_encode_publish_diagnostics(const struct lsp_publish_diagnostics *publish)
{
    json_t *list = json_array();
    for (size_t i = 0; i < publish->count; i++)
        json_array_append_new(list, lsp_diagnostic_json(&publish->diagnostics[i]));
    json_t *object = json_pack("{s:o}", "uri", lsp_string(publish->uri));
    if (publish->version.known)
        json_object_set_new(object, "version", lsp_version_json(publish->version));
    json_object_set_new(object, "diagnostics", list);
    return object;
}
