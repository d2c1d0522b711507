#!/bin/sh
# tests/run.sh against suites made up here: the sum, the last line and the exit status.
set -eu
[ "${STATUSLS_MODE-opt}" = opt ] || exit 77

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
mkdir -p "$room/tests/server" "$room/build/opt/tests/server"
cp tests/run.sh "$room/tests/"
cd "$room"
unset ONLY

# suite NAME EXIT_STATUS OUTPUT: a script;  program NAME EXIT_STATUS OUTPUT: a built test.
suite() {
    printf '#!/bin/sh\nprintf "%s"\nexit %d\n' "$3" "$2" >"tests/suite_$1.sh"
    chmod +x "tests/suite_$1.sh"
}
program() {
    : >"tests/server/test_$1.c"
    printf '#!/bin/sh\nprintf "%s"\nexit %d\n' "$3" "$2" >"build/opt/tests/server/test_$1"
    chmod +x "build/opt/tests/server/test_$1"
}

passed=0 failed=0
# expect "LAST LINE" EXIT_STATUS, then forget the suites
expect() {
    status=0
    tests/run.sh build/opt >out 2>&1 || status=$?
    if [ "$(tail -n 1 out)" = "$1" ] && [ "$status" -eq "$2" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "want '$1' and exit $2, have exit $status and:"
        cat out
    fi
    rm -f tests/suite_* tests/server/* build/opt/tests/server/*
}

suite a 0 'fine\n3 passed, 0 failed\n'
suite b 0 '4 passed, 0 failed\n'
expect '7 passed, 0 failed' 0

program c 0 '[==========] Running 2 test(s).\n[  PASSED  ] 2 test(s).\n[  PASSED  ] 1 test(s).\n'
expect '3 passed, 0 failed' 0

program d 1 '[  FAILED  ] test_x\n[  PASSED  ] 2 test(s).\n[  FAILED  ] group: 1 test(s), listed below:\n'
suite a 0 '1 passed, 0 failed\n'
expect '3 passed, 1 failed' 1

suite crash 139 '5 passed, 0 failed\n'
expect '5 passed, 1 failed' 1

suite silent 0 'nothing counted\n'
expect '0 passed, 1 failed' 1

: >tests/server/test_unbuilt.c
suite a 0 '1 passed, 0 failed\n'
expect '1 passed, 1 failed' 1

suite elsewhere 77 ''
suite a 0 '1 passed, 0 failed\n'
expect '1 passed, 0 failed' 0

expect '0 passed, 0 failed' 1

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
