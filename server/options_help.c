#include "server/options_help.h"

#include "server/options_table.h"
#include "server/report/format.h"

#include <string.h>

enum { NAME_WIDTH = 24, FORMATS_IN_A_LINE = 10 };

static void print_option(FILE *out, const struct option *option)
{
    char left[64];

    snprintf(left, sizeof left, "%s%s%s", option->name, option->argument ? "=" : "",
             option->argument ? option->argument : "");
    fprintf(out, "  %-*s %s\n", NAME_WIDTH, left, option->help);
}

static void print_group(FILE *out, enum option_group group)
{
    size_t count;
    const struct option *table = options_table(&count);

    fprintf(out, "\n%s:\n", options_group_title(group));
    for (size_t i = 0; i < count; i++)
        if (table[i].group == group)
            print_option(out, &table[i]);
}

static void print_formats(FILE *out)
{
    size_t count;
    const struct report_format *const *formats = report_formats(&count);

    fputs("\nFormats:", out);
    for (size_t i = 0; i < count; i++)
        fprintf(out, "%s%s", i % FORMATS_IN_A_LINE ? " " : "\n  ", formats[i]->name);
    fputs("\n", out);
}

void options_print_help(FILE *out)
{
    fputs("statusls knows HTTP status codes: a language server for editors, a linter for CI.\n\n"
          "usage: statusls --check [OPTION...] [PATH...]\n"
          "       statusls --explain=WHAT\n"
          "       statusls [--stdio]\n",
          out);
    for (enum option_group group = 0; group < GROUP_COUNT; group++)
        print_group(out, group);
    print_formats(out);
    fputs("\n--check ends with 0 when all is well, 1 when it found a warning or an error, 2 when "
          "something\ncould not be checked. --why: 0 there is a code, 1 there is none, 2 it cannot "
          "tell.\n",
          out);
}

/* ---- the manual ---- */

/* A hyphen would become a typographic one, and a period at the front a request. */
static void print_roff(FILE *out, const char *text)
{
    for (; *text; text++) {
        if (*text == '-' || *text == '\\')
            fputc('\\', out);
        fputc(*text, out);
    }
}

static void print_man_option(FILE *out, const struct option *option)
{
    fputs(".TP\n\\fB", out);
    print_roff(out, option->name);
    fputs("\\fR", out);
    if (option->argument) {
        fputs("=\\fI", out);
        print_roff(out, option->argument);
        fputs("\\fR", out);
    }
    fputs("\n", out);
    print_roff(out, option->help);
    fputs(".\n", out);
}

static void print_man_formats(FILE *out)
{
    size_t count;
    const struct report_format *const *formats = report_formats(&count);

    fputs(".SH FORMATS\n", out);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, ".TP\n\\fB%s\\fR\n", formats[i]->name);
        print_roff(out, formats[i]->summary);
        fputs(".\n", out);
    }
}

static const char man_head[] =
    ".SH NAME\n"
    "statusls \\- language server and linter for HTTP status codes in source code\n"
    ".SH SYNOPSIS\n"
    "\\fBstatusls \\-\\-check\\fR [\\fIOPTION\\fR...] [\\fIPATH\\fR...]\n.br\n"
    "\\fBstatusls \\-\\-explain\\fR=\\fIWHAT\\fR\n.br\n"
    "\\fBstatusls\\fR [\\fB\\-\\-stdio\\fR]\n"
    ".SH DESCRIPTION\n"
    "It reads the code around a status code, knows which response it belongs to, and says what\n"
    "the code means and what is wrong with it: in the editor while you type, and in CI.\n"
    ".SH OPTIONS\n";

static const char man_tail[] =
    ".SH EXIT STATUS\n"
    "Of \\fB\\-\\-check\\fR:\n"
    ".TP\n\\fB0\\fR\nNothing was found that counts.\n"
    ".TP\n\\fB1\\fR\nA warning or an error was found; \\fB\\-\\-strict\\fR, "
    "\\fB\\-\\-error\\-on\\fR,\n"
    "\\fB\\-\\-max\\-warnings\\fR and \\fB\\-\\-exit\\-zero\\fR change what counts.\n"
    ".TP\n\\fB2\\fR\nSomething could not be checked or written, or the command line or a\n"
    "configuration holds a mistake.\n"
    ".SH ENVIRONMENT\n"
    ".TP\n\\fBNO_COLOR\\fR\nSet to something: no colour.\n"
    ".TP\n\\fBCLICOLOR_FORCE\\fR, \\fBFORCE_COLOR\\fR\nSet to something but 0: colour, also off a\n"
    "terminal.\n"
    ".TP\n\\fBCLICOLOR\\fR\nSet to 0: no colour.\n"
    ".TP\n\\fBTERM\\fR\nSet to dumb: no colour, no progress.\n"
    ".SH FILES\n"
    ".TP\n\\fI.statusls.json\\fR\nThe configuration for the folder that it is in, and below.\n"
    ".TP\n\\fI.statuslsignore\\fR\nWhat is left out, in the syntax of \\fI.gitignore\\fR.\n";

void options_print_man(FILE *out)
{
    size_t count;
    const struct option *table = options_table(&count);

    fprintf(out, ".TH STATUSLS 1 \"\" \"statusls %s\" \"User Commands\"\n", STATUSLS_VERSION);
    fputs(man_head, out);
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || table[i].group != table[i - 1].group)
            fprintf(out, ".SS %s\n", options_group_title(table[i].group));
        print_man_option(out, &table[i]);
    }
    print_man_formats(out);
    fputs(man_tail, out);
}
