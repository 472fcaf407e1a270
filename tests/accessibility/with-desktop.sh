#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program on a desktop of its own: a display, a window manager, a session bus with the accessibility bus on it.
set -eu
for tool in Xvfb openbox dbus-run-session xdotool; do
    command -v "$tool" >/dev/null || { echo "$tool is missing: run ./dev setup" >&2; exit 1; }
done
home=$(mktemp -d)
export HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache"
mkdir -m 700 "$home/run"
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS
# The server chooses a free display and says which.
mkfifo "$home/display"
Xvfb -displayfd 3 -screen 0 1920x1200x24 -nolisten tcp 3>"$home/display" 2>/dev/null &
server=$!
trap 'kill $server 2>/dev/null || true; rm -rf "$home"' EXIT
read -r number <"$home/display"
export DISPLAY=":$number" QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
# shellcheck disable=SC2016
dbus-run-session -- sh -c '
    openbox >/dev/null 2>&1 &
    manager=$!
    # A window that comes before its manager gets no focus: the number of desktops is there when it is.
    waited=0
    until xdotool get_num_desktops >/dev/null 2>&1; do
        waited=$((waited + 1))
        [ "$waited" -lt 300 ] || { echo "openbox does not come up" >&2; exit 1; }
        sleep 0.1
    done
    status=0
    "$@" || status=$?
    kill $manager 2>/dev/null || true
    exit $status' sh "$@"
