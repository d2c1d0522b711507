/** Iris and Beego, and smaller Go frameworks: Hertz, Buffalo, GoFrame, Macaron, Flamego.
 * https://pkg.go.dev/github.com/kataras/iris/v12, github.com/beego/beego/v2 */
#include "server/frameworks/framework.h"

static const char *const iris_shapes[] = {
    "*.StatusCode|StopWithStatus($code) needs=module",
    ("*.StopWithText|StopWithJSON|StopWithError|StopWithPlainError|StopWithProblem|StopWithXML($"
     "code, "
     "...) needs=module body=present"),
    "*.OnErrorCode($code, ...) needs=module role=route",
    "*.NewProblem().Status($code) needs=module",
    "*.Redirect($url, $code) needs=module",
    "*.Redirect($url) default=302 set=last needs=module",
    "new mvc|hero.Response(Path=$url, Code=$code) needs=import",
    "new mvc|hero.Response(Code=$code) needs=import",
    NULL,
};

static const char *const iris_routes[] = {
    "*.Get|Post|Put|Patch|Delete|Head|Options|Any($path, $handler, ...) methods=name needs=module",
    "*.Handle($methods, $path, $handler, ...) methods=any needs=module",
    NULL,
};

const struct framework framework_iris = {
    .id = "iris",
    .title = "Iris",
    .modules = "github.com/kataras/iris",
    .receivers = "ctx c context",
    .shapes = iris_shapes,
    .routes = iris_routes,
    .groups = "Group Route PathPrefix Party With",
};

static const char *const beego_shapes[] = {
    "*.Output.SetStatus($code)",
    "*.CustomAbort($code, ...)",
    "*.Abort($code) needs=module",
    "*.Ctx.Abort($code, ...)",
    "*.Redirect($url, $code) needs=module",
    "*.ErrorHandler($code, ...) needs=module role=route",
    NULL,
};

const struct framework framework_beego = {
    .id = "beego",
    .title = "Beego",
    .modules = ("github.com/beego/beego github.com/astaxie/beego "
                "github.com/beego/beego/v2/server/web"),
    .shapes = beego_shapes,
};

static const char *const other_shapes[] = {
    ("*.JSON|PureJSON|IndentedJSON|XML|HTML|String|Data|ProtoBuf|Render|Auto($code, ...) "
     "needs=module body=present"),
    "*.Status|SetStatusCode|NoContent|AbortWithStatus($code) needs=module",
    "*.AbortWithStatusJSON|AbortWithError($code, ...) needs=module",
    "*.AbortWithMsg(_, $code) needs=module",
    "*.Redirect($code, $url) needs=module",
    "*.PlainText|Error($code, ...) needs=module",
    "*.WriteStatus|WriteStatusExit($code, ...) needs=module",
    NULL,
};

static const char *const other_routes[] = {
    "*.GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|Any($path, $handler, ...) methods=name needs=module",
    "*.Get|Post|Put|Patch|Delete|Head|Options|Any($path, $handler, ...) methods=name needs=module",
    NULL,
};

const struct framework framework_go_others = {
    .id = "go-frameworks",
    .title = "Hertz, Buffalo, GoFrame, Macaron, Flamego",
    .modules = ("github.com/cloudwego/hertz github.com/gobuffalo/buffalo github.com/gogf/gf "
                "gopkg.in/macaron.v1 github.com/go-macaron github.com/flamego/flamego "
                "github.com/go-martini/martini github.com/martini-contrib/render "
                "github.com/gocraft/web github.com/revel/revel"),
    .receivers = "c ctx context",
    .shapes = other_shapes,
    .routes = other_routes,
    .groups = "Group Route PathPrefix Party With",
};
