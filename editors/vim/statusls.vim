" statusls for Vim with ALE: copy this file to ~/.vim/plugin/statusls.vim
"
" The server is found on PATH, or wherever g:statusls_command says. It runs beside the linters that ALE has for a language.

if exists('g:loaded_statusls')
  finish
endif
let g:loaded_statusls = 1

let s:filetypes = [
      \ 'javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'python', 'go', 'ruby', 'java', 'kotlin', 'cs', 'php',
      \ 'rust', 'elixir']

function! s:Executable(buffer) abort
  return get(g:, 'statusls_command', 'statusls')
endfunction

" The folder that holds the project's repository, or the file's own.
function! s:Root(buffer) abort
  let l:folder = fnamemodify(bufname(a:buffer), ':p:h')
  let l:git = finddir('.git', escape(l:folder, ' ;,') . ';')
  return empty(l:git) ? l:folder : fnamemodify(l:git, ':p:h:h')
endfunction

" ALE runs only some linters of a few languages unless it is told: those it would run, and this one.
function! s:Enable() abort
  if v:vim_did_enter == 0
    return
  endif
  let l:names = map(copy(ale#linter#Get(&filetype)), 'v:val.name')
  if index(l:names, 'statusls') < 0
    let b:ale_linters = l:names + ['statusls']
  endif
endfunction

function! s:Define() abort
  for l:filetype in s:filetypes
    call ale#linter#Define(l:filetype, {
          \ 'name': 'statusls',
          \ 'lsp': 'stdio',
          \ 'executable': function('s:Executable'),
          \ 'command': '%e --stdio',
          \ 'language': l:filetype,
          \ 'project_root': function('s:Root'),
          \})
  endfor
endfunction

" ALE is there when all plugins are loaded, and then Vim has opened its first file.
function! s:Start() abort
  if !exists('g:loaded_ale')
    return
  endif
  call s:Define()
  if index(s:filetypes, &filetype) >= 0
    call s:Enable()
    call ale#Queue(0, 'lint_file')
  endif
endfunction

augroup statusls
  autocmd!
  autocmd VimEnter * call s:Start()
  execute 'autocmd FileType' join(s:filetypes, ',') 'call s:Enable()'
augroup END
