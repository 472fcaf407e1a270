// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A pane over a server that answers as the test says: what the tests of all panes but the event stream's share.
#pragma once

#include "client/livestream.h"
#include "client/transport.h"
#include "client/writeapi.h"
#include "core/eventbatch.h"
#include "tests/support/hostileserver.h"
#include "tests/ui/uifixture.h"
#include "ui/serveraccess.h"
#include "ui/widgets/statepage.h"

#include <memory>
#include <optional>

namespace md::test {

//! The window's parts, a server, and the pane on both. What the server answers is each test's own.
template <class P>
struct ServerBench
{
    explicit ServerBench(const QByteArray& keyPrefix = "sk_test_9fQ2")
        : transport{Endpoint{server.url(), QStringLiteral("ten_1"), keyPrefix + "secret", {}}}
        , access{transport,
                 live,
                 [this](const WriteRequest& write, QObject* context, Callback<WriteAnswer> callback) {
                     return writer.send(write, context, std::move(callback));
                 },
                 {QStringLiteral("http://127.0.0.1"), QStringLiteral("ten_1"), QString::fromLatin1(keyPrefix)},
                 QStringLiteral("profile")}
    {}
    ~ServerBench() { pane.reset(); }

    void signIn(const WhoAmI& as, const QStringList& topics)
    {
        f.session.setWhoAmI(as);
        f.session.setConnection(ConnectionState::Connected);
        f.makeWindow();
        transport.setRetryPolicy({1, std::chrono::milliseconds(1), std::chrono::milliseconds(1), {}});
        live.setTopics(topics);
        m_topics = topics;
    }

    //! The first words of the live stream; it is kept for push().
    void beginStream(const Exchange& exchange)
    {
        exchange.beginChunked(200, "text/event-stream");
        exchange.chunk("event: hello\nid: c0\ndata: {\"cursor\":\"c0\",\"topics\":[\"" +
                       m_topics.join(QStringLiteral("\",\"")).toUtf8() + "\"]}\n\n");
        stream = exchange;
    }
    void push(const QByteArray& topic, const QByteArray& record, const QByteArray& cursor)
    {
        stream->chunk("id: " + cursor + "\ndata: {\"topic\":\"" + topic + "\",\"items\":[" + record + "]}\n\n");
    }
    //! Of the one topic that there is.
    void push(const QByteArray& record, const QByteArray& cursor = "c1")
    {
        push(m_topics.front().toUtf8(), record, cursor);
    }

    P& open(bool follow = false)
    {
        if (follow)
            live.start();
        pane = std::make_unique<P>(f.context(), access, host);
        pane->restoreState({});
        pane->resize(size);
        pane->show();
        return *pane;
    }
    bool filled() { return pane->statePage().state() == StatePage::State::Filled; }

    Fixture f;
    HostileServer server;
    QSize size{1240, 760};
    QWidget* host = nullptr; //!< none: the pane is a window of its own
    bool silent = false;     //!< it hears, and says nothing
    std::optional<Exchange> stream;
    Transport transport;
    LiveStream live{transport, [](EventBatch&&) {}};
    WriteApi writer{transport};
    ServerAccess access;
    std::unique_ptr<P> pane;

private:
    QStringList m_topics;
};

} // namespace md::test
