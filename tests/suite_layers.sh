#!/bin/sh
# tests/layers.awk against a small tree: what it must refuse, what it must let pass.
set -eu
[ "${STATUSLS_MODE-opt}" = opt ] || exit 77

awk_file=$PWD/tests/layers.awk
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
mkdir -p base wire face/left face/right
cat >law <<'END'
foreign     <wire.h> <loop/
base
wire        <wire.h>
wire/stream wire <loop/
face        base
face/left   base wire generated.inc
END

passed=0 failed=0
# expect 0|1 FILE INCLUDE
expect() {
    printf '#include %s\n' "$3" >"$2"
    status=0
    awk -f "$awk_file" law "$2" >out || status=$?
    if [ "$status" -eq "$1" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "$2 with $3: exit $status, want $1"
        cat out
    fi
    rm "$2"
}

expect 0 base/a.c '<stdio.h>'
expect 0 base/a.c '"base/b.h"'
expect 1 base/a.c '"wire/b.h"'
expect 1 base/a.c '"b.h"'
expect 1 base/a.c '"basement/b.h"'
expect 1 base/a.c '<wire.h>'
expect 1 base/a.c '<loop/x.h>'
expect 0 wire/a.h '<wire.h>'
expect 1 wire/a.h '<loop/x.h>'
expect 0 wire/stream.c '<loop/x.h>'
expect 0 wire/stream.c '"wire/a.h"'
expect 1 wire/stream.c '<wire.h>'
expect 0 face/left/a.c '"generated.inc"'
expect 1 face/right/a.c '"generated.inc"'
expect 1 face/left/a.c '"face/right/a.h"'
expect 0 face/right/a.c '  "base/b.h"'
expect 1 stray.c '<stdio.h>'

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
