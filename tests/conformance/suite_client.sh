#!/bin/sh
# An independent client, made of the protocol's own library, drives every feature; see client.js.
set -eu
cd "$(dirname "$0")/../.."
tests/conformance/install.sh
exec node tests/conformance/client.js "${STATUSLS:-build/statusls}"
