// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parser's calls, kept as a Request.
#include "service/http/requestparser.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include <boost/beast/http/error.hpp>

namespace meterd {

namespace http = boost::beast::http;

namespace {

// A length that is only announced reserves no more than this; the rest grows as it comes.
constexpr std::size_t reservedAtOnce = 256U << 10U;

std::string_view plain(boost::beast::string_view text)
{
    return {text.data(), text.size()};
}

} // namespace

RequestParser::RequestParser(Request& request, std::size_t headLimit)
    : m_request(request)
{
    // The route's limit is judged here; Beast's own is for all bodies alike.
    body_limit(std::numeric_limits<std::uint64_t>::max());
    header_limit(static_cast<std::uint32_t>(headLimit));
}

bool RequestParser::limitBody(std::size_t bytes)
{
    m_bodyLimit = bytes;
    return m_announced <= bytes;
}

void RequestParser::on_request_impl(http::verb, View method, View target, int version, ErrorCode&)
{
    m_version = version;
    m_request.method = methodFrom(plain(method));
    std::string_view rest = plain(target);
    rest = rest.substr(0, rest.find('#'));
    m_targetIsPath = !rest.empty() && rest.front() == '/';
    const std::size_t question = rest.find('?');
    m_request.path = rest.substr(0, question);
    if (question != std::string_view::npos)
        m_request.query = rest.substr(question + 1);
    else
        m_request.query.clear();
}

void RequestParser::on_field_impl(http::field field, View name, View value, ErrorCode&)
{
    if (field == http::field::host)
        m_hasHost = true;
    // Beast has judged it by now; its own content_length() draws a false warning from g++ 12 under the sanitizer.
    if (field == http::field::content_length)
        std::from_chars(value.data(), value.data() + value.size(), m_announced);
    if (field == http::field::expect) {
        m_expectsContinue = equalNoCase(plain(value), "100-continue");
        m_expectsOther = !m_expectsContinue;
    }
    m_request.headers.add(plain(name), plain(value));
}

void RequestParser::on_body_init_impl(const boost::optional<std::uint64_t>& length, ErrorCode&)
{
    m_request.body.clear();
    if (length)
        m_request.body.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(*length, reservedAtOnce)) +
                               bodyPadding);
}

std::size_t RequestParser::on_body_impl(View piece, ErrorCode& error)
{
    if (m_request.body.size() + piece.size() > m_bodyLimit) {
        error = http::error::body_limit;
        return 0;
    }
    m_request.body.append(piece.data(), piece.size());
    return piece.size();
}

std::size_t RequestParser::on_chunk_body_impl(std::uint64_t, View piece, ErrorCode& error)
{
    return on_body_impl(piece, error);
}

} // namespace meterd
