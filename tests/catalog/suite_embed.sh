#!/bin/sh
# catalog/embed.awk: what it writes is compiled and compared with the files byte by byte.
set -eu
[ "${STATUSLS_MODE-opt}" = opt ] || exit 77

cc=${CC-cc}
embed=$PWD/catalog/embed.awk
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
passed=0 failed=0

# expect TITLE WANT GOT
expect() {
    if [ "$2" = "$3" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf '%s\nwant: %s\ngot:  %s\n' "$1" "$2" "$3"
    fi
}

mkdir in
i=1
while [ $i -lt 256 ]; do
    # A newline every few bytes, so that no awk has to hold a very long line.
    printf "\\$(printf %o $i)"
    [ $((i % 40)) -ne 0 ] || echo
    i=$((i + 1))
done >in/b-1.md
echo >>in/b-1.md
awk 'BEGIN { for (i = 0; i < 500; i++) print "with \"quotes\" and a \\ back-slash" }' >in/b.md
printf '\n\ntext\n' >in/a.b.md
printf 'no newline at the end' >in/c.md

LC_ALL=C awk -v prefix=rule -f "$embed" in/c.md in/b.md in/b-1.md in/a.b.md >pages.inc
cat >print.c <<'END'
#include <stdio.h>
#include <string.h>
#include "pages.inc"
static const struct rule {
    const char *key, *text;
    size_t len;
} rules[] = {
#define EMBED(key, bytes, length) {key, (const char *)bytes, length},
#include "pages.inc"
#undef EMBED
};
int main(int argc, char **argv)
{
    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++) {
        if (argc == 1)
            printf("%s %d\n", rules[i].key, rules[i].text[rules[i].len]);
        else if (strcmp(argv[1], rules[i].key) == 0)
            fwrite(rules[i].text, 1, rules[i].len, stdout);
    }
    return 0;
}
END
"$cc" -std=c17 -Wall -Wextra -Wpedantic -Werror print.c -o print

expect 'the table is sorted, and texts are terminated' 'a.b 0 b 0 b-1 0 c 0' "$(./print | xargs)"
for key in a.b b b-1; do
    ./print $key | cmp - in/$key.md && same=yes || same=no
    expect "$key is the file" yes $same
done
echo >>in/c.md
./print c | cmp - in/c.md && same=yes || same=no
expect 'a missing newline at the end is added' yes $same
expect 'no files make an empty result' '' "$(LC_ALL=C awk -f "$embed" </dev/null)"
expect 'the default prefix is page' 1 \
    "$(LC_ALL=C awk -f "$embed" in/c.md | grep -c 'static const unsigned char page_c\[\]')"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
