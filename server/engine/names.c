/** The names of the engine's enumerations, as reports print them. */
#include "server/engine/finding.h"
#include "server/engine/occurrence.h"
#include "server/engine/response.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

static const char *const severities[] = {
    [SEVERITY_ERROR] = "error",
    [SEVERITY_WARNING] = "warning",
    [SEVERITY_INFO] = "info",
    [SEVERITY_HINT] = "hint",
};
static const char *const safeties[] = {
    [FIX_SAFE] = "safe",
    [FIX_CHOICE] = "choice",
    [FIX_MANUAL] = "manual",
};
static const char *const spellings[] = {
    [SPELLING_NUMBER] = "number", [SPELLING_CONSTANT] = "constant",
    [SPELLING_SYMBOL] = "symbol", [SPELLING_STRING] = "string",
    [SPELLING_HELPER] = "helper", [SPELLING_IMPLICIT] = "implicit",
};
static const char *const roles[] = {
    [ROLE_RESPONSE] = "response",       [ROLE_COMPARISON] = "comparison",
    [ROLE_EXPECTATION] = "expectation", [ROLE_DECLARATION] = "declaration",
    [ROLE_SCHEMA] = "schema",           [ROLE_ROUTE] = "route",
};
static const char *const methods[] = {"GET",    "HEAD",    "POST",  "PUT",    "PATCH",
                                      "DELETE", "OPTIONS", "TRACE", "CONNECT"};

enum { METHOD_COUNT = sizeof methods / sizeof *methods };

const char *severity_name(enum severity severity)
{
    return severities[severity];
}

const char *fix_safety_name(enum fix_safety safety)
{
    return safeties[safety];
}

const char *spelling_name(enum spelling spelling)
{
    return spellings[spelling];
}

const char *role_name(enum role role)
{
    return roles[role];
}

const char *confidence_name(enum confidence confidence)
{
    return confidence == CONFIDENCE_CERTAIN ? "certain" : "likely";
}

unsigned method_from_name(const char *name, uint32_t len)
{
    for (unsigned i = 0; i < METHOD_COUNT; i++)
        if (strlen(methods[i]) == len && !strncasecmp(methods[i], name, len))
            return 1u << i;
    return 0;
}

const char *method_name(unsigned method)
{
    for (unsigned i = 0; i < METHOD_COUNT; i++)
        if (method == 1u << i)
            return methods[i];
    return "";
}

char *methods_format(unsigned set, char *out, uint32_t size)
{
    size_t used = 0;

    out[0] = '\0';
    for (unsigned i = 0; i < METHOD_COUNT; i++)
        if (set & 1u << i && used < size)
            used += (size_t)snprintf(out + used, size - used, "%s%s", used ? ", " : "", methods[i]);
    return out;
}
