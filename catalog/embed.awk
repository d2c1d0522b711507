# Writes files as C byte arrays, with a table of them sorted by key.
#
# Usage: LC_ALL=C awk [-v prefix=page] [-v by=folder] -f embed.awk FILE... > pages.inc
#
# The key of dir/nginx-499.md is "nginx-499", or "dir" with by=folder. A C file includes the result twice: once as it is for
# the arrays, once in the middle of a table with EMBED(key, bytes, length) defined, for its rows:
#
#     #include "pages.inc"
#     static const struct page pages[] = {
#     #define EMBED(key, bytes, length) {key, (const char *)bytes, length},
#     #include "pages.inc"
#     #undef EMBED
#     };
#
# Arrays, and not string literals, since those may be cut at 4095 bytes. Each array ends with a 0
# that `length` does not count. Lines end with "\n", the last one too. The locale must be C, so that
# characters are bytes.

BEGIN {
    if (prefix == "")
        prefix = "page"
    for (i = 1; i < 256; i++)
        ord[sprintf("%c", i)] = i
    if (length("\303\251") != 2)
        fail("characters are not bytes here: set LC_ALL=C")
    if (failed || ARGC < 2)
        exit
    print "/* Written by embed.awk. */"
    print "#ifndef EMBED"
}

FNR == 1 { start(FILENAME) }

{
    line = ""
    count = length($0)
    for (i = 1; i <= count; i++)
        line = line ord[substr($0, i, 1)] ","
    print line "10,"
    len[key] += count + 1
}

END {
    if (failed)
        exit 1
    if (files)
        print "0};"
    if (ARGC >= 2)
        print "#else"
    for (i = 1; i <= files; i++)
        printf "EMBED(\"%s\", %s, %d)\n", keys[i], name_of(keys[i]), len[keys[i]]
    if (ARGC >= 2)
        print "#endif"
}

function start(path) {
    if (files)
        print "0};"
    key = path
    if (by == "folder")
        sub(/\/[^\/]*$/, "", key)
    sub(/.*\//, "", key)
    sub(/\.[^.]*$/, "", key)
    insert(key)
    printf "static const unsigned char %s[] = {\n", name_of(key)
}

function name_of(key) {
    gsub(/[^A-Za-z0-9]/, "_", key)
    return prefix "_" key
}

function insert(key, at) {
    for (at = ++files; at > 1 && keys[at - 1] "" > key ""; at--)
        keys[at] = keys[at - 1]
    keys[at] = key
}

function fail(message) {
    print "embed.awk: " message > "/dev/stderr"
    failed = 1
}
