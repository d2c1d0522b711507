# Writes the names of rules and languages into the lists of docs/statusls.schema.json.
# Usage: awk -f docs/schema.awk -v languages="go python ..." server/rules/rules.def docs/statusls.schema.json

BEGIN { names["language"] = split_sorted(languages, lists, "language") }

FNR == NR {
    if (match($0, /"[a-z0-9-]+"/))
        lists["rule", ++names["rule"]] = substr($0, RSTART, RLENGTH)
    next
}

# The lists that are written anew: "enum": [ on a line of its own within a definition of that name.
/^    "(language|rule)": \{$/ {
    list = $1
    gsub(/[":]/, "", list)
}

skipping && /^ *\]/ { skipping = 0 }

!skipping { print }

list != "" && /"enum": \[$/ {
    for (i = 1; i <= names[list]; i++)
        print "        " lists[list, i] (i < names[list] ? "," : "")
    skipping = 1
    list = ""
}

# Sorted and each once, in quotes.
function split_sorted(text, into, key, words, count, i, j, word, kept) {
    count = split(text, words)
    for (i = 2; i <= count; i++) {
        word = words[i]
        for (j = i - 1; j > 0 && words[j] > word; j--)
            words[j + 1] = words[j]
        words[j + 1] = word
    }
    for (i = 1; i <= count; i++)
        if (i == 1 || words[i] != words[i - 1])
            into[key, ++kept] = "\"" words[i] "\""
    return kept
}
