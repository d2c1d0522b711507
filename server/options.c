#include "server/options.h"

#include "server/base/alloc.h"
#include "server/base/buffer.h"
#include "server/base/nearest.h"
#include "server/options_table.h"
#include "server/report/format.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAME_MAX_BYTES = 64 };

/* ---- names of modes ---- */

/* "--check, --list and --why": the options that choose one of the modes, in the table's order. */
static void add_names(struct buffer *out, unsigned modes)
{
    size_t count;
    const struct option *table = options_table(&count);
    const char *last = NULL;

    for (size_t i = 0; i < count; i++) {
        if (!table[i].chooses || !(modes & 1u << table[i].chooses) || table[i].group == GROUP_OTHER)
            continue;
        if (last)
            buffer_format(out, "%s%s", out->len ? ", " : "", last);
        last = table[i].name;
    }
    if (last)
        buffer_format(out, "%s%s", out->len ? " and " : "", last);
}

static bool tell_misplaced(const struct option *option, struct error *err)
{
    struct buffer names = {0};

    add_names(&names, option->modes);
    error_set(err, "%s goes with %s", option->name, names.bytes ? names.bytes : "another option");
    buffer_finish(&names);
    return false;
}

/* --help and --version win over everything; two other modes contradict each other. */
static bool choose(struct options *options, enum options_mode mode, struct error *err)
{
    struct buffer names = {0};

    if (options->mode == OPTIONS_HELP || options->mode == OPTIONS_VERSION)
        return true;
    if (mode < OPTIONS_VERSION && options->mode != OPTIONS_BARE && options->mode != mode) {
        add_names(&names, (1u << OPTIONS_VERSION) - 1);
        error_set(err, "give only one of %s", names.bytes);
        buffer_finish(&names);
        return false;
    }
    options->mode = mode;
    return true;
}

/* ---- parsing ---- */

static bool unknown_option(const char *argument, size_t len, struct error *err)
{
    char name[NAME_MAX_BYTES];
    struct nearest nearest = {.wanted = name};
    size_t count;
    const struct option *table = options_table(&count);

    snprintf(name, sizeof name, "%.*s", (int)len, argument);
    for (size_t i = 0; i < count; i++)
        nearest_offer(&nearest, table[i].name);
    if (nearest.best)
        return error_set(err, "there is no option %s; did you mean %s?", name, nearest.best);
    return error_set(err, "there is no option %s; --help lists them", name);
}

static bool apply(struct options *options, const struct option *option, const char *value,
                  struct error *err)
{
    size_t count;

    options->given |= UINT64_C(1) << (option - options_table(&count));
    if (option->chooses && !choose(options, option->chooses, err))
        return false;
    if (option->flag)
        *((bool *)((char *)options + option->flag)) = true;
    return !option->set || option->set(options, value, err);
}

/* Takes argv[*at], and the argument behind it where the option needs one. */
static bool take_option(struct options *options, char **argv, int *at, struct error *err)
{
    const char *argument = argv[*at];
    size_t len = strcspn(argument, "=");
    const struct option *option = options_find(argument, len);
    const char *value = argument[len] == '=' ? argument + len + 1 : NULL;

    if (!option)
        return unknown_option(argument, len, err);
    if (!option->argument && value)
        return error_set(err, "%s takes no argument", option->name);
    if (option->argument && !value)
        value = argv[++*at];
    if (option->argument && !value)
        return error_set(err, "%s needs an argument: %s", option->name, option->argument);
    return apply(options, option, value ? value : "", err);
}

/* ---- what one option says may make another pointless ---- */

static bool check_modes(const struct options *options, struct error *err)
{
    size_t count;
    const struct option *table = options_table(&count);

    for (size_t i = 0; i < count; i++)
        if (options->given >> i & 1 && table[i].modes && !(table[i].modes & 1u << options->mode))
            return tell_misplaced(&table[i], err);
    return true;
}

static bool check_stdin(const struct options *options, struct error *err)
{
    bool is_stdin = false;

    for (size_t i = 0; i < options->path_count; i++)
        is_stdin |= strcmp(options->paths[i], "-") == 0;
    if (is_stdin && options->path_count > 1)
        return error_set(err, "\"-\" stands for stdin and can be the only PATH");
    if (is_stdin && !options->stdin_name)
        return error_set(err, "\"-\" needs --stdin-filename=NAME, which tells the language");
    if (!is_stdin && options->stdin_name)
        return error_set(err, "--stdin-filename goes with \"-\" as the only PATH");
    return true;
}

static bool check_paths(const struct options *options, struct error *err)
{
    if (options->mode == OPTIONS_CHECK || options->mode == OPTIONS_LIST)
        return check_stdin(options, err);
    if (options->mode == OPTIONS_PRINT_CONFIG)
        return options->path_count <= 1 || error_set(err, "--print-config takes one PATH");
    return options->path_count == 0 ||
           error_set(err, "\"%s\" is no option; to check a path, say --check %s", options->paths[0],
                     options->paths[0]);
}

/* --list has three formats; where nothing is found, only two ways to write make sense. */
static bool check_formats(const struct options *options, struct error *err)
{
    bool tells = options->mode == OPTIONS_WHY || options->mode == OPTIONS_LIST_RULES;

    for (size_t i = 0; i < options->output_count; i++) {
        const char *name = options->outputs[i].format->name;

        if (options->mode == OPTIONS_LIST && !options->outputs[i].format->occurrences)
            return error_set(err, "%s does not list occurrences; text, json and jsonl do", name);
        if (tells && strcmp(name, "text") != 0 && strcmp(name, "json") != 0)
            return error_set(err, "here are text and json, not \"%s\"", name);
    }
    return true;
}

static bool check_consistent(const struct options *options, struct error *err)
{
    if (options->mode == OPTIONS_HELP || options->mode == OPTIONS_VERSION)
        return true;
    if (options->config && options->no_config)
        return error_set(err, "--config and --no-config contradict each other");
    if ((options->since != NULL) + options->staged + (options->diff_input != NULL) > 1)
        return error_set(err, "give only one of --since, --staged and --diff-input");
    if (options->staged && (options->fix || options->diff))
        return error_set(err, "--fix and --diff change the work tree, --staged looks at the index");
    if (options->write_baseline && !options->baseline)
        return error_set(err, "--write-baseline needs --baseline FILE");
    if (options->write_baseline && (options->since || options->staged || options->diff_input))
        return error_set(err, "a baseline of changed lines only would forget the others");
    if (options->unsafe_fixes && !options->fix && !options->diff)
        return error_set(err, "--unsafe-fixes goes with --fix or --diff");
    return check_paths(options, err) && check_modes(options, err) && check_formats(options, err);
}

bool options_parse(struct options *options, int argc, char **argv, struct error *err)
{
    bool only_paths = false;

    *options = (struct options){
        .max_warnings = -1,
        .max_diagnostics = -1,
        .outputs = xcalloc((size_t)argc + 1, sizeof *options->outputs),
        .paths = xcalloc((size_t)argc + 1, sizeof *options->paths),
        .excludes = xcalloc((size_t)argc + 1, sizeof *options->excludes),
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

bool options_json(const struct options *options)
{
    size_t count = options->output_count;

    return count > 0 && strcmp(options->outputs[count - 1].format->name, "json") == 0;
}

void options_finish(struct options *options)
{
    free(options->outputs);
    free(options->paths);
    free(options->excludes);
    free(options->rules);
    *options = (struct options){0};
}
