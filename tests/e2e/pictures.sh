#!/bin/sh
# Takes the README's pictures from a real Neovim in a terminal. Usage: tests/e2e/pictures.sh PROGRAM; needs tmux.
set -eu
cd "$(dirname "$0")/../.."

program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
work=$(mktemp -d)
socket=$work/tmux
trap 'tmux -S "$socket" kill-server 2>/dev/null || true; rm -rf "$work"' EXIT
cp -r tests/fixtures/express-app "$work/bookshop"
sed -i 's/✋ //' "$work/bookshop/routes/books.js" # terminals disagree on its width
mkdir -p docs/images

cat >"$work/init.lua" <<LUA
vim.g.statusls_command = '$program'
vim.opt.swapfile, vim.opt.ruler, vim.opt.showmode, vim.opt.laststatus = false, false, false, 0
vim.opt.termguicolors = true
vim.cmd('colorscheme slate')
vim.cmd('highlight Normal guibg=#282828 guifg=#ebdbb2')
vim.cmd('highlight SignColumn guibg=#282828')
vim.cmd('highlight EndOfBuffer guifg=#282828')
vim.cmd('highlight NormalFloat guibg=#282828 guifg=#ebdbb2')
vim.cmd('highlight DiagnosticUnderlineWarn gui=underline guifg=#fabd2f')
vim.cmd('highlight DiagnosticVirtualTextWarn guifg=#fabd2f')
vim.opt.wrap = false
dofile('$PWD/editors/neovim/statusls.lua')
function At(pattern, offset, act)
  vim.fn.cursor(1, 1)
  vim.fn.search(pattern)
  vim.fn.cursor(vim.fn.line('.'), vim.fn.col('.') + offset)
  act()
end
LUA

keys() { tmux -S "$socket" send-keys "$@"; }

start() { # COLUMNS ROWS
    tmux -S "$socket" -f /dev/null new-session -d -x "$1" -y "$2" \
        "cd $work/bookshop/routes && TERM=screen-256color COLORTERM=truecolor nvim -u $work/init.lua books.js"
    tmux -S "$socket" set -g default-terminal screen-256color
    tmux -S "$socket" set -ga terminal-overrides ',*:Tc'
    sleep 3
}

shoot() { # NAME TITLE
    tmux -S "$socket" capture-pane -e -p | node tests/e2e/picture.mjs "$2" >"docs/images/$1.svg"
    tmux -S "$socket" kill-server
    sleep 1
}

start 104 62
keys ":lua At('status(409', 7, function() vim.cmd('normal! zt') vim.lsp.buf.hover() end)" Enter
sleep 2
shoot hover 'hover over the 409 in res.status(409)'

start 130 20
keys ":lua At('redirect(302', 9, function() vim.cmd('normal! zz') vim.lsp.buf.code_action() end)" Enter
sleep 2
shoot fix 'a 302 after POST, and what to answer instead'
