#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program with a home and a session bus of its own:  with-keyring.sh unlocked|none|no-bus program…
#   unlocked  gnome-keyring, unlocked      none  a bus, but no keyring on it      no-bus  no session bus at all
set -eu
keyring=$1
shift
for tool in dbus-run-session gnome-keyring-daemon; do
    command -v "$tool" >/dev/null || { echo "$tool is missing: run ./dev setup" >&2; exit 1; }
done
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache"
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL
case $keyring in
unlocked)
    # shellcheck disable=SC2016
    dbus-run-session -- sh -c '
        printf x >"$HOME/password"
        gnome-keyring-daemon --unlock --components=secrets --foreground <"$HOME/password" >"$HOME/daemon.log" 2>&1 &
        daemon=$!
        tries=0
        until dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
            org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q "boolean true"; do
            tries=$((tries + 1))
            [ $tries -lt 200 ] || { cat "$HOME/daemon.log" >&2; exit 1; }
            sleep 0.05
        done
        status=0
        "$@" || status=$?
        kill $daemon && wait $daemon || true # else it writes into a home that is being removed
        exit $status' sh "$@"
    ;;
none)
    # Whatever could be activated on the bus is not to be.
    printf '%s\n' '<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "">' \
        '<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context="default">' \
        '<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>' >"$home/bus.conf"
    dbus-run-session --config-file="$home/bus.conf" -- "$@"
    ;;
no-bus)
    DBUS_SESSION_BUS_ADDRESS=unix:path=$home/no-such-bus "$@"
    ;;
*)
    echo "with-keyring.sh: '$keyring' is not unlocked, none or no-bus" >&2
    exit 1
    ;;
esac
