#!/bin/sh
# What --check and --explain do with the streams that they are given: terminals, full disks, pipes.
set -u

here=$(cd "$(dirname "$0")" && pwd)
program=${STATUSLS:-$here/../../build/statusls}
scratch=$(mktemp -d)
tree=$scratch/tree
trap 'rm -rf "$scratch"' EXIT
# Elsewhere: below a folder called tests much is said for tests only.
cp -R "$here/express_redirect/tree" "$tree"
unset NO_COLOR CLICOLOR CLICOLOR_FORCE FORCE_COLOR
TERM=xterm
export TERM
passed=0 failed=0
escape=$(printf '\033')

# verdict NAME STATUS: counts a test by the exit status of its last command.
verdict() {
    if [ "$2" -eq 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED: $1"
        sed 's/^/    /' "$scratch/out" | head -n 20
    fi
}

# on_terminal ARGUMENT...: stdout is a terminal; what it shows goes to $scratch/out.
on_terminal() {
    script -qec "'$program' $*" /dev/null >"$scratch/out" </dev/null
}

on_terminal --check "$tree"
grep -q "${escape}\[33mwarning" "$scratch/out"
verdict 'a terminal gets colour' $?

NO_COLOR=1 on_terminal --check "$tree"
grep -q 'warning' "$scratch/out" && ! grep -q "$escape" "$scratch/out"
verdict 'NO_COLOR is respected' $?

NO_COLOR='' on_terminal --check "$tree"
grep -q "$escape" "$scratch/out"
verdict 'an empty NO_COLOR says nothing' $?

TERM=dumb on_terminal --check "$tree"
grep -q 'warning' "$scratch/out" && ! grep -q "$escape" "$scratch/out"
verdict 'a dumb terminal gets no colour' $?

on_terminal --check --color=never "$tree"
grep -q 'warning' "$scratch/out" && ! grep -q "$escape" "$scratch/out"
verdict '--color=never is respected' $?

NO_COLOR=1 on_terminal --check --color=always "$tree"
grep -q "${escape}\[33mwarning" "$scratch/out"
verdict '--color wins over NO_COLOR' $?

CLICOLOR=0 on_terminal --check "$tree"
grep -q 'warning' "$scratch/out" && ! grep -q "$escape" "$scratch/out"
verdict 'CLICOLOR=0 is respected' $?

CLICOLOR_FORCE=1 "$program" --check "$tree" >"$scratch/out" 2>/dev/null
grep -q "${escape}\[33mwarning" "$scratch/out"
verdict 'CLICOLOR_FORCE colours a pipe' $?

FORCE_COLOR=1 "$program" --check --output "text:$scratch/out" "$tree" 2>/dev/null
grep -q 'warning' "$scratch/out" && ! grep -q "$escape" "$scratch/out"
verdict 'a file gets no colour by the environment' $?

CLICOLOR_FORCE=1 NO_COLOR=1 "$program" --check "$tree" >"$scratch/out" 2>/dev/null
grep -q 'warning' "$scratch/out" && ! grep -q "$escape" "$scratch/out"
verdict 'NO_COLOR wins over CLICOLOR_FORCE' $?

on_terminal --check --format json "$tree"
grep -q '"rule"' "$scratch/out" && ! grep -q "$escape" "$scratch/out"
verdict 'JSON has no colour' $?

on_terminal --explain 409
grep -q "${escape}\[1m409 Conflict" "$scratch/out"
verdict 'headings of a page are bold' $?

"$program" --check "$tree" >/dev/full 2>"$scratch/out"
[ $? -eq 2 ] && grep -q 'stdout: No space left on device' "$scratch/out"
verdict 'a full disk is trouble for --check' $?

"$program" --explain 409 >/dev/full 2>"$scratch/out"
[ $? -eq 2 ] && grep -q 'stdout: No space left on device' "$scratch/out"
verdict 'a full disk is trouble for --explain' $?

"$program" --check --format json "$tree" 2>/dev/null >"$scratch/out"
[ "$(head -c 1 "$scratch/out")" = '[' ] && [ "$(tail -c 2 "$scratch/out")" = ']' ]
verdict 'stdout holds the report and nothing else' $?

"$program" --check --output "json:/dev/full" "$tree" >"$scratch/out" 2>&1
[ $? -eq 2 ] && grep -q '/dev/full: No space left on device' "$scratch/out"
verdict 'a full device is trouble for a report' $?

(cd "$scratch" && "$program" --check --output "json:new.json" "$tree" --quiet; ls) >"$scratch/out"
[ "$(grep -c 'new' "$scratch/out")" -eq 1 ] && grep -q '"rule"' "$scratch/new.json"
verdict 'a report in a file leaves nothing beside it' $?

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
