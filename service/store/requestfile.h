// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One file of the request log: rows in the order in which they were kept. Written by the log's thread alone, read by
// any number of others through connections of their own.
#pragma once

#include "service/domain/requestrecord.h"
#include "service/store/sqlite.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace meterd {

//! Which requests of a tenant, in order.
struct RequestRange
{
    std::optional<std::int64_t> before; //!< a sequence: older ones, newest first
    std::optional<std::int64_t> after;  //!< a sequence: newer ones, oldest first
    std::optional<std::int64_t> from;   //!< ms, included
    std::optional<std::int64_t> to;     //!< ms, excluded
    std::string id;                     //!< exactly this one
    std::string correlationId;          //!< exactly this one
    std::size_t limit = 500;
    bool whole = false; //!< with the bodies
};

//! Requests that bear one of these, whenever they came.
struct RequestLookUp
{
    std::vector<std::string> ids;
    std::vector<std::string> correlations;
    std::vector<std::string> keys; //!< ids; refused requests of them
    std::vector<std::string> apps; //!< uuids; refused requests of them
    std::size_t limit = 100;

    bool empty() const { return ids.empty() && correlations.empty() && keys.empty() && apps.empty(); }
};

class RequestFile
{
public:
    //! What is known of a file without opening it.
    struct Extent
    {
        std::int64_t first = 0;
        std::int64_t last = -1; //!< before the first: it is empty
        std::int64_t minAt = INT64_MAX;
        std::int64_t maxAt = INT64_MIN;
        std::map<std::string, std::int64_t, std::less<>> byTenant;

        std::int64_t rows() const { return last - first + 1; }
    };

    static std::string fileName(std::int64_t first);
    //! Makes the file or opens it; the error is a sentence.
    static Expected<std::shared_ptr<RequestFile>, std::string> open(const std::filesystem::path& path,
                                                                    std::int64_t first);

    //! Numbers the records and keeps them all, or none. By the writer's thread.
    bool append(std::vector<RequestRecord>& records);
    //! Nobody writes any more: the journal goes into the file.
    void close();

    Extent extent() const;
    std::uint64_t bytes() const;
    const std::filesystem::path& path() const { return m_path; }
    //! From any thread, on a connection of its own.
    std::vector<RequestRecord> read(std::string_view tenantId, const RequestRange& range) const;
    //! Whole ones, each as often as it fits; at most `limit`.
    std::vector<RequestRecord> lookUp(std::string_view tenantId, const RequestLookUp& ask, std::int64_t from,
                                      std::size_t limit) const;

private:
    explicit RequestFile(std::filesystem::path path)
        : m_path(std::move(path))
    {}
    void readExtent(std::int64_t first);

    const std::filesystem::path m_path;
    std::optional<Database> m_database;
    Statement m_insert;
    mutable std::mutex m_mutex;
    Extent m_extent;
};

using RequestFilePtr = std::shared_ptr<RequestFile>;

} // namespace meterd
