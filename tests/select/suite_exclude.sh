#!/bin/sh
# --exclude and --no-ignore.
set -u
. "$(dirname "$0")/../support/suite.sh"
cd "$scratch" || exit 1
mkdir -p src/gen vendor
for file in src/a.js src/b.old.js src/gen/c.js vendor/d.js; do
    printf 'const app = require("express")();\napp.post("/b", (req, res) => res.redirect("/c"));\n' >"$file"
done
echo '*.old.js' >.statuslsignore

# finds EXPECTED ARGUMENT...
finds() {
    expected=$1
    shift
    got=$("$program" --check --format concise "$@" 2>err | cut -d: -f1 | tr '\n' ' ')
    [ "$got" = "$expected" ]
    verdict "$*: $got" $?
}

finds 'src/a.js src/gen/c.js '
finds 'src/a.js ' --exclude gen/
finds 'src/gen/c.js ' --exclude /src/a.js
finds '' --exclude gen --exclude '*.js'
finds 'src/a.js src/b.old.js src/gen/c.js vendor/d.js ' --no-ignore
finds 'src/a.js src/b.old.js vendor/d.js ' --no-ignore --exclude gen
finds 'src/gen/c.js ' --exclude gen src/gen/c.js
conclude
