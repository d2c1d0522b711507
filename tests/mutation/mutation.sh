#!/bin/sh
# Whether the rules' pages would notice: switches off the conditions of conditions.txt, one at a time,
# in a copy of the sources, and demands that an example of a page then fails. Run from the top, when
# test_pages is built.
# Usage: tests/mutation/mutation.sh [RULE]
set -eu

here=$(cd "$(dirname "$0")" && pwd)
suite=build/opt/tests/server/rules/test_pages
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
passed=0 failed=0

mkdir "$scratch/build"
cp -Rp Makefile catalog protocol server tests docs "$scratch"
cp -Rp build/gen build/opt "$scratch/build"
cp -Rp server/rules "$scratch/whole"
ln -s "$PWD/build/deps" "$PWD/build/grammars" "$scratch/build"

# mutate FILE PIECE REPLACEMENT: false when the piece is not there exactly once. Line breaks and
# indentation of the source count as one space.
mutate() {
    PIECE=$2 PUT=$3 perl -0pi -e '
        $piece = join "\\s+", map { quotemeta } split " ", $ENV{PIECE};
        $count = s/$piece/ $ENV{PUT} /g;
        END { exit($count == 1 ? 0 : 1) }' "$1"
}

try() {
    file=$scratch/server/rules/$1.c
    if ! mutate "$file" "$2" "$3"; then
        echo "FAILED: $1: this is not there, or not once: $2"
        failed=$((failed + 1))
    elif ! (cd "$scratch" && make -s "$suite" WERROR=) >"$scratch/log" 2>&1; then
        echo "FAILED: $1: does not compile without: $2"
        grep -m 3 'error' "$scratch/log" || true
        failed=$((failed + 1))
    elif (cd "$scratch" && "$suite") >"$scratch/log" 2>&1; then
        echo "FAILED: $1: no example needs: $2"
        failed=$((failed + 1))
    else
        echo "ok: $1: $(grep -c '^\[  FAILED  \] test_' "$scratch/log") examples fail without: $2"
        passed=$((passed + 1))
    fi
    cp -p "$scratch/whole/$1.c" "$file"
    touch "$file"
}

while IFS= read -r line; do
    case $line in '#'* | '') continue ;; esac
    rule=${line%%: *}
    rest=${line#*: }
    [ "${1-$rule}" = "$rule" ] || continue
    replacement=${rest##*=>}
    try "$rule" "${rest%% =>*}" "${replacement# }"
done <"$here/conditions.txt"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
