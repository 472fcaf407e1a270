// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of deliveries.db, version by version.
#pragma once

#include <array>
#include <string_view>

namespace meterd {

inline constexpr std::string_view firstDeliveryTables = R"sql(
CREATE TABLE fanned_out (tenant TEXT PRIMARY KEY, sequence INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE deliveries (
  key INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, sequence INTEGER NOT NULL, id TEXT NOT NULL UNIQUE,
  message TEXT NOT NULL, endpoint TEXT NOT NULL, url TEXT NOT NULL, type TEXT NOT NULL, event TEXT NOT NULL,
  state TEXT NOT NULL, reason TEXT NOT NULL, attempts INTEGER NOT NULL, last_status INTEGER, last_error TEXT NOT NULL,
  last_duration INTEGER, next_at INTEGER, created_at INTEGER NOT NULL, completed_at INTEGER,
  correlation TEXT NOT NULL, replay TEXT NOT NULL, failed INTEGER NOT NULL, is_test INTEGER NOT NULL,
  resent INTEGER NOT NULL, resume_at INTEGER, under_way INTEGER NOT NULL, payload TEXT NOT NULL,
  UNIQUE (tenant, sequence)
);
CREATE INDEX deliveries_due ON deliveries (endpoint, next_at) WHERE next_at IS NOT NULL;
CREATE INDEX deliveries_under_way ON deliveries (under_way) WHERE under_way;
CREATE INDEX deliveries_of_endpoint ON deliveries (endpoint, created_at);
CREATE INDEX deliveries_created ON deliveries (created_at);

CREATE TABLE attempts (
  delivery INTEGER NOT NULL REFERENCES deliveries(key) ON DELETE CASCADE, number INTEGER NOT NULL,
  endpoint TEXT NOT NULL, at INTEGER NOT NULL, duration INTEGER, url TEXT NOT NULL, request_headers TEXT NOT NULL,
  status INTEGER, response_headers TEXT NOT NULL, response_body TEXT NOT NULL, truncated INTEGER NOT NULL,
  error TEXT NOT NULL, address TEXT NOT NULL, interrupted INTEGER NOT NULL, PRIMARY KEY (delivery, number)
) WITHOUT ROWID;
CREATE INDEX attempts_of_endpoint ON attempts (endpoint, at);

CREATE TABLE endpoint_health (
  endpoint TEXT PRIMARY KEY, failing_since INTEGER, failures INTEGER NOT NULL, last_success INTEGER
) WITHOUT ROWID;

CREATE TABLE replays (
  id TEXT PRIMARY KEY, tenant TEXT NOT NULL, state INTEGER NOT NULL, filter TEXT NOT NULL, from_at INTEGER,
  to_at INTEGER, rate INTEGER NOT NULL, matched INTEGER NOT NULL, skipped INTEGER NOT NULL, started_at INTEGER NOT NULL,
  ended_at INTEGER, started_by TEXT NOT NULL, next_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE replay_items (
  replay TEXT NOT NULL REFERENCES replays(id) ON DELETE CASCADE, delivery INTEGER NOT NULL, state INTEGER NOT NULL,
  PRIMARY KEY (replay, delivery)
) WITHOUT ROWID;
CREATE INDEX replay_items_state ON replay_items (replay, state, delivery);
)sql";

inline constexpr std::string_view deliveryLookUps = R"sql(
CREATE INDEX deliveries_due_tests ON deliveries (endpoint, next_at) WHERE next_at IS NOT NULL AND is_test;
CREATE INDEX deliveries_of_message ON deliveries (message);
CREATE INDEX deliveries_of_event ON deliveries (event, sequence) WHERE event <> '';
CREATE INDEX deliveries_without_event ON deliveries (correlation, sequence) WHERE event = '';
)sql";

//! Each leads from the version of its index to the next. Never changed once it was shipped: a new one is added.
inline constexpr std::array deliveryMigrations = {firstDeliveryTables, deliveryLookUps};

} // namespace meterd
