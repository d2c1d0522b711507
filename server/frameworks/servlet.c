/** Servlets. https://jakarta.ee/specifications/servlet/ */
#include "server/frameworks/framework.h"

static const char *const shapes[] = {
    "*.setStatus($code) needs=module",
    "*.setStatus($code, _) needs=module",
    "*.sendError($code) needs=module|receiver ends=response",
    "*.sendError($code, $phrase) needs=module|receiver ends=response",
    "*.sendRedirect($url, $code) needs=module|receiver ends=response",
    "*.sendRedirect($url, $code, _) needs=module|receiver ends=response",
    "*.sendRedirect($url) default=302 needs=module|receiver ends=response",
    "*.sendRedirect($url, _) default=302 needs=receiver ends=response",
    "*.sendRedirect(_, $url) default=302 needs=module",
    "*.sendRedirect(_, _, $url) default=302 needs=module",
    "*.setStatusCode($code) needs=receiver",
    NULL,
};

static const char *const effects[] = {
    "*.setHeader|addHeader|setDateHeader|setIntHeader($header, _) needs=receiver",
    "*.getWriter().write|print|println|append(_) sends=body needs=receiver",
    "*.getOutputStream().write|print|println(_) sends=body needs=receiver",
    NULL,
};

const struct framework framework_servlet = {
    .id = "servlet",
    .title = "Jakarta Servlet",
    .modules = ("jakarta.servlet javax.servlet org.springframework.mock.web "
                "org.springframework.web org.springframework.security org.eclipse.jetty"),
    .receivers = "response resp res httpServletResponse servletResponse httpResponse "
                 "httpservletresponse",
    .shapes = shapes,
    .effects = effects,
    .handler_names = "doGet doPost doPut doDelete doHead doOptions doPatch doTrace",
    .handler_bases = "HttpServlet *Servlet",
};
