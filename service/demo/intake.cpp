// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/demo/intake.h"

#include "service/demo/business.h"
#include "service/demo/jsonline.h"
#include "service/domain/ids.h"

namespace meterd::demo {

namespace {

constexpr std::chrono::hours lived{24};
constexpr std::chrono::hours fileEach{6};
constexpr std::size_t secretLength = 40;

struct Declared
{
    std::string_view name;
    std::string_view body;
};
constexpr Declared paymentSource{
    "payments",
    R"("provider":"stripe","description":"Orders that were paid","customerIdPath":"$.data.object.customer","metric":"orders","timestampPath":"$.created","idPath":"$.id","eventTypePath":"$.type","eventTypes":["checkout.*","invoice.paid"])"};
constexpr Declared contactSource{
    "crm",
    R"("provider":"hubspot","description":"Text messages of campaigns","signatureHeader":"X-CRM-Signature","customerIdPath":"$.account.id","metric":"sms-sent","quantityPath":"$.messages","idPath":"$.deliveryId")"};

std::string textOf(const boost::json::value& data, std::string_view member)
{
    const auto* object = data.if_object();
    const auto* value = object ? object->if_contains(member) : nullptr;
    return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

std::string idOf(const boost::json::value& data, std::string_view name)
{
    const auto* object = data.if_object();
    const auto* content = object ? object->if_contains("content") : nullptr;
    if (!content || !content->is_array())
        return {};
    for (const auto& one : content->as_array()) {
        if (textOf(one, "name") == name)
            return textOf(one, "id");
    }
    return {};
}

//! The source with a secret that we know: declared, or given another.
Expected<AppCredential, std::string> sourceOf(Operator& owner, const Declared& wanted, const AppCredential& known,
                                              TimePoint at)
{
    const std::string all = "/api/v1/webhook-sources";
    const auto list = owner.call({.path = all, .query = "limit=100"}, at);
    if (!list)
        return Unexpected{list.error()};
    AppCredential found{idOf(list->data, wanted.name), randomText(secretLength)};
    if (!found.uuid.empty() && found.uuid == known.uuid)
        return known;
    if (found.uuid.empty()) {
        const std::string body = "{\"name\":\"" + std::string(wanted.name) + "\"," + std::string(wanted.body) +
                                 ",\"secret\":\"" + found.secret + "\"}";
        const auto made = owner.call({.method = Method::Post, .path = all, .body = body}, at);
        if (!made)
            return Unexpected{made.error()};
        found.uuid = textOf(made->data, "id");
        return found.uuid.empty()
                   ? Expected<AppCredential, std::string>(Unexpected{std::string("The server gave a source no id.")})
                   : found;
    }
    const auto present = owner.call({.path = all + "/" + found.uuid}, at);
    if (!present)
        return Unexpected{present.error()};
    const auto rotated = owner.call({.method = Method::Post,
                                     .path = all + "/" + found.uuid + "/rotate-secret",
                                     .body = "{\"secret\":\"" + found.secret + "\"}",
                                     .ifMatch = present->etag},
                                    at);
    return rotated ? Expected<AppCredential, std::string>(found) : Unexpected{rotated.error()};
}

Request plain(std::string path, std::string body, TimePoint time)
{
    Request request;
    request.method = Method::Post;
    request.path = std::move(path);
    request.body = std::move(body);
    request.receivedAt = time;
    request.headers.add("Content-Type", "application/json");
    return request;
}

} // namespace

std::optional<std::string> Intake::found(Operator& owner, Credentials& credentials, TimePoint at)
{
    const auto settle = [&](const Declared& wanted, AppCredential& into) -> std::optional<std::string> {
        const std::string slot = "source:" + std::string(wanted.name);
        auto source = sourceOf(owner, wanted, credentials.apps[slot], at);
        if (!source)
            return source.error();
        into = credentials.apps[slot] = std::move(*source);
        return std::nullopt;
    };
    if (auto fault = settle(paymentSource, m_payments))
        return fault;
    if (auto fault = settle(contactSource, m_contacts))
        return fault;
    const auto key = credentials.keys.find("reporting/production");
    m_key = key != credentials.keys.end() ? key->second
            : credentials.keys.empty()    ? std::string()
                                          : credentials.keys.begin()->second;
    return std::nullopt;
}

Happening Intake::onBeat(TimePoint time, TimePoint now)
{
    Happening out;
    if (now - time > lived)
        return out;
    payments(out, time);
    contacts(out, time);
    tracked(out, time);
    files(out, time);
    return out;
}

Request Intake::webhook(const AppCredential& source, std::string body, bool signedWrongly, TimePoint time)
{
    Request request = plain("/v1/ingest/webhook/" + source.uuid, std::move(body), time);
    const bool crm = source == m_contacts;
    const std::string secret = signedWrongly ? "the secret of last month" : source.secret;
    request.headers.add(crm ? "X-CRM-Signature" : "X-Hub-Signature-256",
                        "sha256=" + toHex(hmacSha256(secret, request.body)));
    request.headers.add("User-Agent", crm ? "HubSpot-Webhooks/3.0" : "Stripe/1.0");
    request.address = crm ? "203.0.113.181" : "203.0.113.17";
    return request;
}

void Intake::payments(Happening& out, TimePoint time)
{
    const int count = m_random.between(0, 2);
    for (int i = 0; i < count; ++i) {
        const Organization& org = organizations()[m_random.below(12)];
        // What the business does not want is sent all the same, and ignored.
        const bool taken = m_random.chance(.8);
        JsonLine body;
        body.open('{')
            .text("id", "evt_" + m_random.hex(16))
            .text("type", taken ? "checkout.completed" : "customer.updated")
            .raw("created", std::to_string(toMs(time) / 1000))
            .open("data", '{')
            .open("object", '{')
            .text("customer", org.id)
            .close('}')
            .close('}')
            .close('}');
        out.requests.push_back(webhook(m_payments, body.take(), false, time));
        out.events += taken;
        if (taken && m_random.chance(.05)) {
            // A provider that heard nothing sends it once more.
            out.requests.push_back(out.requests.back());
            ++out.events;
        }
    }
}

void Intake::contacts(Happening& out, TimePoint time)
{
    if (!m_random.chance(.3))
        return;
    const Organization& org = organizations()[m_random.below(8)];
    JsonLine body;
    body.open('{')
        .text("deliveryId", m_random.uuid())
        .open("account", '{')
        .text("id", org.id)
        .close('}')
        .raw("messages", std::to_string(m_random.between(1, 40)))
        .close('}');
    // Its own secret was changed there, and not here.
    out.requests.push_back(webhook(m_contacts, body.take(), true, time));
}

void Intake::tracked(Happening& out, TimePoint time)
{
    if (m_key.empty() || !m_random.chance(.5))
        return;
    static constexpr std::string_view features[] = {"summaries", "search", "drafts"};
    const int count = m_random.between(1, 4);
    std::string body = R"({"events":[)";
    for (int i = 0; i < count; ++i) {
        JsonLine event;
        event.open('{')
            .text("event_id", m_random.uuid())
            .text("user_id", "u-" + std::to_string(m_random.between(1, 60)))
            .text("event_type", "TOKEN_USAGE")
            .text("feature_id", features[m_random.below(3)])
            .text("provider", "OPENAI")
            .text("model", "gpt-4o")
            .raw("input_tokens", std::to_string(m_random.between(200, 4000)))
            .raw("output_tokens", std::to_string(m_random.between(20, 900)))
            .text("timestamp", toIso(time - std::chrono::milliseconds(m_random.between(5, 500))))
            .close('}');
        body += (i > 0 ? "," : "") + event.take();
    }
    Request request = plain("/v1/events/ingest", body + "]}", time);
    request.headers.add("Authorization", "Bearer " + m_key);
    request.headers.add("User-Agent", "@openmonetize/sdk/0.8.1");
    request.address = "203.0.113.92";
    out.requests.push_back(std::move(request));
    out.events += count;
}

//! A partner's month as a file, with some rows as partners write them.
void Intake::files(Happening& out, TimePoint time)
{
    if (m_key.empty() || (m_filed && time - *m_filed < fileEach))
        return;
    m_filed = time;
    const bool sound = m_random.chance(.4);
    const int rows = m_random.between(30, 90);
    std::string csv = "event_id,event_timestamp,customer_id,metric_id,quantity\n";
    for (int i = 0; i < rows; ++i) {
        const Organization& org = organizations()[m_random.below(20)];
        const bool odd = !sound && m_random.chance(.06);
        const bool misnamed = odd && m_random.chance(.5);
        csv += m_random.uuid() + "," + toIso(time - std::chrono::minutes(rows - i)) + "," + std::string(org.id) + "," +
               (misnamed ? "export_rows" : "export-rows") + "," +
               (odd && !misnamed ? "n/a" : std::to_string(m_random.between(1, 5000))) + "\n";
    }
    const std::string boundary = "partner-" + m_random.hex(12);
    const std::string name = std::string(sound ? "partner-exports-" : "reseller-") + toIso(time).substr(0, 10) + ".csv";
    Request request = plain("/v1/ingest/upload",
                            "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name +
                                "\"\r\nContent-Type: text/csv\r\n\r\n" + csv + "\r\n--" + boundary + "--\r\n",
                            time);
    request.headers.set("Content-Type", "multipart/form-data; boundary=" + boundary);
    request.headers.add("X-API-Key", m_key);
    request.headers.add("User-Agent", "curl/8.5.0");
    request.address = "203.0.113.60";
    out.requests.push_back(std::move(request));
    out.events += rows;
}

} // namespace meterd::demo
