#include "server/report/format_sarif.h"

#include "protocol/report_sarif.h"
#include "server/base/arena.h"
#include "server/engine/rule.h"
#include "server/report/element.h"
#include "server/rules/rules.h"

static struct report_sarif_rule describe(const struct rule *rule)
{
    size_t len;
    const char *page = rule_page(rule->id, &len);

    return (struct report_sarif_rule){
        .id = rule->id,
        .level = (enum report_level)rule->severity,
        .summary = rule->summary,
        .spec = rule->spec,
        .page = {page ? page : "", page ? len : 0},
    };
}

static void begin(struct report_stream *stream)
{
    struct arena arena = {0};
    size_t count;
    const struct rule *const *rules = rules_all(&count);
    struct report_sarif_rule *described = arena_alloc(&arena, count * sizeof *described);

    for (size_t i = 0; i < count; i++)
        described[i] = describe(rules[i]);
    element_take(stream, report_sarif_head(&(struct report_sarif_tool){
                             .version = STATUSLS_VERSION,
                             .rules = described,
                             .rule_count = count,
                         }));
    arena_finish(&arena);
}

static void add_findings(struct report_stream *stream, const struct report_finding *findings,
                         size_t count)
{
    for (size_t i = 0; i < count; i++) {
        element_separate(stream, i);
        element_take(stream, report_sarif_result(&findings[i]));
    }
}

static void end(struct report_stream *stream, const struct report_end *how)
{
    buffer_add_string(&stream->out, "]");
    element_take(stream, report_sarif_tail(how->complete, how->hidden));
}

const struct report_format format_sarif = {
    .name = "sarif",
    .summary = "SARIF 2.1.0, for code scanning",
    .begin = begin,
    .findings = add_findings,
    .end = end,
};
