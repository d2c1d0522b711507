/** Django and Django REST framework. https://docs.djangoproject.com,
 * https://www.django-rest-framework.org */
#include "server/frameworks/framework.h"

static const char *const django_shapes[] = {
    ("HttpResponse|JsonResponse|StreamingHttpResponse|TemplateResponse(..., status=$code) "
     "needs=import"),
    "render(..., status=$code) needs=import",
    "HttpResponseRedirect($url, ...) needs=import default=302",
    "HttpResponsePermanentRedirect($url, ...) needs=import default=301",
    "redirect($url, permanent=_) needs=import default=301",
    "redirect($url, ...) needs=import default=302",
    "HttpResponseNotModified(...) needs=import code=304",
    "HttpResponseBadRequest(...) needs=import code=400",
    "HttpResponseForbidden(...) needs=import code=403",
    "HttpResponseNotFound(...) needs=import code=404",
    "HttpResponseNotAllowed(...) needs=import code=405",
    "HttpResponseGone(...) needs=import code=410",
    "HttpResponseServerError(...) needs=import code=500",
    "Http404(...) needs=import code=404",
    "get_object_or_404|get_list_or_404|aget_object_or_404(...) needs=import code=404",
    "*.assertContains|assertNotContains(..., status_code=$code) role=expectation",
    "*.assertRedirects(..., status_code=$code) role=expectation",
    "*.assertRedirects(..., target_status_code=$code) role=expectation",
    NULL,
};

static const char *const django_routes[] = {
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
    .shapes = django_shapes,
    .routes = django_routes,
    .handler_names = "get head post put patch delete options",
    .handler_bases = ("View TemplateView RedirectView DetailView ListView FormView CreateView "
                      "UpdateView DeleteView LoginRequiredMixin APIView GenericAPIView"),
};

static const char *const drf_shapes[] = {
    "Response($body, $code, ...) needs=import",
    "Response(..., status=$code) needs=import",
    "NotFound(...) needs=import code=404 body=present",
    "PermissionDenied(...) needs=import code=403 body=present",
    "NotAuthenticated|AuthenticationFailed(...) needs=import code=401 body=present",
    "ParseError|ValidationError(...) needs=import code=400 body=present",
    "MethodNotAllowed(...) needs=import code=405 body=present",
    "NotAcceptable(...) needs=import code=406 body=present",
    "UnsupportedMediaType(...) needs=import code=415 body=present",
    "Throttled(...) needs=import code=429 body=present",
    NULL,
};

static const char *const drf_routes[] = {
    "@api_view($methods) methods=any",
    "@action(..., methods=$methods) methods=any",
    NULL,
};

const struct framework framework_drf = {
    .id = "drf",
    .title = "Django REST framework",
    .modules = "rest_framework",
    .receivers = "response resp res",
    .shapes = drf_shapes,
    .routes = drf_routes,
    .handler_names = "get head post put patch delete options",
    .handler_bases = ("APIView GenericAPIView ListAPIView CreateAPIView RetrieveAPIView "
                      "UpdateAPIView DestroyAPIView ListCreateAPIView RetrieveUpdateAPIView "
                      "RetrieveDestroyAPIView RetrieveUpdateDestroyAPIView"),
};
