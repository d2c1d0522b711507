/** Messages of PSR-7 and their factories: Slim, Mezzio, Laminas, Guzzle, Nyholm, CakePHP,
 * CodeIgniter, Yii. https://www.php-fig.org/psr/psr-7 and psr-17 */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "*.withStatus($code, ...)",
    "*.createResponse($code, ...)",
    "new Response($code, ...) needs=import",
    "new Response(_, $code, ...) needs=import",
    "new Response(status=$code) needs=import",
    "new JsonResponse|HtmlResponse|TextResponse|XmlResponse($body, $code, ...) needs=import",
    "new RedirectResponse($url, $code, ...) needs=import",
    "new RedirectResponse($url) needs=import default=302 set=last",
    "new EmptyResponse($code, ...) needs=import body=empty",
    "new EmptyResponse() needs=import code=204 body=empty",
    "*.withJson($body, $code, ...)",
    "*.withRedirect($url, $code)",
    "*.withRedirect($url) default=302 set=last",
    "new HttpBadRequestException(...) needs=import code=400",
    "new HttpUnauthorizedException(...) needs=import code=401",
    "new HttpForbiddenException(...) needs=import code=403",
    "new HttpNotFoundException(...) needs=import code=404",
    "new HttpMethodNotAllowedException(...) needs=import code=405",
    "new HttpGoneException(...) needs=import code=410",
    "new HttpTooManyRequestsException(...) needs=import code=429",
    "new HttpInternalServerErrorException(...) needs=import code=500",
    "new HttpNotImplementedException(...) needs=import code=501",
    "new HttpException(_, _, $code, ...) needs=import",
    "*.setStatusCode($code, ...)",
    "response.statusCode = $code needs=module",
    "*.setResponseCode($code) needs=receiver|module",
    "*.fail|respond($body, $code, ...) needs=module",
    NULL,
};

static const char *const routes[] = {
    "*.map($methods, $path, $handler) methods=any",
    NULL,
};

static const char *const effects[] = {
    "*.withHeader|withAddedHeader($header, ...)",
    "*.getBody().write($body) sends=body",
    "*.withJson($body, ...) sends=body",
    NULL,
};

const struct framework framework_psr7 = {
    .id = "psr-7",
    .title = "PSR-7",
    .modules = ("Psr\\Http Slim GuzzleHttp Nyholm Laminas Zend Mezzio Cake CodeIgniter yii React "
                "Zend\\Diactoros Fig\\Http"),
    .receivers = "response res resp result r",
    .shapes = shapes,
    .routes = routes,
    .effects = effects,
    .prefixes = "Prefix",
};
