#!/bin/sh
# How the program lives and ends as a process; see process.js.
set -eu
cd "$(dirname "$0")/../.."
exec node tests/lsp/process.js "${STATUSLS:-build/statusls}"
