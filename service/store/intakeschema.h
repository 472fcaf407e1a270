// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of intake.db, version by version.
#pragma once

#include <array>
#include <string_view>

namespace meterd {

inline constexpr std::string_view firstIntakeTables = R"sql(
CREATE TABLE jobs (
  key INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT NOT NULL, id TEXT NOT NULL UNIQUE, state INTEGER NOT NULL,
  format TEXT NOT NULL, file_name TEXT NOT NULL, bytes INTEGER NOT NULL, metric TEXT NOT NULL, customer TEXT NOT NULL,
  header TEXT NOT NULL, request TEXT NOT NULL, correlation TEXT NOT NULL, client TEXT NOT NULL, address TEXT NOT NULL,
  api_key TEXT NOT NULL, key_prefix TEXT NOT NULL, key_name TEXT NOT NULL, owner TEXT NOT NULL,
  total_rows INTEGER NOT NULL, rows INTEGER NOT NULL, stored INTEGER NOT NULL, accepted INTEGER NOT NULL,
  duplicates INTEGER NOT NULL, refused INTEGER NOT NULL, reason TEXT NOT NULL, resumed INTEGER NOT NULL,
  created_at INTEGER NOT NULL, started_at INTEGER, ended_at INTEGER
);
CREATE INDEX jobs_of_tenant ON jobs (tenant, key);
CREATE INDEX jobs_under_way ON jobs (key) WHERE state < 2;

CREATE TABLE job_files (id TEXT PRIMARY KEY REFERENCES jobs(id) ON DELETE CASCADE, content BLOB NOT NULL);

CREATE TABLE refused_rows (
  id TEXT NOT NULL REFERENCES jobs(id) ON DELETE CASCADE, number INTEGER NOT NULL, line INTEGER NOT NULL,
  field TEXT NOT NULL, code TEXT NOT NULL, reason TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (id, number)
) WITHOUT ROWID;

CREATE TABLE source_uses (
  source TEXT PRIMARY KEY, last_received INTEGER NOT NULL, last_refused INTEGER NOT NULL, code TEXT NOT NULL,
  reason TEXT NOT NULL, in_a_row INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE source_hours (
  source TEXT NOT NULL REFERENCES source_uses(source) ON DELETE CASCADE, hour INTEGER NOT NULL,
  received INTEGER NOT NULL, refused INTEGER NOT NULL, ignored INTEGER NOT NULL, PRIMARY KEY (source, hour)
) WITHOUT ROWID;
)sql";

//! Each leads from the version of its index to the next. Never changed once it was shipped: a new one is added.
inline constexpr std::array intakeMigrations = {firstIntakeTables};

} // namespace meterd
