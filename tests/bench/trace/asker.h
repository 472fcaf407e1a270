// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An operator with many keys: one key may ask 600 times a minute, and a bench asks more.
#pragma once

#include "service/http/client.h"
#include "tests/bench/ingest/subject.h"

#include <boost/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace meterd::bench {

class Asker
{
public:
    explicit Asker(Subject& meterd);

    //! Its body; anything but a success is thrown.
    std::string body(Method method, const std::string& path, const std::string& query = {}, std::string body = {});
    boost::json::value data(Method method, const std::string& path, const std::string& query = {},
                            std::string body = {});
    boost::json::array newest(const std::string& list, const std::string& query);
    //! A usage event that is refused at Aforo's door.
    void sendRefused(const std::string& key);

private:
    Response send(Method method, const std::string& path, const std::string& query, std::string body);

    std::unique_ptr<HttpClient> m_client;
    std::string m_tenant;
    std::vector<std::string> m_keys;
    std::size_t m_turn = 0;
};

} // namespace meterd::bench
