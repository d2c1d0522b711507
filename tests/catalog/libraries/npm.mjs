// Prints the names that npm's libraries give to status codes, as rows of names.tsv.
//
//     node npm.mjs DIRECTORY
//
// DIRECTORY is where axios, http-errors, http-status, http-status-codes, @hapi/boom and
// @nestjs/common (with reflect-metadata and rxjs) are installed.
import { createRequire } from "node:module";
import { resolve } from "node:path";

const load = createRequire(resolve(process.argv[2]) + "/");

function show(vocabulary, names) {
    for (const [name, code] of names)
        if (typeof code === "number") console.log([vocabulary, name, code].join("\t"));
}

/** What `make` yields for each exported name that fits; those that cannot be made are no errors. */
function made(library, fits, make) {
    return Object.keys(library)
        .filter((name) => fits.test(name) && typeof library[name] === "function")
        .map((name) => {
            try {
                return [name, make(library[name])];
            } catch {
                return [name, null];
            }
        });
}

const status = load("http-status");
const boom = load("@hapi/boom");
const nest = load("@nestjs/common");

show("node-http-status-codes", Object.entries(load("http-status-codes").StatusCodes));
show("node-http-status", Object.entries(status.status ?? status.default ?? status).filter(([name]) => /^[A-Z]/.test(name)));
show("axios", Object.entries(load("axios").HttpStatusCode));
show("nest", Object.entries(nest.HttpStatus));
show("http-errors", made(load("http-errors"), /^[A-Z](?!ttpError)/, (Made) => new Made().status));
show("boom", made(boom, /^(?!boomify|isBoom)[a-z]/, (make) => make().output.statusCode));
show("nest-exceptions", made(nest, /^(?!Http|Intrinsic).*Exception$/, (Made) => new Made().getStatus()));
