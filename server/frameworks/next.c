/** Next.js: route handlers of the app router, middleware, pages' API routes.
 * https://nextjs.org/docs */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "NextResponse.json($body, {status: $code}) needs=import body=present makes=fetch",
    "NextResponse.rewrite(_, {status: $code}) needs=import",
    "NextResponse.next({status: $code}) needs=import",
    "new NextResponse($body, {status: $code}) needs=import makes=fetch",
    "NextResponse.redirect($url, $code) needs=import",
    "NextResponse.redirect($url, {status: $code}) needs=import",
    "NextResponse.redirect($url) needs=import default=307 set=last",
    "redirect($url) needs=import default=307",
    "redirect($url, RedirectType.push|replace) needs=import default=307",
    "permanentRedirect($url) needs=import default=308",
    "permanentRedirect($url, RedirectType.push|replace) needs=import default=308",
    "notFound() needs=import code=404",
    "forbidden() needs=import code=403",
    "unauthorized() needs=import code=401",
    "res|response.redirect($url) needs=module default=307? set=first",
    NULL,
};

static const char *const effects[] = {
    "NextResponse.json($body) sends=body set=options",
    NULL,
};

const struct framework framework_next = {
    .id = "next",
    .title = "Next.js",
    .modules = "next/server next/navigation next",
    .receivers = "res response",
    .shapes = shapes,
    .effects = effects,
    .handler_names = "GET HEAD POST PUT PATCH DELETE OPTIONS",
    .handler_files = "route.ts route.js route.tsx route.mjs",
};
