#!/bin/sh
# --init prints each editor's file byte for byte, and each editor's file speaks of every language that the program has.
set -u
. "$(dirname "$0")/../support/suite.sh"
cd "$top" || exit 1

prints() { # EDITOR FILE
    "$program" --init "$1" 2>/dev/null | cmp -s - "editors/$1/$2"
}

# How editors call a language; what is not here goes by its own name.
names_of() {
    case $1 in
    javascript) echo 'javascript|source.js' ;;
    typescript) echo 'typescript|source.ts' ;;
    tsx) echo 'source.tsx|typescriptreact|tsx|typescript-ts-mode|TypeScript' ;;
    csharp) echo 'csharp|c-sharp|cs' ;;
    *) echo "$1" ;;
    esac
}

speaks_of() { # FILE LANGUAGE
    grep -Eiqw "$(names_of "$2")" "$1"
}

# The languages of this build, out of the table that the build writes.
languages=$(sed -n 's/^LANGUAGE(\(.*\))$/\1/p' build/gen/languages.inc)

while read -r editor file; do
    check "init_prints_${editor}" prints "$editor" "$file"
    check "init_prints_${editor}_and_says_where" test "$("$program" --init "$editor" 2>&1 >/dev/null | wc -l)" -le 1
    [ "$file" = README.md ] && continue
    for language in $languages; do
        check "${editor}_has_${language}" speaks_of "editors/$editor/$file" "$language"
    done
done <<EOF
emacs statusls.el
helix languages.toml
jetbrains template.json
kakoune statusls.kak
kate settings.json
neovim statusls.lua
sublime LSP.sublime-settings
vim statusls.vim
vscode README.md
zed README.md
EOF

for language in $languages; do
    check "vscode_has_${language}" speaks_of editors/vscode/src/extension.ts "$language"
    check "zed_has_${language}" speaks_of editors/zed/extension.toml "$language"
done

conclude
