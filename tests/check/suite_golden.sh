#!/bin/sh
# Golden runs of --check, --list, --explain and --why. Usage: tests/check/suite_golden.sh [--update] [CASE...]
#
# A case is a folder beside this script:
#   args           the arguments, one a line
#   tree/          the files to check, copied to a scratch folder where the program runs (optional)
#   stdin          what stdin holds (optional; nothing)
#   setup          shell commands run there first, for what git cannot hold (optional)
#   unprivileged   run as somebody for whom file permissions count (optional, empty)
#   lines          how many lines of stdout count (optional)
#   expected.out   what stdout must be, then each line of stderr behind "stderr: "
#   expected.exit  the exit status
# Every --check and --list case is run again with --no-scan and on one thread, and must print the same.
# --update writes what was expected anew.
set -u

here=$(cd "$(dirname "$0")" && pwd)
program=${STATUSLS:-$here/../../build/statusls}
program=$(cd "$(dirname "$program")" && pwd)/$(basename "$program")
scratch=$(mktemp -d)
trap 'chmod -R u+rwx "$scratch"; rm -rf "$scratch"' EXIT
chmod 755 "$scratch"
unset NO_COLOR CLICOLOR CLICOLOR_FORCE FORCE_COLOR UV_THREADPOOL_SIZE
passed=0 failed=0 update=

if [ ! -x "$program" ]; then
    echo "no program at $program"
    exit 1
fi

if [ "${1-}" = --update ]; then
    update=1
    shift
fi

# As nobody when we are root. Status 77: not possible here.
run_unprivileged() {
    if [ "$(id -u)" -ne 0 ]; then
        "$@"
    elif setpriv --reuid=65534 --clear-groups test -x "$program" 2>/dev/null; then
        setpriv --reuid=65534 --clear-groups "$@"
    else
        return 77
    fi
}

# run CASE [ARGUMENT...]: leaves $scratch/out and $scratch/exit.
run() {
    case=$1
    shift
    while IFS= read -r argument; do
        set -- "$@" "$argument"
    done <"$case/args"
    set -- timeout 60 "$program" "$@"
    [ -e "$case/unprivileged" ] && set -- run_unprivileged "$@"
    input=/dev/null
    [ ! -e "$case/stdin" ] || input=$case/stdin
    (cd "$scratch/tree" && "$@" >"$scratch/stdout" 2>"$scratch/stderr" <"$input")
    echo $? >"$scratch/exit"
    [ ! -e "$case/lines" ] || sed -i "$(cat "$case/lines")q" "$scratch/stdout"
    { cat "$scratch/stdout" && sed 's/^/stderr: /' "$scratch/stderr"; } >"$scratch/out"
}

prepare() {
    chmod -R u+rwx "$scratch/tree" 2>/dev/null
    rm -rf "$scratch/tree"
    mkdir "$scratch/tree"
    [ -d "$1/tree" ] && cp -R "$1/tree/." "$scratch/tree"
    [ ! -e "$1/setup" ] || (cd "$scratch/tree" && sh -eu "$1/setup")
}

same() {
    diff -u "$1/expected.out" "$scratch/out" >"$scratch/diff" || {
        head -n 40 "$scratch/diff"
        return 1
    }
    diff -u "$1/expected.exit" "$scratch/exit"
}

holds() {
    run "$1"
    [ "$(cat "$scratch/exit")" -eq 77 ] && return 77
    if [ -n "$update" ]; then
        cp "$scratch/out" "$1/expected.out"
        cp "$scratch/exit" "$1/expected.exit"
    fi
    same "$1" || return 1
    grep -q -x -e --check -e --list "$1/args" || return 0
    UV_THREADPOOL_SIZE=1
    export UV_THREADPOOL_SIZE
    run "$1" --no-scan
    unset UV_THREADPOOL_SIZE
    same "$1"
}

[ $# -gt 0 ] || set -- $(cd "$here" && ls -d */ | tr -d /)
for name in "$@"; do
    prepare "$here/$name" || exit 1
    holds "$here/$name"
    case $? in
    0) passed=$((passed + 1)) ;;
    77) echo "skipped: $name" ;;
    *)
        failed=$((failed + 1))
        echo "FAILED: $name"
        ;;
    esac
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
