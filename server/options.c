#include "server/options.h"

#include "server/base/alloc.h"
#include "server/base/nearest.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* What an option does with its argument, which is "" for options that take none. */
typedef bool option_setter(struct options *options, const char *value, struct error *err);

struct option {
    const char *name;
    const char *argument; /* as --help shows it; NULL: takes none */
    const char *help;
    option_setter *set;
};

/* --help and --version win over everything; two other modes contradict each other. */
static bool choose(struct options *options, enum options_mode mode, struct error *err)
{
    if (options->mode == OPTIONS_HELP || options->mode == OPTIONS_VERSION)
        return true;
    if (mode < OPTIONS_VERSION && options->mode != OPTIONS_BARE && options->mode != mode)
        return error_set(err, "give only one of --stdio, --check, --list, --explain, --why, "
                              "--print-config and --list-rules");
    options->mode = mode;
    return true;
}

static bool set_stdio(struct options *options, const char *value, struct error *err)
{
    (void)value;
    return choose(options, OPTIONS_SERVE, err);
}

static bool set_client_process_id(struct options *options, const char *value, struct error *err)
{
    char *end;

    errno = 0;
    options->client_process_id = strtoll(value, &end, 10);
    if (end == value || *end || errno || options->client_process_id <= 0)
        return error_set(err, "--clientProcessId needs a process id, not \"%s\"", value);
    return choose(options, OPTIONS_SERVE, err);
}

static bool set_check(struct options *options, const char *value, struct error *err)
{
    (void)value;
    return choose(options, OPTIONS_CHECK, err);
}

static bool set_list(struct options *options, const char *value, struct error *err)
{
    (void)value;
    return choose(options, OPTIONS_LIST, err);
}

static bool set_format(struct options *options, const char *value, struct error *err)
{
    options->json = strcmp(value, "json") == 0;
    return options->json || strcmp(value, "text") == 0 ||
           error_set(err, "--format knows text and json, not \"%s\"", value);
}

static bool set_strict(struct options *options, const char *value, struct error *err)
{
    (void)value;
    (void)err;
    options->strict = true;
    return true;
}

static bool set_no_scan(struct options *options, const char *value, struct error *err)
{
    (void)value;
    (void)err;
    options->no_scan = true;
    return true;
}

static bool set_explain(struct options *options, const char *value, struct error *err)
{
    options->explain = value;
    return choose(options, OPTIONS_EXPLAIN, err);
}

static bool set_why(struct options *options, const char *value, struct error *err)
{
    options->why = value;
    return choose(options, OPTIONS_WHY, err);
}

static bool set_config(struct options *options, const char *value, struct error *err)
{
    options->config = value;
    return !options->no_config || error_set(err, "--config and --no-config contradict each other");
}

static bool set_no_config(struct options *options, const char *value, struct error *err)
{
    (void)value;
    options->no_config = true;
    return !options->config || error_set(err, "--config and --no-config contradict each other");
}

static bool set_rule(struct options *options, const char *value, struct error *err)
{
    (void)err;
    options->rules[options->rule_count++] = value;
    return true;
}

static bool set_print_config(struct options *options, const char *value, struct error *err)
{
    (void)value;
    return choose(options, OPTIONS_PRINT_CONFIG, err);
}

static bool set_list_rules(struct options *options, const char *value, struct error *err)
{
    (void)value;
    return choose(options, OPTIONS_LIST_RULES, err);
}

static bool set_version(struct options *options, const char *value, struct error *err)
{
    (void)value;
    return choose(options, OPTIONS_VERSION, err);
}

static bool set_help(struct options *options, const char *value, struct error *err)
{
    (void)value;
    return choose(options, OPTIONS_HELP, err);
}

static const struct option table[] = {
    {"--stdio", NULL, "serve an editor on stdin and stdout; the default unless on a terminal",
     set_stdio},
    {"--clientProcessId", "N", "serve, and end when process N does", set_client_process_id},
    {"--check", NULL, "check the files below each PATH, or below the current folder", set_check},
    {"--list", NULL, "list every place that sets, names or tests a status code", set_list},
    {"--format", "FORMAT", "of --check, --list and --why: text (the default) or json", set_format},
    {"--strict", NULL, "of --check: show and count infos and hints too", set_strict},
    {"--no-scan", NULL, "of --check and --list: parse every file; same output, slower",
     set_no_scan},
    {"--explain", "WHAT", "tell what a code (409, 4xx, \"Not Found\") or a rule means",
     set_explain},
    {"--why", "FILE:LINE:COL", "tell why a status code is seen there, or why none is", set_why},
    {"--config", "FILE", "take this configuration instead of looking for .statusls.json",
     set_config},
    {"--no-config", NULL, "read no configuration", set_no_config},
    {"--rule", "RULE=LEVEL", "set a rule to off, error, warning, info or hint; repeatable",
     set_rule},
    {"--print-config", NULL, "print what is in force for PATH, and who says so", set_print_config},
    {"--list-rules", NULL, "list the rules; also as --format json", set_list_rules},
    {"--version", NULL, "print the version", set_version},
    {"--help", NULL, "print this", set_help},
};

enum { OPTION_COUNT = sizeof table / sizeof table[0], NAME_MAX_BYTES = 64 };

/* ---- help ---- */

void options_print_help(FILE *out)
{
    fputs("statusls knows HTTP status codes: a language server for editors, a linter for CI.\n\n"
          "usage: statusls [--stdio] [--clientProcessId=N]\n"
          "       statusls --check [--format FORMAT] [--strict] [PATH...]\n"
          "       statusls --list [--format FORMAT] [PATH...]\n"
          "       statusls --explain WHAT\n"
          "       statusls --why FILE:LINE[:COL] [--format FORMAT]\n"
          "       statusls --print-config [PATH]\n"
          "       statusls --list-rules [--format FORMAT]\n\n",
          out);
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        char left[NAME_MAX_BYTES];
        snprintf(left, sizeof left, "%s%s%s", table[i].name, table[i].argument ? "=" : "",
                 table[i].argument ? table[i].argument : "");
        fprintf(out, "  %-21s %s\n", left, table[i].help);
    }
    fputs("\n--why ends with 0 when there is a status code, 1 when there is none, 2 when it cannot "
          "tell.\n"
          "--check ends with 0 when all is well, 1 when it found a warning or an error, 2 when "
          "something\ncould not be checked.\n",
          out);
}

static bool unknown_option(const char *argument, size_t len, struct error *err)
{
    char name[NAME_MAX_BYTES];
    struct nearest nearest = {.wanted = name};

    snprintf(name, sizeof name, "%.*s", (int)len, argument);
    for (size_t i = 0; i < OPTION_COUNT; i++)
        nearest_offer(&nearest, table[i].name);
    if (nearest.best)
        return error_set(err, "there is no option %s; did you mean %s?", name, nearest.best);
    return error_set(err, "there is no option %s; --help lists them", name);
}

/* ---- parsing ---- */

static const struct option *find(const char *name, size_t len)
{
    for (size_t i = 0; i < OPTION_COUNT; i++)
        if (strlen(table[i].name) == len && memcmp(table[i].name, name, len) == 0)
            return &table[i];
    return NULL;
}

/* Takes argv[*at], and the argument behind it where the option needs one. */
static bool take_option(struct options *options, char **argv, int *at, struct error *err)
{
    const char *argument = argv[*at];
    size_t len = strcspn(argument, "=");
    const struct option *option = find(argument, len);
    const char *value = argument[len] == '=' ? argument + len + 1 : NULL;

    if (!option)
        return unknown_option(argument, len, err);
    if (!option->argument && value)
        return error_set(err, "%s takes no argument", option->name);
    if (option->argument && !value)
        value = argv[++*at];
    if (option->argument && !value)
        return error_set(err, "%s needs an argument: %s", option->name, option->argument);
    return option->set(options, value ? value : "", err);
}

static bool check_paths(const struct options *options, struct error *err)
{
    if (options->mode == OPTIONS_PRINT_CONFIG)
        return options->path_count <= 1 || error_set(err, "--print-config takes one PATH");
    return options->path_count == 0 ||
           error_set(err, "\"%s\" is no option; to check a path, say --check %s", options->paths[0],
                     options->paths[0]);
}

/* What one option says may make another pointless. */
static bool check_consistent(const struct options *options, struct error *err)
{
    bool checks = options->mode == OPTIONS_CHECK || options->mode == OPTIONS_LIST;
    bool tells = options->mode == OPTIONS_LIST_RULES || options->mode == OPTIONS_EXPLAIN;

    if (options->mode == OPTIONS_HELP || options->mode == OPTIONS_VERSION || checks)
        return true;
    if (!check_paths(options, err))
        return false;
    if (tells && (options->config || options->no_config || options->rule_count))
        return error_set(err, "--config, --no-config and --rule go with --check");
    if (options->strict || options->no_scan ||
        (options->json && options->mode != OPTIONS_LIST_RULES && options->mode != OPTIONS_WHY))
        return error_set(err, "--format, --strict and --no-scan go with --check");
    return true;
}

bool options_parse(struct options *options, int argc, char **argv, struct error *err)
{
    bool only_paths = false;

    *options = (struct options){
        .paths = xcalloc((size_t)argc + 1, sizeof *options->paths),
        .rules = xcalloc((size_t)argc + 1, sizeof *options->rules),
    };
    for (int i = 1; i < argc; i++) {
        bool is_path = only_paths || argv[i][0] != '-' || argv[i][1] == '\0';
        if (is_path)
            options->paths[options->path_count++] = argv[i];
        else if (strcmp(argv[i], "--") == 0)
            only_paths = true;
        else if (!take_option(options, argv, &i, err))
            return false;
    }
    return check_consistent(options, err);
}

void options_finish(struct options *options)
{
    free(options->paths);
    free(options->rules);
    *options = (struct options){0};
}
