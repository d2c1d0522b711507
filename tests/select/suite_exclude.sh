#!/bin/sh
# --exclude and --no-ignore.
set -u
here=$(cd "$(dirname "$0")" && pwd)
program=${STATUSLS:-$here/../../build/statusls}
program=$(cd "$(dirname "$program")" && pwd)/$(basename "$program")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
passed=0 failed=0
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
    if [ "$got" = "$expected" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED: $*: $got"
        cat err
    fi
}

finds 'src/a.js src/gen/c.js '
finds 'src/a.js ' --exclude gen/
finds 'src/gen/c.js ' --exclude /src/a.js
finds '' --exclude gen --exclude '*.js'
finds 'src/a.js src/b.old.js src/gen/c.js vendor/d.js ' --no-ignore
finds 'src/a.js src/b.old.js vendor/d.js ' --no-ignore --exclude gen
finds 'src/gen/c.js ' --exclude gen src/gen/c.js
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
