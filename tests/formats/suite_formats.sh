#!/bin/sh
# Every report format, for findings and for nothing: against what is expected, and against its consumer.
# Usage: tests/formats/suite_formats.sh [--update]
set -eu
cd "$(dirname "$0")/../.."
if ! [ -e build/formats/stamp ]; then
    echo 'the validators are not there: make build/formats/stamp'
    exit 1
fi
NODE_PATH=build/formats/node_modules
export NODE_PATH
exec node tests/formats/formats.js "${STATUSLS:-build/statusls}" "$@"
