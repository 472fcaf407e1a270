#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Compares the link list that CMake wrote with the fenced block "links" of ARCHITECTURE.md. Usage: check-links.sh ARCHITECTURE.md links.txt
set -euo pipefail
picture=$(sed -n '/^```links$/,/^```$/p' "$1" | sed '1d;$d' | sort)
[ -n "$picture" ] || { echo "no fenced block 'links' in $1"; exit 1; }
[ -s "$2" ] || { echo "no link list at $2: configure first"; exit 1; }
if ! difference=$(diff <(printf '%s\n' "$picture") <(sort "$2")); then
    printf 'The targets do not link as ARCHITECTURE.md draws ("<" the picture, ">" the build):\n%s\n' "$difference"
    exit 1
fi
echo "$(wc -l < "$2") targets link as drawn"
