/** Django. https://docs.djangoproject.com: responses and their subclasses, shortcuts, decorators of
 * views, assertions. */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "HttpResponse|JsonResponse($body, status=$code) needs=import",
    ("HttpResponse|JsonResponse|StreamingHttpResponse|FileResponse|TemplateResponse|"
     "SimpleTemplateResponse(..., status=$code) needs=import"),
    "HttpResponse|StreamingHttpResponse(_, _, $code, ...) needs=import",
    "render(..., status=$code) needs=import",
    "render(_, _, _, _, $code, ...) needs=import",
    "HttpResponseRedirect($url, preserve_request=True, ...) needs=import default=307",
    "HttpResponseRedirect($url, ...) needs=import default=302 set=status",
    "HttpResponseRedirect(..., status=$code) needs=import",
    "HttpResponsePermanentRedirect($url, preserve_request=True, ...) needs=import default=308",
    "HttpResponsePermanentRedirect($url, ...) needs=import default=301",
    "redirect($url, permanent=True, preserve_request=True, ...) needs=import default=308",
    "redirect($url, preserve_request=True, ...) needs=import default=307",
    "redirect($url, permanent=True, ...) needs=import default=301",
    "redirect($url, ...) needs=import default=302",
    "HttpResponseNotModified(...) needs=import code=304 body=empty",
    "HttpResponseBadRequest(...) needs=import code=400",
    "HttpResponseForbidden(...) needs=import code=403",
    "HttpResponseNotFound(...) needs=import code=404",
    "HttpResponseNotAllowed(...) needs=import code=405",
    "HttpResponseGone(...) needs=import code=410",
    "HttpResponseServerError(...) needs=import code=500",
    "Http404(...) needs=import code=404",
    "get_object_or_404|get_list_or_404(...) needs=import code=404",
    "aget_object_or_404|aget_list_or_404(...) needs=import code=404",
    "PermissionDenied(...) needs=import code=403",
    ("SuspiciousOperation|SuspiciousFileOperation|SuspiciousMultipartForm|DisallowedHost|"
     "DisallowedRedirect|TooManyFieldsSent|TooManyFilesSent|RequestDataTooBig|BadRequest(...) "
     "needs=import code=400"),
    "$response.status_code = $code needs=module",
    "*.assertContains|assertNotContains(..., status_code=$code) role=expectation",
    "*.assertContains|assertNotContains(_, _, _, $code, ...) needs=test role=expectation",
    "*.assertRedirects(_, _, $code, ...) role=expectation",
    "*.assertEqual(*.redirect_chain, [[_, $code]], ...) role=expectation",
    "*.assertEqual([[_, $code]], *.redirect_chain, ...) role=expectation",
    "*.assertEqual($code, *.redirect_chain[_][_], ...) role=expectation",
    "*.assertEqual(*.redirect_chain[_][_], $code, ...) role=expectation",
    "*.assertRedirects(_, _, _, $code, ...) role=expectation",
    "*.assertRedirects(..., status_code=$code) role=expectation",
    "*.assertRedirects(..., target_status_code=$code) role=expectation",
    NULL,
};

static const char *const routes[] = {
    "@require_POST methods=POST",
    "@require_GET methods=GET",
    "@require_safe methods=GET,HEAD",
    "@require_http_methods($methods) methods=any",
    NULL,
};

const struct framework framework_django = {
    .id = "django",
    .title = "Django",
    .modules = "django",
    .receivers = "response resp res",
    .shapes = shapes,
    .routes = routes,
    .handler_names = "get head post put patch delete options",
    .handler_bases = ("View *View LoginRequiredMixin PermissionRequiredMixin UserPassesTestMixin "
                      "SingleObjectMixin"),
};
