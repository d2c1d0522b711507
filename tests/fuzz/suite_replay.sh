#!/bin/sh
# Every fuzz target over its corpus: one test is one input. The targets are built by make fuzz-build.
set -eu
[ "$STATUSLS_MODE" = opt ] || exit 77

output=$(mktemp)
trap 'rm -f "$output"' EXIT
passed=0 failed=0
for program in build/fuzz/fuzz_*; do
    target=${program##*/fuzz_}
    status=0
    [ -x "$program" ] && "$program" -timeout=25 tests/fuzz/corpus/"$target"/* >"$output" 2>&1 || status=$?
    ran=$(grep -c '^Executed ' "$output") || true
    passed=$((passed + ran))
    if [ "$status" -ne 0 ] || [ "$ran" -eq 0 ]; then
        failed=$((failed + 1))
        echo "$target: exit $status after $ran inputs"
        tail -n 60 "$output"
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
