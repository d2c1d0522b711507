# Sums up what gcov prints: one line a file, the least covered first, then the whole.

/^File / { file = $2; gsub(/\x27/, "", file) }

/^Lines executed:/ && file ~ /^(catalog|protocol|server)\/.*\.[ch]$/ {
    split($0, parts, /[:% ]+/)
    # Of several objects that hold a header's lines, the best run counts.
    hit = parts[3] / 100 * parts[5]
    if (!(file in lines) || hit > hits[file])
        hits[file] = hit
    lines[file] = parts[5]
    file = ""
}

END {
    for (file in lines) {
        printf "%6.1f %%  %5d lines  %s\n", 100 * hits[file] / lines[file], lines[file], file | "sort -n"
        all += lines[file]
        reached += hits[file]
    }
    close("sort -n")
    if (all)
        printf "%6.1f %%  %5d lines  in all\n", 100 * reached / all, all
}
