// Starts the server beside whatever else the editor has for a language, and gives it the settings.
import * as vscode from "vscode";
import { LanguageClient, LanguageClientOptions, ServerOptions } from "vscode-languageclient/node";
import { registerCommands } from "./commands";
import { findProgram } from "./program";

const LANGUAGES = [
    "javascript",
    "javascriptreact",
    "typescript",
    "typescriptreact",
    "python",
    "go",
    "ruby",
    "java",
    "kotlin",
    "csharp",
    "php",
    "rust",
    "elixir",
];

let client: LanguageClient | undefined;

function serverOptions(context: vscode.ExtensionContext): ServerOptions {
    const settings = vscode.workspace.getConfiguration("statusls");
    return {
        command: findProgram(context.extensionPath, settings.get("path", "")),
        args: ["--stdio", ...settings.get<string[]>("arguments", [])],
    };
}

// How the server is started is the extension's own; every other setting is one of the server's.
const OWN = new Set(["path", "arguments", "trace.server"]);

/** The settings that somebody has set, as a .statusls.json would say them. */
function serverSettings(context: vscode.ExtensionContext): Record<string, unknown> {
    const settings = vscode.workspace.getConfiguration("statusls");
    const declared = context.extension.packageJSON.contributes.configuration.properties as object;
    const set = Object.keys(declared)
        .map((name) => name.replace("statusls.", ""))
        .filter((name) => !OWN.has(name))
        .filter((name) => {
            const { globalValue, workspaceValue, workspaceFolderValue } = settings.inspect(name) ?? {};
            return [globalValue, workspaceValue, workspaceFolderValue].some((value) => value !== undefined);
        });
    return Object.fromEntries(set.map((name) => [name, settings.get(name)]));
}

function clientOptions(context: vscode.ExtensionContext, log: vscode.OutputChannel): LanguageClientOptions {
    const files = LANGUAGES.flatMap((language) => [
        { scheme: "file", language },
        { scheme: "untitled", language },
    ]);
    return {
        documentSelector: [...files, { scheme: "file", pattern: "**/.statusls.json" }],
        initializationOptions: serverSettings(context),
        outputChannel: log,
        middleware: {
            workspace: {
                configuration: (parameters) => parameters.items.map(() => serverSettings(context)),
                didChangeConfiguration: () =>
                    client?.sendNotification("workspace/didChangeConfiguration", {
                        settings: { statusls: serverSettings(context) },
                    }) ?? Promise.resolve(),
            },
        },
        synchronize: { configurationSection: "statusls" },
    };
}

async function start(context: vscode.ExtensionContext, log: vscode.OutputChannel): Promise<void> {
    client = new LanguageClient("statusls", "statusls", serverOptions(context), clientOptions(context, log));
    try {
        await client.start();
    } catch (error) {
        const open = "Open the settings";
        const chosen = await vscode.window.showErrorMessage(
            `statusls could not be started (${String(error)}). Put it on the PATH, or set statusls.path.`,
            open,
        );
        if (chosen === open)
            await vscode.commands.executeCommand("workbench.action.openSettings", "statusls.path");
    }
}

async function stop(): Promise<void> {
    const running = client;
    client = undefined;
    if (running?.isRunning()) await running.stop();
}

export async function activate(context: vscode.ExtensionContext): Promise<void> {
    const log = vscode.window.createOutputChannel("statusls");
    const restart = async () => {
        await stop();
        await start(context, log);
    };
    context.subscriptions.push(
        log,
        ...registerCommands(log, restart, () => serverOptions(context)),
        vscode.workspace.onDidChangeConfiguration(async (change) => {
            if (["path", "arguments"].some((name) => change.affectsConfiguration(`statusls.${name}`)))
                await restart();
        }),
    );
    await start(context, log);
}

export function deactivate(): Promise<void> {
    return stop();
}
