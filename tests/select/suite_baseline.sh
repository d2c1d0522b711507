#!/bin/sh
# --baseline and --write-baseline.
set -u
. "$(dirname "$0")/../support/suite.sh"
cd "$scratch" || exit 1
line='app.post("/b", (req, res) => res.redirect("/c"));'

run() {
    "$program" --check --format concise --baseline known "$@" >out 2>err
}

printf 'const app = require("express")();\n%s\n%s\n' "$line" "$line" >a.js
cp a.js b.js
run --write-baseline
[ $? -eq 0 ] && [ "$(wc -l <known)" -eq 4 ] && LC_ALL=C sort -c known && [ ! -s out ]
verdict 'what is found is written down, a line each, sorted' $?

run
[ $? -eq 0 ] && [ ! -s out ]
verdict 'what is known is not reported' $?

printf 'const app = require("express")();\n\n\n    %s\n%s\n' "$line" "$line" >a.js
run
verdict 'lines that move are known' $?

echo "$line" >>b.js
run
[ $? -eq 1 ] && [ "$(cut -d: -f1,2 out)" = b.js:4 ]
verdict 'one more of the same is new' $?

printf 'const app = require("express")();\n%s\napp.post("/z", (req, res) => res.redirect("/y"));\n' "$line" >b.js
run
[ $? -eq 1 ] && [ "$(cut -d: -f1,2 out)" = b.js:3 ] && grep -qx 'known: 1 found no longer; --write-baseline forgets them' err
verdict 'a new one takes no place of one that went' $?

rm b.js
run a.js
grep -q '^known: 2 found no longer' err
verdict 'what was known of a file that is gone is stale' $?

echo 'what is this' >known
run
[ $? -eq 2 ] && grep -qx 'statusls: known: line 1 is no entry of a baseline' err
verdict 'another text is no baseline' $?

rm known
run
[ $? -eq 2 ] && grep -qx 'statusls: known: No such file or directory' err
verdict 'a baseline that is missing is trouble' $?

conclude
