// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A real meterd under load: what is sent to it, and whether it is found again.
#pragma once

#include "service/http/client.h"
#include "tests/bench/ingest/loadgenerator.h"
#include "tests/service/meterdprocess.h"

#include <boost/json.hpp>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace meterd::bench {

//! meterd with a tenant that may send without a limit, and what was sent to it.
class Subject
{
public:
    //! An application may send 10,000 a minute: the signed load is spread over as many as it needs.
    explicit Subject(const std::string& folder, int applications = 64, std::uint64_t firstKey = 0);

    std::uint16_t port() const;
    const test::Hello& hello() const { return m_process.hello(); }
    int stop() { return m_process.stop(); }

    LoadResult singles(int connections, std::chrono::milliseconds time);
    LoadResult batches(int connections, int size, std::chrono::milliseconds time);
    //! What the empty servers get: the same bytes.
    LoadResult emptySingles(std::uint16_t port, int connections, std::chrono::milliseconds time);

    //! How many of a sample of acknowledged requests are not found, whole, by their correlation id.
    int lost(const LoadResult& result, int eventsEach);
    int lostKeys();
    static constexpr int sampleSize = 40;

    //! The newest event's members as texts: the row that the bare peer inserts.
    std::vector<std::string> aRow();
    std::uint64_t nextKey() const { return m_nextKey; }

    //! An answer's data; anything but a success is thrown.
    boost::json::value call(Method method, const std::string& path, std::string body, std::string query = {});

private:
    struct Signer
    {
        std::string uuid;
        std::string signature;
    };

    std::string nextCorrelation();
    void nextSingle(std::string& bytes);
    void nextBatch(std::string& bytes);

    test::MeterdProcess m_process;
    std::unique_ptr<HttpClient> m_client;
    std::string m_key;
    std::string m_page;
    std::vector<Signer> m_signers;
    std::size_t m_nextSigner = 0;
    std::uint64_t m_requests = 0;
    std::vector<std::string> m_sent;
    int m_batch = 0;
    int m_bodySize = 0;
    std::string m_body;
    std::vector<std::size_t> m_keyAt;
    std::uint64_t m_firstKey = 0;
    std::uint64_t m_nextKey = 0;
};

} // namespace meterd::bench
