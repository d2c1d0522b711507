#include "server/check/explain_command.h"

#include "catalog/names.h"
#include "catalog/page.h"
#include "catalog/status.h"
#include "server/base/buffer.h"
#include "server/base/nearest.h"
#include "server/engine/explain.h"
#include "server/engine/markdown.h"
#include "server/report/terminal.h"
#include "server/rules/rules.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { FOUND = 0, NOT_FOUND = 2 };

/* One way to understand what was asked for: appends a page in Markdown, or returns false. */
typedef bool finder(const char *what, struct buffer *out);

/* The number at the front, of one to three digits; -1 when there is none. */
static int leading_code(const char *what, const char **end)
{
    size_t digits = strspn(what, "0123456789");

    *end = what + digits;
    return digits >= 1 && digits <= 3 ? atoi(what) : -1;
}

static bool find_rule(const char *what, struct buffer *out)
{
    size_t len;
    const char *page = rule_page(what, &len);

    if (page)
        buffer_add(out, page, len);
    return page != NULL;
}

/* "409", and "409 Conflict" as it stands in a log */
static bool find_code(const char *what, struct buffer *out)
{
    const char *end;
    int code = leading_code(what, &end);

    if (code < 0 || (*end && *end != ' '))
        return false;
    return explain_status((uint16_t)code, EXPLAIN_MARKDOWN, out);
}

static bool find_class(const char *what, struct buffer *out)
{
    if (strlen(what) != 3 || strcasecmp(what + 1, "xx") != 0)
        return false;
    return explain_class((unsigned)(*what - '0'), EXPLAIN_MARKDOWN, out);
}

/* "nginx-499" */
static bool find_vendor_key(const char *what, struct buffer *out)
{
    for (size_t i = 0; i < vendor_status_count(); i++) {
        const struct vendor_status *vendor = vendor_status_at(i);
        char key[64];

        snprintf(key, sizeof key, "%s-%03u", vendor->owner, (unsigned)vendor->code);
        if (strcasecmp(key, what) == 0)
            return explain_vendor(vendor->owner, vendor->code, EXPLAIN_MARKDOWN, out);
    }
    return false;
}

static bool find_phrase(const char *what, struct buffer *out)
{
    uint16_t code = status_code_of_phrase(what, strlen(what));

    return code && explain_status(code, EXPLAIN_MARKDOWN, out);
}

static bool find_vendor_name(const char *what, struct buffer *out)
{
    for (size_t i = 0; i < vendor_status_count(); i++) {
        const struct vendor_status *vendor = vendor_status_at(i);

        if (*vendor->name && strcasecmp(vendor->name, what) == 0)
            return explain_vendor(vendor->owner, vendor->code, EXPLAIN_MARKDOWN, out);
    }
    return false;
}

/* What stands behind the last ".", "::", "/" or ":" of a qualified name. */
static const char *last_component(const char *name)
{
    const char *last = name;

    for (; *name; name++) {
        if (strchr(".:/", *name) && name[1])
            last = name + 1;
    }
    return last;
}

/* Libraries do not always agree, so a name may mean several codes; each has its page. */
static bool find_identifier(const char *what, struct buffer *out)
{
    const char *identifier = last_component(what);
    bool seen[1000] = {false};
    bool found = false;

    for (size_t i = 0; i < vocabulary_count(); i++) {
        const struct name *name =
            vocabulary_lookup(vocabulary_at(i), identifier, strlen(identifier));

        if (!name || name->code >= 1000 || seen[name->code])
            continue;
        seen[name->code] = true;
        if (found)
            buffer_add_string(out, "\n");
        found |= explain_status(name->code, EXPLAIN_MARKDOWN, out);
    }
    return found;
}

static finder *const finders[] = {
    find_rule,   find_code,       find_class,       find_vendor_key,
    find_phrase, find_identifier, find_vendor_name,
};

static void offer_names(struct nearest *nearest)
{
    for (size_t i = 0; i < status_count(); i++)
        nearest_offer(nearest, status_at(i)->phrase);
    for (size_t i = 0; i < page_count(); i++)
        nearest_offer(nearest, page_at(i)->key);
    for (size_t i = 0; i < vendor_status_count(); i++)
        nearest_offer(nearest, vendor_status_at(i)->name);
    for (size_t i = 0; i < vocabulary_count(); i++) {
        const struct vocabulary *vocabulary = vocabulary_at(i);

        for (size_t j = 0; j < vocabulary->count; j++)
            nearest_offer(nearest, vocabulary->names[j].identifier);
    }
}

static bool is_number(const char *what)
{
    return *what && what[strspn(what, "0123456789")] == '\0';
}

static void tell_unknown(const char *what)
{
    struct nearest nearest = {.wanted = what};
    size_t count;
    const struct rule *const *rules = rules_all(&count);

    for (size_t i = 0; i < count; i++)
        nearest_offer(&nearest, rules[i]->id);
    offer_names(&nearest);
    fprintf(stderr, "statusls: nothing is known of \"%s\"", what);
    if (is_number(what))
        fputs("; status codes go from 100 to 599\n", stderr);
    else if (nearest.best)
        fprintf(stderr, "; did you mean \"%s\"?\n", nearest.best);
    else
        fputs("; give a code (409), a class (4xx), a name (\"Not Found\") or a rule\n", stderr);
}

static bool print_page(const struct buffer *page)
{
    const struct palette *palette = terminal_palette(terminal_has_color(stdout, COLOR_AUTO));
    struct markdown_style style = {palette->bold, palette->off};
    struct buffer plain = {0};

    markdown_to_plain(page->bytes, page->len, &style, &plain);
    fwrite(plain.bytes, 1, plain.len, stdout);
    buffer_finish(&plain);
    if (fflush(stdout) == 0 && !ferror(stdout))
        return true;
    perror("statusls: stdout");
    return false;
}

int explain_run(const char *what)
{
    struct buffer page = {0};
    int status = NOT_FOUND;

    for (size_t i = 0; i < sizeof finders / sizeof *finders; i++) {
        if (!finders[i](what, &page))
            continue;
        status = print_page(&page) ? FOUND : NOT_FOUND;
        buffer_finish(&page);
        return status;
    }
    tell_unknown(what);
    return status;
}
