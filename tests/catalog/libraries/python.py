"""Prints the names that Python's libraries give to status codes, as rows of names.tsv.

    python3 python.py PACKAGES

PACKAGES is a directory in which the packages are unpacked, one of Debian's after another, or a
site-packages directory. Nothing of them is run except requests' table, which is a literal.
"""

import http
import os
import re
import sys

ROOT = sys.argv[1]
PLACES = ("", "usr/lib/python3/dist-packages")


def source(path):
    for place in PLACES:
        full = os.path.join(ROOT, place, path)
        if os.path.exists(full):
            with open(full, encoding="utf-8") as file:
                return file.read()
    raise SystemExit(f"no {path} in {ROOT}")


def show(vocabulary, names):
    for name, code in names:
        print(vocabulary, name, code, sep="\t")


def assigned(path, pattern):
    return re.findall(pattern, source(path), re.M)


def classes(path, attribute):
    """Classes that set the attribute themselves."""
    for match in re.finditer(r"^class (\w+)\(.*?(?=^class |\Z)", source(path), re.M | re.S):
        code = re.search(rf"^    {attribute} = (\d+)", match.group(0), re.M)
        if code and match.group(1) != "HTTPException":
            yield match.group(1), code.group(1)


def falcon():
    """Some names hold a status line, others are those names again."""
    text = source("falcon/status_codes.py")
    codes = dict(re.findall(r"^(HTTP_\w+)\b.* = '([1-5]\d\d) ", text, re.M))
    for name, other in re.findall(r"^(HTTP_\w+)\b.* = (HTTP_\w+)$", text, re.M):
        if other in codes:
            codes[name] = codes[other]
    yield from codes.items()


def requests():
    """A name that stands behind several codes means the last one. 122 never was a status, and later
    versions moved its names to 414."""
    text = source("requests/status_codes.py")
    start = text.index("_codes = {")
    scope = {}
    exec(text[start : text.index("\n}", start) + 2], scope)
    codes = {n: c for c, names in scope["_codes"].items() if c != 122 for n in names}
    yield from ((name, code) for name, code in codes.items() if name.isidentifier())


show("python-http", ((name, int(member)) for name, member in http.HTTPStatus.__members__.items()))
show("starlette", assigned("starlette/status.py", r"^(HTTP_\w+) = (\d+)$"))
show("drf", assigned("rest_framework/status.py", r"^(HTTP_\w+) = (\d+)$"))
show("httpx", assigned("httpx/_status_codes.py", r"^    ([A-Z_]+) = (\d+),"))
show("falcon", falcon())
show("requests", requests())
show("werkzeug-exceptions", classes("werkzeug/exceptions.py", "code"))
show("aiohttp", classes("aiohttp/web_exceptions.py", "status_code"))
show("pyramid", classes("pyramid/httpexceptions.py", "code"))
