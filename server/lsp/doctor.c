#include "server/lsp/replay.h"

#include "protocol/json.h"
#include "protocol/json_tree.h"
#include "server/base/alloc.h"
#include "server/base/buffer.h"
#include "server/config/config.h"
#include "server/lsp/local_client.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name;
    const char *capabilities;
} editors[] = {
#define EDITOR(name, capabilities) {name, capabilities},
#include "server/lsp/editors.def"
#undef EDITOR
};

enum { EDITORS = sizeof editors / sizeof editors[0] };

#define URI "untitled:doctor.js"
#define DOCUMENT "'textDocument':{'uri':'" URI "'}"
#define AT(line, column) "'position':{'line':" #line ",'character':" #column "}"
#define RANGE "'range':{'start':{'line':0,'character':0},'end':{'line':9,'character':0}}"
#define TEXT                                                                                       \
    "// RFC 9110\\nconst app = require(`express`)();\\napp.post(`/x`, (req, res) => {\\n"          \
    "  if (!req.body) return res.status(409).end();\\n  res.redirect(302, `/y`);\\n});\\n"

/* What is tried, in the table's order. */
static const struct {
    const char *title;
    const char *provider; /* of the server's capabilities; NULL: needs none */
    const char *method;
    const char *params;
} trials[] = {
    {"hover", "hoverProvider", "textDocument/hover", DOCUMENT "," AT(3, 37)},
    {"completion", "completionProvider", "textDocument/completion", DOCUMENT "," AT(3, 38)},
    {"fixes", "codeActionProvider", "textDocument/codeAction",
     DOCUMENT "," RANGE ",'context':{'diagnostics':[]}"},
    {"hints", "inlayHintProvider", "textDocument/inlayHint", DOCUMENT "," RANGE},
    {"highlights", "documentHighlightProvider", "textDocument/documentHighlight",
     DOCUMENT "," AT(3, 37)},
    {"definition", "definitionProvider", "textDocument/definition", DOCUMENT "," AT(3, 37)},
    {"references", "referencesProvider", "textDocument/references",
     DOCUMENT "," AT(3, 37) ",'context':{'includeDeclaration':true}"},
    {"symbols", "workspaceSymbolProvider", "workspace/symbol", "'query':'409'"},
    {"links", "documentLinkProvider", "textDocument/documentLink", DOCUMENT},
    {"pull", "diagnosticProvider", "textDocument/diagnostic", DOCUMENT},
};

enum { TRIALS = sizeof trials / sizeof trials[0] };

struct examination {
    struct local_client client;
    struct json_t *answer; /* the last one's result */
    struct json_t *initialized;
    bool published;
    bool asks_settings;
    bool watches_files;
};

static bool is_method(const struct json_t *message, const char *method)
{
    const char *text = json_text_of(json_member_of(message, "method"));
    return text && strcmp(text, method) == 0;
}

static void take(void *user, const char *body, size_t len)
{
    struct examination *patient = user;
    struct json_t *message = json_read(body, len, NULL);
    const struct json_t *list = json_member_of(json_member_of(message, "params"), "registrations");
    if (is_method(message, "textDocument/publishDiagnostics"))
        patient->published |=
            json_list_length(json_member_of(json_member_of(message, "params"), "diagnostics")) > 0;
    patient->asks_settings |= is_method(message, "workspace/configuration");
    patient->watches_files |=
        list && is_method(json_list_at(list, 0), "workspace/didChangeWatchedFiles");
    if (json_member_of(message, "method")) {
        json_release(message);
        return;
    }
    json_release(patient->answer);
    patient->answer = message;
}

/* Single quotes are double ones, and backquotes single ones. */
static void say(struct examination *patient, const char *text)
{
    char *body = xmemdup_string(text, strlen(text));
    for (char *at = body; *at; at++)
        *at = *at == '\'' ? '"' : *at == '`' ? '\'' : *at;
    local_client_send(&patient->client, body);
    free(body);
}

static void ask(struct examination *patient, const char *method, const char *params)
{
    struct buffer text = {0};
    buffer_format(&text, "{'jsonrpc':'2.0','id':1,'method':'%s','params':{%s}}", method, params);
    say(patient, text.bytes);
    buffer_finish(&text);
}

static bool is_something(const struct json_t *result)
{
    enum json_kind kind = json_kind_of(result);
    return kind == JSON_IS_OBJECT || (kind == JSON_IS_LIST && json_list_length(result) > 0);
}

static void begin(struct examination *patient, const char *capabilities)
{
    const struct config_options config = {.none = true};
    struct buffer params = {0};
    patient->client.take = take;
    patient->client.user = patient;
    local_client_start(&patient->client, &config);
    buffer_format(&params, "'processId':null,'rootUri':null,'capabilities':%s", capabilities);
    ask(patient, "initialize", params.bytes);
    buffer_finish(&params);
    patient->initialized = patient->answer;
    patient->answer = NULL;
    say(patient, "{'jsonrpc':'2.0','method':'initialized','params':{}}");
    say(patient, "{'jsonrpc':'2.0','method':'textDocument/didOpen','params':{'textDocument':{'uri':"
                 "'" URI "','languageId':'javascript','version':1,'text':'" TEXT "'}}}");
}

static const char *try_out(struct examination *patient, size_t trial)
{
    const struct json_t *capabilities =
        json_member_of(json_member_of(patient->initialized, "result"), "capabilities");
    if (!json_member_of(capabilities, trials[trial].provider))
        return "-";
    ask(patient, trials[trial].method, trials[trial].params);
    return is_something(json_member_of(patient->answer, "result")) ? "yes" : "NO";
}

/* False when something that was announced does not work. */
static bool examine(size_t editor)
{
    struct examination patient = {0};
    bool good;
    begin(&patient, editors[editor].capabilities);
    printf("%-20s", editors[editor].name);
    good = true;
    for (size_t i = 0; i < TRIALS; i++) {
        const char *verdict = try_out(&patient, i);
        good &= *verdict != 'N';
        printf(" %-*s", (int)strlen(trials[i].title), verdict);
    }
    good &= patient.published || strcmp(try_out(&patient, TRIALS - 1), "yes") == 0;
    printf(" %-7s %-8s %s\n", patient.published ? "yes" : "-", patient.asks_settings ? "yes" : "-",
           patient.watches_files ? "yes" : "-");
    json_release(patient.answer);
    json_release(patient.initialized);
    local_client_end(&patient.client);
    return good;
}

int lsp_doctor(void)
{
    bool good = true;
    printf("%-20s", "");
    for (size_t i = 0; i < TRIALS; i++)
        printf(" %s", trials[i].title);
    printf(" publish settings files\n");
    for (size_t i = 0; i < EDITORS; i++)
        good &= examine(i);
    puts("\nyes: tried, and works. -: the editor does not offer it.\n"
         "pull: diagnostics are asked for; publish: they are sent. settings: the editor is asked "
         "for\n"
         "them; they also count when it tells them. files: the editor tells when files change.");
    return good ? 0 : 1;
}
