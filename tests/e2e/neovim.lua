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

local function test_suppression()
  local line = go_to('redirect(302', 0)
  local before = vim.fn.getline(line)
  vim.fn.setline(line, before .. ' // statusls-ignore redirect-after-unsafe-method: old clients')
  check('a_suppression_is_honoured', wait_for(function() return #vim.diagnostic.get(0) == 0 end),
    vim.inspect(vim.diagnostic.get(0)))
  vim.fn.setline(line, before)
  check('without_it_the_warning_is_back', wait_for(function() return #vim.diagnostic.get(0) == 1 end), 'it is not')
end

local function set_buffer(text)
  vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.split(text, '\n'))
end

local function test_configuration()
  local source = vim.api.nvim_get_current_buf()
  local function severity()
    local found = vim.diagnostic.get(source)
    return found[1] and found[1].severity
  end
  vim.cmd('split ' .. vim.fn.fnamemodify(vim.env.SUBJECT, ':h') .. '/.statusls.json')
  local buffer = vim.api.nvim_get_current_buf()
  set_buffer('{\n  "rules": {\n    "redirect-after-unsafe-method": "error"\n  }\n}')
  check('a_configuration_counts', wait_for(function() return severity() == vim.diagnostic.severity.ERROR end), severity())
  set_buffer('{\n  "rules": {\n    "redirect-after-unsafe-metod": "off"\n  }\n}')
  wait_for(function() return #vim.diagnostic.get(buffer) == 1 end)
  local mistake = vim.diagnostic.get(buffer)[1] or {}
  check('a_mistake_is_shown', (mistake.message or ''):find('did you mean "redirect-after-unsafe-method"?', 1, true),
    vim.inspect(mistake))
  check('at_its_line', mistake.lnum == 2 and mistake.col == 4, vim.inspect(mistake))
  check('the_last_good_one_stays', severity() == vim.diagnostic.severity.ERROR, severity())
  set_buffer('{}')
  check('mended_it_is_gone', wait_for(function() return #vim.diagnostic.get(buffer) == 0 end), 'it is not')
  check('and_the_default_is_back', wait_for(function() return severity() == vim.diagnostic.severity.WARN end), severity())
  vim.cmd('bwipeout!')
end

-- What 0.7 does not show by itself: the answer is looked at, and put behind the text as later versions do.
local function test_hints()
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = { start = { line = 0, character = 0 }, ['end'] = { line = vim.fn.line('$'), character = 0 } },
  }
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/inlayHint', params, 20000) or {}
  local _, answer = next(answers)
  local shown = {}
  local space = vim.api.nvim_create_namespace('hints')
  for _, hint in ipairs(answer and answer.result or {}) do
    local line = hint.position.line
    vim.api.nvim_buf_set_extmark(0, space, line, hint.position.character, { virt_text = { { ' ' .. hint.label } } })
    shown[vim.fn.getline(line + 1):match('%d%d%d')] = hint.label
  end
  check('a_hint_says_404', shown['404'] == 'Not Found', vim.inspect(answers))
  check('a_hint_says_204', shown['204'] == 'No Content', vim.inspect(answers))
  check('hints_are_shown', #vim.api.nvim_buf_get_extmarks(0, space, 0, -1, {}) > 3, vim.inspect(shown))
end

local function keys(text)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(text, true, false, true), 'n', false)
end

-- Runs `next` once `what` holds, or at the end of patience. Unlike vim.wait it lets typed keys through.
local function soon(what, after, left)
  left = left or 400
  if left == 0 or what() then return after() end
  vim.defer_fn(function() soon(what, after, left - 1) end, 50)
end

-- Each is typed in a line of its own, completed by the editor's omnifunc, and the first item taken that says `pick`.
local completions = {
  { typed = '    res.status(40', pick = '404', becomes = '    res.status(404' },
  { typed = '    if (!x) res.status(', pick = '201', becomes = '    if (!x) res.status(201' },
}

local function complete_each(index, after)
  local case = completions[index]
  if not case then return after() end
  local line = vim.fn.search('shelf.delete', 'nw')
  vim.fn.append(line, case.typed)
  vim.fn.cursor(line + 1, 1)
  keys('A<C-x><C-o>')
  soon(function() return vim.fn.pumvisible() == 1 end, function()
    local words = vim.tbl_map(function(item) return item.word end, vim.fn.complete_info({ 'items' }).items or {})
    local place
    for i, word in ipairs(words) do
      if word == case.pick then place = place or i end
    end
    check('completion_' .. index .. '_offers_' .. case.pick, place, vim.inspect(words))
    keys(string.rep('<C-n>', (place or 1) - 1) .. '<C-y><Esc>')
    soon(function() return vim.fn.mode() == 'n' and vim.fn.pumvisible() == 0 end, function()
      local text = vim.fn.getline(line + 1)
      check('completion_' .. index .. '_is_inserted', text == case.becomes, text)
      vim.fn.deletebufline('%', line + 1)
      complete_each(index + 1, after)
    end)
  end)
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
  test_suppression()
  test_configuration()
  test_fix()
  test_hints()
end)
check('the_script_runs', ok, why)
vim.bo.omnifunc = 'v:lua.vim.lsp.omnifunc'
vim.opt.completeopt = 'menu,menuone'
vim.defer_fn(function()
  complete_each(1, function()
    check('completions_were_tried', true)
    finish()
  end)
end, 50)
