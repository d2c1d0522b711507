#!/bin/sh
# Runs the program over a folder of real code: everything parsed and listed, everything checked, under
# sanitizers; then each file by itself in the plain build, for the slowest. No crash, no report and no
# file over a second is what it is for. Usage: tests/soak/soak.sh SANITIZED_PROGRAM PROGRAM FOLDER
set -eu

sanitized=$1
program=$2
corpus=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

export ASAN_OPTIONS=exitcode=99:detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1

find -L "$corpus" \( -name node_modules -o -name .git \) -prune -o -type f \
    \( -name '*.js' -o -name '*.jsx' -o -name '*.mjs' -o -name '*.cjs' -o -name '*.ts' -o -name '*.tsx' \
    -o -name '*.py' -o -name '*.go' \) -print0 | sort -z >"$work/files"
count=$(tr -dc '\0' <"$work/files" | wc -c)
bytes=$(xargs -0 -r cat <"$work/files" | wc -c)
echo "soak: $count files, $bytes bytes"

# One batch: its files are named when the status is neither clean (0), nor findings (1), nor files that
# cannot be checked (2).
cat >"$work/batch" <<'BATCH'
status=0
"$PROGRAM" "$@" >"$WORK/out" 2>"$WORK/err" || status=$?
if [ "$status" -gt 2 ] || grep -q 'Sanitizer\|runtime error' "$WORK/err"; then
    echo "exit $status: $*" >>"$WORK/bad"
    head -n 40 "$WORK/err" >>"$WORK/bad"
fi
BATCH

run() {
    echo "soak: $* under sanitizers"
    PROGRAM=$sanitized WORK=$work xargs -0 -r -n 200 sh "$work/batch" "$@" <"$work/files"
}

: >"$work/bad"
run --list --no-scan
run --check
if [ -s "$work/bad" ]; then
    cut -c 1-2000 "$work/bad"
    echo "soak: reports, see above"
    exit 1
fi
echo "soak: no crash, no report"

# Processor time of each file's own process: the machine may have other things to do.
PROGRAM=$program perl -0 -ne '
    chomp;
    my @before = times;
    open(my $null, ">", "/dev/null");
    my $pid = fork;
    if (!$pid) {
        open(STDOUT, ">&", $null);
        open(STDERR, ">&", $null);
        exec($ENV{PROGRAM}, "--list", "--no-scan", $_);
    }
    waitpid($pid, 0);
    my @after = times;
    printf("%6.2f %s\n", $after[2] + $after[3] - $before[2] - $before[3], $_);
' <"$work/files" | sort -rn >"$work/times"
echo "soak: the slowest files, seconds of processor time for a process that parses and lists one"
head -n 5 "$work/times"
awk '$1 > 1 { slow++ } END { printf "soak: %d files over a second\n", slow; exit slow > 0 }' "$work/times"
