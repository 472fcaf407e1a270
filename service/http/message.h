// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Our own request and response: all that doors and api see of HTTP.
#pragma once

#include "service/domain/application.h"
#include "service/domain/clock.h"
#include "service/domain/principal.h"
#include "service/domain/ratelimit.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace meterd {

class BodyStream;
struct Route;

enum class Method : std::uint8_t { Get, Head, Post, Put, Delete, Patch, Options, Other };

std::string_view toText(Method method);
Method methodFrom(std::string_view text);

//! Names compare without case, order is kept. All text lies in one arena: a request costs two allocations, not forty.
class Headers
{
public:
    Headers() = default;
    Headers(std::initializer_list<std::pair<std::string_view, std::string_view>> fields);

    //! The first value of that name; empty when absent.
    std::string_view get(std::string_view name) const;
    std::optional<std::string_view> find(std::string_view name) const;
    bool has(std::string_view name) const { return find(name).has_value(); }

    void add(std::string_view name, std::string_view value);
    //! Replaces every value of that name.
    void set(std::string_view name, std::string_view value);

    std::size_t size() const { return m_entries.size(); }
    std::string_view name(std::size_t i) const { return text(m_entries[i].name); }
    std::string_view value(std::size_t i) const { return text(m_entries[i].value); }
    void clear();

private:
    struct Piece
    {
        std::uint32_t at = 0;
        std::uint32_t size = 0;
    };
    struct Entry
    {
        Piece name;
        Piece value;
    };
    Piece keep(std::string_view text);
    std::string_view text(Piece piece) const { return std::string_view(m_arena).substr(piece.at, piece.size); }

    std::string m_arena;
    std::vector<Entry> m_entries;
};

bool equalNoCase(std::string_view a, std::string_view b);

//! %XX decoded; nothing when an escape is broken or decodes to NUL. `plusIsSpace` is for query strings.
std::optional<std::string> percentDecoded(std::string_view text, bool plusIsSpace);

struct Request
{
    Method method = Method::Get;
    std::string path;  //!< as sent, without the query
    std::string query; //!< as sent, without the '?'
    Headers headers;
    std::string body; //!< its capacity leaves room for simdjson's padding

    std::string address; //!< of the peer, without a port
    TimePoint receivedAt{};
    std::string requestId;     //!< req_…
    std::string correlationId; //!< the client's, when well formed, else made

    // Filled in by the router.
    const Route* route = nullptr;
    std::vector<std::pair<std::string_view, std::string>> params; //!< names belong to the route
    PrincipalPtr principal;
    std::optional<RateState> rate;
    bool admitted = false;
    std::int64_t events = 0; //!< usage events that it brought, as its door counted them

    // Whom the request is known to come from, though it was refused: for the request log.
    PrincipalPtr proven;                            //!< the bearer of a key that was revoked, say
    std::shared_ptr<const Application> application; //!< that signed it, or whose signature was wrong

    //! A decoded path parameter: "id" of /apps/{id}.
    const std::string& param(std::string_view name) const;
};

struct Response
{
    int status = 200;
    Headers headers;
    std::string body;
    // Of a refusal, for the logs; never sent.
    std::string code;
    std::string reason; //!< a sentence
    std::string hint;   //!< what would have fitted
    //! Given, the head is followed by a chunked body that is written from any thread until it is ended. Called once.
    std::function<void(std::shared_ptr<BodyStream>)> stream;
    bool live = false; //!< the stream ends when its client leaves: how long it lasts says nothing

    static Response json(int status, std::string body);
};

//! The decoded query string. Handlers say which names they know; another one is refused by name.
class Query
{
public:
    static std::optional<Query> parse(std::string_view raw);

    std::optional<std::string_view> get(std::string_view name) const;
    std::string_view value(std::string_view name, std::string_view fallback = {}) const;
    //! The first name that is not in `known`, or nothing.
    std::optional<std::string_view> unknown(std::initializer_list<std::string_view> known) const;
    const std::vector<std::pair<std::string, std::string>>& all() const { return m_fields; }

private:
    std::vector<std::pair<std::string, std::string>> m_fields;
};

} // namespace meterd
