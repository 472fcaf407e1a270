// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/webhooksbench.h"

#include "ui/widgets/recorddelegate.h"

using namespace Qt::StringLiterals;

namespace md::test {

namespace {

QByteArray page(const QByteArrayList& records)
{
    return envelope("{\"content\":[" + records.join(',') +
                    "],\"nextCursor\":null,\"prevCursor\":null,\"total\":" + QByteArray::number(records.size()) + '}');
}

const QByteArray attemptLog = R"([
    {"number":1,"at":"2026-11-20T14:34:58.702Z","durationMs":284,"url":"https://hooks.acme.example/metering",
     "requestHeaders":{"webhook-id":"msg_9"},"status":503,"responseHeaders":{"server":"envoy"},
     "responseBody":"upstream_unavailable","truncated":false,"error":null,"address":"198.51.100.7:443"},
    {"number":2,"at":"2026-11-20T14:35:04.005Z","durationMs":15000,"url":"https://hooks.acme.example/metering",
     "requestHeaders":{"webhook-id":"msg_9"},"status":null,"responseHeaders":null,"responseBody":null,
     "truncated":false,"error":"No whole answer within 15 s.","address":"198.51.100.7:443"}])";

} // namespace

WebhooksBench::WebhooksBench()
{
    endpoints = {
        endpoint(u"whe_ok"_s, u"https://ops.acme.example/siem"_s),
        endpoint(u"whe_paused"_s, u"https://staging-hooks.acme.example/t"_s,
                 R"({"state":"PAUSED","deliveries24h":0,"failureRate":0})"),
        endpoint(
            u"whe_off"_s, u"https://old-crm.acme.example/in"_s,
            R"({"state":"DISABLED","disabledReason":"The receiver answered 410 Gone.","deliveries24h":0,"failureRate":0})"),
        endpoint(u"whe_bad"_s, u"https://hooks.acme.example/metering"_s,
                 R"({"state":"FAILING","deliveries24h":430,"failureRate":0.382,"eventTypes":["limit.*","plan.*"]})"),
    };
    const QByteArray retrying = R"({"state":"RETRYING","endpointId":"whe_bad","attempts":2,"lastStatus":null,
        "endpointUrl":"https://hooks.acme.example/metering","eventType":"event.rejected","lastError":"No whole answer within 15 s.",
        "lastDurationMs":15000,"completedAt":null,"nextAttemptAt":"2026-11-20T15:10:21.000Z"})";
    const QByteArray skipped = R"({"state":"SKIPPED","endpointId":"whe_bad","attempts":0,"lastStatus":null,
        "endpointUrl":"https://hooks.acme.example/metering","eventType":"api_key.rotated","lastDurationMs":null,
        "reason":"NOT_SUBSCRIBED"})";
    const QByteArray whileOff = R"({"state":"SKIPPED","endpointId":"whe_off","attempts":0,"lastStatus":null,
        "endpointUrl":"https://old-crm.acme.example/in","lastDurationMs":null,"reason":"ENDPOINT_DISABLED"})";
    deliveries = {delivery(9, retrying), delivery(8), delivery(7, skipped), delivery(6, whileOff)};
    const auto record = [this](int at, const QByteArray& log) {
        const QByteArray id = "whd_" + QByteArray::number(9 - at);
        records.insert(id, deliveries[at].chopped(1) + ",\"payload\":{\"b\":1,\"a\":2},\"attemptLog\":" + log + '}');
    };
    record(0, attemptLog);
    for (int at = 1; at < 4; ++at)
        record(at, "[]");
    server.always([this](const Exchange& exchange) { answer(exchange); });
    WhoAmI who = Fixture::who(ServerMode::Sandbox);
    who.features = {u"webhooks"_s, u"platform-events"_s};
    who.scopes = {u"webhooks:read"_s, u"webhooks:write"_s, u"events:read"_s};
    f.session.setWhoAmI(who);
    f.session.setConnection(ConnectionState::Connected);
    f.makeWindow();
    transport.setRetryPolicy({1, std::chrono::milliseconds(1), std::chrono::milliseconds(1), {}});
    live.setTopics({u"deliveries"_s, u"platform"_s});
    QObject::connect(&f.navigator, &Navigator::alertRaised, &f.navigator,
                     [this](const Alert& alert) { alerts.push_back(alert); });
}

void WebhooksBench::answer(const Exchange& exchange)
{
    const QByteArray target = exchange.request().target;
    const QByteArray path = target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
    targets.append(target);
    const auto json = [&exchange](const QByteArray& body) { exchange.reply(200, "application/json", body); };
    const auto refuse = [&exchange](int status) {
        exchange.reply(status, "application/problem+json", problem(status, "STORAGE_BUSY", "no room"));
    };
    if (silent)
        return;
    if (exchange.request().method != "GET") {
        writes.push_back(exchange.request());
        const QByteArray given = answers.value(exchange.request().method + ' ' + path);
        if (given.startsWith("412"))
            exchange.reply(412, "application/problem+json", given.sliced(3));
        else
            json(envelope(given.isEmpty() ? "{}" : given));
        return;
    }
    if (path == "/api/v1/stream") {
        exchange.beginChunked(200, "text/event-stream");
        exchange.chunk("event: hello\nid: c0\ndata: {\"cursor\":\"c0\",\"topics\":[\"deliveries\",\"platform\"]}\n\n");
        stream = exchange;
    } else if (path == "/api/v1/events/types") {
        json(R"({"success":true,"data":[{"eventType":"limit.overage"},{"eventType":"limit.threshold"},
            {"eventType":"metric.down"},{"eventType":"webhook.test"}],"meta":{}})");
    } else if (path == "/api/v1/webhook-endpoints") {
        if (endpointFailure)
            refuse(endpointFailure);
        else
            json(page(endpoints));
    } else if (path == "/api/v1/webhook-deliveries") {
        if (failure)
            refuse(failure);
        else
            json(page(deliveries));
    } else if (path.startsWith("/api/v1/webhook-deliveries/")) {
        const QByteArray record = records.value(path.sliced(path.lastIndexOf('/') + 1));
        if (record.isEmpty())
            refuse(404);
        else
            json(envelope(record));
    } else if (path.startsWith("/api/v1/webhook-replays/")) {
        json(envelope(replays.size() > 1 ? replays.takeFirst() : replays.front()));
    } else {
        refuse(404);
    }
}

WebhooksPane& WebhooksBench::open(bool follow)
{
    if (follow)
        live.start();
    pane = std::make_unique<WebhooksPane>(f.context(), access, f.window.get());
    pane->restoreState({});
    pane->resize(1296, 800);
    pane->show();
    return *pane;
}

QString WebhooksBench::shown(RecordTable& table, int row, const char* column)
{
    RecordTableModel& model = table.records();
    const QModelIndex cell = model.index(row, model.columnOf(QLatin1StringView(column)));
    return table.cells().shownText(cell.data(RecordTableModel::CellRole).value<RecordCell>(),
                                   RecordColumn::Kind(cell.data(RecordTableModel::KindRole).toInt()));
}

} // namespace md::test
