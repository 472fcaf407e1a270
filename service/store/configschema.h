// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of config.db, version by version.
#pragma once

#include <array>
#include <string_view>

namespace meterd {

inline constexpr std::string_view firstTables = R"sql(
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
)sql";

inline constexpr std::string_view keyLifeTables = R"sql(
ALTER TABLE keys ADD COLUMN addresses TEXT NOT NULL DEFAULT '[]';

CREATE TABLE old_secrets (
  hash BLOB PRIMARY KEY, key TEXT NOT NULL REFERENCES keys(id) ON DELETE CASCADE, prefix TEXT NOT NULL,
  replaced_at INTEGER NOT NULL, grace_until INTEGER NOT NULL, new_uses INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX old_secrets_key ON old_secrets (key, replaced_at);

CREATE TABLE old_secret_uses (
  hash BLOB NOT NULL REFERENCES old_secrets(hash) ON DELETE CASCADE, address TEXT NOT NULL, client TEXT NOT NULL,
  count INTEGER NOT NULL, last_at INTEGER NOT NULL, PRIMARY KEY (hash, address, client)
) WITHOUT ROWID;

CREATE TABLE key_hours (
  key TEXT NOT NULL REFERENCES keys(id) ON DELETE CASCADE, hour INTEGER NOT NULL, requests INTEGER NOT NULL,
  refusals INTEGER NOT NULL, PRIMARY KEY (key, hour)
) WITHOUT ROWID;

CREATE TABLE key_refusals (
  key TEXT PRIMARY KEY REFERENCES keys(id) ON DELETE CASCADE, at INTEGER NOT NULL, code TEXT NOT NULL, scope TEXT,
  method TEXT NOT NULL, path TEXT NOT NULL, address TEXT NOT NULL, client TEXT NOT NULL, correlation TEXT NOT NULL
) WITHOUT ROWID;
)sql";

inline constexpr std::string_view platformTables = R"sql(
CREATE TABLE platform_events (
  tenant TEXT NOT NULL, sequence INTEGER NOT NULL, id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, type TEXT NOT NULL,
  event TEXT NOT NULL, PRIMARY KEY (tenant, sequence)
) WITHOUT ROWID;
CREATE INDEX platform_events_at ON platform_events (at);

CREATE TABLE webhook_endpoints (
  id TEXT PRIMARY KEY, tenant TEXT NOT NULL REFERENCES tenants(id), url TEXT NOT NULL, description TEXT NOT NULL,
  event_types TEXT NOT NULL, concurrency INTEGER NOT NULL, secret BLOB NOT NULL, secret_prefix TEXT NOT NULL,
  old_secret BLOB, old_secret_until INTEGER, state TEXT NOT NULL, state_since INTEGER NOT NULL, disabled_reason TEXT,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, version INTEGER NOT NULL
);
)sql";

inline constexpr std::string_view meterTables = R"sql(
CREATE TABLE meters (
  unit TEXT PRIMARY KEY REFERENCES units(id) ON DELETE CASCADE, window_minutes INTEGER NOT NULL, snoozes TEXT NOT NULL,
  version INTEGER NOT NULL
) WITHOUT ROWID;
)sql";

inline constexpr std::string_view limitTables = R"sql(
ALTER TABLE tenants ADD COLUMN plan TEXT NOT NULL DEFAULT 'STARTER';

CREATE TABLE limit_settings (
  tenant TEXT NOT NULL REFERENCES tenants(id), key TEXT NOT NULL, exception INTEGER, valid_until INTEGER,
  reason TEXT NOT NULL, enforcement TEXT, changed_at INTEGER NOT NULL, version INTEGER NOT NULL,
  PRIMARY KEY (tenant, key)
) WITHOUT ROWID;

CREATE TABLE quotas (
  id TEXT PRIMARY KEY, tenant TEXT NOT NULL REFERENCES tenants(id), customer TEXT NOT NULL, unit TEXT NOT NULL,
  metric TEXT NOT NULL, most TEXT NOT NULL, period TEXT NOT NULL, enforcement TEXT NOT NULL, created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL, version INTEGER NOT NULL, UNIQUE (tenant, customer, unit, period)
);

CREATE TABLE limit_marks (
  tenant TEXT NOT NULL, subject TEXT NOT NULL, period INTEGER NOT NULL, level INTEGER NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (tenant, subject, period, level)
) WITHOUT ROWID;

CREATE TABLE upgrade_requests (
  id TEXT PRIMARY KEY, tenant TEXT NOT NULL REFERENCES tenants(id), plan TEXT NOT NULL, reason TEXT NOT NULL,
  requested_by TEXT NOT NULL, requested_at INTEGER NOT NULL
);

CREATE TABLE health_models (
  tenant TEXT PRIMARY KEY REFERENCES tenants(id), active_days INTEGER NOT NULL, inactive_days INTEGER NOT NULL,
  changed_at INTEGER NOT NULL, version INTEGER NOT NULL
) WITHOUT ROWID;
)sql";

inline constexpr std::string_view keyRateTables = R"sql(
CREATE TABLE key_rates (
  key TEXT NOT NULL REFERENCES keys(id) ON DELETE CASCADE, category TEXT NOT NULL, per_minute INTEGER NOT NULL,
  PRIMARY KEY (key, category)
) WITHOUT ROWID;
)sql";

inline constexpr std::string_view organizationTables = R"sql(
CREATE TABLE organization_names (
  tenant TEXT NOT NULL REFERENCES tenants(id), id TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (tenant, id)
) WITHOUT ROWID;
)sql";

inline constexpr std::string_view aiTables = R"sql(
CREATE TABLE ai_pricing (
  tenant TEXT PRIMARY KEY REFERENCES tenants(id), version INTEGER NOT NULL, changed_at INTEGER, prices TEXT NOT NULL,
  aliases TEXT NOT NULL
) WITHOUT ROWID;
)sql";

inline constexpr std::string_view sourceTables = R"sql(
CREATE TABLE webhook_sources (
  id TEXT PRIMARY KEY, tenant TEXT NOT NULL REFERENCES tenants(id), name TEXT NOT NULL, provider TEXT NOT NULL,
  description TEXT NOT NULL, environment TEXT NOT NULL, active INTEGER NOT NULL, signature_header TEXT NOT NULL,
  metric TEXT NOT NULL, customer_path TEXT NOT NULL, metric_path TEXT NOT NULL, quantity_path TEXT NOT NULL,
  timestamp_path TEXT NOT NULL, id_path TEXT NOT NULL, type_path TEXT NOT NULL, event_types TEXT NOT NULL,
  secret BLOB NOT NULL, secret_prefix TEXT NOT NULL, old_secret BLOB, old_secret_until INTEGER,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, version INTEGER NOT NULL, UNIQUE (tenant, name)
);
)sql";

inline constexpr std::string_view lookUpIndexes = R"sql(
CREATE INDEX platform_events_correlation ON platform_events (tenant, json_extract(event, '$.correlationId'), at);
CREATE INDEX platform_events_target ON platform_events (tenant, json_extract(event, '$.targetId'), at);
CREATE INDEX audit_correlation ON audit (tenant, json_extract(entry, '$.correlationId'), at);
CREATE INDEX audit_target ON audit (tenant, json_extract(entry, '$.target.id'), at);
CREATE INDEX audit_former_name ON audit (tenant, json_extract(entry, '$.changes.name.before'), at);
CREATE INDEX audit_at ON audit (tenant, at);
)sql";

//! Each leads from the version of its index to the next. Never changed once it was shipped: a new one is added.
inline constexpr std::array configMigrations = {firstTables,  keyLifeTables, platformTables,     meterTables,
                                                limitTables,  keyRateTables, organizationTables, aiTables,
                                                sourceTables, lookUpIndexes};

} // namespace meterd
