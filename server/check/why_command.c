#include "server/check/why_command.h"

#include "server/check/job.h"
#include "server/check/settings_command.h"
#include "server/check/why_report.h"
#include "server/files/file.h"
#include "server/frameworks/framework.h"
#include "server/languages/language.h"
#include "server/project/project.h"
#include "server/rules/rules.h"
#include "server/syntax/tree.h"
#include "server/text/position.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WHY_FOUND = 0, WHY_NOTHING = 1, WHY_TROUBLE = 2, NUMBER_DIGITS = 9 };

/** Everything while one place is looked at. */
struct session {
    char *path;            /* owned */
    uint32_t line, column; /* from 1; column 0: all of the line */
    struct config_choice choice;
    struct policy policy;
    struct buffer file;
    struct source source;
    struct trace trace;
    struct analysis_input input;
    struct analysis analysis;
    struct arena arena;
    struct why_report report;
    bool worthwhile;
    bool found;
};

static int trouble(const char *format, const char *what)
{
    fputs("statusls: ", stderr);
    fprintf(stderr, format, what);
    fputs("\n", stderr);
    return WHY_TROUBLE;
}

/* ---- the place ---- */

/* Takes ":123" from the end of the text; 0 when it does not end so. */
static uint32_t take_number(char *text)
{
    char *colon = strrchr(text, ':');
    size_t digits = colon ? strspn(colon + 1, "0123456789") : 0;
    uint32_t number;

    if (!digits || digits > NUMBER_DIGITS || colon[1 + digits] || colon == text)
        return 0;
    number = (uint32_t)strtoul(colon + 1, NULL, 10);
    if (number)
        *colon = '\0';
    return number;
}

static bool read_place(struct session *session, const char *place)
{
    session->path = strdup(place);
    session->line = session->path ? take_number(session->path) : 0;
    session->column = session->line ? take_number(session->path) : 0;
    if (session->column) {
        uint32_t line = session->column;

        session->column = session->line;
        session->line = line;
    }
    return session->line > 0;
}

static bool is_token_byte(char byte)
{
    return byte == '_' || byte == '"' || byte == '\'' || byte == '`' || (byte & 0x80) ||
           (byte >= '0' && byte <= '9') || ((byte | 32) >= 'a' && (byte | 32) <= 'z');
}

/* The byte at the caret, or the one before where a token ends there. False when the text has no
 * such place. */
static bool find_place(struct session *session)
{
    struct span line;
    uint32_t at;

    if (session->line > session->source.line_count)
        return false;
    line = source_line_span(&session->source, session->line - 1);
    session->trace.place = line;
    if (line.start == line.end)
        session->trace.place.end++;
    if (!session->column)
        return true;
    if (session->column - 1 > span_length(line))
        return false;
    at = line.start + session->column - 1;
    if (at > line.start && !(at < line.end && is_token_byte(session->source.text[at])) &&
        is_token_byte(session->source.text[at - 1]))
        at--;
    session->trace.place = (struct span){at, at + 1};
    return true;
}

/* ---- what there is to say ---- */

static void say(struct session *session, struct why *why, struct span span, bool found,
                const char *title)
{
    why_report_add(&session->report, &(struct why_element){
                                         .path = session->path,
                                         .source = &session->source,
                                         .span = span,
                                         .found = found,
                                         .title = title,
                                         .facts = why->facts,
                                         .fact_count = why->count,
                                     });
    session->found = session->found || found;
    why->count = 0;
}

static bool overlaps(struct span a, struct span b)
{
    return a.start < b.end && b.start < a.end;
}

static const struct trace_try *try_of(const struct session *session, struct span span)
{
    for (const struct trace_try *at = session->trace.tries; at; at = at->next)
        if (at->span.start == span.start && at->span.end == span.end &&
            (at->steps.count || at->because))
            return at;
    return NULL;
}

static void say_occurrence(struct session *session, struct why *why,
                           const struct occurrence *occurrence)
{
    const char *title =
        occurrence->status_class
            ? arena_format(&session->arena, "the class %uxx", (unsigned)occurrence->status_class)
            : arena_format(&session->arena, "the status code %03u", (unsigned)occurrence->code);

    why_found(why, occurrence, try_of(session, occurrence->span));
    say(session, why, occurrence->span, true, title);
}

/* True if an occurrence says it all about the span. */
static bool is_told(const struct session *session, struct span span)
{
    for (size_t i = 0; i < session->analysis.occurrence_count; i++)
        if (overlaps(session->analysis.occurrences[i].span, span))
            return true;
    return false;
}

static void tell_file(const struct session *session, struct why *why)
{
    if (!session->worthwhile)
        why_add(why, "file", (struct span){0, 0},
                "no statement in it has the words of a shape, or a constant, with its import, so "
                "--check and --list do not even parse it");
}

/* A call that some helper's name is the name of: nothing to tell of a whole line. */
static bool is_idle_call(const struct trace_try *tried)
{
    return !tried->code && !tried->status_class && !tried->misses.count;
}

static bool say_tries(struct session *session, struct why *why)
{
    bool said = false;

    for (const struct trace_try *at = session->trace.tries; at; at = at->next) {
        if (is_told(session, at->span) || (!session->column && is_idle_call(at)))
            continue;
        tell_file(session, why);
        why_tried(why, at);
        say(session, why, at->span, false, "no status code");
        said = true;
    }
    return said;
}

/* ---- nothing at all ---- */

static void explain_token(struct session *session, struct why *why, struct trace_token token)
{
    struct span nowhere = {0, 0};

    if (token.kind == KIND_COMMENT)
        why_add(why, "because", nowhere, "it stands in a comment");
    else if (token.in_string)
        why_add(why, "because", nowhere,
                "it stands in a string that does not begin with a code of its own");
    else if (token.in_import)
        why_add(why, "because", nowhere, "it stands in an import, which names nothing yet");
    else if (token.kind == KIND_NUMBER)
        why_add(why, "because", nowhere,
                "only decimal integers of three digits from 100 on are read as codes");
    else if (token.kind == KIND_IDENTIFIER && session->trace.words)
        return;
    else if (token.kind == KIND_IDENTIFIER)
        why_add(why, "because", nowhere,
                "no shape, constant or route of this language has the name");
    else
        why_add(why, "because", nowhere, "there is no number, constant or call of interest");
    for (size_t i = 0; i < session->analysis.occurrence_count; i++) {
        const struct occurrence *other = &session->analysis.occurrences[i];

        if (position_at(&session->source, other->span.start, ENCODING_UTF8).line ==
            session->line - 1)
            why_add(why, "beside", other->span, "%.*s on the same line is one",
                    (int)span_length(other->span), session->source.text + other->span.start);
    }
}

static void say_nothing(struct session *session, struct why *why)
{
    uint32_t at = session->trace.place.start;
    struct span span = session->trace.place;
    struct trace_token token = trace_token_at(&session->input, at);

    tell_file(session, why);
    if (session->column && (token.in_string || token.kind == KIND_COMMENT ||
                            token.kind == KIND_NUMBER || token.kind == KIND_IDENTIFIER))
        span = token.span;
    if (session->column)
        explain_token(session, why, token);
    else
        why_add(
            why, "because", (struct span){0, 0}, "%s",
            session->trace.words
                ? "the line has words of interest, but no code, constant or helper"
                : "no word of interest and no number of three digits stands in the line's code");
    for (const struct trace_word *word = session->trace.words;
         word && token.kind != KIND_COMMENT && !token.in_string; word = word->next) {
        if (!session->column && !word->unknown_constant)
            continue;
        why_add(why, "word", word->span, "%.*s", (int)word->word->text.len, word->word->text.bytes);
        why_word(why, word);
    }
    say(session, why, span, false, "no status code");
}

static void say_all(struct session *session)
{
    struct why why = {&session->input, &session->analysis, &session->arena, {{0}}, 0};

    for (size_t i = 0; i < session->analysis.occurrence_count; i++)
        if (overlaps(session->analysis.occurrences[i].span, session->trace.place))
            say_occurrence(session, &why, &session->analysis.occurrences[i]);
    if (session->found && session->column)
        return;
    if (!say_tries(session, &why) && !session->found)
        say_nothing(session, &why);
}

/* ---- the file ---- */

/* Where nothing of the file is looked at. */
static void say_fate(struct session *session, const char *reason)
{
    struct why_fact fact = {"because", reason, {0, 0}};

    why_report_add(&session->report, &(struct why_element){
                                         .path = session->path,
                                         .line = session->line,
                                         .column = session->column ? session->column : 1,
                                         .title = "no status code",
                                         .facts = &fact,
                                         .fact_count = 1,
                                     });
}

static int explain_text(struct session *session, const char *text, size_t len)
{
    struct parser *parser = parser_create();
    struct tree *tree;
    int status = WHY_TROUBLE;

    source_init(&session->source, text, (uint32_t)len);
    session->input.text = session->source.text;
    session->input.len = session->source.len;
    tree = tree_parse(parser, session->input.language, text, (uint32_t)len, NULL);
    if (!find_place(session)) {
        trouble("%s has no such line, or the line no such column", session->path);
    } else if (!tree) {
        say_fate(session, "the file is beyond its grammar");
        status = WHY_NOTHING;
    } else {
        session->input.tree = tree;
        session->input.trace = &session->trace;
        session->input.rules = rules_all(&session->input.rule_count);
        session->worthwhile = analysis_worthwhile(&session->input);
        project_analyze(&session->input, &session->arena, &session->analysis);
        say_all(session);
        status = session->found ? WHY_FOUND : WHY_NOTHING;
    }
    if (tree)
        tree_destroy(tree);
    parser_destroy(parser);
    source_finish(&session->source);
    return status;
}

static int explain_file(struct session *session)
{
    const char *text;
    size_t len, mark;
    enum fate fate;
    struct error err;

    switch (file_read(session->path, JOB_FILE_LIMIT, &session->file, &err)) {
    case FILE_TROUBLE:
        return trouble("%s", arena_format(&session->arena, "%s: %s", session->path, err.text));
    case FILE_TOO_LARGE:
        say_fate(session, "the file is too large");
        return WHY_NOTHING;
    case FILE_READ:
        break;
    }
    text = session->file.bytes ? session->file.bytes : "";
    len = session->file.len;
    fate = session->choice.excluded ? FATE_EXCLUDED : fate_of_text(text, len);
    if (!session->input.language)
        fate = FATE_FOREIGN;
    if (fate != FATE_CHECKED) {
        say_fate(session, arena_format(&session->arena, "the file is %s", fate_text(fate)));
        return WHY_NOTHING;
    }
    config_policy(session->choice.config, session->path, session->input.language, &session->policy);
    mark = len >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    return explain_text(session, text + mark, len - mark);
}

static int explain(struct session *session, struct config_store *store)
{
    int status;

    session->choice = config_choose(store, session->path);
    if (!config_tell_problems(store))
        return WHY_TROUBLE;
    session->input = (struct analysis_input){
        .path = session->path,
        .language = language_for_path(session->path),
        .policy = &session->policy,
    };
    status = explain_file(session);
    if (status == WHY_TROUBLE)
        return status;
    why_report_end(&session->report);
    if (fflush(stdout) == 0 && !ferror(stdout))
        return status;
    perror("statusls: stdout");
    return WHY_TROUBLE;
}

int why_run(const struct config_options *options, const char *place, bool json)
{
    struct session session = {.report = {.json = json}};
    struct error err;
    struct config_store *store = config_store_create(options, &err);
    int status;

    if (!store)
        status = trouble("%s", err.text);
    else if (!read_place(&session, place))
        status = trouble("--why needs FILE:LINE or FILE:LINE:COL, not \"%s\"", place);
    else
        status = explain(&session, store);
    config_store_destroy(store);
    buffer_finish(&session.file);
    arena_finish(&session.arena);
    free(session.path);
    return status;
}
