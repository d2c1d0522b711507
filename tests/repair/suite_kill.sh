#!/bin/sh
# --fix, killed at 200 moments: see kill.mjs.
set -eu
case ${STATUSLS_MODE-opt} in san-*) exit 77 ;; esac
here=$(cd "$(dirname "$0")" && pwd)
exec node "$here/kill.mjs" "${STATUSLS:-$here/../../build/statusls}" 200
