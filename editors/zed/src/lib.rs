//! Starts the `statusls` that is on the project's PATH.
use zed_extension_api as zed;

struct Statusls;

impl zed::Extension for Statusls {
    fn new() -> Self {
        Statusls
    }

    fn language_server_command(
        &mut self,
        _server: &zed::LanguageServerId,
        worktree: &zed::Worktree,
    ) -> zed::Result<zed::Command> {
        let command = worktree
            .which("statusls")
            .ok_or("statusls is not on the PATH: install it, then restart the language server")?;
        Ok(zed::Command {
            command,
            args: vec!["--stdio".into()],
            env: worktree.shell_env(),
        })
    }
}

zed::register_extension!(Statusls);
