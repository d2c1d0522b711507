/**
 * junit: JUnit XML, as Jenkins and others read it. A file with findings is a test suite, a finding
 * is a test that failed.
 *
 *     <testsuites name="statusls">
 *       <testsuite name="orders.js" tests="1" failures="1" errors="0" skipped="0" time="0">
 *         <testcase classname="orders.js" name="RULE at 17:18" time="0">
 *           <failure type="warning" message="MESSAGE">orders.js:17:18: warning: ...</failure>
 *
 * An empty result is one suite with one test that passed: some readers take no tests for a mistake.
 */
#ifndef STATUSLS_SERVER_REPORT_FORMAT_JUNIT_H
#define STATUSLS_SERVER_REPORT_FORMAT_JUNIT_H

#include "server/report/format.h"

extern const struct report_format format_junit;

#endif
