# statusls for Kakoune with kakoune-lsp 17 and later: put this into your kakrc, behind the line that starts kakoune-lsp.

hook -group lsp-filetype-statusls global BufSetOption filetype=(?:javascript|jsx|typescript|tsx|python|go|ruby|java|kotlin|c-sharp|php|rust|elixir) %{
    set-option -add buffer lsp_servers %{
        [statusls]
        command = "statusls"
        args = ["--stdio"]
        root_globs = [".git", ".hg"]
    }
}
