#!/bin/sh
# Every message that the server sends in the suites of the protocol is what the protocol's own types
# say, and all that it announces is used. The report is left in build/conformance/report-MODE.md.
set -eu
cd "$(dirname "$0")/../.."
# What is said does not depend on sanitizers; the suites that say it run under them by themselves.
case ${STATUSLS_MODE:-opt} in san-*) exit 77 ;; esac
STATUSLS=${STATUSLS:-build/statusls}
build=${STATUSLS_BUILD:-build/opt}
tests/conformance/install.sh
STATUSLS_MESSAGES=$(mktemp)
export STATUSLS STATUSLS_MESSAGES
trap 'rm -f "$STATUSLS_MESSAGES"' EXIT
# What fails here fails in its own suite; this one is about what was said.
tests/lsp/suite_transcripts.sh >/dev/null || true
for name in client matrix requirements; do
    node "tests/conformance/$name.js" "$STATUSLS" >/dev/null || true
done
for program in "$build"/tests/server/lsp/test_*; do
    case $program in *.[od]) continue ;; esac
    "$program" >/dev/null 2>&1 || true
done
exec node tests/conformance/validate.js "$STATUSLS_MESSAGES" "build/conformance/report-${STATUSLS_MODE:-opt}.md"
