// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Beast's parser, writing straight into our Request.
#pragma once

#include "service/http/message.h"

#include <boost/beast/http/basic_parser.hpp>

namespace meterd {

class RequestParser final : public boost::beast::http::basic_parser<true>
{
public:
    using ErrorCode = boost::beast::error_code;
    //! Room that simdjson may read past the end of a body.
    static constexpr std::size_t bodyPadding = 64;

    RequestParser(Request& request, std::size_t headLimit);

    //! After the head, when the route is known. False: the announced length is over it.
    bool limitBody(std::size_t bytes);
    int version() const { return m_version; } //!< 10 or 11
    bool hasHost() const { return m_hasHost; }
    bool expectsContinue() const { return m_expectsContinue; }
    bool expectsOther() const { return m_expectsOther; }
    bool targetIsPath() const { return m_targetIsPath; }

private:
    using View = boost::beast::string_view;

    void on_request_impl(boost::beast::http::verb verb, View method, View target, int version,
                         ErrorCode& error) override;
    void on_response_impl(int, View, int, ErrorCode&) override {}
    void on_field_impl(boost::beast::http::field field, View name, View value, ErrorCode& error) override;
    void on_header_impl(ErrorCode&) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t>& length, ErrorCode& error) override;
    std::size_t on_body_impl(View piece, ErrorCode& error) override;
    void on_chunk_header_impl(std::uint64_t, View, ErrorCode&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t remain, View piece, ErrorCode& error) override;
    void on_finish_impl(ErrorCode&) override {}

    Request& m_request;
    std::size_t m_bodyLimit = 0;
    std::uint64_t m_announced = 0;
    int m_version = 11;
    bool m_hasHost = false;
    bool m_expectsContinue = false;
    bool m_expectsOther = false;
    bool m_targetIsPath = false;
};

} // namespace meterd
