#!/bin/sh
# A real Kate in a window of its own on a small real Express application: the server's start, the hover (read off the screen), the fix.
# Run by `make e2e`; needs kate, xvfb, openbox, xdotool, dbus-x11, imagemagick and tesseract-ocr.
set -u
. "$(dirname "$0")/../support/suite.sh"
cd "$top" || exit 1
work=$scratch
display=:$((90 + $$ % 400))
trap 'kill $kate $screen 2>/dev/null; sleep 1; rm -rf "$work"' EXIT
kate= screen=
cp -r tests/fixtures/express-app "$work/app"
subject=$work/app/routes/books.js
sed -i 's/✋ //' "$subject"
mkdir -p "$work/home/.config/kate/lspclient" "$work/run"
chmod 700 "$work/run"
sed "s#\"statusls\", \"--stdio\"#\"$program\", \"--stdio\"#" editors/kate/settings.json \
    >"$work/home/.config/kate/lspclient/settings.json"
cat >"$work/home/.config/katerc" <<RC
[General]
Show welcome view for new window=false
[Kate Plugins]
lspclientplugin=true
[KTextEditor View]
Keyword Completion=false
Word Completion=false
Dynamic Word Wrap=false
RC

export DISPLAY="$display" HOME="$work/home" XDG_RUNTIME_DIR="$work/run" LIBGL_ALWAYS_SOFTWARE=1 QT_QPA_PLATFORM=xcb
unset XDG_CONFIG_HOME XDG_DATA_HOME WAYLAND_DISPLAY

eventually() { # a command that must succeed within some seconds
    for _ in $(seq 12); do
        "$@" >/dev/null && return 0
        sleep 0.5
    done
    return 1
}

reads() { # TEXT: the screen shows it
    import -window root -resize 250% "$work/screen.png" && tesseract "$work/screen.png" - 2>/dev/null | grep -qi "$1"
}

disk_has() {
    grep -qF "$1" "$subject"
}

go_to() { # PATTERN OFFSET: by Kate's command line and the arrow
    line=$(grep -nF "$1" "$subject" | head -1 | cut -d: -f1)
    column=$(grep -F "$1" "$subject" | head -1 | awk -v text="$1" '{ print index($0, text) }')
    xdotool key F7
    sleep 0.5
    xdotool type "goto $line"
    xdotool key Return Escape
    sleep 0.5
    xdotool key --delay 30 --repeat $((column + $2 - 1)) Right
    sleep 0.5
}

save() { # by the menu
    xdotool key alt+f
    sleep 1
    xdotool key s
    sleep 1
}

Xvfb "$display" -screen 0 1300x900x24 >/dev/null 2>&1 &
screen=$!
sleep 1
openbox >/dev/null 2>&1 &
dbus-run-session -- kate -b -n "$subject" >"$work/log" 2>&1 &
kate=$!
check the_window_opens eventually xdotool search --onlyvisible --name 'books.js'
window=$(xdotool search --onlyvisible --name 'books.js' | tail -1)
sleep 2
xdotool key Return # the question whether the server may be started
sleep 1
xdotool windowactivate "$window" windowsize "$window" 1280 850 windowmove "$window" 5 25
check the_server_runs eventually pgrep -f "$program --stdio"
sleep 3
go_to 'status(409)' 7
xdotool key alt+l
sleep 1
xdotool key y
sleep 1
check hover_says_409_Conflict eventually reads '409 Conflict'
xdotool key Escape
go_to 'redirect(302' 10
xdotool key alt+Return
sleep 1
check the_fix_is_offered eventually reads 'Answer 303'
xdotool key Return
sleep 2
check the_fix_is_applied eventually reads 'redirect(303'
save
check the_fix_is_saved eventually disk_has 'redirect(303'

conclude
