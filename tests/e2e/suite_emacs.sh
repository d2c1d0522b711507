#!/bin/sh
# A real Emacs on a small real Express application, with Eglot and with lsp-mode: hover, warning, quick fix, completion.
set -u
cd "$(dirname "$0")/../.."

program=${STATUSLS:-build/statusls}
case $program in /*) ;; *) program=$PWD/$program ;; esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
: >"$work/report"

drive() { # CLIENT
    rm -rf "$work/app" "$work/home"
    mkdir "$work/home"
    cp -r tests/fixtures/express-app "$work/app"
    CLIENT=$1 SUBJECT=$work/app/routes/books.js REPORT=$work/$1 HOME=$work/home timeout 120 emacs -q --batch \
        -L editors/emacs --eval "(setq statusls-command '(\"$program\" \"--stdio\"))" \
        -l tests/e2e/emacs.el >"$work/log" 2>&1 </dev/null
    status=$?
    if [ $status -eq 0 ] && [ -s "$work/$1" ] && grep -q 'redirect(303' "$work/app/routes/books.js"; then
        echo "ok $1_saves_what_it_mended" >>"$work/report"
    else
        echo "not ok $1_saves_what_it_mended: status $status" >>"$work/report"
        cat "$work/log"
    fi
    sed "s/^\(not \)\{0,1\}ok /&$1_/" "$work/$1" >>"$work/report" 2>/dev/null
}

drive eglot
drive lsp-mode

passed=$(grep -c '^ok ' "$work/report")
failed=$(grep -c '^not ok ' "$work/report")
grep '^not ok ' "$work/report" || true
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
