#!/bin/sh
# Runs every suite against each build and sums the tests up; the last line is "N passed, N failed".
#
# Usage: tests/run.sh BUILD_DIR...            such as build/opt build/san-address-undefined
#
# A suite is a program that a tests/**/test_*.c was built into (BUILD_DIR/tests/**/test_*), or an
# executable script tests/**/suite_*.sh. It prints cmocka's summary, or ends in a line
# "N passed, N failed". A suite that exits non-zero without counting a failure has failed once, and so
# has one that counts nothing. Exit status 77 says: not for this build.
#
# Suites run from the top of the repository with these in the environment:
#   STATUSLS       the program under test, an absolute path
#   STATUSLS_BUILD the build directory, an absolute path
#   STATUSLS_MODE  its name: opt, san-address-undefined
# JOBS suites run at a time (default: one per core). ONLY is a pattern that a suite's path must contain.
set -eu

limit=900 # seconds that one suite may take

count() {
    awk '
        /^\[  PASSED  \] [0-9]+ test/ { passed += $4 }
        /^\[  FAILED  \] .*[0-9]+ test\(s\), listed below/ {
            match($0, /[0-9]+ test\(s\)/); failed += substr($0, RSTART) + 0
        }
        /^[0-9]+ passed, [0-9]+ failed$/ { passed += $1; failed += $3 }
        END { print passed + 0, failed + 0 }' "$1"
}

# Runs one suite of one build; leaves "passed failed" in a file of the results folder.
run_one() {
    results=$1 build=$2 suite=$3
    STATUSLS_BUILD=$(cd "$build" && pwd)
    STATUSLS=$STATUSLS_BUILD/statusls
    STATUSLS_MODE=${STATUSLS_BUILD##*/}
    # A report of a sanitizer must not look like an exit status of ours.
    ASAN_OPTIONS=exitcode=99:detect_stack_use_after_return=1
    LSAN_OPTIONS=exitcode=99
    UBSAN_OPTIONS=print_stacktrace=1:exitcode=99
    export STATUSLS STATUSLS_BUILD STATUSLS_MODE ASAN_OPTIONS LSAN_OPTIONS UBSAN_OPTIONS
    case $suite in
    *.c) program=$build/${suite%.c} name=${suite%.c} ;;
    *) program=$suite name=$suite ;;
    esac
    output=$(mktemp "$results/output.XXXXXX")
    started=$(date +%s)
    status=0
    timeout "$limit" "$program" >"$output" 2>&1 </dev/null || status=$?
    [ "$status" -eq 77 ] && return 0
    counted=$(count "$output")
    passed=${counted% *} failed=${counted#* }
    if [ "$failed" -eq 0 ] && { [ "$status" -ne 0 ] || [ "$passed" -eq 0 ]; }; then
        failed=1
    fi
    echo "$passed $failed" >"$output.count"
    took=$(($(date +%s) - started))
    if [ "$failed" -eq 0 ]; then
        printf 'ok    %4d  %s %s (%d s)\n' "$passed" "$STATUSLS_MODE" "$name" "$took"
    else
        # One write, so that two suites at a time do not mix their lines.
        printf '%s\nFAIL  %4d  %s %s (exit %d)\n' \
            "$(sed 's/^/    /' "$output")" "$failed" "$STATUSLS_MODE" "$name" "$status"
    fi
}

if [ "${1-}" = --one ]; then
    shift
    run_one "$@"
    exit 0
fi

suites() {
    find tests/catalog tests/protocol tests/server -name 'test_*.c' 2>/dev/null || true
    find tests -name 'suite_*.sh'
}

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
broken=0 # the runner itself failed somewhere
for build in "$@"; do
    suites | LC_ALL=C sort | grep -e "${ONLY-}" | sed "s|^|$results $build |"
done | xargs -r -n 3 -P "${JOBS:-$(nproc)}" "$0" --one || broken=1

cat /dev/null "$results"/*.count 2>/dev/null | awk -v failed="$broken" '
    { passed += $1; failed += $2 }
    END {
        printf "%d passed, %d failed\n", passed, failed
        exit failed > 0 || passed == 0
    }'
