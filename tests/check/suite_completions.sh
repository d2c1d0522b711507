#!/usr/bin/env bash
# The completions, asked as bash asks them; those of other shells as far as their syntax goes.
set -u
cd "$(dirname "$0")/../.." || exit 1
program=${STATUSLS:-build/statusls}
passed=0 failed=0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$program" --completions bash >"$scratch/bash"
# shellcheck disable=SC1091 # it is written above
. "$scratch/bash" || exit 1

# completes EXPECTED WORD...: what stands for the last word.
completes() {
    local expected=$1
    shift
    COMP_WORDS=(statusls "$@")
    COMP_CWORD=$#
    COMPREPLY=()
    _statusls
    if [ "${COMPREPLY[*]-}" = "$expected" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED: $*: ${COMPREPLY[*]-}"
    fi
}

completes '--explain --exclude --error-on --exit-zero' --check --e
completes 'sarif' --check --output sa
completes 'sarif' --check --output = sa
completes 'jsonl' --check --format jsonl
completes 'error warning info hint' --check --error-on ''
completes 'error warning info hint' --check --error-on =
completes 'always' --check --color al
completes 'redirect-after-unsafe-method redirect-without-location' --explain redirect
completes 'bash zsh fish' --completions ''
completes '' --check --max-diagnostics ''
completes 'Makefile' --check Makef
completes 'Makefile' --config Makef

# takes SHELL: where it is installed, it reads its script.
takes() {
    "$program" --completions "$1" >"$scratch/$1"
    if ! [ -s "$scratch/$1" ] || { command -v "$1" >"$scratch/where" && ! "$1" -n "$scratch/$1"; }; then
        failed=$((failed + 1))
        echo "FAILED: $1 does not take its completions"
    else
        passed=$((passed + 1))
    fi
}

takes bash
takes zsh
takes fish
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
