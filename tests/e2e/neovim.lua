-- Drives the built-in client through the hover, the warning and its quick fix. Run by suite_neovim.sh; each line of the report is
-- "ok NAME" or "not ok NAME: why".

local report = {}

local function check(name, ok, why)
  table.insert(report, (ok and 'ok ' or 'not ok ') .. name .. (ok and '' or ': ' .. tostring(why)))
end

local function finish()
  vim.fn.writefile(report, vim.env.REPORT)
  vim.cmd('qall!')
end

local function wait_for(what)
  return vim.wait(20000, what, 20)
end

-- Puts the cursor on the first match of a pattern, `offset` bytes into it; returns the line.
local function go_to(pattern, offset)
  vim.fn.cursor(1, 1)
  local line = vim.fn.search(pattern, 'W')
  vim.fn.cursor(line, vim.fn.col('.') + (offset or 0))
  return line
end

local function float_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    end
  end
end

local function test_hover()
  go_to('status(409)', 8)
  vim.lsp.buf.hover()
  wait_for(function() return float_text() ~= nil end)
  local text = float_text() or ''
  for _, part in ipairs({ '409 Conflict', 'Why you see it', 'How to fix it', 'What the protocol demands', 'Related codes' }) do
    check('hover_says_' .. part:gsub(' ', '_'), text:find(part, 1, true), text)
  end
end

local function test_warning()
  local line = go_to('redirect(302', 0)
  wait_for(function() return #vim.diagnostic.get(0) > 0 end)
  local found = vim.diagnostic.get(0)
  check('one_diagnostic', #found == 1, vim.inspect(found))
  if not found[1] then return end
  check('it_is_a_warning', found[1].severity == vim.diagnostic.severity.WARN, found[1].severity)
  check('it_is_on_the_line', found[1].lnum == line - 1, found[1].lnum)
  check('it_names_its_rule', found[1].code == 'redirect-after-unsafe-method', found[1].code)
end

-- vim.lsp.buf.code_action() asks through vim.ui.select: the answer is the item that begins as given.
local function test_fix()
  local titles = {}
  local done = false
  vim.ui.select = function(items, options, choose)
    for _, item in ipairs(items) do
      table.insert(titles, options.format_item and options.format_item(item) or item[2].title)
    end
    for i, title in ipairs(titles) do
      if title:find('303', 1, true) then choose(items[i], i) break end
    end
    done = true
  end
  go_to('redirect(302', 9)
  vim.lsp.buf.code_action()
  wait_for(function() return done end)
  local all = table.concat(titles, '\n')
  for _, code in ipairs({ '303', '307', '308' }) do
    check('a_fix_offers_' .. code, all:find(code, 1, true), all)
  end
  wait_for(function() return vim.fn.search('redirect(303', 'nw') > 0 end)
  check('the_fix_is_applied', vim.fn.search('redirect(303', 'nw') > 0, 'the text is as before')
  wait_for(function() return #vim.diagnostic.get(0) == 0 end)
  check('the_buffer_is_clean', #vim.diagnostic.get(0) == 0, vim.inspect(vim.diagnostic.get(0)))
  vim.cmd('write')
end

vim.opt.runtimepath:append(vim.env.REPOSITORY)
vim.g.statusls_command = vim.env.STATUSLS
dofile(vim.env.REPOSITORY .. '/editors/neovim/statusls.lua')
vim.cmd('edit ' .. vim.env.SUBJECT)
check('a_server_attaches', wait_for(function() return next(vim.lsp.buf_get_clients(0)) ~= nil end), 'none did')
local ok, why = pcall(function()
  test_hover()
  vim.cmd('only!')
  test_warning()
  test_fix()
end)
check('the_script_runs', ok, why)
finish()
