/** ASP.NET Core: controllers, minimal APIs, Razor Pages, and the attributes that document them.
 * https://learn.microsoft.com/aspnet/core/ */
#include "server/frameworks/framework.h"

#define IN_CONTROLLER " needs=base|module"
#define SCHEMA " role=schema"

/** A method of ControllerBase, called as one's own or on a controller. */
#define OWN(call, attributes)                                                                      \
    call attributes IN_CONTROLLER, "this|base|controller|~Controller." call attributes IN_CONTROLLER

/** The results that have a class, a method of ControllerBase and one of Results. */
#define HELPER(name, classes, code)                                                                \
    OWN(name "(...)", " code=" code), RESULTS "." name "(...) code=" code,                         \
        "new " classes "(...) code=" code

#define RESULTS "Results|TypedResults"

#define OF_RESULTS(call, attributes) RESULTS "." call attributes

/** With so few arguments that none is the code. */
#define UP_TO_TWO(form, name, attributes)                                                          \
    form(name "()", attributes), form(name "(_)", attributes), form(name "(_, _)", attributes)

/** Redirects of one kind: temporary, permanent, and both with the method kept. */
#define REDIRECT(kind)                                                                             \
    OWN(kind "Permanent($url, ...)", " code=301"),                                                 \
        OWN(kind "PreserveMethod($url, ...)", " code=307"),                                        \
        OWN(kind "PermanentPreserveMethod($url, ...)", " code=308"),                               \
        OWN(kind "($url, ...)", " default=302"),                                                   \
        OWN(kind "(url|localUrl|actionName|routeName|pageName=$url, ...)", " default=302")

static const char *const shapes[] = {
    OWN("StatusCode($code)", ""),
    OWN("StatusCode($code, $body)", ""),
    OWN("StatusCode(statusCode=$code)", ""),
    OWN("Problem(_, _, $code, ...)", ""),
    OWN("Problem(..., statusCode=$code)", ""),
    OWN("ValidationProblem(..., statusCode=$code)", ""),
    UP_TO_TWO(OWN, "Problem", " default=500 set=statusCode"),
    UP_TO_TWO(OWN, "ValidationProblem", " default=400 set=statusCode"),
    HELPER("Ok", "OkResult|OkObjectResult", "200"),
    HELPER("Created", "CreatedResult", "201"),
    HELPER("CreatedAtAction", "CreatedAtActionResult", "201"),
    HELPER("CreatedAtRoute", "CreatedAtRouteResult", "201"),
    HELPER("Accepted", "AcceptedResult", "202"),
    HELPER("AcceptedAtAction", "AcceptedAtActionResult", "202"),
    HELPER("AcceptedAtRoute", "AcceptedAtRouteResult", "202"),
    HELPER("NoContent", "NoContentResult", "204"),
    HELPER("BadRequest", "BadRequestResult|BadRequestObjectResult|BadRequestErrorMessageResult",
           "400"),
    HELPER("Unauthorized", "UnauthorizedResult|UnauthorizedObjectResult", "401"),
    HELPER("Forbid", "ForbidResult", "403"),
    HELPER("NotFound", "NotFoundResult|NotFoundObjectResult", "404"),
    HELPER("Conflict", "ConflictResult|ConflictObjectResult", "409"),
    HELPER("UnprocessableEntity", "UnprocessableEntityResult|UnprocessableEntityObjectResult",
           "422"),
    "new UnsupportedMediaTypeResult() code=415",
    "new AntiforgeryValidationFailedResult() code=400",
    RESULTS ".InternalServerError(...) code=500",
    RESULTS ".StatusCode($code)",
    RESULTS ".StatusCode(statusCode=$code)",
    RESULTS ".Problem(_, _, $code, ...)",
    RESULTS ".Json|Text|Content($body, ..., statusCode=$code)",
    RESULTS ".Json|Text|Content|Problem|ValidationProblem(..., statusCode=$code)",
    RESULTS ".Json(_, _, _, $code)",
    RESULTS ".Text|Content(_, _, _, $code)",
    UP_TO_TWO(OF_RESULTS, "Problem", " default=500 set=statusCode"),
    UP_TO_TWO(OF_RESULTS, "ValidationProblem", " default=400 set=statusCode"),
    RESULTS ".Redirect|LocalRedirect($url, permanent=true, preserveMethod=true) code=308",
    RESULTS ".Redirect|LocalRedirect($url, permanent=true) code=301",
    RESULTS ".Redirect|LocalRedirect($url, preserveMethod=true) code=307",
    RESULTS ".Redirect|LocalRedirect($url, true, true) code=308",
    RESULTS ".Redirect|LocalRedirect($url, true) code=301",
    RESULTS ".Redirect|LocalRedirect($url, false, true) code=307",
    RESULTS ".Redirect|LocalRedirect($url, ...) default=302",
    RESULTS ".RedirectToRoute($url, ...) default=302",
    REDIRECT("Redirect"),
    REDIRECT("LocalRedirect"),
    REDIRECT("RedirectToAction"),
    REDIRECT("RedirectToRoute"),
    REDIRECT("RedirectToPage"),
    OWN("RedirectToPage()", " default=302"),
    "new RedirectResult|LocalRedirectResult($url, permanent=true, preserveMethod=true) code=308",
    "new RedirectResult|LocalRedirectResult($url, permanent=true) code=301",
    "new RedirectResult|LocalRedirectResult($url, preserveMethod=true) code=307",
    "new RedirectResult|LocalRedirectResult($url, true) code=301",
    "new RedirectResult|LocalRedirectResult($url, true, true) code=308",
    ("new RedirectResult|LocalRedirectResult|RedirectToActionResult|RedirectToRouteResult|"
     "RedirectToPageResult($url, ...) default=302"),
    "new StatusCodeResult|StatusCodeHttpResult($code)",
    "new ~Result($body, StatusCode=$code)",
    "new ~ProblemDetails(..., Status=$code)",
    "*.ProblemDetails|problemDetails.Status = $code",
    "problem|problemDetails|~ProblemDetails.Status = $code",
    "new BadHttpRequestException(_, $code, ...) range=4-5",
    "*.Response|Res|Resp.StatusCode = $code",
    "Response|response|resp|res|httpResponse|~Response.StatusCode = $code",
    "*.StatusCode = $code needs=module",
    "*.StatusCode = $code sure=no",
    "StatusCode = $code needs=module",
    "StatusCode = $code sure=no",
    "*.HttpStatusCode = $code",
    "HttpStatusCode = $code",
    "*.RejectionStatusCode = $code",
    "*.Response.Redirect($url, permanent=true, preserveMethod=true) code=308 needs=module",
    "*.Response.Redirect($url, permanent=true) code=301 needs=module",
    "*.Response.Redirect($url, true) code=301 needs=module",
    "Response.Redirect($url, true) code=301 needs=module",
    "@ProducesResponseType|SwaggerResponse($code, ...)" SCHEMA,
    "@ProducesResponseType(_, $code, ...)" SCHEMA,
    "@ProducesResponseType|SwaggerResponse(..., statusCode|StatusCode=$code)" SCHEMA,
    "@~Response|~ResponseType|~ResponseWithBody|~ResponseWithoutBody($code, ...) "
    "needs=module" SCHEMA,
    "@~ResponseWithBody|~ResponseWithoutBody(..., statusCode=$code)" SCHEMA,
    "@SwaggerResponseExample($code, ...)" SCHEMA,
    "*.Produces|ProducesProblem|ProducesValidationProblem($code, ...)" SCHEMA,
    "*.Produces(..., statusCode=$code)" SCHEMA,
    "*.Responses[$code] = _" SCHEMA,
    "Responses|~Responses|ResponseDescriptions = new *({$code: _})" SCHEMA,
    "*.Responses = new *({$code: _})" SCHEMA,
    "new OpenApiResponses({$code: _})" SCHEMA,
    "*.Responses.Add|TryAdd|TryGetValue|ContainsKey|Remove($code, ...)" SCHEMA,
    "Responses.Add|TryAdd|TryGetValue|ContainsKey|Remove($code, ...)" SCHEMA,
    "new ProducesResponseTypeAttribute($code)" SCHEMA,
    "new ProducesResponseTypeAttribute(_, $code, ...)" SCHEMA,
    NULL,
};

#define VERB(name, methods)                                                                        \
    "@" name "($path, ...) methods=" methods, "@" name "(...) methods=" methods

static const char *const routes[] = {
    VERB("HttpGet", "GET"),
    VERB("HttpPost", "POST"),
    VERB("HttpPut", "PUT"),
    VERB("HttpPatch", "PATCH"),
    VERB("HttpDelete", "DELETE"),
    VERB("HttpHead", "HEAD"),
    VERB("HttpOptions", "OPTIONS"),
    "@AcceptVerbs($methods) methods=any",
    "@AcceptVerbs(...) methods=any",
    "*.MapGet($path, $handler, ...) methods=GET",
    "*.MapPost($path, $handler, ...) methods=POST",
    "*.MapPut($path, $handler, ...) methods=PUT",
    "*.MapPatch($path, $handler, ...) methods=PATCH",
    "*.MapDelete($path, $handler, ...) methods=DELETE",
    "*.MapGet($handler) methods=GET",
    "*.MapPost($handler) methods=POST",
    "*.MapPut($handler) methods=PUT",
    "*.MapPatch($handler) methods=PATCH",
    "*.MapDelete($handler) methods=DELETE",
    "*.MapMethods($path, $methods, $handler) methods=any",
    NULL,
};

static const char *const effects[] = {
    "*.Headers[$header] = _",
    "*.Headers.Add|Append|TryAdd|Set($header, ...)",
    "*.AddHeader|AppendHeader($header, _)",
    "*.Headers.Location = _ header=Location",
    "*.Response.WriteAsync|WriteAsJsonAsync|Write(...) sends=body",
    "response|resp|httpResponse|Response.WriteAsync|WriteAsJsonAsync|Write(...) sends=body",
    "*.Body.WriteAsync|Write(...) sends=body",
    NULL,
};

const struct framework framework_aspnet = {
    .id = "aspnet",
    .title = "ASP.NET Core",
    .modules = "Microsoft.AspNetCore Swashbuckle NSwag",
    .receivers = "response resp res httpresponse",
    .shapes = shapes,
    .routes = routes,
    .effects = effects,
    .prefixes = "Route RoutePrefix",
    .rooted = true,
    .paths = "Route",
    .groups = "MapGroup",
    .handler_names = "OnGet OnGetAsync OnPost OnPostAsync OnPut OnPutAsync OnDelete OnDeleteAsync "
                     "OnPatch OnPatchAsync OnHead OnHeadAsync",
    .handler_bases = "Controller *Controller ControllerBase *ControllerBase PageModel *PageModel",
    .handler_methods = "OnGet=GET,HEAD OnGetAsync=GET,HEAD OnPost=POST OnPostAsync=POST OnPut=PUT "
                       "OnPutAsync=PUT OnDelete=DELETE OnDeleteAsync=DELETE OnPatch=PATCH "
                       "OnPatchAsync=PATCH OnHead=HEAD OnHeadAsync=HEAD",
};
