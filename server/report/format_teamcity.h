/**
 * teamcity: service messages of TeamCity, which makes inspections of them.
 *
 *     ##teamcity[inspectionType id='RULE' name='...' category='...' description='...']
 *     ##teamcity[inspection typeId='RULE' message='...' file='orders.js' line='17'
 * SEVERITY='WARNING']
 *
 * The type of a rule is told before its first inspection. A bar escapes
 * in values: || |' |[ |] |n |r, and |0xNNNN for a UTF-16 code unit beyond ASCII. An empty result is
 * nothing.
 */
#ifndef STATUSLS_SERVER_REPORT_FORMAT_TEAMCITY_H
#define STATUSLS_SERVER_REPORT_FORMAT_TEAMCITY_H

#include "server/report/format.h"

extern const struct report_format format_teamcity;

#endif
