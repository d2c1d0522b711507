/* From the command line to one of the two faces. This is the only place that sees both. */
#include "server/base/alloc.h"
#include "server/check/check.h"
#include "server/check/explain_command.h"
#include "server/check/init_command.h"
#include "server/check/settings_command.h"
#include "server/check/why_command.h"
#include "server/lsp/replay.h"
#include "server/lsp/server.h"
#include "server/options.h"
#include "server/options_help.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { EXIT_MISUSE = 2 };

/* Files that are opened later must not get the numbers of stdin, stdout or stderr when those are
 * closed: libuv aborts on it, and output would land in them. What stands in allows no writing. */
static void hold_standard_descriptors(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0)
            (void)!open("/dev/null", O_RDONLY);
}

static struct config_options config_of(const struct options *options)
{
    return (struct config_options){
        .file = options->config,
        .none = options->no_config,
        .rules = options->rules,
        .rule_count = options->rule_count,
    };
}

static int serve(const struct options *options)
{
    struct lsp_options lsp = {
        .client_process_id = options->client_process_id,
        .config = config_of(options),
        .record = options->record,
    };

    return lsp_serve(&lsp);
}

static struct mend_options mend_of(const struct options *options)
{
    return (struct mend_options){
        .mode = options->fix || options->diff ? MEND_FIX : MEND_NOTHING,
        .choices = options->unsafe_fixes,
        .diff = options->diff,
    };
}

static int replay(const struct options *options)
{
    struct config_options config = config_of(options);

    return lsp_replay(&config, options->replay);
}

static int check(const struct options *options)
{
    struct check_output *outputs = xcalloc(options->output_count + 1, sizeof *outputs);
    struct check_options check = {
        .paths = options->paths,
        .path_count = options->path_count,
        .mode = options->mode == OPTIONS_LIST ? CHECK_LIST : CHECK_FINDINGS,
        .stdin_name = options->stdin_name,
        .outputs = outputs,
        .output_count = options->output_count,
        .strict = options->strict,
        .error_on = options->error_on,
        .max_warnings = options->max_warnings,
        .exit_zero = options->exit_zero,
        .max_diagnostics = options->max_diagnostics,
        .statistics = options->statistics,
        .quiet = options->quiet,
        .color = options->color,
        .no_scan = options->no_scan,
        .excludes = options->excludes,
        .exclude_count = options->exclude_count,
        .no_ignore = options->no_ignore,
        .since = options->since,
        .staged = options->staged,
        .diff_input = options->diff_input,
        .baseline = options->baseline,
        .write_baseline = options->write_baseline,
        .mend = mend_of(options),
        .config = config_of(options),
    };
    int status;

    for (size_t i = 0; i < options->output_count; i++)
        outputs[i] = (struct check_output){options->outputs[i].format, options->outputs[i].file};
    status = check_run(&check);
    free(outputs);
    return status;
}

static int why(const struct options *options)
{
    struct config_options config = config_of(options);

    return why_run(&config, options->why, options_json(options));
}

static int print_config(const struct options *options)
{
    struct config_options config = config_of(options);

    return config_print(&config, options->path_count ? options->paths[0] : ".");
}

static int print_help(void)
{
    options_print_help(stdout);
    return fflush(stdout) == 0 ? 0 : EXIT_MISUSE;
}

static int print_version(void)
{
    printf("statusls %s\n", STATUSLS_VERSION);
    return fflush(stdout) == 0 ? 0 : EXIT_MISUSE;
}

static int print_man(void)
{
    options_print_man(stdout);
    return fflush(stdout) == 0 ? 0 : EXIT_MISUSE;
}

static int print_completions(const char *shell)
{
    options_print_completions(stdout, shell);
    return fflush(stdout) == 0 ? 0 : EXIT_MISUSE;
}

static int run(const struct options *options)
{
    switch (options->mode) {
    case OPTIONS_BARE: /* nobody types frames: a person wants to know what this is */
        return isatty(STDIN_FILENO) ? print_help() : serve(options);
    case OPTIONS_SERVE:
        return serve(options);
    case OPTIONS_CHECK:
    case OPTIONS_LIST:
        return check(options);
    case OPTIONS_EXPLAIN:
        return explain_run(options->explain);
    case OPTIONS_INIT:
        return init_run(options->init);
    case OPTIONS_WHY:
        return why(options);
    case OPTIONS_PRINT_CONFIG:
        return print_config(options);
    case OPTIONS_LIST_RULES:
        return rules_list(options_json(options));
    case OPTIONS_REPLAY:
        return replay(options);
    case OPTIONS_DOCTOR:
        return lsp_doctor();
    case OPTIONS_COMPLETIONS:
        return print_completions(options->completions);
    case OPTIONS_MAN:
        return print_man();
    case OPTIONS_VERSION:
        return print_version();
    case OPTIONS_HELP:
        return print_help();
    }
    return EXIT_MISUSE;
}

int main(int argc, char **argv)
{
    struct options options;
    struct error error;
    int status = EXIT_MISUSE;

    hold_standard_descriptors();
    if (options_parse(&options, argc, argv, &error))
        status = run(&options);
    else
        fprintf(stderr, "statusls: %s\n", error.text);
    options_finish(&options);
    return status;
}
