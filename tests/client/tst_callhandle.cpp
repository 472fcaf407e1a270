// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who holds an answer: exactly one callback, or none at all once the handle, the context or the transport is gone.
#include "client/transport.h"
#include "tests/support/hostileserver.h"
#include "tests/support/results.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using md::CallHandle;
using md::test::Answer;
using md::test::Exchange;
using md::test::HostileServer;
using Kind = md::ApiError::Kind;

namespace {

md::Request get()
{
    md::Request request;
    request.path = u"/x"_s;
    return request;
}

md::Result<QByteArray> bodyOf(const md::Response& response)
{
    return response.body;
}

} // namespace

class TestCallHandle : public QObject
{
    Q_OBJECT

    CallHandle ask(Answer<QByteArray>& answer, QObject* context)
    {
        return m_transport->send<QByteArray>(get(), bodyOf, context, answer.callback());
    }

    //! Long enough for a wrong callback to come: the server has answered and the loop has run.
    void settle()
    {
        const size_t seen = m_server->requests().size();
        Answer<QByteArray> witness;
        const CallHandle call = ask(witness, this);
        QVERIFY(QTest::qWaitFor([&] { return witness.came(); }));
        QVERIFY(m_server->requests().size() > seen);
    }

private slots:
    void init()
    {
        m_server = std::make_unique<HostileServer>();
        m_server->always([](const Exchange& e) { e.reply(200, "application/json", "{}"); });
        m_transport = std::make_unique<md::Transport>(md::Endpoint{m_server->url(), {}, {}, {}});
    }

    void cleanup()
    {
        m_transport.reset();
        m_server.reset();
    }

    void oneCallbackAndThenNotPending()
    {
        Answer<QByteArray> answer;
        const CallHandle call = ask(answer, this);
        QVERIFY(call.isPending());
        QCOMPARE(answer.times(), 0); // never before send() returns
        QTRY_COMPARE(answer.times(), 1);
        QVERIFY(!call.isPending());
        settle();
        QCOMPARE(answer.times(), 1);
    }

    void aRefusalWithoutNetworkComesLaterToo()
    {
        Answer<QByteArray> answer;
        m_transport = std::make_unique<md::Transport>(md::Endpoint{QUrl(u"nonsense"_s), {}, {}, {}});
        const CallHandle call = ask(answer, this);
        QCOMPARE(answer.times(), 0);
        QVERIFY(call.isPending());
        QTRY_COMPARE(answer.times(), 1);
        QCOMPARE(answer.error().code, u"BAD_URL"_s);
    }

    void droppingTheHandleMeansSilence()
    {
        Answer<QByteArray> answer;
        {
            const CallHandle call = ask(answer, this);
        }
        settle();
        QCOMPARE(answer.times(), 0);
    }

    void anotherQuestionInTheSameHandleSilencesTheFirst()
    {
        Answer<QByteArray> first;
        Answer<QByteArray> second;
        CallHandle call = ask(first, this);
        call = ask(second, this);
        QTRY_COMPARE(second.times(), 1);
        settle();
        QCOMPARE(first.times(), 0);
    }

    void movingKeepsTheCall()
    {
        Answer<QByteArray> answer;
        CallHandle first = ask(answer, this);
        CallHandle second = std::move(first);
        QVERIFY(!first.isPending()); // NOLINT: a moved-from handle holds nothing, and may be asked
        QVERIFY(second.isPending());
        QTRY_COMPARE(answer.times(), 1);
    }

    void cancellingIsToldOnce()
    {
        m_server->always([](const Exchange&) {});
        Answer<QByteArray> answer;
        CallHandle call = ask(answer, this);
        QTRY_COMPARE(m_server->requests().size(), size_t(1));
        call.cancel();
        call.cancel();
        QCOMPARE(answer.times(), 0); // not from inside cancel()
        QTRY_COMPARE(answer.times(), 1);
        QCOMPARE(answer.error().kind, Kind::Cancelled);
        QTRY_COMPARE(m_server->openConnections(), 0); // and the server is not kept busy
    }

    void aDeadContextHearsNothing()
    {
        Answer<QByteArray> answer;
        auto context = std::make_unique<QObject>();
        const CallHandle call = ask(answer, context.get());
        context.reset();
        QVERIFY(!call.isPending());
        settle();
        QCOMPARE(answer.times(), 0);
    }

    void aDeadTransportSaysNothing()
    {
        Answer<QByteArray> answer;
        CallHandle call = ask(answer, this);
        m_transport.reset();
        QVERIFY(!call.isPending());
        QCoreApplication::processEvents();
        QCOMPARE(answer.times(), 0);
        call.cancel(); // harmless
    }

    void theCallbackMayDestroyTheTransport()
    {
        bool told = false;
        const CallHandle call = m_transport->send<QByteArray>(get(), bodyOf, this, [&](const auto&) {
            told = true;
            m_transport.reset();
        });
        QTRY_VERIFY(told);
        QVERIFY(!m_transport);
    }

    void theCallbackMayAskAgainIntoItsOwnHandle()
    {
        int told = 0;
        CallHandle call;
        std::function<void(md::Result<QByteArray>)> again = [&](const md::Result<QByteArray>&) {
            if (++told < 3)
                call = m_transport->send<QByteArray>(get(), bodyOf, this, again);
        };
        call = m_transport->send<QByteArray>(get(), bodyOf, this, again);
        QTRY_COMPARE(told, 3);
    }

    void abandoningWhileTheDecodeThreadWorksIsSafe()
    {
        const QByteArray large = "{" + QByteArray(200'000, ' ') + "}";
        m_server->always([large](const Exchange& e) { e.reply(200, "application/json", large); });
        std::atomic<bool> decoding = false;
        std::atomic<bool> goOn = false;
        int told = 0;
        CallHandle call = m_transport->send<QByteArray>(
            get(),
            [&](const md::Response& response) -> md::Result<QByteArray> {
                decoding = true;
                while (!goOn)
                    QThread::yieldCurrentThread();
                return response.body;
            },
            this, [&](const auto&) { ++told; });
        QTRY_VERIFY(decoding);
        call.abandon();
        goOn = true;
        m_transport->decodeThread().waitForDone();
        settle();
        QCOMPARE(told, 0);
    }

    void destroyingTheTransportWaitsForTheDecodeThread()
    {
        const QByteArray large = "{" + QByteArray(200'000, ' ') + "}";
        m_server->always([large](const Exchange& e) { e.reply(200, "application/json", large); });
        std::atomic<bool> decoding = false;
        std::atomic<bool> goOn = false;
        std::atomic<bool> decoded = false;
        int told = 0;
        const CallHandle call = m_transport->send<QByteArray>(
            get(),
            [&](const md::Response& response) -> md::Result<QByteArray> {
                decoding = true;
                while (!goOn)
                    QThread::yieldCurrentThread();
                QThread::msleep(5);
                decoded = true;
                return response.body;
            },
            this, [&](const auto&) { ++told; });
        QTRY_VERIFY(decoding);
        goOn = true;
        m_transport.reset();
        QVERIFY(decoded);
        QCoreApplication::processEvents();
        QCOMPARE(told, 0);
    }

    void cancellingWhileTheDecodeThreadWorksIsToldAsCancelled()
    {
        const QByteArray large = "{" + QByteArray(200'000, ' ') + "}";
        m_server->always([large](const Exchange& e) { e.reply(200, "application/json", large); });
        std::atomic<bool> decoding = false;
        std::atomic<bool> goOn = false;
        Answer<QByteArray> answer;
        CallHandle call = m_transport->send<QByteArray>(
            get(),
            [&](const md::Response& response) -> md::Result<QByteArray> {
                decoding = true;
                while (!goOn)
                    QThread::yieldCurrentThread();
                return response.body;
            },
            this, answer.callback());
        QTRY_VERIFY(decoding);
        call.cancel();
        goOn = true;
        QTRY_COMPARE(answer.times(), 1);
        QCOMPARE(answer.error().kind, Kind::Cancelled);
    }

private:
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<md::Transport> m_transport;
};

MD_TEST_MAIN(QCoreApplication, TestCallHandle)
#include "tst_callhandle.moc"
