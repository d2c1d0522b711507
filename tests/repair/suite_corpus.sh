#!/bin/sh
# --fix over the examples of the rules' pages and the sample projects: see corpus.mjs.
set -eu
case ${STATUSLS_MODE-opt} in san-*) exit 77 ;; esac
here=$(cd "$(dirname "$0")" && pwd)
top=$here/../..
program=${STATUSLS:-$top/build/statusls}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
node "$here/../fixes/pages.mjs" "$scratch/pages" "$top"/server/rules/*.md
node "$here/corpus.mjs" "$program" "$scratch/pages" "$top/tests/fixtures"
