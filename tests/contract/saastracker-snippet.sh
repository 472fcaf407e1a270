#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The curl snippet of SaaS Tracker's documentation, with its address, application and secret from the environment.
# The body is what Python's json.dumps(payload, separators=(",", ":")) writes. Prints the answer and then its status.
set -euo pipefail
user_hash=${USER_HASH:-$(printf %s 'demo@example.com' | openssl dgst -sha256 | sed 's/^.*= *//')}
body="{\"event\":\"page_view\",\"user_hash\":\"$user_hash\",\"customer_org_id\":\"org_1\",\"path\":\"/pricing\"}"
signature=$(printf %s "$body" | openssl dgst -sha256 -hmac "$API_SECRET" | sed 's/^.*= *//')
curl --silent --show-error --max-time 10 -X POST "$BASE_URL/v1/events" \
    -H 'Content-Type: application/json' \
    -H "x-app-uuid: $APP_UUID" \
    -H "x-signature: $signature" \
    --data-binary "$body" \
    --write-out '\n%{http_code}\n'
