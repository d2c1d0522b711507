#!/bin/sh
# Prints tests/catalog/go_names.txt from the sources in Debian's packages, unpacked below a directory:
#
#     for p in golang-1.19-src golang-github-valyala-fasthttp-dev golang-github-labstack-echo-dev; do
#         apt-get download "$p" && dpkg-deb -x "$p"_*.deb ROOT
#     done
#     tests/catalog/extract_go_names.sh ROOT
set -eu
root=$1
code=$root/usr/share/gocode/src/github.com

# constants VOCABULARY FILE: what is set to a number
constants() {
    sed -n "s/^	\(Status[A-Za-z]*\) *= \([1-5][0-9][0-9]\).*/$1 \1 \2/p" "$2"
}

echo '# Names and codes as libraries define them: golang-1.19-src 1.19.8-2,'
echo '# golang-github-valyala-fasthttp-dev 1:1.31.0-4, golang-github-labstack-echo-dev 4.2.1-3 (Debian 12).'
echo '# Made by tests/catalog/extract_go_names.sh.'
http=$root/usr/share/go-1.19/src/net/http/status.go
constants go-net-http "$http"
constants fasthttp "$code/valyala/fasthttp/status.go"
# Echo's errors are set to constants of net/http.
sed -n 's/^	\(Err[A-Za-z]*\) *= NewHTTPError(http\.\(Status[A-Za-z]*\)).*/\1 \2/p' "$code/labstack/echo/echo.go" |
    while read -r error constant; do
        constants echo-errors "$http" | awk -v e="$error" -v c="$constant" '$2 == c { print $1, e, $3 }'
    done
