#!/bin/sh
# One scene for each thing that users of language servers complain about; see requirements.js.
set -eu
cd "$(dirname "$0")/../.."
tests/conformance/install.sh
exec node tests/conformance/requirements.js "${STATUSLS:-build/statusls}"
