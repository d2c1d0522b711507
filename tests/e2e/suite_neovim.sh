#!/bin/sh
# A real Neovim on a small real Express application: hover, warning, quick fix, and the same finding from --check.
set -u
cd "$(dirname "$0")/../.."

program=${STATUSLS:-build/statusls}
case $program in /*) ;; *) program=$PWD/$program ;; esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r tests/fixtures/express-app "$work/app"
subject=$work/app/routes/books.js
line=$(grep -n 'redirect(302' "$subject" | cut -d: -f1)
: >"$work/report"

check() { # NAME, then a command that must succeed
    name=$1
    shift
    if "$@"; then echo "ok $name" >>"$work/report"; else echo "not ok $name" >>"$work/report"; fi
}

finding() {
    "$program" --check --format json "$subject" >"$work/out" 2>"$work/err"
    [ $? -eq "$1" ] && grep -q "$2" "$work/out"
}

# The same before and after, from the command line; the editor changes the file in between.
check check_finds_it finding 1 "\"line\":$line,\"column\":18,.*\"rule\":\"redirect-after-unsafe-method\""
HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_STATE_HOME=$work/state \
    STATUSLS=$program REPOSITORY=$PWD SUBJECT=$subject REPORT=$work/nvim \
    timeout 120 nvim --clean -n --headless -c 'filetype on' -S tests/e2e/neovim.lua >"$work/log" 2>&1 </dev/null
check neovim_ends_well test $? -eq 0
check neovim_reports test -s "$work/nvim"
[ -s "$work/nvim" ] && cat "$work/nvim" >>"$work/report"
check the_file_was_saved grep -q 'redirect(303' "$subject"
check check_is_clean_then finding 0 '^\[\]$'

passed=$(grep -c '^ok ' "$work/report")
failed=$(grep -c '^not ok ' "$work/report")
grep '^not ok ' "$work/report" || true
[ "$failed" -eq 0 ] || cat "$work/log"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
