#!/bin/sh
# --since, --staged and --diff-input in a small repository.
set -u
. "$(dirname "$0")/../support/suite.sh"
HOME=$scratch GIT_CONFIG_NOSYSTEM=1
export HOME GIT_CONFIG_NOSYSTEM
line='app.post("/b", (req, res) => res.redirect("/c"));'

# places STATUS EXPECTED ARGUMENT...: the exit status, and where findings are, "file:line file:line".
places() {
    status=$1 expected=$2
    shift 2
    "$program" --check --format concise "$@" >"$scratch/out" 2>"$scratch/err"
    [ $? -eq "$status" ] && [ "$(sed 's/^\([^:]*:[0-9]*\):.*/\1/' "$scratch/out" | tr '\n' ' ')" = "$expected" ]
}

mkdir "$scratch/tree" && cd "$scratch/tree" || exit 1
git init -q . && git config user.name a && git config user.email a@b.c
write() {
    printf 'const app = require("express")();\n%s\n' "$line" >"$1"
}
write old.js
write moved.js
write gone.js
printf 'binary\0\n' >picture.png
git add . && git commit -qm one
base=$(git rev-parse HEAD)

places 0 '' --since HEAD
verdict 'nothing changed, nothing said' $?

mkdir deep
printf '%s\n' "$line" >>old.js
git mv moved.js 'deep/ö "b".js' && printf '%s\n' "$line" >>'deep/ö "b".js'
git rm -q gone.js
printf 'other\0\n' >picture.png
write new.js
places 1 'deep/ö "b".js:3 new.js:2 old.js:3 ' --since HEAD
verdict 'changed lines, of renamed files, too, and all of unknown ones' $?

places 1 'ö "b".js:3 ' --since HEAD 'deep/ö "b".js'
[ $? -ne 0 ] && places 1 'deep/ö "b".js:3 ' --since HEAD deep
verdict 'only below the paths' $?

(cd deep && places 1 'ö "b".js:3 ' --since HEAD)
verdict 'from a folder below' $?

git diff HEAD >"$scratch/diff"
places 1 'deep/ö "b".js:3 old.js:3 ' --diff-input "$scratch/diff"
verdict 'a diff from a file' $?
"$program" --check --format concise --diff-input - <"$scratch/diff" >"$scratch/out" 2>"$scratch/err"
[ $? -eq 1 ] && [ "$(wc -l <"$scratch/out")" -eq 2 ]
verdict 'a diff from stdin' $?
sed '/^@@/q' "$scratch/diff" >"$scratch/cut"
places 2 '' --diff-input "$scratch/cut"
[ $? -eq 0 ] && grep -q 'the diff is cut off at line' "$scratch/err"
verdict 'a diff that is cut off is trouble' $?

git add old.js
write old.js
places 1 'deep/ö "b".js:2 old.js:3 ' --staged
[ $? -ne 0 ] && places 1 'old.js:3 ' --staged old.js
verdict 'what is staged is looked at, not the work tree' $?
git checkout -q -- old.js

git add . && git commit -qm two
places 1 'deep/ö "b".js:3 old.js:3 ' --since "$base" # to git new.js is gone.js under another name
verdict 'since an older commit' $?

git checkout -q -b side "$base" && write side.js && git add . && git commit -qm side
places 1 'side.js:2 ' --since master || places 1 'side.js:2 ' --since main
verdict 'what another branch did since is not ours' $?

places 1 'side.js:2 ' --since "$base" --fix --unsafe-fixes
grep -q 303 side.js && ! grep -q 303 old.js
verdict '--fix keeps to the changed lines' $?

places 2 '' --since nonsense
[ $? -eq 0 ] && grep -qx 'statusls: --since: git knows no commit "nonsense" here' "$scratch/err"
verdict 'a commit that is none' $?

PATH=/nowhere places 2 '' --since HEAD 2>/dev/null
(PATH=/nowhere "$program" --check --since HEAD 2>&1) | grep -qx 'statusls: git is not installed'
verdict 'git is missing' $?

mkdir "$scratch/plain" && cd "$scratch/plain" || exit 1
places 2 '' --staged
[ $? -eq 0 ] && grep -q 'statusls: git: fatal: not a git repository' "$scratch/err"
verdict 'no repository' $?

conclude
