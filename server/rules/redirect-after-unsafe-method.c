#include "server/engine/headers.h"
#include "server/engine/library.h"
#include "server/engine/report.h"
#include "server/frameworks/framework.h"

#include <string.h>

enum {
    UNSAFE = METHOD_POST | METHOD_PUT | METHOD_PATCH | METHOD_DELETE,
    TITLE_SIZE = 64,
};

/** Sign-in protocols prescribe their redirects, and their clients expect the code that has always
 * been sent. Where no route names the path, the file's own is looked at: it is one for some. */
static const char *const protocol_words[] = {"oauth", "saml", "sso", "callback", "oidc"};
/** And what a handler speaks of that leads through such a protocol. */
static const char *const protocol_fields[] = {"oauth2", "redirect_uri", "redirectUri", "oidc"};

static bool has_word(struct text text, const char *word)
{
    uint32_t len = text_of(word).len;

    for (uint32_t i = 0; i + len <= text.len; i++)
        if (text_is_folded((struct text){text.bytes + i, len}, word))
            return true;
    return false;
}

static bool is_protocol_endpoint(const struct rule_context *context,
                                 const struct response *response)
{
    struct text target = report_text(context, response->target);
    const char *path = response->path ? response->path : context->work->input->path;

    for (size_t i = 0; i < sizeof protocol_words / sizeof *protocol_words; i++)
        if (has_word(target, protocol_words[i]) || has_word(text_of(path), protocol_words[i]))
            return true;
    for (size_t i = 0; i < sizeof protocol_fields / sizeof *protocol_fields; i++)
        if (report_mentions(context, response->function, protocol_fields[i]))
            return true;
    return false;
}

/** To the same place by https, or to the host's proper name: the method should be kept, not
 * changed. */
static bool is_canonicalisation(const struct rule_context *context, const struct response *response)
{
    struct text target = report_text(context, response->target);

    return has_word(target, "https://") &&
           (has_word(target, "host") || has_word(target, "req.url") ||
            has_word(target, "originalUrl"));
}

/** Whether a library makes 303 of the framework's 302 after every method but POST; known only where
 * the project says that it uses it. */
static bool is_mended(struct rule_context *context, const struct response *response)
{
    static const struct {
        const char *framework;
        const char *library;
    } menders[] = {
        {"laravel", "inertiajs/inertia-laravel"},
        {"rails", "inertia_rails"},
    };
    const struct occurrence *occurrence = report_occurrence(context, response);
    const struct analysis_input *input = context->work->input;

    if (!occurrence->framework || occurrence->code != 302 || response->methods & METHOD_POST)
        return false;
    for (size_t i = 0; i < sizeof menders / sizeof *menders; i++) {
        if (strcmp(menders[i].framework, occurrence->framework->id) != 0)
            continue;
        context->findings->wants_libraries = true;
        return library_find(input->libraries, input->library_count, menders[i].library) != NULL;
    }
    return false;
}

/** Without an address nothing is fetched at all: redirect-without-location. */
static bool leads_nowhere(const struct response *response)
{
    return !response->redirects && response->headers_known && !headers_have(response, "Location");
}

static bool applies(struct rule_context *context, const struct response *response)
{
    const struct occurrence *occurrence = report_occurrence(context, response);
    bool moves = occurrence->code == 301 || occurrence->code == 302;

    if (!moves || leads_nowhere(response) || !response->methods ||
        response->methods & ~(unsigned)UNSAFE)
        return false;
    return !is_protocol_endpoint(context, response) && !is_canonicalisation(context, response) &&
           !is_mended(context, response);
}

static void offer_fixes(struct draft_finding *draft, const struct response *response)
{
    report_code_fix(draft, response, 303,
                    "Answer 303 See Other: the client fetches the target with GET", true);
    report_code_fix(
        draft, response, 307,
        "Answer 307 Temporary Redirect: the client repeats the same method and body there", false);
    report_code_fix(
        draft, response, 308,
        "Answer 308 Permanent Redirect: as 307, and the client uses the new address from now on",
        false);
}

static enum severity severity_of(const struct rule_context *context,
                                 const struct response *response)
{
    return report_severity(context, response->default_unsure ? SEVERITY_HINT : SEVERITY_WARNING);
}

static void check(struct rule_context *context, const struct response *response)
{
    const struct occurrence *occurrence = report_occurrence(context, response);
    struct draft_finding draft;
    char methods[TITLE_SIZE];

    if (!applies(context, response))
        return;
    methods_format(response->methods, methods, sizeof methods);
    report_start(&draft, context, severity_of(context, response), occurrence->span);
    if (response->default_unsure)
        report_message(&draft,
                       "this redirect after %s is %u or 303, depending on the library's version; "
                       "say 303 so that every client fetches the target with GET",
                       methods, occurrence->code);
    else
        report_message(&draft,
                       "%u after %s leaves the method of the next request to the client; "
                       "303 makes it GET, %u keeps it",
                       occurrence->code, methods, occurrence->code == 301 ? 308 : 307);
    report_related(&draft, response->method_evidence, "the request method is known from here");
    offer_fixes(&draft, response);
    report_finish(&draft);
}

const struct rule rule_redirect_after_unsafe_method = {
    .id = "redirect-after-unsafe-method",
    .severity = SEVERITY_WARNING,
    .summary = "301 or 302 answers a POST, PUT, PATCH or DELETE request",
    .spec = "RFC 9110 sections 15.4.2 to 15.4.4, 15.4.8 and 15.4.9",
    .check_response = check,
};
