#!/bin/sh
# Installs what the tests of the protocol need, as the lock file has it, into build/conformance.
set -eu
cd "$(dirname "$0")/../.."
mkdir -p build/conformance
(
    flock 9
    if ! cmp -s tests/conformance/package-lock.json build/conformance/stamp; then
        cp tests/conformance/package.json tests/conformance/package-lock.json build/conformance
        cd build/conformance
        npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
        cp package-lock.json stamp
    fi
) 9>build/conformance/lock
