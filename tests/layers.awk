# Fails if an #include points where tests/layers.txt does not let it.
# Usage: awk -f tests/layers.awk tests/layers.txt FILE...

FNR == NR {
    if (/^#/ || NF == 0)
        next
    rows[$1] = rows[$1] substr($0, length($1) + 1)
    next
}

FNR == 1 { row = row_of(FILENAME) }

/^[ \t]*#[ \t]*include[ \t]/ {
    name = $0
    sub(/^[ \t]*#[ \t]*include[ \t]*"?/, "", name)
    sub(/[">][^">]*$/, "", name)
    if (row == "")
        complain("no row of the include law covers this file")
    else if (!within(name, row " " rows[row]) && (name !~ /^</ || within(name, rows["foreign"])))
        complain(row " may not include " name)
}

END { exit bad }

# The longest row that is the file, without its suffix, or a folder above it.
function row_of(path) {
    sub(/\.[a-z]+$/, "", path)
    while (!(path in rows) && sub(/\/[^\/]*$/, "", path))
        ;
    return path in rows ? path : ""
}

# True if one of the listed names is `name`, a folder above it, a file without suffix, or a prefix in brackets.
function within(name, list, parts, count, i, rest) {
    count = split(list, parts)
    for (i = 1; i <= count; i++) {
        sub(/>$/, "", parts[i])
        rest = substr(name, length(parts[i]) + 1)
        if (index(name, parts[i]) == 1 && (rest == "" || rest ~ /^[\/.]/ || parts[i] ~ /^<.*\/$/))
            return 1
    }
    return 0
}

function complain(what) {
    printf "%s:%d: %s\n", FILENAME, FNR, what
    bad = 1
}
