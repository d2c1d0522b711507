# What suites in shell share. A suite in tests/FOLDER begins with
#
#     set -u
#     . "$(dirname "$0")/../support/suite.sh"
#
# and ends with `conclude`. It gets $here (its folder), $top (the repository), $program (the program under test, absolute) and
# $scratch (an empty folder that goes when the suite ends), and reports with `verdict` or `check`.
# shellcheck shell=sh disable=SC2034

here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
program=${STATUSLS:-$top/build/statusls}
program=$(cd "$(dirname "$program")" && pwd)/$(basename "$program")
scratch=$(mktemp -d)
trap 'chmod -R u+rwx "$scratch"; rm -rf "$scratch"' EXIT
passed=0 failed=0

# verdict NAME STATUS: counts a test; shows $scratch/out and $scratch/err of one that failed.
verdict() {
    if [ "$2" -eq 0 ]; then
        passed=$((passed + 1))
        return
    fi
    failed=$((failed + 1))
    echo "FAILED: $1"
    for said in "$scratch/out" "$scratch/err"; do
        [ ! -f "$said" ] || sed 's/^/    /' "$said" | head -n 20
    done
}

# check NAME COMMAND...: a test that is one command.
check() {
    tested=$1
    shift
    "$@"
    verdict "$tested" $?
}

# The suite's last line and its exit status.
conclude() {
    echo "$passed passed, $failed failed"
    [ "$failed" -eq 0 ]
}
