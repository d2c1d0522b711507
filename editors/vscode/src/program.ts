// Where the program is.
import { accessSync, constants } from "node:fs";
import { join } from "node:path";

function isProgram(path: string): boolean {
    try {
        accessSync(path, constants.X_OK);
        return true;
    } catch {
        return false;
    }
}

/** What the setting says, else what came with the extension for this machine, else what the PATH has. */
export function findProgram(extension: string, setting: string): string {
    if (setting !== "") return setting;
    const name = process.platform === "win32" ? "statusls.exe" : "statusls";
    const bundled = join(extension, "bin", `${process.platform}-${process.arch}`, name);
    return isProgram(bundled) ? bundled : name;
}
