#!/bin/sh
# Every fix that --check offers on the rules' pages and the sample projects, tried: see fixes.mjs.
set -eu

# The plain build will do: what a fix says is the same in all.
case ${STATUSLS_MODE-opt} in san-*) exit 77 ;; esac

here=$(cd "$(dirname "$0")" && pwd)
top=$here/../..
program=${STATUSLS:-$top/build/statusls}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

node "$here/pages.mjs" "$scratch/pages" "$top"/server/rules/*.md
node "$here/fixes.mjs" "$program" "$scratch/pages" "$top/tests/fixtures"
