// The commands of the palette.
import { execFile } from "node:child_process";
import * as vscode from "vscode";
import { Executable, ServerOptions } from "vscode-languageclient/node";

/** `statusls --explain WHAT`: a page in Markdown, or what the program says is nearest. */
function explain(program: string, what: string): Promise<string> {
    return new Promise((resolve, reject) => {
        execFile(program, ["--explain", what], (error, page, complaint) =>
            error ? reject(new Error(complaint.trim() || error.message)) : resolve(page),
        );
    });
}

async function openCode(program: string): Promise<void> {
    const what = await vscode.window.showInputBox({
        title: "Open a code's page",
        prompt: "A code (409), a class (4xx), a vendor's code (nginx-499), a name or a rule",
    });
    if (!what) return;
    try {
        const content = await explain(program, what);
        const page = await vscode.workspace.openTextDocument({ language: "markdown", content });
        await vscode.commands.executeCommand("markdown.showPreview", page.uri);
    } catch (error) {
        await vscode.window.showWarningMessage((error as Error).message);
    }
}

async function fixAll(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        editor.document.uri,
        new vscode.Range(0, 0, editor.document.lineCount, 0),
        "source.fixAll.statusls",
    );
    const edits = actions.flatMap((action) => (action.edit ? [action.edit] : []));
    if (edits.length === 0) {
        vscode.window.setStatusBarMessage("statusls: nothing here has a safe fix", 3000);
        return;
    }
    for (const edit of edits) await vscode.workspace.applyEdit(edit);
}

export function registerCommands(
    log: vscode.OutputChannel,
    restart: () => Promise<void>,
    server: () => ServerOptions,
): vscode.Disposable[] {
    const on = vscode.commands.registerCommand;
    return [
        on("statusls.restart", restart),
        on("statusls.showLog", () => log.show()),
        on("statusls.openCode", () => openCode((server() as Executable).command)),
        on("statusls.fixAll", fixAll),
    ];
}
