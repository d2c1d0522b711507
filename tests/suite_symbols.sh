#!/bin/sh
# No name is defined by two objects of the program: from an archive the linker takes the first one that fits, and says nothing.
set -eu

twice=$(nm --defined-only --extern-only "$STATUSLS_BUILD/libstatusls.a" "$STATUSLS_BUILD/libstatuscatalog.a" 2>/dev/null |
    awk 'NF == 3 && $2 ~ /^[TDBR]$/ && $3 !~ /^(__|\.)/ { print $3 }' | sort | uniq -d)

if [ -z "$twice" ]; then
    echo "1 passed, 0 failed"
else
    echo "defined twice:" $twice
    echo "0 passed, 1 failed"
    exit 1
fi
