// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of config.db, version by version.
#pragma once

#include <array>
#include <string_view>

namespace meterd {

//! Each leads from the version of its index to the next. Never changed once it was shipped: a new one is added.
inline constexpr std::array<std::string_view, 1> configMigrations = {R"sql(
CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;

CREATE TABLE tenants (
  id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, suspended INTEGER NOT NULL, created_at INTEGER NOT NULL
);

CREATE TABLE owners (
  id INTEGER PRIMARY KEY, tenant TEXT NOT NULL REFERENCES tenants(id), type TEXT NOT NULL, name TEXT NOT NULL,
  email TEXT NOT NULL, UNIQUE (tenant, type, name, email)
);

CREATE TABLE keys (
  id TEXT PRIMARY KEY, tenant TEXT NOT NULL REFERENCES tenants(id), owner INTEGER NOT NULL REFERENCES owners(id),
  hash BLOB NOT NULL UNIQUE, prefix TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, scopes TEXT NOT NULL,
  environment TEXT, app TEXT REFERENCES apps(uuid), live INTEGER NOT NULL, ingest_limit INTEGER,
  created_at INTEGER NOT NULL, expires_at INTEGER, revoked_at INTEGER, last_used_at INTEGER, last_used_from TEXT,
  version INTEGER NOT NULL
);

CREATE TABLE apps (
  uuid TEXT PRIMARY KEY, tenant TEXT NOT NULL REFERENCES tenants(id), name TEXT NOT NULL, environment TEXT,
  active INTEGER NOT NULL, active_in TEXT NOT NULL, secret BLOB NOT NULL, secret_prefix TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, version INTEGER NOT NULL, UNIQUE (tenant, name)
);

CREATE TABLE units (
  id TEXT PRIMARY KEY, tenant TEXT NOT NULL REFERENCES tenants(id), name TEXT NOT NULL, aliases TEXT NOT NULL,
  label TEXT NOT NULL, unit_label TEXT NOT NULL, aggregation TEXT NOT NULL, field TEXT, filters TEXT NOT NULL,
  product_types TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, version INTEGER NOT NULL,
  UNIQUE (tenant, name)
);

CREATE TABLE answers (
  tenant TEXT NOT NULL, key TEXT NOT NULL, fingerprint BLOB NOT NULL, status INTEGER NOT NULL, data TEXT NOT NULL,
  etag TEXT NOT NULL, location TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (tenant, key)
) WITHOUT ROWID;
CREATE INDEX answers_at ON answers (at);

CREATE TABLE audit (
  tenant TEXT NOT NULL, sequence INTEGER NOT NULL, id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, entry TEXT NOT NULL,
  hmac TEXT NOT NULL, PRIMARY KEY (tenant, sequence)
) WITHOUT ROWID;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
)sql"};

} // namespace meterd
