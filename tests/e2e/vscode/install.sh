#!/bin/sh
# Installs VS Code's workbench (code-server) and a driver for a browser into DIRECTORY, once. Usage: tests/e2e/vscode/install.sh DIRECTORY
#
# Nothing is run that a package brings along, except the build of four native modules with this machine's compiler.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cd "$1"
cmp -s "$here/package-lock.json" package-lock.json && [ -f done ] && exit 0
rm -f done
cp "$here/package.json" "$here/package-lock.json" .
npm ci --ignore-scripts --no-audit --no-fund >npm.log 2>&1 || { tail -20 npm.log; exit 1; }

top=$PWD
vscode=$top/node_modules/code-server/lib/vscode
(cd "$vscode" && npm install --ignore-scripts --omit=dev --no-audit --no-fund >"$top/npm-vscode.log" 2>&1) || { tail -20 npm-vscode.log; exit 1; }

# The headers of this Node are beside it: nothing is fetched.
node_directory=$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")
gyp=$(find "$(npm root -g)" "$top/node_modules" -path '*node-gyp/bin/node-gyp.js' 2>/dev/null | head -1)
rebuild() { # MODULE
    [ -d "$1" ] || return 0
    (cd "$1" && node "$gyp" rebuild --nodedir="$node_directory" >>"$top/gyp.log" 2>&1) || { tail -20 "$top/gyp.log"; exit 1; }
}
for module in "$vscode/node_modules/native-watchdog" "$vscode/node_modules/@vscode/spdlog" "$vscode/node_modules/node-pty"; do
    rebuild "$module"
done
argon=$top/node_modules/argon2
[ -d "$argon" ] && (cd "$argon" && PATH=$top/node_modules/.bin:$PATH npm_config_nodedir=$node_directory \
    npx --no-install node-pre-gyp install --build-from-source --nodedir="$node_directory" >>"$top/gyp.log" 2>&1 ||
    node "$gyp" rebuild --nodedir="$node_directory" >>"$top/gyp.log" 2>&1) || true

# Quick Open asks ripgrep, which would be fetched: Debian's does.
for place in "$vscode/node_modules/@vscode/ripgrep/bin" "$top/node_modules/@vscode/ripgrep/bin"; do
    [ -d "$(dirname "$place")" ] || continue
    mkdir -p "$place"
    ln -sf "$(command -v rg)" "$place/rg"
done
touch done
