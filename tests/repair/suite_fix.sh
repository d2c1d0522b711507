#!/bin/sh
# What --fix does to files besides the fix: modes, marks, line ends, links; and what it says.
set -u
. "$(dirname "$0")/../support/suite.sh"

# What --fix does to files besides the fix: modes, marks, line ends, links; and what it says.
set -u
here=$(cd "$(dirname "$0")" && pwd)
program=${STATUSLS:-$here/../../build/statusls}
program=$(cd "$(dirname "$program")" && pwd)/$(basename "$program")
scratch=$(mktemp -d)
trap 'chmod -R u+rwx "$scratch"; rm -rf "$scratch"' EXIT

# in_tree ARGUMENT...: runs --check in the tree; leaves $scratch/out and $scratch/err.
in_tree() {
    (cd "$scratch/tree" && "$program" --check "$@" >"$scratch/out" 2>"$scratch/err")
}

old='const app = require("express")();
app.delete("/a", (req, res) => res.status(204).json({ deleted: true }));
app.post("/b", (req, res) => res.redirect("/c"));
'
new='const app = require("express")();
app.delete("/a", (req, res) => res.status(204).end());
app.post("/b", (req, res) => res.redirect("/c"));
'
fresh() {
    rm -rf "$scratch/tree"
    mkdir "$scratch/tree"
    printf %s "$old" >"$scratch/tree/a.js"
    printf %s "$new" >"$scratch/new.js"
}

fresh
in_tree --fix
[ $? -eq 1 ] && grep -qx 'Fixed 1 of 2 findings in 1 file' "$scratch/err" && cmp -s "$scratch/tree/a.js" "$scratch/new.js"
verdict 'what a person must decide stays, and is the outcome' $?

fresh
in_tree --fix --unsafe-fixes
[ $? -eq 0 ] && grep -qx 'Fixed 2 of 2 findings in 1 file' "$scratch/err" && grep -q '303' "$scratch/tree/a.js"
verdict '--unsafe-fixes makes the preferred choice' $?

fresh
in_tree --diff
[ $? -eq 1 ] && printf %s "$old" | cmp -s - "$scratch/tree/a.js" && (cd "$scratch/tree" && git apply "$scratch/out") &&
    cmp -s "$scratch/tree/a.js" "$scratch/new.js"
verdict '--diff writes nothing and prints what git applies' $?

in_tree --diff
[ $? -eq 0 ] && [ ! -s "$scratch/out" ]
verdict '--diff of nothing is nothing, and well' $?

fresh
{ printf '\357\273\277' && printf %s "$old" | sed 's/$/\r/'; } >"$scratch/tree/a.js"
{ printf '\357\273\277' && printf %s "$new" | sed 's/$/\r/'; } >"$scratch/new.js"
in_tree --fix
cmp -s "$scratch/tree/a.js" "$scratch/new.js"
verdict 'a byte order mark and CRLF stay' $?

fresh
printf %s "${old% }" | head -c -1 >"$scratch/tree/a.js"
head -c -1 "$scratch/new.js" >"$scratch/short.js"
in_tree --diff
(cd "$scratch/tree" && git apply "$scratch/out") && cmp -s "$scratch/tree/a.js" "$scratch/short.js"
verdict 'a last line without its end stays so, in a patch, too' $?

fresh
chmod 751 "$scratch/tree/a.js"
in_tree --fix
[ "$(stat -c %a "$scratch/tree/a.js")" = 751 ] && cmp -s "$scratch/tree/a.js" "$scratch/new.js"
verdict 'the mode stays' $?

fresh
mkdir "$scratch/tree/deep" && mv "$scratch/tree/a.js" "$scratch/tree/deep/real.txt" && ln -s deep/real.txt "$scratch/tree/a.js"
in_tree --fix a.js
[ -L "$scratch/tree/a.js" ] && cmp -s "$scratch/tree/deep/real.txt" "$scratch/new.js" && [ "$(ls -A "$scratch/tree/deep")" = real.txt ]
verdict 'behind a link the file it leads to changes' $?

fresh
mkdir "$scratch/tree/sp ace" && mv "$scratch/tree/a.js" "$scratch/tree/sp ace/\"ü.js"
cp -R "$scratch/tree" "$scratch/copy"
in_tree --diff
(cd "$scratch/copy" && git apply "$scratch/out") && cmp -s "$scratch/copy/sp ace/\"ü.js" "$scratch/new.js"
verdict 'git applies a patch for a path with blanks, quotes and letters' $?

fresh
cat >"$scratch/tree/a.js" <<'END'
const app = require("express")();
app.get("/", (req, res) => res.send("ok")); // statusls-ignore body-on-bodyless-status: nothing here
END
in_tree --fix
[ $? -eq 0 ] && ! grep -q statusls-ignore "$scratch/tree/a.js"
verdict 'a comment that silences nothing goes' $?

fresh
(cd "$scratch/tree" && "$program" --check --fix --stdin-filename b.js - <"$scratch/tree/a.js" >"$scratch/out" 2>"$scratch/err")
[ $? -eq 1 ] && cmp -s "$scratch/out" "$scratch/new.js" && printf %s "$old" | cmp -s - "$scratch/tree/a.js"
verdict 'what stdin becomes is on stdout' $?

printf 'nothing here' | (cd "$scratch/tree" && "$program" --check --fix --stdin-filename b.js - >"$scratch/out" 2>"$scratch/err")
[ $? -eq 0 ] && [ "$(cat "$scratch/out")" = 'nothing here' ]
verdict 'stdin without a finding comes out as it went in' $?

in_tree --unsafe-fixes
[ $? -eq 2 ] && grep -q -e '--unsafe-fixes goes with --fix or --diff' "$scratch/err"
verdict '--unsafe-fixes alone is a mistake' $?

if [ "$(id -u)" -ne 0 ]; then
    fresh
    chmod 444 "$scratch/tree/a.js"
    in_tree --fix
    [ $? -eq 2 ] && grep -q 'a.js: Permission denied' "$scratch/err" && printf %s "$old" | cmp -s - "$scratch/tree/a.js"
    verdict 'a file that may not be written is trouble' $?
fi

conclude
