#include "server/engine/explain.h"

#include "catalog/confusions.h"
#include "catalog/demands.h"
#include "catalog/page.h"
#include "catalog/status.h"
#include "server/engine/markdown.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

static const char *const registrations[] = {
    [STATUS_EXPERIMENTAL] = "registered by an experimental document",
    [STATUS_OLD_REFERENCE] = "registered; the document that it refers to is obsolete",
    [STATUS_TEMPORARY] = "registered for a limited time",
    [STATUS_DEPRECATED] = "registered, but deprecated",
    [STATUS_OBSOLETED] = "registered; its document is historic",
    [STATUS_RESERVED_UNUSED] = "reserved and unused",
    [STATUS_RESERVED_FUTURE] = "reserved for the future",
};

static const struct {
    const char *means;
    const char *unknown; /* how a client takes a code of the class that it does not know */
} classes[] = {
    {"", ""},
    {"The request was received and the server goes on with it; the final response follows. A "
     "response of this class ends with its header section, and HTTP/1.0 clients must not get one.",
     "skips it and waits for the final response"},
    {"The request was received, understood and accepted.", "takes it as 200 OK"},
    {"The client has to do something more to complete the request, usually go elsewhere.",
     "takes it as 300 Multiple Choices, so it does not follow Location"},
    {"The client seems to have made a mistake. Except to HEAD, the response should explain the "
     "error, and whether it will pass.",
     "takes it as 400 Bad Request"},
    {"The server failed, or knows that it cannot do what may well have been a good request. Except "
     "to HEAD, the response should explain the error, and whether it will pass.",
     "takes it as 500 Internal Server Error"},
};

/* ---- pieces of a page ---- */

static void add_heading(struct buffer *out, unsigned level, const char *text)
{
    buffer_format(out, "\n%.*s %s\n\n", (int)level, "######", text);
}

static void add_section(struct buffer *out, const struct page *page, unsigned level,
                        const char *heading)
{
    const char *text;
    size_t len;

    if (!page_section(page, heading, &text, &len))
        return;
    add_heading(out, level, heading);
    markdown_without_page_links(text, len, out);
    buffer_add_string(out, "\n");
}

static void add_summary(struct buffer *out, const struct page *page)
{
    const char *text;
    size_t len;

    if (!page_summary(page, &text, &len))
        return;
    buffer_add_string(out, "\n");
    markdown_without_page_links(text, len, out);
    buffer_add_string(out, "\n");
}

static void add_advice(struct buffer *out, const struct page *page, unsigned level)
{
    add_section(out, page, level, "Meaning");
    add_section(out, page, level, "Why you see it");
    add_section(out, page, level, "How to fix it");
}

static void add_demands(struct buffer *out, uint16_t code)
{
    struct demand demands[DEMAND_MAX];
    size_t count = catalog_demands(code, demands, DEMAND_MAX);

    if (count == 0)
        return;
    add_heading(out, 3, "What the protocol demands");
    for (size_t i = 0; i < count; i++) {
        buffer_format(out, "- %s", demands[i].text);
        if (*demands[i].source)
            buffer_format(out, " (%s)", demands[i].source);
        buffer_add_string(out, "\n");
    }
}

static const char *name_of(uint16_t code)
{
    const struct status *status = status_find(code);
    const struct vendor_status *vendor = status ? NULL : vendor_status_next(code, NULL);

    return status ? status->phrase : vendor ? vendor->name : "";
}

/* "Who decides? The client: 406; the server: 300." */
static void add_question(struct buffer *out, const struct confusion *pair)
{
    const char *first = pair->answers[0];

    buffer_format(out, "%s %c%s: %03u; %s: %03u.", pair->question, toupper((unsigned char)*first),
                  *first ? first + 1 : "", (unsigned)pair->codes[0], pair->answers[1],
                  (unsigned)pair->codes[1]);
}

static void add_confusions(struct buffer *out, uint16_t code)
{
    const struct confusion *pair = confusion_next(code, NULL);

    if (pair)
        add_heading(out, 3, "Often confused with");
    for (; pair; pair = confusion_next(code, pair)) {
        uint16_t other = confusion_other(pair, code);

        buffer_format(out, "- %03u %s: ", (unsigned)other, name_of(other));
        add_question(out, pair);
        buffer_add_string(out, "\n");
    }
}

static void add_specification(struct buffer *out, const struct status *status)
{
    const char *standing = registrations[status->registration];
    char url[256];

    status_spec_url(status, url, sizeof url);
    add_heading(out, 3, "Specification");
    buffer_format(out, "[%s](%s)", status->citation, url);
    if (standing)
        buffer_format(out, "; %s", standing);
    if (status->expires)
        buffer_format(out, " (until %s)", status->expires);
    buffer_add_string(out, ".\n");
}

static void add_earlier_names(struct buffer *out, uint16_t code)
{
    const char *const *names = status_historic_phrases(code);

    if (!*names)
        return;
    buffer_format(out, "\nEarlier names: %s", *names);
    while (*++names)
        buffer_format(out, ", %s", *names);
    buffer_add_string(out, ".\n");
}

static void add_use_instead(struct buffer *out, const struct vendor_status *vendor)
{
    if (vendor->use_instead[0])
        buffer_format(out, " Registered alternative: %u", (unsigned)vendor->use_instead[0]);
    if (vendor->use_instead[1])
        buffer_format(out, " or %u", (unsigned)vendor->use_instead[1]);
    if (vendor->use_instead[0])
        buffer_add_string(out, ".");
}

/* What vendors use a registered number for: a line each. */
static void add_other_uses(struct buffer *out, uint16_t code)
{
    const struct vendor_status *vendor = vendor_status_next(code, NULL);

    if (vendor)
        add_heading(out, 3, "Other uses of the number");
    for (; vendor; vendor = vendor_status_next(code, vendor)) {
        buffer_format(out, "- %s", vendor->owner_title);
        if (*vendor->name)
            buffer_format(out, ", %s", vendor->name);
        buffer_format(out, ": %s", vendor->meaning);
        add_use_instead(out, vendor);
        buffer_add_string(out, "\n");
    }
}

/* ---- pages ---- */

static void add_registered(struct buffer *out, const struct status *status)
{
    const struct page *page = page_find(status->code);

    buffer_format(out, "## %u %s\n", (unsigned)status->code, status->phrase);
    if (page) {
        add_summary(out, page);
        add_advice(out, page, 3);
    }
    add_demands(out, status->code);
    add_confusions(out, status->code);
    if (page)
        add_section(out, page, 3, "Related codes");
    add_specification(out, status);
    add_earlier_names(out, status->code);
    add_other_uses(out, status->code);
}

/* "Client Closed Request (nginx)" */
static void add_vendor_title(struct buffer *out, const struct vendor_status *vendor)
{
    buffer_format(out, "%s%s(%s)", vendor->name, *vendor->name ? " " : "", vendor->owner_title);
}

static void add_vendor_body(struct buffer *out, const struct vendor_status *vendor, unsigned level)
{
    const struct page *page = page_find_vendor(vendor->owner, vendor->code);

    if (!page) {
        buffer_format(out, "\n%s\n", vendor->meaning);
        return;
    }
    add_summary(out, page);
    add_advice(out, page, level);
    add_section(out, page, level, "Related codes");
}

static void add_vendor(struct buffer *out, const struct vendor_status *vendor)
{
    buffer_format(out, "## %03u ", (unsigned)vendor->code);
    add_vendor_title(out, vendor);
    buffer_add_string(out, "\n");
    add_vendor_body(out, vendor, 3);
}

/* A number without registration that several owners use, each in their own way. */
static void add_vendors(struct buffer *out, const struct vendor_status *first)
{
    const struct vendor_status *vendor;

    buffer_format(out, "## %03u ", (unsigned)first->code);
    for (vendor = first; vendor; vendor = vendor_status_next(first->code, vendor)) {
        buffer_add_string(out, vendor == first ? "" : ", ");
        add_vendor_title(out, vendor);
    }
    buffer_format(out, "\n\n%03u is not registered. What it means depends on who sends it.\n",
                  (unsigned)first->code);
    for (vendor = first; vendor; vendor = vendor_status_next(first->code, vendor)) {
        buffer_add_string(out, "\n### ");
        add_vendor_title(out, vendor);
        buffer_add_string(out, "\n");
        add_vendor_body(out, vendor, 4);
    }
}

static void add_unknown(struct buffer *out, uint16_t code)
{
    unsigned status_class = code / 100;

    buffer_format(out,
                  "## %u (not registered)\n\n"
                  "No specification and no vendor that is known here uses %u.\n\n"
                  "### Meaning\n\n"
                  "By its first digit it is one of the %uxx (%s) codes. %s A client %s. "
                  "(RFC 9110 section 15)\n",
                  (unsigned)code, (unsigned)code, status_class, status_class_title(code),
                  classes[status_class].means, classes[status_class].unknown);
}

static bool add_code(struct buffer *out, uint16_t code)
{
    const struct status *status = status_find(code);
    const struct vendor_status *vendor = vendor_status_next(code, NULL);

    if (status)
        add_registered(out, status);
    else if (vendor && vendor_status_next(code, vendor))
        add_vendors(out, vendor);
    else if (vendor)
        add_vendor(out, vendor);
    else if (status_is_valid(code))
        add_unknown(out, code);
    return status || vendor || status_is_valid(code);
}

static void add_class(struct buffer *out, unsigned status_class)
{
    buffer_format(out,
                  "## %uxx %s\n\n%s\n\n"
                  "A client that does not know the very code %s. (RFC 9110 section 15)\n",
                  status_class, status_class_title((uint16_t)(status_class * 100)),
                  classes[status_class].means, classes[status_class].unknown);
    add_heading(out, 3, "Registered codes");
    for (size_t i = 0; i < status_count(); i++) {
        const struct status *status = status_at(i);

        if (status->code / 100 == status_class)
            buffer_format(out, "- %u %s\n", (unsigned)status->code, status->phrase);
    }
}

/* Moves `page` to the end of `out` in the format that is asked for. */
static void finish_page(struct buffer *page, enum explain_format format, struct buffer *out)
{
    static const struct markdown_style unstyled = {"", ""};

    if (page->len > 0 && format == EXPLAIN_PLAIN)
        markdown_to_plain(page->bytes, page->len, &unstyled, out);
    else if (page->len > 0)
        buffer_add(out, page->bytes, page->len);
    buffer_finish(page);
}

bool explain_status(uint16_t code, enum explain_format format, struct buffer *out)
{
    struct buffer page = {0};
    bool known = add_code(&page, code);

    finish_page(&page, format, out);
    return known;
}

bool explain_summary(uint16_t code, struct buffer *out)
{
    static const struct markdown_style unstyled = {"", ""};
    const struct page *page = page_find(code);
    const char *text;
    size_t len;

    if (!page || !page_summary(page, &text, &len))
        return false;
    markdown_to_plain(text, len, &unstyled, out);
    while (out->len && out->bytes[out->len - 1] == '\n')
        out->bytes[--out->len] = '\0';
    return true;
}

bool explain_vendor(const char *owner, uint16_t code, enum explain_format format,
                    struct buffer *out)
{
    const struct vendor_status *vendor = vendor_status_find(owner, code);
    struct buffer page = {0};

    if (vendor)
        add_vendor(&page, vendor);
    finish_page(&page, format, out);
    return vendor != NULL;
}

bool explain_class(unsigned status_class, enum explain_format format, struct buffer *out)
{
    struct buffer page = {0};

    if (status_class < 1 || status_class > 5)
        return false;
    add_class(&page, status_class);
    finish_page(&page, format, out);
    return true;
}
