#!/bin/sh
# Each capability of the client switched off by itself; see matrix.js.
set -eu
cd "$(dirname "$0")/../.."
tests/conformance/install.sh
exec node tests/conformance/matrix.js "${STATUSLS:-build/statusls}"
