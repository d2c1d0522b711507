#!/bin/sh
# Drives every editor over a small real project. Usage: STATUSLS_VSIX=FILE tests/e2e/run.sh, from `make e2e`.
#
# The editors that are quick and small run in `make test` already, as suites; here they run again, with those that are neither.
set -u
cd "$(dirname "$0")/../.."

STATUSLS=${STATUSLS:-$PWD/build/statusls}
export STATUSLS
log=$(mktemp)
trap 'rm -rf "$log" "${work:-}"' EXIT
passed=0 failed=0

note() { # NAME STATUS
    counted=$(sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' "$log" | tail -1)
    now_passed=${counted% *} now_failed=${counted#* }
    [ -n "$counted" ] || now_passed=0 now_failed=1
    [ "$2" -eq 0 ] || [ "$now_failed" -gt 0 ] || now_failed=1
    passed=$((passed + now_passed)) failed=$((failed + now_failed))
    echo "$1: $now_passed passed, $now_failed failed"
    [ "$now_failed" -eq 0 ] || cat "$log"
}

vscode() {
    tools=build/e2e/vscode
    tests/e2e/vscode/install.sh "$tools" || return 1
    work=$(mktemp -d)
    cp -r tests/fixtures/express-app "$work/bookshop"
    timeout 600 node tests/e2e/vscode/drive.mjs "$tools" "$STATUSLS_VSIX" "$work/bookshop" routes/books.js
}

vscode >"$log" 2>&1
note 'VS Code' $?
for suite in tests/e2e/suite_*.sh tests/e2e/editor_*.sh; do
    [ -x "$suite" ] || continue
    "$suite" >"$log" 2>&1 </dev/null
    note "$suite" $?
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
