#include "server/options_help.h"

#include "server/options_table.h"
#include "server/report/format.h"
#include "server/rules/rules.h"

#include <string.h>

/* ---- words that stand in the table by a name ---- */

static void print_formats(FILE *out)
{
    size_t count;
    const struct report_format *const *formats = report_formats(&count);

    for (size_t i = 0; i < count; i++)
        fprintf(out, "%s%s", i ? " " : "", formats[i]->name);
}

static void print_rules(FILE *out)
{
    size_t count;
    const struct rule *const *rules = rules_all(&count);

    for (size_t i = 0; i < count; i++)
        fprintf(out, "%s%s", i ? " " : "", rules[i]->id);
}

static bool is_file(const struct option *option)
{
    return option->words && strcmp(option->words, "@file") == 0;
}

/* The words that an argument may be, with spaces between. */
static void print_words(FILE *out, const struct option *option)
{
    if (!option->words || is_file(option))
        return;
    if (strcmp(option->words, "@format") == 0)
        print_formats(out);
    else if (strcmp(option->words, "@rule") == 0)
        print_rules(out);
    else
        fputs(option->words, out);
}

/* What stands between single quotes; shells take '\'' for one. fish and zsh want more characters
 * kept from meaning something, so `also` are put behind a backslash. */
static void print_quoted(FILE *out, const char *text, const char *also)
{
    for (; *text; text++) {
        if (*text == '\'')
            fputs("'\\'", out);
        else if (strchr(also, *text))
            fputc('\\', out);
        fputc(*text, out);
    }
}

/* ---- shells ---- */

static void print_bash_case(FILE *out, const struct option *option)
{
    fprintf(out, "    %s)\n", option->name);
    if (!option->words || is_file(option))
        fprintf(out, "        COMPREPLY=(%s)\n",
                is_file(option) ? "$(compgen -f -- \"$word\")" : "");
    else {
        fputs("        COMPREPLY=($(compgen -W '", out);
        print_words(out, option);
        fputs("' -- \"$word\"))\n", out);
    }
    fputs("        return ;;\n", out);
}

static void print_bash(FILE *out)
{
    size_t count;
    const struct option *table = options_table(&count);

    fputs("# bash completion for statusls\n"
          "_statusls() {\n"
          "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
          "    [ \"$word\" = = ] && word=\n"
          "    [ \"$before\" = = ] && before=${COMP_WORDS[COMP_CWORD-2]}\n"
          "    case $before in\n",
          out);
    for (size_t i = 0; i < count; i++)
        if (table[i].argument)
            print_bash_case(out, &table[i]);
    fputs("    esac\n"
          "    case $word in\n"
          "    -*)\n"
          "        COMPREPLY=($(compgen -W '",
          out);
    for (size_t i = 0; i < count; i++)
        fprintf(out, "%s%s", i ? " " : "", table[i].name);
    fputs("' -- \"$word\"))\n"
          "        return ;;\n"
          "    esac\n"
          "    COMPREPLY=($(compgen -f -- \"$word\"))\n"
          "}\n"
          "complete -o filenames -F _statusls statusls\n",
          out);
}

static void print_zsh(FILE *out)
{
    size_t count;
    const struct option *table = options_table(&count);

    fputs("#compdef statusls\n_arguments -s -S \\\n", out);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, "    '*%s%s[", table[i].name, table[i].argument ? "=" : "");
        print_quoted(out, table[i].help, "[]:\\");
        fputs("]", out);
        if (table[i].argument) {
            fputs(":", out);
            print_quoted(out, table[i].argument, "[]:\\");
            fputs(is_file(&table[i]) ? ":_files" : ":(", out);
            print_words(out, &table[i]);
            fputs(is_file(&table[i]) ? "" : ")", out);
        }
        fputs("' \\\n", out);
    }
    fputs("    '*:path:_files'\n", out);
}

static void print_fish(FILE *out)
{
    size_t count;
    const struct option *table = options_table(&count);

    fputs("# fish completion for statusls\n", out);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, "complete -c statusls -l %s", table[i].name + strlen("--"));
        if (table[i].argument)
            fputs(is_file(&table[i]) ? " -r -F" : " -x", out);
        if (table[i].words && !is_file(&table[i])) {
            fputs(" -a '", out);
            print_words(out, &table[i]);
            fputs("'", out);
        }
        fputs(" -d '", out);
        print_quoted(out, table[i].help, "");
        fputs("'\n", out);
    }
}

void options_print_completions(FILE *out, const char *shell)
{
    if (strcmp(shell, "bash") == 0)
        print_bash(out);
    else if (strcmp(shell, "zsh") == 0)
        print_zsh(out);
    else
        print_fish(out);
}
