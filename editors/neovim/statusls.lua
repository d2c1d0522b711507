-- statusls for Neovim 0.7 and later: copy this file to ~/.config/nvim/plugin/statusls.lua
--
-- The server is found on PATH, or wherever vim.g.statusls_command says. It attaches beside a language's main server, and to a
-- .statusls.json, where it shows mistakes. vim.g.statusls_settings, a table, holds what no .statusls.json says.

local filetypes = { 'javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'python', 'go', 'ruby', 'java', 'kotlin', 'cs', 'php', 'rust', 'elixir' }

local configuration = '.statusls.json'

local function command()
  return { vim.g.statusls_command or 'statusls', '--stdio' }
end

-- The folder that holds the project's repository; nil, a single file, is fine as well.
local function root_of(path)
  local folder = vim.fn.fnamemodify(path, ':p:h')
  local git = vim.fn.finddir('.git', vim.fn.fnameescape(folder) .. ';')
  return git ~= '' and vim.fn.fnamemodify(git, ':p:h:h') or nil
end

if vim.lsp.config and vim.lsp.enable then -- 0.11 and later
  vim.lsp.config('statusls', {
    cmd = command(),
    filetypes = vim.list_extend({ 'json', 'jsonc' }, filetypes),
    init_options = vim.g.statusls_settings,
    root_dir = function(buffer, use)
      local name = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':t')
      if name == configuration or vim.tbl_contains(filetypes, vim.bo[buffer].filetype) then
        use(vim.fs.root(buffer, '.git'))
      end
    end,
  })
  vim.lsp.enable('statusls')
  return
end

local clients = {} -- one server for each root

local function attach(event)
  local root = root_of(event.file)
  local key = root or ''
  if not clients[key] then
    clients[key] = vim.lsp.start_client({
      name = 'statusls',
      cmd = command(),
      root_dir = root,
      init_options = vim.g.statusls_settings,
      on_exit = function()
        clients[key] = nil
      end,
    })
  end
  if clients[key] then
    vim.lsp.buf_attach_client(event.buf, clients[key])
  end
end

vim.api.nvim_create_autocmd('FileType', { pattern = filetypes, callback = attach })
vim.api.nvim_create_autocmd({ 'BufReadPost', 'BufNewFile' }, { pattern = configuration, callback = attach })
