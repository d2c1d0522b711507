#!/bin/sh
# make install and make uninstall: what is put where, that it works from there, and that it goes away again.
set -eu
[ "${STATUSLS_MODE-opt}" = opt ] || exit 77

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
unset MAKEFLAGS MAKELEVEL
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

example_with_installed_catalog() {
    sed 's|#include "catalog/\(.*\)"|#include <statuscatalog/\1>|' catalog/example.c >"$room/example.c"
    flags=$(PKG_CONFIG_PATH=$at/lib/pkgconfig PKG_CONFIG_SYSROOT_DIR=$room/root \
        pkg-config --cflags --libs statuscatalog)
    # shellcheck disable=SC2086 # one word per flag is meant
    ${CC-cc} -std=c17 -Werror "$room/example.c" -o "$room/example" $flags
    "$room/example"
}

at=$room/root/opt/statusls
check 'make install' make install DESTDIR="$room/root" PREFIX=/opt/statusls
check 'the program runs' "$at/bin/statusls" --version
check 'the pages are there' cmp catalog/pages/409.md "$at/share/statusls/pages/409.md"
check 'the schema is there' cmp docs/statusls.schema.json "$at/share/statusls/statusls.schema.json"
check 'the schemas of reports are there' cmp docs/findings.schema.json "$at/share/statusls/findings.schema.json"
check 'the manual page is there' grep -q 'max.*diagnostics' "$at/share/man/man1/statusls.1"
check 'bash takes its completions' bash -n "$at/share/bash-completion/completions/statusls"
check 'zsh has completions' grep -q '^#compdef statusls' "$at/share/zsh/site-functions/_statusls"
check 'fish has completions' grep -q 'statusls -l output ' "$at/share/fish/vendor_completions.d/statusls.fish"
check 'the rules are there' test -s "$at/share/statusls/rules/redirect-after-unsafe-method.md"
check 'no header looks into the source tree' sh -c "! grep -r '#include \"catalog/' '$at/include'"
check 'the example builds and runs with what is installed' example_with_installed_catalog
check 'make uninstall' make uninstall DESTDIR="$room/root" PREFIX=/opt/statusls
check 'nothing is left' test -z "$(find "$room/root" ! -type d)"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
