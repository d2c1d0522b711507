#!/bin/sh
# The published schema against the decoder.
set -eu
cd "$(dirname "$0")/../.."
exec node tests/config/schema.js "${STATUSLS:-build/statusls}" docs/statusls.schema.json tests/config
