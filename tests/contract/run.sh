#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs one of the scripts beside it, or says what is missing. Usage: run.sh SCRIPT [ARGUMENTS]
set -euo pipefail
cd "$(dirname "$0")"
command -v node >/dev/null || { echo "The contract tests need Node 18 or newer: run ./dev setup, which installs it."; exit 1; }
[ -d node_modules/ajv ] || { echo "The npm test tools are missing: run ./dev setup, which installs them from tests/contract/package-lock.json."; exit 1; }
if [ "${1:-}" = webhooks.mjs ] && ! [ -d node_modules/standardwebhooks ]; then
    echo "The libraries that verify webhooks are missing: run ./dev setup."; exit 1
fi
exec node "$@"
