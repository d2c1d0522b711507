#!/bin/sh
# The action's steps and the hook's entry, run as their hosts run them.
set -u
. "$(dirname "$0")/../support/suite.sh"
mkdir "$scratch/bin" "$scratch/tree"
ln -s "$program" "$scratch/bin/statusls"
PATH=$scratch/bin:$PATH
export PATH

# step NUMBER: the text of the action's n-th "run: |".
step() {
    awk -v n="$1" '
        /^      run: \|$/ { count++; inside = 1; next }
        inside && /^        / { if (count == n) print substr($0, 9); next }
        { inside = 0 }' "$top/.github/action/action.yml"
}

# A composite step of bash runs with these flags.
host() {
    step "$1" >"$scratch/step.sh"
    (cd "$scratch/tree" && bash --noprofile --norc -e -o pipefail "$scratch/step.sh" >"$scratch/out" 2>&1)
}

printf 'const app = require("express")();\napp.post("/b", (req, res) => res.redirect("/c"));\n' >"$scratch/tree/a b.js"
echo 'const fine = 1;' >"$scratch/tree/fine.js"
GITHUB_PATH=$scratch/path SOURCE=$top STATUSLS_PATHS=. STATUSLS_SARIF=
export GITHUB_PATH SOURCE STATUSLS_PATHS STATUSLS_SARIF

host 1
[ $? -eq 0 ] && [ ! -e "$scratch/path" ]
verdict 'a program that is there is not built' $?
host 2
[ $? -eq 1 ] && grep -q '^::warning .*file=a b.js.*line=2' "$scratch/out"
verdict 'annotations, and the job fails' $?
STATUSLS_PATHS='
fine.js
' host 2
verdict 'a clean tree passes; blank lines are no paths' $?
STATUSLS_SARIF=report.sarif host 2
[ $? -eq 1 ] && grep -q '"2.1.0"' "$scratch/tree/report.sarif"
verdict 'a SARIF report beside them' $?

entry=$(sed -n 's/^  entry: //p' "$top/.pre-commit-hooks.yaml")
(cd "$scratch/tree" && $entry 'a b.js' fine.js >"$scratch/out" 2>&1)
[ $? -eq 1 ] && grep -q '^a b.js:2:' "$scratch/out"
verdict 'the hook fails on what it was given' $?
(cd "$scratch/tree" && $entry fine.js >"$scratch/out" 2>&1)
verdict 'the hook passes' $?

conclude
