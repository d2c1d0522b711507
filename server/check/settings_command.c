#include "server/check/settings_command.h"

#include "protocol/report_settings.h"
#include "server/base/arena.h"
#include "server/base/buffer.h"
#include "server/config/layer.h"
#include "server/rules/rules.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { DONE = 0, TROUBLE = 2 };

static int finish_stdout(void)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return DONE;
    perror("statusls: stdout");
    return TROUBLE;
}

/* ---- rules ---- */

static size_t option_count(const struct rule *rule)
{
    size_t count = 0;

    while (rule->options && rule->options[count].id)
        count++;
    return count;
}

static struct report_rule describe(const struct rule *rule, unsigned char options,
                                   struct arena *arena)
{
    size_t count = option_count(rule);
    struct report_option *list = arena_alloc(arena, (count + 1) * sizeof *list);

    for (size_t i = 0; i < count; i++)
        list[i] =
            (struct report_option){rule->options[i].id, rule->options[i].summary, options >> i & 1};
    return (struct report_rule){
        .id = rule->id,
        .severity = severity_name(rule->severity),
        .summary = rule->summary,
        .spec = rule->spec,
        .options = list,
        .option_count = count,
    };
}

static void print_rule(const struct rule *rule)
{
    printf("%-29s %-8s %s\n", rule->id, severity_name(rule->severity), rule->summary);
    for (size_t i = 0; i < option_count(rule); i++)
        printf("    %s: %s\n", rule->options[i].id, rule->options[i].summary);
}

static void print_rule_json(const struct rule *rule, bool first)
{
    struct arena arena = {0};
    struct report_rule report = describe(rule, 0, &arena);
    char *line = report_write_rule(&report);

    printf("%s%s", first ? "[" : ",\n", line);
    free(line);
    arena_finish(&arena);
}

int rules_list(bool json)
{
    size_t count;
    const struct rule *const *rules = rules_all(&count);

    for (size_t i = 0; i < count; i++) {
        if (json)
            print_rule_json(rules[i], i == 0);
        else
            print_rule(rules[i]);
    }
    if (json)
        puts("]");
    return finish_stdout();
}

/* ---- configuration ---- */

bool config_tell_problems(const struct config_store *store)
{
    size_t count = config_problem_count(store);

    for (size_t i = 0; i < count; i++) {
        struct config_problem problem = config_problem_at(store, i);

        fprintf(stderr, "statusls: %s:%u:%u: %s\n", problem.shown, (unsigned)problem.line,
                (unsigned)problem.column, problem.message);
    }
    return count == 0;
}

/** A report being filled. */
struct filling {
    const struct config *config;
    const char *path;
    struct arena arena;
    struct report_config report;
};

static void fill_rules(struct filling *filling)
{
    size_t count;
    const struct rule *const *rules = rules_all(&count);
    struct report_rule *list = arena_alloc(&filling->arena, count * sizeof *list);
    struct policy policy;

    config_policy(filling->config, filling->path, NULL, &policy);
    for (size_t i = 0; i < count; i++) {
        unsigned severity = policy_severity(&policy, rules, i);

        list[i] = describe(rules[i], policy.options[i], &filling->arena);
        list[i].severity = layer_level_name(severity ? severity : POLICY_OFF);
        list[i].origin = config_origin(filling->config, filling->path, i);
    }
    filling->report.rules = list;
    filling->report.rule_count = count;
}

static bool says_anything(const struct layer *layer)
{
    static const struct rule_setting silent[POLICY_RULES_MAX];

    return layer->patterns || layer->overrides || layer->shapes ||
           memcmp(layer->rules, silent, sizeof silent) != 0 || layer->is_file;
}

static void fill_origins(struct filling *filling)
{
    size_t count = config_layer_count(filling->config);
    const char **list = arena_alloc(&filling->arena, (count + 1) * sizeof *list);

    for (size_t i = 0; i < count; i++)
        if (says_anything(config_layer_at(filling->config, i)))
            list[filling->report.origin_count++] = config_layer_at(filling->config, i)->origin;
    filling->report.origins = list;
}

static void fill_patterns(struct filling *filling)
{
    struct report_text_of *list = NULL;
    struct buffer grown = {0};

    for (size_t i = 0; i < config_layer_count(filling->config); i++) {
        const struct layer *layer = config_layer_at(filling->config, i);

        for (const struct layer_pattern *at = layer->patterns; at; at = at->next) {
            struct report_text_of item = {at->text, layer->origin};

            buffer_add(&grown, (const char *)&item, sizeof item);
        }
    }
    filling->report.pattern_count = grown.len / sizeof *list;
    list = arena_alloc(&filling->arena, grown.len + 1);
    if (grown.len)
        memcpy(list, grown.bytes, grown.len);
    filling->report.patterns = list;
    buffer_finish(&grown);
}

static void fill_shapes(struct filling *filling)
{
    struct report_shape *list = NULL;
    struct buffer grown = {0};

    for (size_t i = 0; i < config_layer_count(filling->config); i++) {
        const struct layer *layer = config_layer_at(filling->config, i);

        for (const struct layer_shape *at = layer->shapes; at; at = at->next) {
            struct report_shape item = {at->language, at->notation, layer->origin};

            buffer_add(&grown, (const char *)&item, sizeof item);
        }
    }
    filling->report.shape_count = grown.len / sizeof *list;
    list = arena_alloc(&filling->arena, grown.len + 1);
    if (grown.len)
        memcpy(list, grown.bytes, grown.len);
    filling->report.shapes = list;
    buffer_finish(&grown);
}

static void print_choice(struct config_choice choice, const char *path)
{
    struct filling filling = {choice.config, path, {0}, {.path = path}};
    char *text;

    filling.report.excluded = choice.excluded;
    fill_origins(&filling);
    fill_rules(&filling);
    fill_patterns(&filling);
    fill_shapes(&filling);
    text = report_write_config(&filling.report);
    puts(text);
    free(text);
    arena_finish(&filling.arena);
}

/* A folder is asked for as what lies in it is. */
static char *as_place(const char *path)
{
    struct stat status;
    struct buffer place = {0};

    buffer_add_string(&place, path);
    if (stat(path, &status) == 0 && S_ISDIR(status.st_mode))
        buffer_add_string(&place, "/");
    return place.bytes;
}

int config_print(const struct config_options *options, const char *path)
{
    struct error err;
    struct config_store *store = config_store_create(options, &err);
    char *place = as_place(path);
    int status = TROUBLE;

    if (!store) {
        fprintf(stderr, "statusls: %s\n", err.text);
    } else {
        struct config_choice choice = config_choose(store, place);

        if (config_tell_problems(store)) {
            print_choice(choice, place);
            status = finish_stdout();
        }
    }
    config_store_destroy(store);
    free(place);
    return status;
}
