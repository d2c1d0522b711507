#!/bin/sh
# catalog/example.c, built as others would: with the library in the build, and with one installed.
set -eu
[ "${STATUSLS_MODE-opt}" = opt ] || exit 77

cc=${CC-cc}
build=${STATUSLS_BUILD-build/opt}
want=tests/catalog/example.txt
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
passed=0 failed=0

# check TITLE COMMAND...
check() {
    title=$1
    shift
    if "$@" >"$room/log" 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "$title"
        cat "$room/log"
    fi
}

strict() {
    "$cc" -std=c17 -Wall -Wextra -Wpedantic -Werror "$@"
}

# Nothing but the C library may be needed to link it.
check 'the example compiles' \
    strict -I. catalog/example.c "$build/libstatuscatalog.a" -o "$room/example"
"$room/example" >"$room/output"
check 'the example prints what it should' diff -u "$want" "$room/output"

for header in catalog/*.h; do
    echo "#include \"$header\"" >"$room/alone.c"
    check "$header compiles alone" strict -I. -fsyntax-only "$room/alone.c"
done

mkdir -p "$room/include/statuscatalog" "$room/lib/pkgconfig"
cp catalog/*.h "$room/include/statuscatalog"
cp "$build/libstatuscatalog.a" "$room/lib"
sed -e "s|@PREFIX@|$room|g" -e 's|@VERSION@|1|g' catalog/statuscatalog.pc.in \
    >"$room/lib/pkgconfig/statuscatalog.pc"
sed 's|#include "catalog/\(.*\)"|#include <statuscatalog/\1>|' catalog/example.c \
    >"$room/installed.c"
flags() {
    PKG_CONFIG_PATH=$room/lib/pkgconfig pkg-config --cflags --libs statuscatalog
}
check 'the installed example compiles' strict "$room/installed.c" -o "$room/installed" $(flags)
"$room/installed" >"$room/output"
check 'the installed example prints the same' diff -u "$want" "$room/output"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
