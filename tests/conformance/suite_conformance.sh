#!/bin/sh
# Every message that the server sends in the suites of the protocol is what the protocol's own types
# say, and all that it announces is used. The report is left in build/conformance/report-MODE.md.
set -eu
cd "$(dirname "$0")/../.."
STATUSLS=${STATUSLS:-build/statusls}
build=${STATUSLS_BUILD:-build/opt}
tests/conformance/install.sh
STATUSLS_MESSAGES=$(mktemp)
export STATUSLS STATUSLS_MESSAGES
trap 'rm -f "$STATUSLS_MESSAGES"' EXIT
tests/lsp/suite_transcripts.sh >/dev/null
node tests/conformance/client.js "$STATUSLS" >/dev/null
node tests/conformance/matrix.js "$STATUSLS" >/dev/null
node tests/conformance/requirements.js "$STATUSLS" >/dev/null
for program in "$build"/tests/server/lsp/test_*; do
    case $program in *.[od]) continue ;; esac
    "$program" >/dev/null 2>&1
done
exec node tests/conformance/validate.js "$STATUSLS_MESSAGES" "build/conformance/report-${STATUSLS_MODE:-opt}.md"
