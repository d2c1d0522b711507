#!/bin/sh
# Whether the rules' pages would notice: switches off the conditions of conditions.txt, one at a time,
# in a copy of the rule's source, links the pages' test with it in place of the rule, and demands that
# an example of a page then fails. `make mutation` says how to compile and link.
# Usage: COMPILE=... LINK=... PARTS=... LIBS=... tests/mutation/mutation.sh [RULE]
set -eu

here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
passed=0 failed=0

# mutate FILE PIECE REPLACEMENT: prints FILE; false when the piece is not there exactly once. Line
# breaks and indentation of the source count as one space.
mutate() {
    PIECE=$2 PUT=$3 perl -0pe '
        $piece = join "\\s+", map { quotemeta } split " ", $ENV{PIECE};
        $count = s/$piece/ $ENV{PUT} /g;
        END { exit($count == 1 ? 0 : 1) }' "$1"
}

# The rule's object stands before the library, so the linker takes nothing of that name from there.
build() {
    eval "$COMPILE" -w -c "$scratch/rule.c" -o "$scratch/rule.o" &&
        $LINK "$scratch/rule.o" $PARTS -lcmocka $LIBS -o "$scratch/pages"
}

verdict() {
    if ! mutate "server/rules/$1.c" "$2" "$3" >"$scratch/rule.c"; then
        echo "FAILED: $1: this is not there, or not once: $2"
    elif ! build >"$scratch/log" 2>&1; then
        echo "FAILED: $1: does not compile without: $2"
        grep -m 3 'error' "$scratch/log" || true
    elif "$scratch/pages" >"$scratch/log" 2>&1; then
        echo "FAILED: $1: no example needs: $2"
    else
        examples=$(sed -n "s/^\[  FAILED  \] test_//p" "$scratch/log" | sort -u | wc -l)
        [ "$examples" -gt 0 ] && echo "ok: $1: $examples examples fail without: $2" ||
            echo "FAILED: $1: the pages' test ends early without: $2"
    fi
}

while IFS= read -r line; do
    case $line in '#'* | '') continue ;; esac
    rule=${line%%: *}
    rest=${line#*: }
    [ "${1-$rule}" = "$rule" ] || continue
    replacement=${rest##*=>}
    said=$(verdict "$rule" "${rest%% =>*}" "${replacement# }")
    echo "$said"
    case $said in ok:*) passed=$((passed + 1)) ;; *) failed=$((failed + 1)) ;; esac
done <"$here/conditions.txt"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
