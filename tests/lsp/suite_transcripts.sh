#!/bin/sh
# Recorded sessions against the real program; see README.md. Arguments: only these files.
set -eu
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || set -- tests/lsp/*.lsp
exec node tests/lsp/transcripts.js "${STATUSLS:-build/statusls}" "$@"
