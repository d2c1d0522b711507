#!/bin/sh
# Installs what groups of packages.txt still miss, with apt. Says one line; is quick when all is there.
# Usage: tests/setup/install.sh GROUP...
set -eu

list=$(dirname "$0")/packages.txt

packages_of() {
    awk -v group="$1" '$1 == group { print $2 }' "$list"
}

is_there() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "set-up: not root and no sudo; please install: $missing" >&2
        exit 1
    fi
}

wanted=
missing=
for group in "$@"; do
    [ "$group" = npm ] && npm --version >/dev/null 2>&1 && continue
    for package in $(packages_of "$group"); do
        wanted="$wanted $package"
        command -v dpkg-query >/dev/null && is_there "$package" || missing="$missing $package"
    done
done

if [ -z "$missing" ]; then
    echo "set-up: needs$wanted: all there"
    exit 0
fi
if ! command -v apt-get >/dev/null; then
    echo "set-up: no apt here; going on in the hope that the likes of these are installed:$missing"
    exit 0
fi

echo "set-up: installing with apt:$missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
quiet() {
    as_root env DEBIAN_FRONTEND=noninteractive "$@" >"$log" 2>&1 </dev/null || {
        cat "$log" >&2
        exit 1
    }
}
quiet apt-get update
# shellcheck disable=SC2086 # one word per package is meant
quiet apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 $missing
