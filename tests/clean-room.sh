#!/bin/sh
# Proves the two commands of the README: make demo and make test, of HEAD, in a Debian 12 that has only
# the base system, git, make and a C compiler. Needs root. The room is removed at the end, but for KEEP=1.
#
# The room is set up like this machine as far as fetching goes (apt's sources and settings, npm's,
# certificates, proxies), so that it works behind a mirror too.
#
# Usage: tests/clean-room.sh FOLDER
set -eu

release=bookworm
room=$1
[ "$(id -u)" = 0 ] || { echo 'clean-room: needs root, for a chroot' >&2; exit 2; }

# Where this machine gets Debian from, by its own settings.
mirror() {
    apt-get indextargets --format '$(REPO_URI) $(CODENAME)' |
        awk -v release="$release" '$2 == release { print $1; exit }'
}

# copy PATH...: to the same place in the room, if it is there.
copy() {
    for path in "$@"; do
        [ -e "$path" ] || continue
        mkdir -p "$room${path%/*}"
        cp -a "$path" "$room${path%/*}/"
    done
}

furnish() {
    rm -rf "$room/etc/apt/sources.list" "$room/etc/ssl/certs"
    copy /etc/apt /etc/ssl/certs /usr/local/share/ca-certificates
    cp -L /etc/resolv.conf /etc/hosts "$room/etc/"
    [ ! -f "$HOME/.npmrc" ] || cp "$HOME/.npmrc" "$room/root/.npmrc"
    global=$(npm config get globalconfig 2>/dev/null) || global=
    [ ! -f "$global" ] || cp "$global" "$room/etc/npmrc"
    git clone -q --no-hardlinks . "$room/root/statusls"
}

# The settings of this environment that say how to fetch; nothing else of it gets in.
fetch_settings() {
    env | grep -iE '^(https?_proxy|no_proxy|npm_config_[a-z_]*|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR))=' || true
}

# enter COMMAND: runs it in the room, in the repository. Mounts and processes end with it.
enter() {
    unshare --mount --propagation private --pid --fork sh -c '
        mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev" || exit 2
        exec chroot "$1" /usr/bin/env -i HOME=/root LANG=C.UTF-8 \
            PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
            $3 sh -c "cd /root/statusls && $2"' - "$room" "$1" "$(fetch_settings)"
}

# timed COMMAND: enters with it and says how long it took.
timed() {
    started=$(date +%s)
    printf '\nclean-room: %s\n' "$1"
    enter "$1"
    printf 'clean-room: %s took %d s\n' "$1" $(($(date +%s) - started))
}

source=${DEBIAN_MIRROR:-$(mirror)}
[ -n "$source" ] || { echo "clean-room: apt knows no source of $release here; set DEBIAN_MIRROR" >&2; exit 2; }

rm -rf "$room"
mkdir -p "$room"
room=$(cd "$room" && pwd)
[ -n "${KEEP-}" ] || trap 'rm -rf "$room"' EXIT
echo "clean-room: a fresh Debian $release with git, make and gcc in $room"
debootstrap --variant=minbase --include=ca-certificates,git,make,gcc,libc6-dev \
    "$release" "$room" "$source" >"$room.log" 2>&1 || { tail -n 30 "$room.log" >&2; exit 2; }
furnish
enter 'echo "packages before: $(dpkg-query -f . -W | wc -c); npm: $(command -v npm || echo none)"'

timed 'make demo'
timed 'make test'
echo 'clean-room: both ended well'
