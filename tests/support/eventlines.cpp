// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventlines.h"

#include <array>
#include <cstdio>
#include <ctime>

namespace md::test {

namespace {

constexpr std::array<std::string_view, 3> environments{"production", "staging", "development"};
constexpr std::array<std::string_view, 6> apps{"checkout-api", "reporting",   "support-assistant",
                                               "mobile-bff",   "export-jobs", "partner-gateway"};

struct Product
{
    std::string_view event;
    std::string_view metric;
    std::string_view unit;
};
constexpr std::array<Product, 10> products{{{"api.request", "api-calls", "api-calls"},
                                            {"api.request", "api_calls", ""},
                                            {"ai.completion", "tokens-out", "tokens-out"},
                                            {"ai.completion", "tokens-in", "tokens-in"},
                                            {"image.render", "image-renders", "image-renders"},
                                            {"export.run", "export-rows", "export-rows"},
                                            {"sms.send", "sms-sent", "sms-sent"},
                                            {"seat.active", "seat-days", "seat-days"},
                                            {"page_view", "", ""},
                                            {"storage.sample", "storage-gb", "storage-gb"}}};
constexpr std::array<std::string_view, 10> customers{"kestrel-air", "northwind", "lumen-labs",   "bluefin", "tessera",
                                                     "orchard-hr",  "acme-corp", "zebra-retail", "quarry",  "pelican"};
constexpr std::array<std::string_view, 5> costs{"RESOLVED", "EXPLICIT_ZERO", "UNKNOWN_MODEL", "MISSING_PRICE",
                                                "MISSING_TOKENS"};

} // namespace

std::string wireTime(std::int64_t ms)
{
    std::int64_t seconds = ms / 1000;
    std::int64_t rest = ms % 1000;
    if (rest < 0) {
        rest += 1000;
        --seconds;
    }
    const std::time_t time = seconds;
    std::tm utc{};
    gmtime_r(&time, &utc);
    std::array<char, 64> buffer{};
    const int size =
        std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", utc.tm_year + 1900,
                      utc.tm_mon + 1, utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec, static_cast<int>(rest));
    return {buffer.data(), static_cast<std::size_t>(size)};
}

EventLines::EventLines(std::uint64_t seed, Style style)
    : m_state(seed)
    , m_style(style)
{}

std::uint64_t EventLines::random() // splitmix64
{
    std::uint64_t z = m_state += 0x9e3779b97f4a7c15ull;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return z ^ (z >> 31);
}

std::string EventLines::crockford(int letters)
{
    constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::string out;
    std::uint64_t bits = 0;
    for (int i = 0; i < letters; ++i) {
        if (i % 12 == 0)
            bits = random();
        out += alphabet[bits & 31];
        bits >>= 5;
    }
    return out;
}

std::string EventLines::hex(int letters)
{
    constexpr std::string_view alphabet = "0123456789abcdef";
    std::string out;
    std::uint64_t bits = 0;
    for (int i = 0; i < letters; ++i) {
        if (i % 16 == 0)
            bits = random();
        out += alphabet[bits & 15];
        bits >>= 4;
    }
    return out;
}

void EventLines::nextRequest()
{
    m_leftInRequest = 1 + static_cast<int>(below(20));
    m_request = "req_" + hex(32);
    const std::string h = hex(32);
    m_correlation =
        h.substr(0, 8) + '-' + h.substr(8, 4) + '-' + h.substr(12, 4) + '-' + h.substr(16, 4) + '-' + h.substr(20);
    m_receivedMs += below(40);
}

void EventLines::raw(std::string& out, std::string_view key, std::string_view value)
{
    out += out.back() == '{' ? "\"" : ",\"";
    out += key;
    out += "\":";
    out += value;
}

void EventLines::text(std::string& out, std::string_view key, std::string_view value)
{
    if (value.empty()) {
        null(out, key);
        return;
    }
    raw(out, key, "\"");
    out += value;
    out += '"';
}

void EventLines::null(std::string& out, std::string_view key)
{
    if (m_style == Style::Full)
        raw(out, key, "null");
}

void EventLines::ai(std::string& out, bool isAi)
{
    if (!isAi) {
        null(out, "ai");
        return;
    }
    raw(out, "ai", "{");
    text(out, "provider", below(3) == 0 ? "anthropic" : "openai");
    text(out, "model", below(4) == 0 ? "local:llama-4-70b" : "gpt-5.4-mini");
    raw(out, "inputTokens", std::to_string(below(4000)));
    raw(out, "outputTokens", std::to_string(below(2000)));
    text(out, "cost", "0.0" + std::to_string(10 + below(80)));
    text(out, "currency", "EUR");
    text(out, "costStatus", costs[below(8) < 5 ? 0 : below(costs.size())]);
    out += '}';
}

void EventLines::append(std::string& out)
{
    if (m_leftInRequest-- <= 0)
        nextRequest();
    ++m_made;
    m_id = "evt_" + crockford(26);
    const Product& product = products[below(products.size())];
    const std::uint32_t dice = below(100);
    const bool rejected = product.unit.empty() && !product.metric.empty();
    const bool duplicate = !rejected && dice < 2;
    const bool late = dice == 99;
    const std::int64_t occurred = m_receivedMs - static_cast<std::int64_t>(late ? 90'000'000 : below(5000));
    const bool isAi = product.event == "ai.completion";

    out += '{';
    raw(out, "sequence", std::to_string(12'400'000 + m_made));
    text(out, "id", m_id);
    text(out, "environment", environments[dice < 90 ? 0 : dice < 98 ? 1 : 2]);
    text(out, "app", apps[below(apps.size())]);
    null(out, "appUuid");
    text(out, "event", product.event);
    text(out, "metric", product.metric);
    text(out, "unit", product.unit);
    text(out, "customerId",
         below(4) == 0 ? "org_" + std::to_string(below(400)) : std::string(customers[below(customers.size())]));
    text(out, "userHash", product.event == "page_view" ? hex(64) : std::string());
    text(out, "feature", isAi ? "support_reply_generator" : "");
    text(out, "quantity",
         isAi || product.event == "export.run" ? std::to_string(1 + below(4000))
         : product.event == "storage.sample"   ? std::to_string(below(90)) + ".25"
                                               : "1");
    text(out, "occurredAt", wireTime(occurred));
    text(out, "receivedAt", wireTime(m_receivedMs));
    text(out, "status", rejected ? "REJECTED" : duplicate ? "DUPLICATE" : "ACCEPTED");
    text(out, "code", rejected ? "UNKNOWN_METRIC" : "");
    text(out, "reason", rejected && m_style == Style::Full ? "There is no billable unit 'api_calls'." : "");
    text(out, "nearName", rejected ? "api-calls" : "");
    if (late || m_style == Style::Full)
        raw(out, "late", late ? "true" : "false");
    text(out, "source", product.event == "page_view" ? "saastracker" : "aforo-batch");
    text(out, "client", m_style == Style::Full ? "aforo-java/2.18.3" : "");
    text(out, "requestId", m_request);
    text(out, "correlationId", m_correlation);
    text(out, "idempotencyKey", product.event == "page_view" ? std::string() : "k-" + hex(12));
    null(out, "sessionId");
    text(out, "path", product.event == "page_view" ? "/orders/" + std::to_string(below(5000)) : std::string());
    null(out, "plan");
    text(out, "keyPrefix", m_style == Style::Full ? "sk_live_9fQ2" : "");
    text(out, "address", m_style == Style::Full ? "203.0.113.24" : "");
    ai(out, isAi);
    if (m_style == Style::Full)
        raw(out, "properties", "{}");
    out += "}\n";
}

} // namespace md::test
