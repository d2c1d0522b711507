#!/bin/sh
# A real Vim with ALE on a small real Express application, with real keys in a terminal: warning, hover, quick fix, completion.
# Run by `make e2e`; needs vim-nox, vim-ale and tmux.
set -u
. "$(dirname "$0")/../support/suite.sh"
cd "$top" || exit 1
work=$scratch
socket=$work/tmux
trap 'tmux -S "$socket" kill-server 2>/dev/null; sleep 1; rm -rf "$work"' EXIT
cp -r tests/fixtures/express-app "$work/app"
subject=$work/app/routes/books.js
mkdir -p "$work/home/.vim/plugin"
cp editors/vim/statusls.vim "$work/home/.vim/plugin/statusls.vim"
cat >"$work/vimrc" <<VIM
set nocompatible noswapfile
let g:statusls_command = '$program'
let g:ale_completion_enabled = 0
let g:ale_linters = {'javascript': ['statusls']}
set runtimepath^=$work/home/.vim
packadd! ale
filetype plugin on
autocmd FileType javascript setlocal omnifunc=ale#completion#OmniFunc
VIM

keys() { tmux -S "$socket" send-keys "$@"; }
shows() { # TEXT: the screen has it within 15 seconds
    for _ in $(seq 75); do
        tmux -S "$socket" capture-pane -p | grep -qF "$1" && return 0
        sleep 0.2
    done
    return 1
}
disk_has() { # TEXT
    for _ in $(seq 50); do
        grep -qF "$1" "$subject" && return 0
        sleep 0.2
    done
    return 1
}

HOME=$work/home tmux -S "$socket" -f /dev/null new-session -d -x 100 -y 40 "vim -u $work/vimrc $subject"
shows require >/dev/null
sleep 2
keys ":call search('redirect(302')" Enter
sleep 3
keys '$' # ALE tells of a line when the cursor moves there
check the_warning_is_told shows '302 after POST'
keys ":call search('status(409)') | normal! 7l" Enter ":ALEHover" Enter
check hover_says_409_Conflict shows '409 Conflict'
check hover_says_why shows 'Why you see it'
keys Escape
sleep 0.5
keys ":pclose" Enter ":call cursor(1, 1) | call search('redirect(302') | normal! 9l" Enter ":ALECodeAction" Enter
check the_fix_is_offered shows '303'
choice=$(tmux -S "$socket" capture-pane -p | sed -n 's/^ *\([0-9]*\)[.)].*303.*/\1/p' | head -1)
keys "${choice:-1}" Enter
sleep 1
keys Enter ":w" Enter
check the_fix_is_saved disk_has 'redirect(303'
keys ":call cursor(1, 1) | call search('status(400)') | normal! 7l" Enter
sleep 0.5
keys "cw42" C-x C-o
check completion_offers_422 shows '422 Unprocessable Content'
sleep 0.5
keys C-n C-y
sleep 0.5
keys Escape
sleep 0.5
keys ":w" Enter
check completion_is_saved disk_has 'status(42'
keys ":qa!" Enter
sleep 1
check the_server_ends test -z "$(pgrep -f "^$program --stdio" || true)"

conclude
