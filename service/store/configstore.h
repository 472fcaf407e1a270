// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is configured, in config.db: read from memory, changed in one transaction at a time.
#pragma once

#include "service/domain/expected.h"
#include "service/domain/platformevent.h"
#include "service/domain/secretbox.h"
#include "service/store/auditlog.h"
#include "service/store/configview.h"
#include "service/store/sqlite.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace meterd {

enum class ConfigFault : std::uint8_t {
    Full,     //!< no room on the disk
    ReadOnly, //!< the disk takes no writes
    Conflict, //!< a name or id that must be the only one is there already
    Failed    //!< anything else; the server's log says what
};

//! The answer that was given to an Idempotency-Key, secrets out.
struct KeptAnswer
{
    Digest fingerprint{}; //!< of the request that it answers
    int status = 200;
    std::string data;
    std::string etag;
    std::string location;
};

//! Platform events by what they bear; newest first.
struct PlatformLookUp
{
    enum class By : std::uint8_t { Id, Correlation, Target };
    By by = By::Correlation;
    std::string value;
    std::optional<std::int64_t> from = {}; //!< ms, included
    std::optional<std::int64_t> to = {};   //!< ms, excluded
    std::size_t limit = 100;
};

//! Audit entries by what they bear; newest first.
struct AuditLookUp
{
    enum class By : std::uint8_t { Id, Correlation, Target, FormerName, Time };
    By by = By::Correlation;
    std::string value = {};                //!< none of Time
    std::optional<std::int64_t> from = {}; //!< ms, included
    std::optional<std::int64_t> to = {};   //!< ms, excluded
    std::size_t limit = 100;
};

class ConfigStore;

//! One open transaction. What is put here is seen by nobody until it is committed.
class ConfigChange
{
public:
    const ConfigView& before() const { return *m_before; }

    void putTenant(const Tenant& tenant);
    void putKey(const ApiKeyPtr& key);
    //! Only keys that the server made for itself go: others are revoked and stay on the record.
    void removeKey(const std::string& id);
    void putApp(const ApplicationPtr& app);
    void putUnit(const BillableUnitPtr& unit);
    void removeUnit(const std::string& id);
    void putMeter(const MeterSettingsPtr& meter);
    void putLimit(const LimitSetting& setting);
    void putQuota(const QuotaPtr& quota);
    void removeQuota(const std::string& id);
    void putMark(const LimitMark& mark);
    void removeMark(const LimitMark& mark);
    //! In the place of an earlier one for the same plan.
    void putUpgradeRequest(const UpgradeRequest& request);
    void removeUpgradeRequest(const UpgradeRequest& request);
    void putHealthModel(const HealthModel& model);
    void putEndpoint(const WebhookEndpointPtr& endpoint);
    void removeEndpoint(const std::string& id);
    void putSource(const WebhookSourcePtr& source);
    void removeSource(const std::string& id);
    void putAiPricing(const AiPricingPtr& pricing);
    //! All names of a tenant as they shall be; `set` are those that are new or changed.
    void putOrganizationNames(const OrganizationNamesPtr& names, const std::vector<NamedOrganization>& set);

    //! Within 24 h before `now`.
    std::optional<KeptAnswer> answerTo(const std::string& tenantId, const std::string& key, TimePoint now);
    void keepAnswer(const std::string& tenantId, const std::string& key, const KeptAnswer& answer, TimePoint now);
    void audit(const AuditDraft& draft);
    //! Into the event log, together with its cause.
    void emit(const PlatformEventDraft& draft);

private:
    friend class ConfigStore;
    ConfigChange(ConfigStore& store, ConfigViewPtr before);
    void check(int code);
    void putRates(const Principal& who);
    void putOldSecret(const std::string& keyId, const OldSecret& old);
    std::int64_t ownerId(const std::string& tenantId, const Owner& owner);

    ConfigStore& m_store;
    ConfigViewPtr m_before;
    ConfigRows m_rows;
    std::map<std::string, std::int64_t> m_auditCounts; //!< of the tenants that got an entry
    std::map<std::string, std::int64_t> m_eventCounts; //!< of the tenants that got a platform event
    int m_code = 0;                                    //!< SQLite's first failure; later calls do nothing
};

class ConfigStore
{
public:
    //! Makes or migrates the database. The error is a sentence.
    static Expected<std::unique_ptr<ConfigStore>, std::string> open(const std::filesystem::path& folder,
                                                                    const SecretBox& box);
    ~ConfigStore();

    const ConfigSource& source() const { return m_source; }
    ConfigViewPtr view() const { return m_source.view(); }

    //! "live" or "sandbox"; empty until it is set.
    std::string mode();
    std::optional<ConfigFault> setMode(const std::string& mode);

    //! Runs `what` in a transaction; it says whether to commit. The new picture is published after the commit. From
    //! any thread that may wait for the disk.
    using What = std::function<bool(ConfigChange&)>;
    std::optional<ConfigFault> change(const What& what);

    std::vector<AuditRecord> auditEntries(const std::string& tenantId, const AuditRange& range);
    std::vector<AuditRecord> auditEntriesBy(const std::string& tenantId, const AuditLookUp& ask);
    //! The newest; sequence 0 when there is none. Nothing is ever taken out, so its sequence is the count.
    AuditRecord auditHead(const std::string& tenantId);
    //! Only its sequence, from memory.
    std::int64_t auditCount(const std::string& tenantId) const;
    //! Walks the whole chain, a stretch at a time, so that writes get their turn.
    AuditVerdict verifyAudit(const std::string& tenantId);
    //! Called after each commit that wrote an entry, from the thread that made it.
    void onAudited(std::function<void()> audited) { m_audited = std::move(audited); }

    //! The event log of causes that are no change of what is configured: nothing else is looked at or exchanged.
    std::optional<ConfigFault> emit(const std::vector<PlatformEventDraft>& drafts);
    std::vector<PlatformEvent> platformEvents(const std::string& tenantId, const AuditRange& range);
    std::vector<PlatformEvent> platformEventsBy(const std::string& tenantId, const PlatformLookUp& ask);
    std::optional<PlatformEvent> platformEvent(const std::string& tenantId, const std::string& id);
    //! The newest sequence of a tenant, from memory.
    std::int64_t platformEventCount(const std::string& tenantId) const;
    //! Called after each commit that wrote a platform event, from the thread that made it: be quick. Before the first.
    void onEmitted(std::function<void()> emitted) { m_emitted.push_back(std::move(emitted)); }
    //! Platform events of before `at` are no more; the newest of each tenant stays, as its sequence goes on from it.
    std::optional<ConfigFault> dropPlatformEvents(TimePoint before);

    //! A server's own note, of which no tenant knows; empty until it is put.
    std::string note(std::string_view name);
    std::optional<ConfigFault> putNote(std::string_view name, std::string_view text);

    //! How large an append-only log is, of all tenants.
    enum class Log : std::uint8_t { Platform, Audit };
    std::uint64_t bytes(Log log);
    //! The moment before which platform events have to go, so that no more than so many bytes are left.
    std::optional<std::int64_t> platformFloorFor(std::uint64_t bytes);
    //! Of a tenant: when its oldest and its newest were written.
    std::optional<std::pair<std::int64_t, std::int64_t>> span(Log log, const std::string& tenantId);

    //! Writes down how keys were used: every half minute, and at the end.
    std::optional<ConfigFault> saveKeyUse();

    //! For tests of a full disk.
    sqlite3* handle() const { return m_database.handle(); }

private:
    friend class ConfigChange;
    ConfigStore(Database database, const SecretBox& box);

    std::optional<std::string> migrate();
    std::optional<std::string> checkSecretKey();
    Expected<ConfigRows, std::string> load();
    void loadLimits(ConfigRows& rows);
    bool loadEndpoints(ConfigRows& rows);
    bool loadSources(ConfigRows& rows);
    void loadAiPricing(ConfigRows& rows);
    void loadOrganizationNames(ConfigRows& rows);
    std::optional<ConfigFault> finish(int code);
    void loadAuditCounts();
    void loadEventCounts();
    int appendEvent(const PlatformEventDraft& draft, std::map<std::string, std::int64_t>& counts);
    void publishEvents(const std::map<std::string, std::int64_t>& counts);

    std::mutex m_mutex; //!< the connection is one thread's at a time
    Database m_database;
    SecretBox m_box;
    SecretBox::Key m_auditKey;
    std::function<void()> m_audited;
    std::vector<std::function<void()>> m_emitted;
    mutable std::mutex m_countMutex;
    std::map<std::string, std::int64_t> m_auditCounts; //!< by tenant
    std::map<std::string, KeyUse::Mark> m_savedUse;    //!< by key
    std::map<std::string, std::int64_t> m_eventCounts; //!< by tenant
    ConfigSource m_source;

    //! Of one tenant's log: its bytes up to a sequence, so that only what came since is measured.
    struct Measured
    {
        std::int64_t upTo = 0;
        std::uint64_t bytes = 0;
    };
    std::mutex m_measureMutex;
    std::optional<Database> m_measuring; //!< of its own: nobody waits for it
    std::map<std::pair<Log, std::string>, Measured> m_measured;
};

} // namespace meterd
