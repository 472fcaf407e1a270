// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads with their files and refused rows, and how inbound sources fare, in intake.db: a file is on the disk before
// it is acknowledged.
#pragma once

#include "service/domain/expected.h"
#include "service/domain/sourcebook.h"
#include "service/store/eventstore.h"
#include "service/store/ingestjob.h"
#include "service/store/sqlite.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace meterd {

//! Safe from any thread; one waits for the other's disk. False: the disk did not take it, and nothing happened.
class IntakeStore
{
public:
    static Expected<std::unique_ptr<IntakeStore>, std::string> open(const std::filesystem::path& folder);

    using Changed = std::function<void(const IngestJob&)>;
    //! Told after each commit, from the thread that made it: be quick. Set before the first.
    void onChanged(Changed changed) { m_changed = std::move(changed); }

    //! With its file, unless it is over already. What kept the disk from taking it; nothing: it did.
    std::optional<StoreFault> add(const IngestJob& job, std::string_view content);
    //! How far it is, and what was refused since it was kept last. The file of one that is over goes.
    bool keep(const IngestJob& job, const std::vector<UploadRefusal>& refused);

    //! The oldest that is not over.
    std::optional<IngestJob> next();
    std::string content(const std::string& id);
    std::optional<IngestJob> job(const std::string& tenantId, const std::string& id);
    //! Oldest first.
    std::vector<IngestJob> jobs(const std::string& tenantId);
    //! In the order of the file.
    std::vector<UploadRefusal> refusedRows(const std::string& id);
    bool dropBefore(std::int64_t at);

    //! What kept the disk from taking the last change that it did not take.
    StoreFault lastFault();

    void restore(SourceBook& book);
    bool save(SourceBook& book);

private:
    IntakeStore(Database database, std::filesystem::path folder)
        : m_database(std::move(database))
        , m_folder(std::move(folder))
    {}
    std::optional<std::string> migrate();
    template <class What>
    bool transact(What what);
    StoreFault m_fault = StoreFault::Full; //!< of the last transaction that failed
    std::vector<IngestJob> select(const std::string& where, const std::string& first, const std::string& second);

    std::mutex m_mutex;
    Database m_database;
    const std::filesystem::path m_folder;
    Changed m_changed;
};

} // namespace meterd
