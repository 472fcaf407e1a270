#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A check that cannot fail proves nothing: each is shown one fault and has to name it. Usage: check-the-checks.sh SOURCE_DIR links.txt
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sed 's/^md_models: .*/& md_client/' "$2" > "$work/links.txt"
if "$here/check-links.sh" "$1/ARCHITECTURE.md" "$work/links.txt" >/dev/null; then echo "a wrong link went unseen"; exit 1; fi

mkdir -p "$work/tree/models" "$work/tree/service/api"
echo '#include "client/transport.h"' > "$work/tree/models/a.cpp"
if "$here/check-includes.sh" "$work/tree" >/dev/null; then echo "models including client went unseen"; exit 1; fi
rm "$work/tree/models/a.cpp"
echo '#include <boost/beast/http.hpp>' > "$work/tree/service/api/a.cpp"
if "$here/check-includes.sh" "$work/tree" >/dev/null; then echo "Beast outside http went unseen"; exit 1; fi
rm "$work/tree/service/api/a.cpp"
"$here/check-includes.sh" "$work/tree" >/dev/null || { echo "a clean tree was refused"; exit 1; }
echo "both checks fail when they should"
