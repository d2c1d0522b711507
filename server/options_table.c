#include "server/options_table.h"

#include "server/report/format.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* ---- what options do with their arguments ---- */

static bool set_client_process_id(struct options *options, const char *value, struct error *err)
{
    char *end;

    errno = 0;
    options->client_process_id = strtoll(value, &end, 10);
    if (end == value || *end || errno || options->client_process_id <= 0)
        return error_set(err, "--clientProcessId needs a process id, not \"%s\"", value);
    return true;
}

static bool add_output(struct options *options, const char *format, size_t len, const char *file,
                       struct error *err)
{
    const struct report_format *found = report_format_find(format, len, err);

    if (found)
        options->outputs[options->output_count++] = (struct options_output){found, file};
    return found != NULL;
}

static bool set_format(struct options *options, const char *value, struct error *err)
{
    return add_output(options, value, strlen(value), "-", err);
}

static bool set_output(struct options *options, const char *value, struct error *err)
{
    size_t len = strcspn(value, ":");
    const char *file = value[len] ? value + len + 1 : "-";

    if (!*file)
        return error_set(err, "--output %s names no file behind the colon", value);
    return add_output(options, value, len, file, err);
}

static bool set_error_on(struct options *options, const char *value, struct error *err)
{
    for (enum severity i = SEVERITY_ERROR; i <= SEVERITY_HINT; i++)
        if (strcmp(value, severity_name(i)) == 0)
            options->error_on = i;
    return options->error_on || error_set(err,
                                          "--error-on knows error, warning, info and hint, not "
                                          "\"%s\"",
                                          value);
}

static bool read_number(const char *option, const char *value, long *out, struct error *err)
{
    char *end;

    errno = 0;
    *out = strtol(value, &end, 10);
    if (end == value || *end || errno || *out < 0)
        return error_set(err, "%s needs a number, not \"%s\"", option, value);
    return true;
}

static bool set_max_warnings(struct options *options, const char *value, struct error *err)
{
    return read_number("--max-warnings", value, &options->max_warnings, err);
}

static bool set_max_diagnostics(struct options *options, const char *value, struct error *err)
{
    return read_number("--max-diagnostics", value, &options->max_diagnostics, err);
}

static bool set_color(struct options *options, const char *value, struct error *err)
{
    static const char *const names[] = {
        [COLOR_AUTO] = "auto", [COLOR_ALWAYS] = "always", [COLOR_NEVER] = "never"};

    for (enum color_choice i = COLOR_AUTO; i <= COLOR_NEVER; i++) {
        options->color = i;
        if (strcmp(value, names[i]) == 0)
            return true;
    }
    return error_set(err, "--color knows auto, always and never, not \"%s\"", value);
}

static bool set_stdin_filename(struct options *options, const char *value, struct error *err)
{
    options->stdin_name = value;
    return *value || error_set(err, "--stdin-filename needs a name");
}

static bool add_exclude(struct options *options, const char *value, struct error *err)
{
    options->excludes[options->exclude_count++] = value;
    return *value || error_set(err, "--exclude needs a pattern");
}

static bool set_since(struct options *options, const char *value, struct error *err)
{
    options->since = value;
    return *value || error_set(err, "--since needs a commit");
}

static bool set_diff_input(struct options *options, const char *value, struct error *err)
{
    options->diff_input = value;
    return *value || error_set(err, "--diff-input needs a file, or - for stdin");
}

static bool set_baseline(struct options *options, const char *value, struct error *err)
{
    options->baseline = value;
    return *value || error_set(err, "--baseline needs a file");
}

static bool set_explain(struct options *options, const char *value, struct error *err)
{
    (void)err;
    options->explain = value;
    return true;
}

static bool set_init(struct options *options, const char *value, struct error *err)
{
    (void)err;
    options->init = value;
    return true;
}

static bool set_why(struct options *options, const char *value, struct error *err)
{
    (void)err;
    options->why = value;
    return true;
}

static bool set_record(struct options *options, const char *value, struct error *err)
{
    (void)err;
    options->record = value;
    return true;
}

static bool set_replay(struct options *options, const char *value, struct error *err)
{
    (void)err;
    options->replay = value;
    return true;
}

static bool set_completions(struct options *options, const char *value, struct error *err)
{
    options->completions = value;
    if (strcmp(value, "bash") == 0 || strcmp(value, "zsh") == 0 || strcmp(value, "fish") == 0)
        return true;
    return error_set(err, "--completions knows bash, zsh and fish, not \"%s\"", value);
}

static bool set_config(struct options *options, const char *value, struct error *err)
{
    (void)err;
    options->config = value;
    return true;
}

static bool set_rule(struct options *options, const char *value, struct error *err)
{
    (void)err;
    options->rules[options->rule_count++] = value;
    return true;
}

/* ---- the table ---- */

#define IN(mode) (1u << (mode))
#define CHECKS IN(OPTIONS_CHECK)
#define SCANS (IN(OPTIONS_CHECK) | IN(OPTIONS_LIST))
#define TELLS (SCANS | IN(OPTIONS_WHY) | IN(OPTIONS_LIST_RULES))
#define CONFIGURES                                                                                 \
    (SCANS | IN(OPTIONS_WHY) | IN(OPTIONS_PRINT_CONFIG) | IN(OPTIONS_SERVE) | IN(OPTIONS_BARE))
#define FLAG(member) offsetof(struct options, member)

static const struct option table[] = {
    {GROUP_MODES, "--stdio", NULL,
     "serve an editor on stdin and stdout; the default off a terminal", .chooses = OPTIONS_SERVE},
    {GROUP_MODES, "--check", NULL, "check the files below each PATH, or below the current folder",
     .chooses = OPTIONS_CHECK},
    {GROUP_MODES, "--list", NULL, "list every place that sets, names or tests a status code",
     .chooses = OPTIONS_LIST},
    {GROUP_MODES, "--explain", "WHAT", "tell what a code (409, 4xx, \"Not Found\") or a rule means",
     .words = "@rule", .chooses = OPTIONS_EXPLAIN, .set = set_explain},
    {GROUP_MODES, "--why", "FILE:LINE:COL", "tell why a status code is seen there, or why none is",
     .words = "@file", .chooses = OPTIONS_WHY, .set = set_why},
    {GROUP_MODES, "--print-config", NULL, "print what is in force for PATH, and who says so",
     .chooses = OPTIONS_PRINT_CONFIG},
    {GROUP_MODES, "--list-rules", NULL, "list the rules", .chooses = OPTIONS_LIST_RULES},
    {GROUP_CHECKING, "--strict", NULL, "show and count infos and hints too", .modes = CHECKS,
     .flag = FLAG(strict)},
    {GROUP_CHECKING, "--stdin-filename", "NAME", "with \"-\" as PATH: what stdin is called",
     .words = "@file", .modes = SCANS, .set = set_stdin_filename},
    {GROUP_CHECKING, "--no-scan", NULL, "parse every file; same output, slower", .modes = SCANS,
     .flag = FLAG(no_scan)},
    {GROUP_CHECKING, "--exclude", "PATTERN",
     "leave out what it matches in folders, as in .gitignore; repeatable", .modes = SCANS,
     .set = add_exclude},
    {GROUP_CHECKING, "--no-ignore", NULL, "check what ignore files and our defaults leave out",
     .modes = SCANS, .flag = FLAG(no_ignore)},
    {GROUP_CHECKING, "--since", "COMMIT", "only lines that changed since COMMIT, as git says",
     .modes = CHECKS, .set = set_since},
    {GROUP_CHECKING, "--staged", NULL, "only lines that are staged, as they are in git's index",
     .modes = CHECKS, .flag = FLAG(staged)},
    {GROUP_CHECKING, "--diff-input", "FILE", "only lines that this diff writes; - is stdin",
     .words = "@file", .modes = CHECKS, .set = set_diff_input},
    {GROUP_CHECKING, "--baseline", "FILE", "only findings that FILE does not know",
     .words = "@file", .modes = CHECKS, .set = set_baseline},
    {GROUP_CHECKING, "--write-baseline", NULL, "write what is found to the file of --baseline",
     .modes = CHECKS, .flag = FLAG(write_baseline)},
    {GROUP_CHANGING, "--fix", NULL, "make the safe fixes, then check what is left", .modes = CHECKS,
     .flag = FLAG(fix)},
    {GROUP_CHANGING, "--unsafe-fixes", NULL,
     "with --fix or --diff: make the preferred choices as well", .modes = CHECKS,
     .flag = FLAG(unsafe_fixes)},
    {GROUP_CHANGING, "--diff", NULL, "print what --fix would do as a patch, and write nothing",
     .modes = CHECKS, .flag = FLAG(diff)},
    {GROUP_EXIT, "--error-on", "SEVERITY",
     "end with 1 for error, warning (the default), info or hint",
     .words = "error warning info hint", .modes = CHECKS, .set = set_error_on},
    {GROUP_EXIT, "--max-warnings", "N", "end with 1 only for more than N warnings, and for errors",
     .modes = CHECKS, .set = set_max_warnings},
    {GROUP_EXIT, "--exit-zero", NULL, "end with 0 whatever was found", .modes = CHECKS,
     .flag = FLAG(exit_zero)},
    {GROUP_REPORTS, "--output", "FORMAT[:FILE]",
     "write a report, to stdout without FILE; repeatable", .words = "@format", .modes = SCANS,
     .set = set_output},
    {GROUP_REPORTS, "--format", "FORMAT", "the same as --output FORMAT:-", .words = "@format",
     .modes = TELLS, .set = set_format},
    {GROUP_REPORTS, "--max-diagnostics", "N",
     "put at most N findings into a report, and tell how many are hidden", .modes = CHECKS,
     .set = set_max_diagnostics},
    {GROUP_REPORTS, "--statistics", NULL, "tell how often each rule spoke", .modes = CHECKS,
     .flag = FLAG(statistics)},
    {GROUP_REPORTS, "--quiet", NULL, "no summary, no notes, no progress", .modes = SCANS,
     .flag = FLAG(quiet)},
    {GROUP_REPORTS, "--color", "WHEN", "auto (the default), always or never",
     .words = "auto always never", .modes = SCANS, .set = set_color},
    {GROUP_CONFIGURATION, "--config", "FILE", "take this one instead of looking for .statusls.json",
     .words = "@file", .modes = CONFIGURES, .set = set_config},
    {GROUP_CONFIGURATION, "--no-config", NULL, "read none", .modes = CONFIGURES,
     .flag = FLAG(no_config)},
    {GROUP_CONFIGURATION, "--rule", "RULE=LEVEL",
     "set a rule to off, error, warning, info or hint; repeatable", .words = "@rule",
     .modes = CONFIGURES, .set = set_rule},
    {GROUP_OTHER, "--clientProcessId", "N", "serve, and end when process N does",
     .chooses = OPTIONS_SERVE, .set = set_client_process_id},
    {GROUP_OTHER, "--init", "EDITOR",
     "print what neovim, vim, emacs, vscode, ... needs to serve it",
     .words = "emacs helix jetbrains kakoune kate neovim sublime vim vscode zed",
     .chooses = OPTIONS_INIT, .set = set_init},
    {GROUP_OTHER, "--record", "FILE", "serve, and write what the editor sends, its texts masked",
     .words = "@file", .chooses = OPTIONS_SERVE, .set = set_record},
    {GROUP_OTHER, "--replay", "FILE", "play what --record wrote, and print what is answered",
     .words = "@file", .chooses = OPTIONS_REPLAY, .set = set_replay},
    {GROUP_OTHER, "--doctor", NULL, "try out what works with which editor",
     .chooses = OPTIONS_DOCTOR},
    {GROUP_OTHER, "--completions", "SHELL", "print the completions for bash, zsh or fish",
     .words = "bash zsh fish", .chooses = OPTIONS_COMPLETIONS, .set = set_completions},
    {GROUP_OTHER, "--man", NULL, "print the manual page, for man -l -", .chooses = OPTIONS_MAN},
    {GROUP_OTHER, "--version", NULL, "print the version", .chooses = OPTIONS_VERSION},
    {GROUP_OTHER, "--help", NULL, "print this", .chooses = OPTIONS_HELP},
};

enum { OPTION_COUNT = sizeof table / sizeof table[0] };
_Static_assert(sizeof table / sizeof table[0] <= OPTIONS_MAX, "options.given has a bit for each");

const struct option *options_table(size_t *count)
{
    *count = OPTION_COUNT;
    return table;
}

const char *options_group_title(enum option_group group)
{
    static const char *const titles[GROUP_COUNT] = {
        [GROUP_MODES] = "What to do",
        [GROUP_CHECKING] = "Checking",
        [GROUP_CHANGING] = "Changing files",
        [GROUP_EXIT] = "Exit status of --check",
        [GROUP_REPORTS] = "Reports",
        [GROUP_CONFIGURATION] = "Configuration",
        [GROUP_OTHER] = "Others",
    };

    return titles[group];
}

const struct option *options_find(const char *name, size_t len)
{
    for (size_t i = 0; i < OPTION_COUNT; i++)
        if (strlen(table[i].name) == len && memcmp(table[i].name, name, len) == 0)
            return &table[i];
    return NULL;
}
